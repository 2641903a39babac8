import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { NodeRun, NodeSettings } from '../../support/engine';
import { outcomesOf, type SupplierUnderTest } from '../../support/suppliers';
import type { TestBed } from '../../support/testBed';
import { openGate, type Gate } from './gate';
import type { Kind } from './kind';
import type { LedgerUnderTest } from './ledgers';

/** What a run said of an order, wherever it came out. */
export interface Statement {
	poNumber: string;
	status: string;
	isDuplicate: boolean;
}

/** What a run said, and which orders came to the supplier meanwhile. */
export interface Step {
	said: Statement[];
	came: string[];
	/** Where the supplier was said to be; an order is known by that as well. */
	origin: string;
	/** Whether somebody cancelled it: n8n then keeps nothing of what it put out. */
	isCancelled: boolean;
	/** Which orders came after that. */
	cameAfterwards: string[];
	/** Which orders the supplier had placed when it was over. */
	placed: Set<string>;
	/** What the ledger knew afterwards, by number; absent where it cannot be asked. */
	states?: Map<string, string>;
}

export interface Execution {
	/** Numbers of orders; all of the cell unless given. */
	orders?: string[];
	/** Another number of pieces makes another content. */
	pieces?: number;
	options?: INodeParameters;
	settings?: NodeSettings;
	operation?: string;
	/** Where the supplier is said to be, instead of the gate. */
	origin?: string;
	/** How many executions do the same at the same instant, each of a workflow of its own. */
	atOnce?: number;
}

/** One failure with one supplier, one store and one way to be told of failures. */
export class Cell {
	readonly steps: Step[] = [];
	/** The order that the failure is about. */
	readonly faulty: string;
	/** All orders, in the order of the items; those around it meet no failure of their own. */
	readonly orders: string[];
	/** What each run of the cell does beside. */
	execution: Execution = {};
	/** How many orders had come when somebody cancelled the run. */
	private cameWhenCancelled = 0;

	private constructor(
		id: string,
		private readonly kind: Kind,
		private readonly bed: TestBed,
		readonly supplier: SupplierUnderTest,
		readonly ledger: LedgerUnderTest,
		readonly settings: NodeSettings,
		readonly gate: Gate,
	) {
		const { prefix = '', neighbours = 2 } = kind;
		this.faulty = `${prefix}${id}-F`;
		const [first, ...others] = Array.from({ length: neighbours }, (_, index) => `${'ACDEG'[index]}-${id}`);
		this.orders = [first as string, this.faulty, ...others];
	}

	static async open(
		id: string,
		kind: Kind,
		bed: TestBed,
		supplier: SupplierUnderTest,
		ledger: LedgerUnderTest,
		settings: NodeSettings,
	) {
		const { url } = bed.sandbox[supplier.type === 'westcon' ? 'westcon' : 'logiztik'];
		const gate = await openGate(Number(new URL(url).port));
		return new Cell(id, kind, bed, supplier, ledger, settings, gate);
	}

	get name() {
		const { type } = this.supplier;
		const { onError, retryOnFail } = this.settings;
		return `${this.kind.name}, ${type}, ${this.ledger.choice}, ${onError}${retryOnFail ? ' with retries' : ''} (${this.faulty})`;
	}

	/** Runs the workflow for the faulty order alone, before the runs that are judged. */
	async prepare(more: Execution = {}) {
		await this.execute({ ...more, orders: [this.faulty] });
	}

	/** Runs the workflow, and keeps what it said and what came of it. */
	async run(more: Execution = {}): Promise<Step> {
		const execution = { ...this.execution, ...more };
		const before = this.gate.came.length;
		const copies = Array.from({ length: execution.atOnce ?? 1 }, (_, copy) => copy);
		const runs = await Promise.all(
			copies.map(async (copy) => await this.execute(execution, copy > 0 ? `copy-${copy}` : undefined)),
		);
		const step = {
			said: runs.flatMap(statementsOf),
			came: this.gate.came.slice(before),
			origin: execution.origin ?? this.gate.origin,
			...this.cancellationOf(execution),
			placed: this.placedOrders(),
		};
		this.steps.push(step);
		return step;
	}

	/** What can cancel the next run. */
	cancelling() {
		const controller = new AbortController();
		this.execution = { settings: { signal: controller.signal } };
		return () => {
			if (!controller.signal.aborted) this.cameWhenCancelled = this.gate.came.length;
			controller.abort();
		};
	}

	private cancellationOf({ settings }: Execution) {
		const isCancelled = settings?.signal?.aborted ?? false;
		return { isCancelled, cameAfterwards: isCancelled ? this.gate.came.slice(this.cameWhenCancelled) : [] };
	}

	/** The numbers of its orders that the supplier has placed. */
	private placedOrders() {
		const all = this.bed.sandbox.orders().filter(({ supplier }) => supplier === this.supplier.prefix);
		return new Set(all.map(({ poNumber }) => poNumber).filter((number) => this.orders.includes(number)));
	}

	private async execute(
		{ orders = this.orders, pieces, options = {}, settings, operation, origin = this.gate.origin }: Execution,
		workflowId?: string,
	): Promise<NodeRun> {
		const { type } = this.supplier;
		const { westcon, logiztik } = this.bed.sandbox;
		const at = (url: string) => `${origin}${new URL(url).pathname}`;
		return await this.bed.host.runNode({
			type,
			parameters: {
				operation: operation ?? this.supplier.operation,
				orderSource: 'json',
				orderJson: '={{ $json }}',
				orderLedger: this.ledger.choice,
				options: { notSentRetries: 1, ...options },
			},
			credentials: {
				westconApi: { environment: 'custom', ...westcon, url: at(westcon.url) },
				logiztikAllianceApi: { environment: 'custom', ...logiztik, url: at(logiztik.url) },
				...this.ledger.credentials,
			},
			items: orders.map((poNumber) =>
				this.supplier.orderOf(poNumber, poNumber === this.faulty ? pieces : undefined),
			),
			settings: { ...this.settings, ...(workflowId && { workflowId }), ...settings },
		});
	}

	/** Changes what the ledger knows of the faulty order. */
	async amend(changes: string) {
		await this.ledger.sql(`UPDATE order_ledger SET ${changes} WHERE po_number = '${this.faulty}'`);
	}
}

function statementsOf(run: NodeRun): Statement[] {
	const { accepted, failures } = outcomesOf(run);
	const { placed = [], notStarted = [] } = (run.error?.context?.data ?? {}) as Record<string, IDataObject[]>;
	const told = [...accepted.map(({ json }) => json), ...failures, ...placed];
	return [
		...told.map(({ poNumber, status, duplicate }) => ({
			poNumber: String(poNumber),
			status: String(status),
			isDuplicate: duplicate === true,
		})),
		...notStarted.map((poNumber) => ({
			poNumber: String(poNumber),
			status: 'notStarted',
			isDuplicate: false,
		})),
	];
}
