import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { credentialTests as say } from '../messages';
import { NoReply } from '../shared/post';
import { redact } from '../shared/redact';
import { testRequest, testTimeoutSeconds } from '../shared/testRequest';
import { isLoginWanted } from '../shared/turnedAway';
import { connectionOf } from './connection';
import { buildDocument } from './message';
import { isAboutAccess } from './reply/errorAdvice';
import { causeOf } from './reply/noReply';
import { openReply, readReply, type Sent } from './reply/response';

/**
 * Sends a document without any `Po`, with which nothing can be ordered. A PoStatus in answer proves that the address
 * is right and that a service reads the message; the page does not say what a wrong token is answered.
 */
export async function testLogiztikAllianceApi(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	try {
		const { url, token } = connectionOf(credential.data ?? {});
		const sent: Sent = { poNumber: '', action: 'INSERT', inRequest: new Set() };
		const reply = await testRequest(this, url, 'application/xml; charset=utf-8', buildDocument([]));
		const opened = openReply(reply, token);
		const { advice, supplierMessages } = readReply(opened, sent);
		const isTurnedAway = isLoginWanted(reply.status) || supplierMessages.some(isAboutAccess);
		if (opened.poStatus && !isTurnedAway) return { status: 'OK', message: say.logiztikOk() };
		const message = opened.poStatus
			? say.logiztikRefused(supplierMessages, advice)
			: say.logiztikOther(reply.status, advice);
		return { status: 'Error', message: redact(message, [token]) };
	} catch (error) {
		const reasons =
			error instanceof NoReply
				? [say.logiztikNoReply(error.code, testTimeoutSeconds), causeOf(error)]
				: [(error as Error).message];
		return { status: 'Error', message: reasons.filter(Boolean).join(' ') };
	}
}
