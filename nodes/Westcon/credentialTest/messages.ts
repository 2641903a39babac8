import { contentNames, testConnectionMessage } from '../../shared/http/messages';
import { asSentence, firstLine } from '../../shared/words';

const compareContracts =
	"To see how the service's contract differs, run the Westcon node with resource 'Service' and operation 'Check'.";

const adviceOnFault = (code: string) => {
	if (/^DestinationUnreachable$/.test(code)) return 'Check the path of the URL.';
	return /^(Action|MustUnderstand|VersionMismatch|DeserializationFailed)/.test(code)
		? compareContracts
		: 'Try again later, or ask Westcon.';
};

const adviceOnStatus = (status: number, isLoginWanted: boolean) => {
	if (isLoginWanted)
		return "A web server or proxy asks for a login. Check the URL, the proxy, and whether this machine's IP address is on Westcon's allow-list.";
	if (status >= 500) return 'Try again later, or ask Westcon.';
	return status === 202
		? 'A .NET service replies like this when it knows neither the Action nor the address. Check the URL.'
		: 'Check the URL.';
};

const nothingShown = 'The test could not tell whether the user name and key are right.';

/** What the test of the credential shows below its form. */
export const credentialTests = {
	ok: () => 'Westcon accepted the user name and key. Nothing was ordered.',
	wrongLogin: (reason: string) =>
		`Westcon did not accept the user name or key. It said: ${asSentence(firstLine(reason))} Check both, and that they are for this environment.`,
	wrongClock: (minutes: number) =>
		`This machine's clock is about ${Math.abs(minutes)} minutes ${minutes > 0 ? 'ahead of' : 'behind'} Westcon's, so Westcon rejects every message. Correct the clock. ${nothingShown}`,
	fault: (reason: string, code: string) =>
		`${nothingShown} The service said: ${asSentence(firstLine(reason))} ${adviceOnFault(code)}`,
	undocumented: (words: string) =>
		`${nothingShown} The service's reply is not the documented one${words ? `: ${asSentence(firstLine(words))}` : '.'} Ask Westcon.`,
	redirected: (to: string) =>
		`The service redirects to ${to}. This node does not follow redirects. Set 'Environment' to 'Custom URL' and enter the service's real address as 'URL'.`,
	notTheService: (status: number, content: keyof typeof contentNames, isLoginWanted: boolean) =>
		`The order service did not reply: HTTP ${status} with ${contentNames[content]}. ${adviceOnStatus(status, isLoginWanted)}`,
	noReply: (code: string, seconds: number) =>
		testConnectionMessage(
			code,
			seconds,
			"Check the URL, the firewall, and whether this machine's IP address is on Westcon's allow-list. ",
		),
};
