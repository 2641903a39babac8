import {
	NodeApiError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
	type JsonObject,
} from 'n8n-workflow';

const text = (name: string): INodeProperties => ({ displayName: name, name, type: 'string', default: '' });

/** Those of its parameters that a request with a raw body and a predefined credential needs. */
export const httpRequestProperties = ['method', 'url', 'nodeCredentialType', 'rawContentType', 'body'].map(
	text,
);

/** n8n's HTTP Request node still uses its older helper, which n8n forbids to community nodes; this stands in for that node. */
type OlderHelper = IExecuteFunctions['helpers']['requestWithAuthentication'];

/** What n8n's HTTP Request node 4.2 hands to its helper for a raw body (nodes-base, HttpRequestV3). */
function optionsOf(context: IExecuteFunctions, item: number): Parameters<OlderHelper>[1] {
	return {
		method: context.getNodeParameter('method', item, 'GET') as 'GET' | 'POST',
		uri: context.getNodeParameter('url', item) as string,
		headers: { 'content-type': context.getNodeParameter('rawContentType', item, '') as string },
		body: context.getNodeParameter('body', item, '') as string,
		gzip: true,
		rejectUnauthorized: true,
		followRedirect: true,
		followAllRedirects: true,
		resolveWithFullResponse: true,
		timeout: 300_000,
		json: false,
		sendCredentialsOnCrossOriginRedirect: true,
	};
}

/** One item in, one request by n8n-core's real helper with a predefined credential, its reply as text out. */
export async function executeHttpRequest(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items: INodeExecutionData[] = [];
	const { requestWithAuthentication } = this.helpers;
	for (let item = 0; item < this.getInputData().length; item++) {
		const type = this.getNodeParameter('nodeCredentialType', item) as string;
		try {
			const response = (await requestWithAuthentication.call(
				this,
				type,
				optionsOf(this, item),
				undefined,
				item,
			)) as { body: string; statusCode: number };
			const json: IDataObject = { data: response.body, statusCode: response.statusCode };
			items.push({ json, pairedItem: { item } });
		} catch (error) {
			throw error instanceof NodeApiError ? error : new NodeApiError(this.getNode(), error as JsonObject);
		}
	}
	return [items];
}
