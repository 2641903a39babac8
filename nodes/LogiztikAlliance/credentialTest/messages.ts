import { repliedWith, testConnectionMessage } from '../../shared/http/messages';
import { logiztikSays } from '../purchaseOrder/reply/messages';

/** What the test of the credential shows below its form. */
export const credentialTests = {
	ok: () =>
		'Logiztik Alliance replied, so the address is right and can be reached. Nothing was ordered. Logiztik Alliance does not say how it replies to a wrong token, so only the first order shows whether the token is right.',
	rejected: (messages: string[], advice: string) =>
		messages.length > 0 ? `${repliedWith(messages)} ${advice}` : advice,
	notTheService: (status: number, advice: string) =>
		`The order service did not reply as documented (HTTP ${status}). ${advice || logiztikSays.checkAccess()}`,
	noReply: (code: string, seconds: number) => testConnectionMessage(code, seconds),
};
