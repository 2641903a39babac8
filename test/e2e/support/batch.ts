import { join } from 'node:path';
import type { IDataObject, INode, INodeParameters, IRun } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import type { OrderFacts } from '../../../nodes/shared/ledger/ledger';
import { openDatabase } from '../../support/sqlite';
import { loginOf, suppliers, type SupplierUnderTest } from '../../support/suppliers';
import { nodesForItems, workflowNode } from '../../support/workflowJson';
import { storeCredential } from './publish';
import { execute, running, storeNodes } from './running';

/** The embedded ledger of the running n8n. */
const ledgerFile = join(
	running.environment.N8N_USER_FOLDER ?? '',
	'.n8n/storage/n8n-nodes-westcon-logiztik/orders.sqlite',
);

/** Stores the credentials of a sandbox in n8n; returns their ids by supplier. */
export async function storeCredentials(sandbox: Sandbox) {
	const store = async (supplier: SupplierUnderTest) => {
		const stored = await storeCredential(supplier.credential, loginOf(supplier, sandbox));
		return stored[supplier.credential]!.id;
	};
	const stored = await Promise.all(
		suppliers.map(async ([type, supplier]) => [type, await store(supplier)] as const),
	);
	return Object.fromEntries(stored) as Record<SupplierUnderTest['type'], string>;
}

/** Stores a workflow that places orders; returns its id. */
export async function storeWorkflow(
	supplier: SupplierUnderTest,
	credential: string,
	orders: IDataObject[],
	options: INodeParameters,
): Promise<string> {
	const parameters = {
		operation: supplier.operation,
		orderSource: 'json',
		orderJson: '={{ $json }}',
		orderLedger: 'embedded',
		options,
	};
	const using = usingCredential(supplier, credential);
	return await store('Kills', orders, workflowNode('Place', supplier.type, 1, { ...using, parameters }));
}

const usingCredential = ({ credential }: SupplierUnderTest, id: string): Partial<INode> => ({
	onError: 'continueRegularOutput',
	credentials: { [credential]: { id, name: credential } },
});

/** Stores a workflow that hands items to a node; returns its id. */
async function store(name: string, items: IDataObject[], last: INode): Promise<string> {
	const nodes = [...nodesForItems(items), last];
	return (await storeNodes(`${name} ${Date.now()}`, nodes)).id;
}

/** What a run said of each order. */
export function wordsOf(run: IRun): OrderFacts[] {
	const [items = []] = run.data.resultData.runData.Place?.at(-1)?.data?.main ?? [];
	return (items ?? []).map(({ json }) => (json.error ?? json) as OrderFacts);
}

/** What the ledger knows, by number. */
export function rowsOf(poNumbers: string[]): Map<string, Record<string, string>> {
	const database = openDatabase(ledgerFile);
	const rows = database
		.prepare(`SELECT * FROM order_ledger WHERE po_number IN (${poNumbers.map(() => '?').join()})`)
		.all(...poNumbers) as Array<Record<string, string>>;
	database.close();
	return new Map(rows.map((row) => [row.po_number ?? '', row]));
}

/** What the supplier said of an unknown order; Westcon says the number of an order that it has. */
export interface Answer extends IDataObject {
	poNumber: string;
	resolution: 'placed' | 'notPlaced';
	orderNumber?: string;
}

/**
 * A person has asked the supplier what became of orders, and tells the Order Ledger node.
 * @returns what the node says of each then
 */
export async function resolveOrders(
	supplier: SupplierUnderTest,
	credential: string,
	answers: Answer[],
): Promise<OrderFacts[]> {
	const parameters = {
		operation: 'resolve',
		supplier: supplier.type,
		orderLedger: 'embedded',
		poNumber: '={{ $json.poNumber }}',
		resolution: '={{ $json.resolution }}',
		orderNumber: '={{ $json.orderNumber }}',
		resolvedBy: 'the order desk',
		reason: 'It was asked',
	};
	const using = usingCredential(supplier, credential);
	const node = workflowNode('Place', 'orderLedger', 1, { ...using, parameters });
	return wordsOf((await execute(await store('Resolve', answers, node))) as IRun);
}
