import type { ICredentialTestFunctions } from 'n8n-workflow';
import { addAbortSignal, type Readable } from 'node:stream';
import { NoReply, noReplyOf, readBody, type Reply } from './post';
import { RequestProgress } from './requestProgress';

/** What n8n's request helper for credential tests returns with `resolveWithFullResponse` and `useStream`. */
interface HelperResponse {
	statusCode: number;
	headers: Record<string, string>;
	body: Readable;
}

/** The first reply, whatever its status, as bytes. */
const rawReply = { useStream: true, resolveWithFullResponse: true, simple: false, followRedirect: false };

/** How long a user waits while the credential form is tested. */
export const testTimeoutSeconds = 30;

/**
 * Posts a message once from a credential test, for which n8n offers this helper only. Redirects are not followed.
 * @throws NoReply when no reply comes within `testTimeoutSeconds`, or one that is too large
 */
export async function testRequest(
	context: ICredentialTestFunctions,
	uri: string,
	contentType: string,
	body: string,
): Promise<Reply> {
	const timeout = testTimeoutSeconds * 1000;
	const signal = AbortSignal.timeout(timeout);
	const progress = new RequestProgress();
	const headers = { 'Content-Type': contentType };
	const options = { method: 'POST', uri, headers, body, timeout, ...rawReply };
	try {
		const request = async () => (await context.helpers.request(options)) as HelperResponse;
		const { statusCode: status, ...response } = await progress.follow(request);
		const bytes = await readBody(addAbortSignal(signal, response.body));
		if (progress.stage() === 'refusedByProxy') throw new NoReply(`PROXY_HTTP_${status}`, false);
		return { status, headers: response.headers, body: bytes };
	} catch (error) {
		throw noReplyOf(signal.aborted ? new NoReply('ETIMEDOUT', true) : error, progress.stage(error));
	}
}
