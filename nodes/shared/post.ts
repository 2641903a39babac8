import type { IExecuteFunctions, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import { addAbortSignal, type Readable } from 'node:stream';

/** What came back, whatever its status. */
export interface Reply {
	status: number;
	/** With names in lower case. */
	headers: Record<string, string>;
	body: Buffer;
}

/** No reply, or not a whole one. `sent` is false only where it is certain that the supplier got nothing. */
export class NoReply extends Error {
	constructor(
		readonly code: string,
		readonly sent: boolean,
	) {
		super(code);
	}
}

/** A message and where it goes. */
export interface Post {
	url: string;
	contentType: string;
	body: string;
	timeoutSeconds: number;
}

/** Far above any reply that the documents know; a larger one is not the supplier's. */
const largestReply = 5 * 1024 * 1024;

/** A request as n8n's helper takes it. */
export type Request = Pick<IHttpRequestOptions, 'method' | 'url' | 'headers' | 'body'>;

/** The first reply, whatever its status, as bytes. */
const asItCame = {
	encoding: 'stream',
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
} as const;

/** Posts a message once. As `request`. */
export async function post(context: IExecuteFunctions, { timeoutSeconds, ...message }: Post): Promise<Reply> {
	const headers = { 'Content-Type': message.contentType, Accept: '*/*' };
	return await request(
		context,
		{ method: 'POST', url: message.url, headers, body: message.body },
		timeoutSeconds,
	);
}

/**
 * Sends a request once, with n8n's own HTTP helper, so that the host's proxy, TLS and SSRF settings hold.
 * Not with httpRequestWithAuthentication: that one posts again after a 401. Redirects are not followed,
 * because a followed one posts again or turns into a GET (n8n-core, backend-network: http/axios).
 * @throws NoReply when the connection fails, times out, is cancelled or gives more than `largestReply` bytes
 */
export async function request(
	context: IExecuteFunctions,
	options: Request,
	timeoutSeconds: number,
): Promise<Reply> {
	if (context.getExecutionCancelSignal()?.aborted) throw new NoReply('CANCELED_BEFORE_SENDING', false);
	const { signal, release } = deadlineOf(context, timeoutSeconds);
	try {
		const response = (await context.helpers.httpRequest({
			...options,
			...asItCame,
			timeout: timeoutSeconds * 1000,
			abortSignal: signal,
		})) as IN8nHttpFullResponse;
		return {
			status: response.statusCode,
			headers: response.headers as Record<string, string>,
			body: await readAll(addAbortSignal(signal, response.body as Readable)),
		};
	} catch (error) {
		throw noReplyOf(signal.aborted ? signal.reason : error);
	} finally {
		release();
	}
}

/**
 * The helper's own timeout ends with the reply's headers; this one holds until the last byte.
 * Not by AbortSignal.any, whose sources Node 20 may garbage-collect before they fire.
 */
function deadlineOf(context: IExecuteFunctions, seconds: number) {
	const controller = new AbortController();
	const abort = (code: string) => controller.abort(new NoReply(code, true));
	const timer = setTimeout(() => abort('ETIMEDOUT'), seconds * 1000);
	const cancelled = context.getExecutionCancelSignal();
	const onCancel = () => abort('ERR_CANCELED');
	cancelled?.addEventListener('abort', onCancel);
	const release = () => {
		clearTimeout(timer);
		cancelled?.removeEventListener('abort', onCancel);
	};
	return { signal: controller.signal, release };
}

/**
 * The whole of a reply's body.
 * @throws NoReply when it has more than `largestReply` bytes
 */
export async function readAll(stream: Readable): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of stream) {
		size += (chunk as Buffer).length;
		if (size > largestReply) throw new NoReply('REPLY_TOO_LARGE', true);
		chunks.push(chunk as Buffer);
	}
	return Buffer.concat(chunks);
}

/**
 * Failures before the first byte of the request can have left: name, route, TLS handshake. A handshake that the other
 * side breaks off is an EPROTO of the write that waits for it; what OpenSSL reads later, when the request has gone,
 * is an ERR_SSL_….
 */
const beforeSending =
	/^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EINVAL|ERR_INVALID_URL|ERR_TLS_CERT|EPROTO|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|ERR_INVALID_PROTOCOL|Ssrf)/;

/** A route that gets lost under an open connection has the code of one that was never found. */
const isOfOpenConnection = (syscall?: string, code?: string) =>
	syscall === 'read' || (syscall === 'write' && code !== 'EPROTO');

interface Failure {
	code?: unknown;
	syscall?: string;
	name?: unknown;
	message?: unknown;
	cause?: Failure;
}

/** Node gives it the code of any closed connection (_tls_wrap), but no byte of the request goes out before. */
const brokenHandshake = /before secure TLS connection was established/;

/** Keeps the code and drops the rest: an HTTP client's error holds the whole request, secrets included. */
export function noReplyOf(error: unknown): NoReply {
	if (error instanceof NoReply) return error;
	const { code, name, message, cause, syscall = cause?.syscall } = error as Failure;
	if (brokenHandshake.test(String(message))) return new NoReply('ERR_TLS_HANDSHAKE', false);
	const reason = [code, cause?.code, name].find((value) => typeof value === 'string') as string | undefined;
	const isUnsent = beforeSending.test(reason ?? '') && !isOfOpenConnection(syscall, reason);
	return new NoReply(reason ?? 'UNKNOWN', !isUnsent);
}
