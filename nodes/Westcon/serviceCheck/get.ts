import type { IExecuteFunctions, IN8nHttpFullResponse } from 'n8n-workflow';
import type { Readable } from 'node:stream';
import { noReplyOf, readAll, type Reply } from '../../shared/post';

/** A reply with the moment at which its Date header was most likely written. */
export interface Got extends Reply {
	at: Date;
}

/**
 * Reads an address with n8n's own HTTP helper, without the credential: a service description is public.
 * Redirects are not followed, so that nothing is read from another host.
 * @throws NoReply when the connection fails, times out, is cancelled or gives more than `largestReply` bytes
 */
export async function get(context: IExecuteFunctions, url: string, timeoutSeconds: number): Promise<Got> {
	const asked = Date.now();
	try {
		const response = (await context.helpers.httpRequest({
			method: 'GET',
			url,
			headers: { Accept: 'text/xml, application/xml, */*' },
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: timeoutSeconds * 1000,
			abortSignal: context.getExecutionCancelSignal(),
		})) as IN8nHttpFullResponse;
		const at = new Date((asked + Date.now()) / 2);
		const headers = response.headers as Record<string, string>;
		return { status: response.statusCode, headers, body: await readAll(response.body as Readable), at };
	} catch (error) {
		throw noReplyOf(error);
	}
}
