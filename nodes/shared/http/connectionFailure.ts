import type { RequestStage } from './requestProgress';

/** What Node, axios or n8n say of a failed request. */
interface RequestFailure {
	code?: unknown;
	syscall?: string;
	name?: unknown;
	message?: unknown;
	cause?: RequestFailure;
	/** One for each address of the host. */
	errors?: RequestFailure[];
}

const deepest = 5;

/** A failure with its causes. */
function failuresIn(error: unknown, depth = 1): RequestFailure[] {
	const failure = Object(error) as RequestFailure;
	const inner = depth < deepest ? [failure.cause, ...(failure.errors ?? [])] : [];
	return [failure, ...inner.flatMap((cause) => (cause ? failuresIn(cause, depth + 1) : []))];
}

/** The code of a failure, or what comes nearest to it. */
export function codeOf(error: unknown): string {
	const failures = failuresIn(error);
	if (failures.some(({ message }) => brokenHandshake.test(String(message)))) return 'ERR_TLS_HANDSHAKE';
	const names = [...failures.map(({ code }) => code), failures[0]?.name];
	const code = (names.find((value) => typeof value === 'string') as string | undefined) ?? 'UNKNOWN';
	return isConnecting(failures) ? codeOfUnsent(code, 'connecting') : code;
}

/** The code of a failure before the request left. A timeout then needs other advice than one of the reply. */
export function codeOfUnsent(code: string, stage: RequestStage): string {
	if (/CANCEL|Abort/i.test(code)) return 'CANCELED_BEFORE_SENDING';
	if (isTimeout(code)) return stage === 'securing' ? 'TLS ETIMEDOUT' : 'connect ETIMEDOUT';
	// A connection to the host itself is refused, not closed; a proxy closes its own.
	if (/^(ECONNRESET|EPIPE|UNKNOWN|Error|AxiosError)$/.test(code))
		return stage === 'securing' ? 'ERR_TLS_HANDSHAKE' : 'PROXY_CLOSED';
	return code;
}

/** Whether a code says that the time was up. */
export const isTimeout = (code: string) => /^(ETIMEDOUT|ECONNABORTED|.*_TIMEOUT)$/.test(code);

/**
 * Codes of what fails before the first byte of the request can leave: host name, route, TLS handshake. A handshake that
 * the other side breaks off is an EPROTO of the write that waits for it; what OpenSSL finds later, when the request has
 * left, is an ERR_SSL_….
 */
const unsentCodes =
	/^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EINVAL|ERR_INVALID_URL|ERR_INVALID_CHAR|ERR_UNESCAPED_CHARACTERS|ERR_TLS_CERT|ERR_TLS_HANDSHAKE|EPROTO|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|ERR_INVALID_PROTOCOL|Ssrf)/;

/** Of those, the ones that may pass by themselves; an address, a certificate or a refusal stays what it is. */
const passingCodes =
	/^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|E[MN]FILE|ENOBUFS|EPROTO|ERR_TLS_HANDSHAKE|connect ETIMEDOUT|TLS ETIMEDOUT|PROXY_CLOSED|PROXY_HTTP_(408|429|5..))$/;

/** Whether a further try of what did not leave may go better. */
export const mayPass = (code: string) => passingCodes.test(code);

/** Node uses the code of any closed connection for it (_tls_wrap), but no byte of the request leaves before. */
const brokenHandshake = /before secure TLS connection was established/;

/** Whether a failure shows by itself that no byte of the request left. */
export function isUnsent(error: unknown): boolean {
	const failures = failuresIn(error);
	return isConnecting(failures) || (unsentCodes.test(codeOf(error)) && !failures.some(isOfOpenConnection));
}

/** Every connection that was tried failed while it was being made. */
function isConnecting(failures: RequestFailure[]): boolean {
	const calls = failures.map(({ syscall }) => syscall).filter((syscall) => syscall !== undefined);
	return calls.length > 0 && calls.every((syscall) => syscall === 'connect');
}

/** A route that is lost while a connection is open has the same code as one that was never found. */
const isOfOpenConnection = ({ syscall, code }: RequestFailure) =>
	syscall === 'read' || (syscall === 'write' && code !== 'EPROTO');
