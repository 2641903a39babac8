import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { IExecuteFunctions } from 'n8n-workflow';
import { choiceOf, type Choice } from '../input/choice';
import { openEmbeddedStore } from './embeddedStore';
import { ExecutionLedger } from './executionLedger';
import type { IfAlreadySent, OrderLedger } from './ledger';
import { ledgerMessages as say } from './messages';
import { openPostgresStore } from './postgresStore';
import type { LedgerStore } from './store';
import { brokenLedger, StoredLedger } from './storedLedger';

/** Where orders are recorded, as workflows save it. */
type LedgerChoice = 'embedded' | 'postgres' | 'none';

const orderLedger: Choice<LedgerChoice> = {
	name: 'orderLedger',
	label: 'Order Ledger',
	values: ['embedded', 'postgres', 'none'],
};

type Helpers = Partial<IExecuteFunctions['helpers']>;

/** One folder for all nodes of this package; as an agent's tool a node has a folder of another name. */
const folder = 'n8n-nodes-westcon-logiztik';

/** The stores that this process has opened, by file or connection. One that could not be opened is tried again. */
const opened = new Map<string, Promise<LedgerStore>>();

/**
 * The ledger that the node is set to: of this execution, and of the store behind it. A store that is out of order makes
 * a ledger that lets nothing be sent.
 */
export async function openLedger(
	context: IExecuteFunctions,
	ifAlreadySent: IfAlreadySent,
): Promise<OrderLedger> {
	try {
		const store = await openChosenStore(context);
		const sender = {
			workflowId: String(context.getWorkflow().id ?? ''),
			executionId: context.getExecutionId(),
			ifAlreadySent,
		};
		return new ExecutionLedger(context, store && new StoredLedger(store, sender));
	} catch (error) {
		return new ExecutionLedger(context, brokenLedger(error));
	}
}

/**
 * The store that the node is set to.
 * @returns undefined for 'none'
 * @throws Error as `openStore` does
 */
export async function openChosenStore(context: IExecuteFunctions): Promise<LedgerStore | undefined> {
	const choice = choiceOf(context, 0, orderLedger);
	return choice === 'none' ? undefined : await openStore(context, choice);
}

/**
 * Opens a store, once in this process.
 * @throws Error in plain words where there is no such store here; it never falls back to another one
 */
export async function openStore(
	context: Pick<IExecuteFunctions, 'getCredentials'> & { helpers: Helpers },
	choice: Exclude<LedgerChoice, 'none'>,
): Promise<LedgerStore> {
	if (choice === 'postgres') {
		const credentials = await context.getCredentials('orderLedgerPostgresApi');
		return await openOnce(JSON.stringify(credentials), async () => await openPostgresStore(credentials));
	}
	const file = embeddedFile(context.helpers);
	return await openOnce(file, async () => await openEmbeddedStore(file));
}

/**
 * The file of the embedded ledger.
 * @throws Error where this n8n should not, or cannot, have one
 */
function embeddedFile({ getStoragePath }: Helpers): string {
	if (process.env.EXECUTIONS_MODE === 'queue') throw new Error(say.inQueueMode());
	if (!hasSqlite()) throw new Error(say.noSqlite());
	const storage = getStoragePath ? dirname(getStoragePath()) : join(n8nFolder(), 'storage');
	return join(storage, folder, 'orders.sqlite');
}

const hasSqlite = () => process.getBuiltinModule?.('node:sqlite') !== undefined;

/** As n8n finds it (n8n-core, instance-settings). */
const n8nFolder = () => join(process.env.N8N_USER_FOLDER ?? homedir(), '.n8n');

async function openOnce(name: string, open: () => Promise<LedgerStore>): Promise<LedgerStore> {
	const store = opened.get(name) ?? open();
	opened.set(name, store);
	// Only what can be used is kept.
	store.catch(() => opened.delete(name));
	return await store;
}
