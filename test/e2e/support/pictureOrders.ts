import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../../sandbox';
import { runWorkflow } from '../../../scripts/lib/rest';
import { startReplyServer, type ReplyServer } from '../../support/replyServer';
import { inRow, nodesForItems, workflowNode } from '../../support/workflowJson';
import { asJson, smallForm, smallOrder } from '../../westcon/orders';
import { call } from './running';

/** An order as the form holds it, with an account of the credential. */
export const westconForm: INodeParameters = {
	...smallForm(),
	customerNumber: {
		__rl: true,
		mode: 'list',
		value: '1231913/2000/USD',
		cachedResultName: 'Head office 1231913 (US, custom)',
	},
	salesOrganization: '',
	shipToContactName: 'Jon Smith',
	shipToCountry: { __rl: true, mode: 'list', value: 'US', cachedResultName: 'United States (US)' },
	shippingConditionCode: { __rl: true, mode: 'list', value: 'UF', cachedResultName: 'UF - US Fedex Ground' },
	orderLines: {
		orderLine: [
			{ productNumber: 'SPA508G', quantityOrdered: '3' },
			{ productNumber: 'WIC-1T', quantityOrdered: '1' },
		],
	},
	additionalFields: {},
};

const port = (value: string, name: string) => ({
	__rl: true,
	mode: 'list',
	value,
	cachedResultName: `${value} - ${name}`,
});

export const logiztikForm: INodeParameters = {
	resource: 'purchaseOrder',
	operation: 'insert',
	orderSource: 'fields',
	postType: 'FINAL',
	consigneeCode: '999',
	poNumber: 'PO-2026-0043',
	originPortCode: port('UIO', 'Quito, Ecuador'),
	destinationPortCode: port('MIA', 'Miami, United States'),
	details: {
		detail: [
			{
				farmCode: 'EXP',
				barcode: 'OP009257008',
				boxSize: port('QB', 'Quarter box'),
				productCode: 'ROS',
				productDescription: 'FREEDOM ROSES 60 CM',
				packing: '10',
				unitPrice: '0.35',
			},
		],
	},
};

/**
 * Suppliers that have received nothing yet, so that the numbers of their orders are the same in each picture, with a
 * login of their own, so that the ledger shows no orders of other tests.
 */
export class PictureSuppliers {
	private constructor(
		readonly sandbox: Sandbox,
		/** Closes each connection without a reply. */
		private readonly silent: ReplyServer,
		readonly credentials: { westcon: INode['credentials']; logiztikAlliance: INode['credentials'] },
	) {}

	static async open(): Promise<PictureSuppliers> {
		const sandbox = await startSandbox({ username: 'purchasing', token: 'purchasing-token' });
		const silent = await startReplyServer('', { connection: 'closed' });
		return new PictureSuppliers(sandbox, silent, {
			westcon: await store('westconApi', 'Westcon account', { ...westconLogin(sandbox) }),
			logiztikAlliance: await store('logiztikAllianceApi', 'Logiztik Alliance account', {
				environment: 'custom',
				...sandbox.logiztik,
			}),
		});
	}

	/** Takes the credentials away as well: other tests look for theirs by name. */
	async close() {
		for (const id of stored.splice(0)) await call('DELETE', `/credentials/${id}`);
		await Promise.all([this.sandbox.close(), this.silent.close()]);
	}

	/** Sends an order that is rejected, and one that nobody knows of whether it has arrived. */
	async placeOthers() {
		const { credentials, silent, sandbox } = this;
		await place(credentials.westcon, orderOf('PO-2026-0044', 'UNKNOWN-1'));
		const url = `${silent.origin}${new URL(sandbox.westcon.url).pathname}`;
		const unreachable = await store('westconApi', 'Silent', { ...westconLogin(sandbox), url });
		await place(unreachable, orderOf('PO-2026-0045', 'SPA508G'));
		await place(credentials.westcon, orderOf('PO-2026-0046', 'WIC-1T'));
	}
}

const westconLogin = ({ westcon }: Sandbox) => ({
	environment: 'custom',
	...westcon,
	accounts: {
		account: [{ number: '1231913', salesOrganization: '2000', currency: 'USD', label: 'Head office' }],
	},
});

const stored: string[] = [];

async function store(type: string, name: string, data: object): Promise<INode['credentials']> {
	const { id } = await call<{ id: string }>('POST', '/credentials', { name, type, data });
	stored.push(id);
	return { [type]: { id, name } };
}

const orderOf = (poNumber: string, product: string) => ({
	...smallOrder(),
	CustomerPurchaseOrderNumber: poNumber,
	OrderLines: [{ QuantityOrdered: 1, Product: { ProductNumber: product } }],
});

async function place(credentials: INode['credentials'], order: IDataObject) {
	const parameters = asJson(order);
	const node = workflowNode('Place', 'westcon', 1, {
		parameters,
		credentials,
		onError: 'continueRegularOutput',
	});
	const nodes = [...nodesForItems([{}]), node];
	const workflow = { name: 'Other orders', nodes, connections: inRow(nodes), settings: {} };
	const { id } = await call<{ id: string }>('POST', '/workflows', workflow);
	await runWorkflow(call, { id, nodes });
}
