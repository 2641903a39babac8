import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IConnections, INode } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../sandbox';
import { SPECIALS } from '../../sandbox/specials';
import { runWorkflow } from '../../scripts/lib/rest';
import { order } from '../logiztikAlliance/orders';
import { findSecret } from '../support/secrets';
import { smallOrder } from '../westcon/orders';
import { call, running } from './support/running';

/** With what means something in a URL, in XML, in HTML, in JSON or in a pattern. */
const secrets = {
	authenticationKey: `key/k?n #1 & <2>+%20$&"'\\é`,
	token: `token/k?n #1 & <2>+%20$&"'\\é`,
};

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox(secrets);
});
afterAll(async () => await sandbox.close());

/** Every purchase order number that makes the supplier misbehave, and one that does not. */
const poNumbersOf = (other: string) => [
	...SPECIALS.filter(({ suppliers }) => suppliers !== other).flatMap(({ prefix }) =>
		prefix.includes('<status>')
			? ['200', '302', '307', '401', '404', '500', '503'].map(
					(code) => `${prefix.replace('<status>', code)}1`,
				)
			: [`${prefix}1`],
	),
	'GOOD-1',
];

const suppliers = [
	{
		type: 'westcon',
		credential: 'westconApi',
		data: () => ({ environment: 'custom', ...sandbox.westcon }),
		operation: 'submit',
		orders: poNumbersOf('logiztik').map((number) => ({
			...smallOrder(),
			CustomerPurchaseOrderNumber: number,
		})),
	},
	{
		type: 'logiztikAlliance',
		credential: 'logiztikAllianceApi',
		data: () => ({ environment: 'custom', ...sandbox.logiztik }),
		operation: 'insert',
		orders: poNumbersOf('westcon').map((number) => order({ PoNumber: number })),
	},
];

const node = (name: string, type: string, typeVersion: number, rest: Partial<INode>): INode => ({
	id: name,
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters: {},
	...rest,
});

/** A workflow that hands the orders, one item each, to the supplier's node. */
async function storeWorkflow({ type, credential, data, operation, orders }: (typeof suppliers)[number]) {
	const { id } = await call<{ id: string }>('POST', '/credentials', {
		name: `Secret ${type}`,
		type: credential,
		data: data(),
	});
	const nodes = [
		node('Start', 'n8n-nodes-base.manualTrigger', 1, {}),
		node('Orders', 'n8n-nodes-base.set', 3.4, {
			parameters: { mode: 'raw', jsonOutput: JSON.stringify({ orders }) },
		}),
		node('Each', 'n8n-nodes-base.splitOut', 1, { parameters: { fieldToSplitOut: 'orders' } }),
		node('Send', `n8n-nodes-westcon-logiztik.${type}`, 1, {
			onError: 'continueErrorOutput',
			credentials: { [credential]: { id, name: `Secret ${type}` } },
			parameters: {
				operation,
				orderSource: 'json',
				orderJson: '={{ $json }}',
				options: { includeXml: true, simplify: false, timeout: 5 },
			},
		}),
	];
	const connections: IConnections = {};
	nodes.slice(1).forEach(({ name }, index) => {
		connections[nodes[index]!.name] = { main: [[{ node: name, type: 'main', index: 0 }]] };
	});
	const workflow = { name: `Secrets of ${type}`, nodes, connections, settings: {} };
	return { ...(await call<{ id: string }>('POST', '/workflows', workflow)), nodes };
}

/** Every file that n8n has written: its database with what is not yet merged into it, its logs, its settings. */
const written = () =>
	readdirSync(running.environment.N8N_USER_FOLDER ?? '', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
		.map((entry) => join(entry.parentPath, entry.name));

test.each(suppliers)(
	'$type: no secret is in what n8n shows or stores after every answer',
	async (supplier) => {
		const { data } = await runWorkflow(call, await storeWorkflow(supplier));
		const [task] = data.resultData.runData.Send ?? [];
		const count = (task?.data?.main ?? []).reduce((sum, items) => sum + (items?.length ?? 0), 0);
		expect(count).toBe(supplier.orders.length);
		const stored = written().map((path) => [path, readFileSync(path)] as const);
		expect(stored.some(([path]) => path.endsWith('.sqlite'))).toBe(true);
		for (const secret of Object.values(secrets)) {
			expect(findSecret(JSON.stringify(data), secret)).toEqual([]);
			expect(
				stored.filter(([, bytes]) => findSecret(bytes, secret).length > 0).map(([path]) => path),
			).toEqual([]);
		}
	},
);
