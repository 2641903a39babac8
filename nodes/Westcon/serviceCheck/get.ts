import type { IExecuteFunctions } from 'n8n-workflow';
import { request, type Reply } from '../../shared/post';

/** A reply with the moment at which its Date header was most likely written. */
export interface Got extends Reply {
	at: Date;
}

/**
 * Reads an address without the credential: a service description is public. Redirects are not followed, so that
 * nothing is read from another host.
 * @throws NoReply when there is no answer, or not in time
 */
export async function get(context: IExecuteFunctions, url: string, timeoutSeconds: number): Promise<Got> {
	const asked = Date.now();
	const headers = { Accept: 'text/xml, application/xml, */*' };
	const reply = await request(context, { method: 'GET', url, headers }, timeoutSeconds);
	return { ...reply, at: new Date((asked + Date.now()) / 2) };
}
