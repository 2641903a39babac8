import type { ICredentialTestFunctions } from 'n8n-workflow';
import { noReplyOf, type Reply } from './post';

/** What n8n's request helper for credential tests gives with `resolveWithFullResponse` and `encoding: null`. */
interface HelperResponse {
	statusCode: number;
	headers: Record<string, string>;
	body: Buffer;
}

const timeoutMs = 30_000;

/**
 * Posts a message from a credential test, for which n8n has only this helper.
 * @throws NoReply when there is no answer
 */
export async function testRequest(
	context: ICredentialTestFunctions,
	uri: string,
	contentType: string,
	body: string,
): Promise<Reply> {
	try {
		const { helpers } = context;
		const response = (await helpers.request({
			method: 'POST',
			uri,
			headers: { 'Content-Type': contentType },
			body,
			encoding: null,
			resolveWithFullResponse: true,
			simple: false,
			followRedirect: false,
			timeout: timeoutMs,
		})) as HelperResponse;
		return { status: response.statusCode, headers: response.headers, body: Buffer.from(response.body) };
	} catch (error) {
		throw noReplyOf(error);
	}
}
