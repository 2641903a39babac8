import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { startSandbox, type Sandbox } from '../../sandbox';
import { SPECIALS } from '../../sandbox/specials';
import { runWorkflow } from '../../scripts/lib/rest';
import { findSecret } from '../support/secrets';
import { loginOf, suppliers, type SupplierUnderTest } from '../support/suppliers';
import { nodesForItems, workflowNode } from '../support/workflowJson';
import { storeCredential } from './support/publish';
import { call, running, storeNodes } from './support/running';

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

/** One that no other test orders. */
const numberOf = ({ prefix }: SupplierUnderTest) => `SECRECY-${prefix}`;

/** Every purchase order number that makes the supplier misbehave, and one that does not. */
const poNumbersOf = (supplier: SupplierUnderTest) => [
	...SPECIALS.filter((special) => ['both', supplier.prefix].includes(special.suppliers)).flatMap(
		({ prefix }) =>
			prefix.includes('<status>')
				? ['200', '302', '307', '401', '404', '500', '503'].map(
						(code) => `${prefix.replace('<status>', code)}1`,
					)
				: [`${prefix}1`],
	),
	numberOf(supplier),
];

/** A workflow that hands an order for each number, one item each, to the supplier's node. */
async function storeWorkflow(supplier: SupplierUnderTest) {
	const { type, credential, operation, orderOf } = supplier;
	const nodes = [
		...nodesForItems(poNumbersOf(supplier).map((poNumber) => orderOf(poNumber))),
		workflowNode('Send', type, 1, {
			onError: 'continueErrorOutput',
			credentials: await storeCredential(credential, loginOf(supplier, sandbox), `Secret ${type}`),
			parameters: {
				operation,
				orderSource: 'json',
				orderJson: '={{ $json }}',
				options: { includeXml: true, simplify: false, timeout: 5 },
			},
		}),
	];
	return await storeNodes(`Secrets of ${type}`, nodes);
}

/** Every file that n8n has written: its database with what is not yet merged into it, its logs, its settings. */
const written = () =>
	readdirSync(running.environment.N8N_USER_FOLDER ?? '', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
		.map((entry) => join(entry.parentPath, entry.name));

test.each(suppliers)(
	'%s: no secret is in what n8n shows or stores after every answer',
	async (_, supplier) => {
		const { data } = await runWorkflow(call, await storeWorkflow(supplier));
		const [task] = data.resultData.runData.Send ?? [];
		const count = (task?.data?.main ?? []).reduce((sum, items) => sum + (items?.length ?? 0), 0);
		expect(count).toBe(poNumbersOf(supplier).length);
		const stored = written().map((path) => [path, readFileSync(path)] as const);
		// n8n's database, and the order ledger with what is not yet merged into it: both know these orders.
		for (const name of ['database.sqlite', 'orders.sqlite']) {
			const files = stored.filter(([path]) => basename(path).startsWith(name));
			expect([name, files.some(([, bytes]) => bytes.includes(numberOf(supplier)))]).toEqual([name, true]);
		}
		for (const secret of Object.values(secrets)) {
			expect(findSecret(JSON.stringify(data), secret)).toEqual([]);
			expect(
				stored.filter(([, bytes]) => findSecret(bytes, secret).length > 0).map(([path]) => path),
			).toEqual([]);
		}
	},
);
