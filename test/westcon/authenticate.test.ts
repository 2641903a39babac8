import { createServer, type IncomingHttpHeaders } from 'node:http';
import { inspect } from 'node:util';
import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	INodeType,
} from 'n8n-workflow';
import otherServices from '../../workflows/westcon-other-services.json';
import { WestconApi } from '../../credentials/WestconApi.credentials';
import { startSandbox, type Sandbox } from '../../sandbox';
import { readXml, type XmlElement } from '../../nodes/shared/xml/readXml';
import { signing as say } from '../../nodes/Westcon/credential/messages';
import { openHost, type Host, type WorkflowJson } from '../support/engine';
import { standIns } from '../support/nodeTypes';
import { listen } from '../support/listen';

const soap12 = 'http://www.w3.org/2003/05/soap-envelope';
const addressing = 'http://www.w3.org/2005/08/addressing';
const oasis = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';
const action = 'http://webservices.westcon.com/WestconWebServices-PurchaseOrderWebService/submitOrder';
const soapType = `application/soap+xml; charset=utf-8; action="${action}"`;
const noOrder =
	'<web:submitOrder xmlns:web="http://webservices.westcon.com"><web:request><WestconMetadata/></web:request></web:submitOrder>';
const envelope = (header = '', body = noOrder) =>
	`<soap:Envelope xmlns:soap="${soap12}">${header}<soap:Body>${body}</soap:Body></soap:Envelope>`;

/** Runs what a test gives it inside n8n-core's execution context. */
let probe: (context: IExecuteFunctions) => Promise<unknown>;
const probeNode: INodeType = {
	description: {
		...(standIns.get('n8n-nodes-base.noOp') as INodeType).description,
		name: 'probe',
		credentials: [{ name: 'westconApi', required: true }],
	},
	async execute() {
		return [[{ json: { got: (await probe(this)) as string } }]];
	},
};

let host: Host;
let sandbox: Sandbox;
beforeAll(async () => {
	standIns.set('n8n-nodes-base.probe', probeNode);
	[host, sandbox] = await Promise.all([openHost(), startSandbox()]);
});
afterAll(async () => {
	standIns.delete('n8n-nodes-base.probe');
	host?.close();
	await sandbox?.close();
});
beforeEach(() => sandbox.reset());

const credential = (values: ICredentialDataDecryptedObject = {}) => ({
	westconApi: { environment: 'custom', ...sandbox.westcon, ...values },
});

/** n8n-core's httpRequestWithAuthentication, with what came back or the error as text. */
async function request(options: Partial<IHttpRequestOptions>, values?: ICredentialDataDecryptedObject) {
	probe = async (context) =>
		await context.helpers.httpRequestWithAuthentication.call(context, 'westconApi', {
			method: 'POST',
			url: sandbox.westcon.url,
			encoding: 'text',
			...options,
		});
	const { outputs, error } = await host.runNode({
		type: 'n8n-nodes-base.probe',
		credentials: credential(values),
	});
	expect(JSON.stringify(error ?? '')).not.toContain(sandbox.westcon.authenticationKey);
	return { answer: outputs[0]?.[0]?.json.got, error };
}

/** n8n's HTTP Request node, in the stand-in that hands over the same. */
async function requestByNode(
	parameters: { url?: string; body: string; rawContentType?: string },
	values?: ICredentialDataDecryptedObject,
) {
	const { outputs, error } = await host.runNode({
		type: 'n8n-nodes-base.httpRequest',
		parameters: {
			method: 'POST',
			url: sandbox.westcon.url,
			rawContentType: soapType,
			nodeCredentialType: 'westconApi',
			...parameters,
		},
		credentials: credential(values),
	});
	expect(JSON.stringify(error ?? '')).not.toContain(sandbox.westcon.authenticationKey);
	return { answer: outputs[0]?.[0]?.json.data, error };
}

const send = async (body: string, contentType = soapType) =>
	await request({ body, headers: { 'Content-Type': contentType } });

function onlyRequest() {
	expect(sandbox.requests()).toHaveLength(1);
	const [received] = sandbox.requests();
	const root = readXml(received?.body ?? '');
	return { received, headers: root?.children[0] as XmlElement, root: root as XmlElement };
}

const headersOf = (header: XmlElement) =>
	header.children.map(({ namespace, name, text }) => [`{${namespace}}${name}`, text]);

describe('An envelope', () => {
	test.each([
		['without a Header', envelope()],
		['with an empty Header', envelope('<soap:Header></soap:Header>')],
		['with a closed Header', envelope('<soap:Header/>')],
		['in the default namespace', `<Envelope xmlns="${soap12}"><Body>${noOrder}</Body></Envelope>`],
		['after white space and a declaration', `\n<?xml version="1.0" encoding="utf-8"?>\n${envelope()}\n`],
	])('%s is taken by the service, once, by either helper', async (_, body) => {
		expect((await send(body)).answer).toContain('Order block is null');
		expect(sandbox.requests()).toHaveLength(1);
		sandbox.reset();
		expect((await requestByNode({ body })).answer).toContain('Order block is null');
		expect(sandbox.requests()).toHaveLength(1);
		expect(sandbox.orders()).toEqual([]);
	});

	test("has the headers of .NET's client, each once and in its order", async () => {
		await send(envelope());
		const { headers, received } = onlyRequest();
		expect(headersOf(headers).slice(0, 4)).toEqual([
			[`{${addressing}}Action`, action],
			[`{${addressing}}MessageID`, expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/)],
			[`{${addressing}}ReplyTo`, ''],
			[`{${addressing}}To`, sandbox.westcon.url],
		]);
		expect(headers.children).toHaveLength(5);
		expect(headers.children[4]).toMatchObject({
			namespace: `${oasis}-wssecurity-secext-1.0.xsd`,
			name: 'Security',
		});
		expect(received?.headers['content-type']).toBe('application/soap+xml; charset=utf-8');
	});

	test('keeps the headers that it has, and gets the rest', async () => {
		const own = `<x:MessageID xmlns:x="${addressing}">urn:uuid:own</x:MessageID><mine xmlns="urn:mine">kept</mine>`;
		const { answer } = await send(envelope(`<soap:Header>${own}</soap:Header>`));
		expect(answer).toContain('Order block is null');
		const { headers } = onlyRequest();
		expect(headersOf(headers).map(([name]) => name)).toEqual([
			`{${addressing}}MessageID`,
			'{urn:mine}mine',
			`{${addressing}}Action`,
			`{${addressing}}ReplyTo`,
			`{${addressing}}To`,
			`{${oasis}-wssecurity-secext-1.0.xsd}Security`,
		]);
		expect(headersOf(headers)[0]?.[1]).toBe('urn:uuid:own');
	});

	test('with a security header of its own gets no second one', async () => {
		const security = `<o:Security xmlns:o="${oasis}-wssecurity-secext-1.0.xsd"/>`;
		await send(envelope(`<soap:Header>${security}</soap:Header>`));
		expect(onlyRequest().received?.body.match(/<\w+:Security\b/g)).toHaveLength(1);
		expect(onlyRequest().received?.body).not.toContain('Password');
	});

	test('whose body holds text that looks like an envelope keeps that text', async () => {
		const text = `<web:submitOrder xmlns:web="http://webservices.westcon.com"><web:request><WestconMetadata><SourceSystem><![CDATA[<soap:Header/></soap:Header>]]></SourceSystem></WestconMetadata></web:request></web:submitOrder><!-- <soap:Header/> -->`;
		await send(envelope('', text));
		expect(onlyRequest().received?.body.endsWith(`<soap:Body>${text}</soap:Body></soap:Envelope>`)).toBe(
			true,
		);
	});

	test('carries user and key escaped', async () => {
		const values = { username: 'A&B <"', authenticationKey: "k$&e<y>'" };
		await request({ body: envelope(), headers: { 'Content-Type': soapType } }, values);
		const security = onlyRequest().headers.children[4];
		const token = security?.children.find(({ name }) => name === 'UsernameToken');
		expect(token?.children.map(({ text }) => text)).toEqual(['A&B <"', "k$&e<y>'"]);
	});
});

describe('The Action', () => {
	test.each<[string, Record<string, string>]>([
		['the content type, in quotes', { 'Content-Type': soapType }],
		[
			'the content type, without quotes',
			{ 'content-type': `application/soap+xml;action=${action};charset=utf-8` },
		],
		['a SOAPAction header', { 'Content-Type': 'text/xml', SOAPAction: `"${action}"` }],
	])('comes from %s', async (_, headers) => {
		expect((await request({ body: envelope(), headers })).answer).toContain('Order block is null');
		expect(onlyRequest().received?.headers.soapaction).toBeUndefined();
	});

	test('comes from the envelope, where it is left as it is', async () => {
		const own = `<soap:Header><a:Action xmlns:a="${addressing}">${action}</a:Action></soap:Header>`;
		expect((await send(envelope(own), 'application/soap+xml')).answer).toContain('Order block is null');
	});

	test('is asked for where it is missing, and nothing is sent', async () => {
		for (const { error } of [
			await send(envelope(), 'text/xml'),
			await requestByNode({ body: envelope(), rawContentType: 'text/xml' }),
		]) {
			expect(`${error?.message} ${error?.description}`).toContain(say.noAction());
		}
		expect(sandbox.requests()).toEqual([]);
	});
});

describe('What is no SOAP 1.2 envelope is sent as it is', () => {
	test.each([
		[
			'SOAP 1.1',
			'<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body/></e:Envelope>',
			'text/xml',
		],
		['JSON', '{"a":"<soap:Envelope/>"}', 'application/json'],
		['text', `See ${envelope()}`, 'text/plain'],
	])('%s', async (_, body, contentType) => {
		await send(body, contentType);
		expect(onlyRequest().received).toMatchObject({ body, headers: { 'content-type': contentType } });
	});

	test('a GET of the WSDL', async () => {
		const { answer } = await request({ method: 'GET', url: `${sandbox.westcon.url}?wsdl` });
		expect(answer).toContain('<wsdl:definitions');
	});
});

describe('The key goes to its own host only', () => {
	/** A server that is not the credential's. */
	async function elsewhere() {
		const seen: Array<{ headers: IncomingHttpHeaders; body: string }> = [];
		const server = createServer((incoming, response) => {
			const chunks: Buffer[] = [];
			incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
			incoming.on('end', () => {
				seen.push({ headers: incoming.headers, body: Buffer.concat(chunks).toString() });
				response.end('caught');
			});
		});
		const port = await listen(server);
		return {
			url: `http://127.0.0.1:${port}/x`,
			seen,
			close: () => new Promise((resolve) => server.close(resolve)),
		};
	}

	test('a request to another host is refused, with the names of both', async () => {
		const other = await elsewhere();
		const results = [
			await request({ url: other.url, body: envelope(), headers: { 'Content-Type': soapType } }),
			await requestByNode({ url: other.url, body: envelope() }),
			await request({ url: other.url, method: 'GET' }),
		];
		await other.close();
		for (const { error } of results) {
			expect(`${error?.message} ${error?.description}`).toContain(
				say.otherHost(new URL(other.url).origin, new URL(sandbox.westcon.url).origin),
			);
		}
		expect(other.seen).toEqual([]);
	});

	test.each([
		['test', 'https://webservicetest.westcon.com'],
		['production', 'https://webservices.westcon.com'],
	])('in the environment %s it is %s', async (environment, origin) => {
		const sign = new WestconApi().authenticate as (
			credentials: ICredentialDataDecryptedObject,
			options: IHttpRequestOptions,
		) => Promise<IHttpRequestOptions>;
		const values = { environment, username: 'u', authenticationKey: 'k' };
		const options = (url: string) => ({ url, body: envelope(), headers: { 'Content-Type': soapType } });
		const signed = await sign(values, options(`${origin}/B2B/WebServices/v2/availability.svc?wsdl`));
		expect(signed.body).toContain(`>${origin}/B2B/WebServices/v2/availability.svc</a:To>`);
		for (const url of [
			origin.replace('https', 'http'),
			`${origin}:8443`,
			`${origin}.example.com`,
			'https://westcon.com',
		])
			await expect(sign(values, options(`${url}/x`))).rejects.toThrow(
				say.otherHost(new URL(url).origin, origin),
			);
	});

	test.each([301, 302, 303, 307, 308])('a redirect with %i is not followed', async (status) => {
		const other = await elsewhere();
		const redirecting = createServer((_, response) =>
			response.writeHead(status, { location: other.url }).end(),
		);
		const url = `http://127.0.0.1:${await listen(redirecting)}/service`;
		const values = { url };
		const first = await request({ url, body: envelope(), headers: { 'Content-Type': soapType } }, values);
		const second = await requestByNode({ url, body: envelope() }, values);
		redirecting.close();
		await other.close();
		expect(first.error).toBeDefined();
		expect(second.error).toBeDefined();
		expect(other.seen).toEqual([]);
	});

	test('the request that n8n shows in the browser stays without it', async () => {
		const options = { url: sandbox.westcon.url, body: envelope(), headers: { 'Content-Type': soapType } };
		const before = structuredClone(options);
		const sign = new WestconApi().authenticate as (...args: unknown[]) => Promise<IHttpRequestOptions>;
		const signed = await sign(credential().westconApi, options);
		expect(options).toEqual(before);
		expect(signed.body).toContain(sandbox.westcon.authenticationKey);
	});

	test('a key that is refused is not in the error, by either helper, and is posted once', async () => {
		const { authenticationKey } = sandbox.westcon;
		const values = { username: 'somebody-else' };
		const results = [
			await request({ body: envelope(), headers: { 'Content-Type': soapType } }, values),
			await requestByNode({ body: envelope() }, values),
		];
		for (const { error, answer } of results) {
			expect(answer).toBeUndefined();
			expect(error).toBeDefined();
			expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(authenticationKey);
		}
		expect(sandbox.requests().map(({ body }) => body.includes('somebody-else'))).toEqual([true, true]);
	});

	test("a 401 makes n8n's newer helper post again, and the one of the HTTP Request node not", async () => {
		const seen: string[] = [];
		const refusing = createServer((incoming, response) => {
			seen.push(incoming.method ?? '');
			response.writeHead(401).end();
		});
		const url = `http://127.0.0.1:${await listen(refusing)}/service`;
		await requestByNode({ url, body: envelope() }, { url });
		expect(seen).toEqual(['POST']);
		await request({ url, body: envelope(), headers: { 'Content-Type': soapType } }, { url });
		refusing.close();
		expect(seen).toEqual(['POST', 'POST', 'POST']);
	});
});

test("The example calls the service at the credential's address, and nothing is ordered", async () => {
	const run = await host.runWorkflow(otherServices as unknown as WorkflowJson, credential());
	expect(host.readNodeRun(run, 'Check the service').outputs[0]?.[0]?.json).toMatchObject({ status: 'fits' });
	const { outputs, error } = host.readNodeRun(run, 'Send an envelope');
	expect(error).toBeUndefined();
	expect(outputs[0]?.[0]?.json).toMatchObject({
		data: expect.stringContaining('Order block is null'),
		statusCode: 200,
	});
	expect(sandbox.orders()).toEqual([]);
});
