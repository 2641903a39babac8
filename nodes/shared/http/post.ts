import type { IExecuteFunctions, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import { addAbortSignal, type Readable } from 'node:stream';
import { codeOf, codeOfUnsent, isUnsent } from './connectionFailure';
import { RequestProgress, type RequestStage } from './requestProgress';
import { TlsSession } from './tlsSessions';

/** What came back, whatever its status. */
export interface Reply {
	status: number;
	/** With names in lower case. */
	headers: Record<string, string>;
	body: Buffer;
}

/** No reply came, or only a part of one. `sent` is false only where the supplier certainly got nothing. */
export class NoReply extends Error {
	constructor(
		readonly code: string,
		readonly sent: boolean,
	) {
		super(code);
	}
}

/** A message and where it goes. */
interface Post {
	url: string;
	contentType: string;
	body: string;
	timeoutSeconds: number;
}

/** Far above any reply in the suppliers' documents. A larger one is not theirs. */
const largestReply = 5 * 1024 * 1024;

/** A request as n8n's helper takes it. */
type HttpRequest = Pick<IHttpRequestOptions, 'method' | 'url' | 'headers' | 'body'>;

/** The first reply, whatever its status, as bytes. */
const rawReply = {
	encoding: 'stream',
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
} as const;

/** Posts a message once, as `requestOnce` does, and resumes the TLS session of the message before. */
export async function post(context: IExecuteFunctions, message: Post): Promise<Reply> {
	const { url, contentType, body, timeoutSeconds } = message;
	const headers = { 'Content-Type': contentType, Accept: '*/*' };
	return await requestOnce(
		context,
		{ method: 'POST', url, headers, body },
		timeoutSeconds,
		new TlsSession(url),
	);
}

/**
 * Sends a request once, with n8n's own HTTP helper, so that the host's proxy, TLS and SSRF settings hold.
 * Not with httpRequestWithAuthentication, which posts again after a 401. Redirects are not followed, because n8n then
 * posts again or turns the POST into a GET (n8n-core, backend-network: http/axios).
 * @param session that is resumed; without one the server shows its certificate
 * @throws NoReply when the connection fails, times out, is cancelled, or the reply exceeds `largestReply`
 */
export async function requestOnce(
	context: IExecuteFunctions,
	options: HttpRequest,
	timeoutSeconds: number,
	session?: TlsSession,
): Promise<Reply> {
	if (context.getExecutionCancelSignal()?.aborted) throw new NoReply('CANCELED_BEFORE_SENDING', false);
	const progress = new RequestProgress(session?.follow);
	const agentOptions = session?.agentOptions();
	const { signal, release } = deadlineOf(context, timeoutSeconds);
	try {
		const request = async () =>
			(await context.helpers.httpRequest({
				...options,
				...rawReply,
				...(agentOptions && { agentOptions }),
				timeout: timeoutSeconds * 1000,
				abortSignal: signal,
			})) as IN8nHttpFullResponse;
		const { statusCode: status, ...response } = await progress.follow(request);
		const body = await readBody(addAbortSignal(signal, response.body as Readable));
		if (progress.stage() === 'refusedByProxy') throw new NoReply(`PROXY_HTTP_${status}`, false);
		return { status, headers: response.headers as Record<string, string>, body };
	} catch (error) {
		session?.forget();
		throw noReplyOf(signal.aborted ? signal.reason : error, progress.stage(error));
	} finally {
		release();
	}
}

/**
 * The helper's own timeout ends when the reply's headers arrive; this one counts until the last byte.
 * AbortSignal.any is not used, because Node 20 may garbage-collect its sources before they fire.
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
 * Reads the whole body of a reply.
 * @throws NoReply when it has more than `largestReply` bytes
 */
export async function readBody(stream: Readable): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of stream) {
		size += (chunk as Buffer).length;
		if (size > largestReply) throw new NoReply('REPLY_TOO_LARGE', true);
		chunks.push(chunk as Buffer);
	}
	return Buffer.concat(chunks);
}

/** Keeps the code only: an HTTP client's error holds the whole request, secrets included. */
export function noReplyOf(error: unknown, stage?: RequestStage): NoReply {
	const mayBeSent = stage === 'sent' || !isUnsent(error);
	const noReply = error instanceof NoReply ? error : new NoReply(codeOf(error), mayBeSent);
	if (!noReply.sent) return noReply;
	return stage === undefined || stage === 'sent'
		? noReply
		: new NoReply(codeOfUnsent(noReply.code, stage), false);
}
