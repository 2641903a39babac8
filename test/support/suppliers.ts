import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeExecutionData,
	INodeParameters,
	IWorkflowBase,
} from 'n8n-workflow';

import type { Sandbox } from '../../sandbox';
import insertAndDelete from '../../workflows/logiztik-insert-and-delete.json';
import submitOrder from '../../workflows/westcon-submit-order.json';
import { order as logiztikOrder } from '../logiztikAlliance/orders';
import { smallOrder } from '../westcon/orders';
import type { NodeRun, NodeSettings } from './engine';
import type { TestBed } from './testBed';

/** What the tests of both nodes need to know of a supplier. */
export interface SupplierUnderTest {
	type: 'westcon' | 'logiztikAlliance';
	/** How the sandbox counts its orders: `westcon:PO-1`. */
	prefix: 'westcon' | 'logiztik';
	operation: string;
	/** The type of its credential. */
	credential: 'westconApi' | 'logiztikAllianceApi';
	/** A workflow that orders by the form, and the parameter that holds the number there. */
	example: Pick<IWorkflowBase, 'nodes' | 'connections'>;
	numberParameter: string;
	/** Where its orders are noted; nowhere unless a test says so. */
	ledger?: 'embedded' | 'postgres' | 'none';
	/** How to reach the `postgres` ledger, once its server runs. */
	ledgerLogin?: () => ICredentialDataDecryptedObject;
	/** A number that the sandbox rejects. */
	rejectedNumber: string;
	/** An order as JSON; another number of pieces makes another content. */
	orderOf(poNumber: string, pieces?: number): IDataObject;
	/** The same order, without the account that it is for. */
	withoutAccount(poNumber: string, pieces?: number): IDataObject;
}

const westcon: SupplierUnderTest = {
	type: 'westcon',
	prefix: 'westcon',
	operation: 'submit',
	credential: 'westconApi',
	example: submitOrder as unknown as IWorkflowBase,
	numberParameter: 'customerPurchaseOrderNumber',
	rejectedNumber: 'ERRORS-ONE-1',
	orderOf: (poNumber, pieces = 1) => ({
		...smallOrder(),
		CustomerPurchaseOrderNumber: poNumber,
		OrderLines: [{ QuantityOrdered: pieces, Product: { ProductNumber: 'SPA508G' } }],
	}),
	withoutAccount: (poNumber, pieces) => ({ ...westcon.orderOf(poNumber, pieces), CustomerAccount: {} }),
};

const logiztikAlliance: SupplierUnderTest = {
	type: 'logiztikAlliance',
	prefix: 'logiztik',
	operation: 'insert',
	credential: 'logiztikAllianceApi',
	example: insertAndDelete as unknown as IWorkflowBase,
	numberParameter: 'poNumber',
	rejectedNumber: 'ERRORS-SEVERAL-1',
	orderOf: (poNumber, pieces = 1) => {
		const { Header, Details } = logiztikOrder({ PoNumber: poNumber });
		return { Header, Details: Details.map((box) => ({ ...box, Packing: pieces })) } as IDataObject;
	},
	withoutAccount: (poNumber, pieces) => {
		const { Details } = logiztikAlliance.orderOf(poNumber, pieces);
		return { Header: { PoNumber: poNumber, DestinationPortCode: 'MIA', PostType: 'FINAL' }, Details };
	},
};

/** Both nodes, for `describe.each`. */
export const suppliers = [westcon, logiztikAlliance].map(
	(supplier) => [supplier.type, supplier] as [string, SupplierUnderTest],
);

/** What the credential of a supplier holds for its part of a sandbox. */
export const loginOf = (
	{ prefix }: Pick<SupplierUnderTest, 'prefix'>,
	sandbox: Sandbox,
): ICredentialDataDecryptedObject => ({ environment: 'custom', ...sandbox[prefix] });

/** Every way in which a node can be told to fail. */
export const failureSettings = (
	['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const
).flatMap((onError) =>
	[false, true].map((retryOnFail): [string, boolean, NodeSettings] => [
		onError,
		retryOnFail,
		{ onError, retryOnFail, maxTries: 2, waitBetweenTries: 1 },
	]),
);

/** Hands over orders, an item each, by an expression; as an agent's tool, one that may order. */
export const sendItems = async (
	{ host, sandbox }: TestBed,
	{ type, operation, ledger = 'none', ledgerLogin }: SupplierUnderTest,
	orders: IDataObject[],
	settings: NodeSettings = {},
	asTool = false,
	options: INodeParameters = {},
): Promise<NodeRun> =>
	await host.runNode({
		type: asTool ? `${type}Tool` : type,
		parameters: {
			operation,
			orderSource: 'json',
			orderJson: '={{ $json }}',
			orderLedger: ledger,
			options: { ...(asTool && { allowAsTool: true }), ...options },
		},
		credentials: {
			westconApi: loginOf(westcon, sandbox),
			logiztikAllianceApi: loginOf(logiztikAlliance, sandbox),
			...(ledgerLogin && { orderLedgerPostgresApi: ledgerLogin() }),
		},
		items: orders,
		settings,
	});

/** What became of the orders of a run, wherever it came out: successes, then failures. */
export function outcomesOf({ outputs, error }: NodeRun) {
	const items = outputs.flat();
	const accepted = items.filter(({ json }) => json.error === undefined);
	const data = error?.context?.data as IDataObject | undefined;
	const thrown = data ? ((data.failures as IDataObject[] | undefined) ?? [data]) : [];
	const put = items
		.filter(({ json }) => json.error !== undefined)
		.map(({ json }) => json.error as IDataObject);
	return { accepted, failures: [...put, ...thrown] };
}

/** What a stopped workflow says of its failure, as data. */
export const failureOf = ({ error }: NodeRun) => (error?.context?.data ?? {}) as IDataObject;

export const pairsOf = (items: INodeExecutionData[]) => items.map(({ pairedItem }) => pairedItem);
