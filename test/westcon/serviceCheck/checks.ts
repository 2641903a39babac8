import { openHost, type Host } from '../../support/engine';
import { entryAt, type Differences } from '../../../nodes/Westcon/serviceCheck/differences';
import { serveWsdl, type Answer, type ServerOptions, type WsdlServer } from './wsdlServer';

const username = '1231913';
const authenticationKey = ['check', 'me', '0123456789', 'abcdefghijklmnop'].join('-');

/** The item that a check puts out. */
interface Output {
	status: string;
	endangersOrders: boolean;
	summary: string;
	findings: string[];
	differences: Differences;
	requiredByService: string[];
	clockDifferenceSeconds: number | null;
	certificateExpires: string | null;
	action: string | null;
	wsdlUrl: string;
	documentsRead: number;
	elementsCompared: number;
}

/** What the tests of one file check services with; all that is opened is closed after them. */
export function openChecks() {
	let host: Host;
	const servers: WsdlServer[] = [];
	beforeAll(async () => {
		host = await openHost();
	});
	afterAll(() => host?.close());
	afterEach(async () => {
		await Promise.all(servers.splice(0).map(async (server) => await server.close()));
	});

	async function serve(answers: Record<string, Answer>, options?: ServerOptions) {
		const server = await serveWsdl(answers, options);
		servers.push(server);
		return server;
	}

	async function runCheck(url: string, items = [{}], onError?: 'continueErrorOutput') {
		return await host.runNode({
			type: 'westcon',
			parameters: { resource: 'service', operation: 'check' },
			credentials: { westconApi: { environment: 'custom', url, username, authenticationKey } },
			items,
			settings: { onError },
		});
	}

	async function check(url: string): Promise<Output> {
		const { outputs, error } = await runCheck(url);
		if (error) throw error;
		const json = outputs[0]?.[0]?.json;
		expect(JSON.stringify(json)).not.toContain(authenticationKey);
		return json as unknown as Output;
	}

	const checkDocuments = async (answers: Record<string, Answer>) => await check((await serve(answers)).url);

	return { serve, runCheck, check, checkDocuments };
}

export const namespace = 'http://webservices.westcon.com';
export const ownAction = `${namespace}/WestconWebServices-PurchaseOrderWebService/submitOrder`;

/** How a sentence names a field of the form. */
export const labelled = (path: string) => `'${entryAt(path)?.displayName}' (${path})`;
