import type { ICredentialTestFunctions } from 'n8n-workflow';
import { addAbortSignal, type Readable } from 'node:stream';
import { NoReply, noReplyOf, readAll, type Reply } from './post';

/** What n8n's request helper for credential tests gives with `resolveWithFullResponse` and `useStream`. */
interface HelperResponse {
	statusCode: number;
	headers: Record<string, string>;
	body: Readable;
}

/** The first reply, whatever its status, as bytes. */
const asItCame = { useStream: true, resolveWithFullResponse: true, simple: false, followRedirect: false };

/** How long a user should look at a form that is being tested. */
export const testTimeoutSeconds = 30;

/**
 * Posts a message once from a credential test, for which n8n has only this helper. Redirects are not followed.
 * @throws NoReply when there is no answer within `testTimeoutSeconds`, or one that is too large
 */
export async function testRequest(
	context: ICredentialTestFunctions,
	uri: string,
	contentType: string,
	body: string,
): Promise<Reply> {
	const timeout = testTimeoutSeconds * 1000;
	const signal = AbortSignal.timeout(timeout);
	try {
		const { helpers } = context;
		const response = (await helpers.request({
			method: 'POST',
			uri,
			headers: { 'Content-Type': contentType },
			body,
			timeout,
			...asItCame,
		})) as HelperResponse;
		const { statusCode: status, headers } = response;
		return { status, headers, body: await readAll(addAbortSignal(signal, response.body)) };
	} catch (error) {
		throw signal.aborted ? new NoReply('ETIMEDOUT', true) : noReplyOf(error);
	}
}
