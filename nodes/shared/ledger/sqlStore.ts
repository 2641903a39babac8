import type { OrderKey, OrderFacts } from './ledger';
import {
	deleteStatement,
	findStatement,
	keyParameters,
	listStatement,
	reserveStatement,
	resolveStatement,
	settleStatement,
	toParameters,
	toRow,
	type Parameter,
} from './sql';
import {
	OtherResultRecorded,
	type LedgerRow,
	type LedgerState,
	type LedgerStore,
	type NewRow,
	type Resolution,
	type RowFilter,
	type SettledFilter,
	type TakeOver,
} from './store';

/** Runs one statement and gives its rows. */
export type Query = (text: string, parameters: Parameter[]) => Promise<Array<Record<string, unknown>>>;

/** The ledger in a database: both of them understand the same statements. */
export class SqlStore implements LedgerStore {
	constructor(
		private readonly query: Query,
		readonly close: () => Promise<void>,
	) {}

	async reserve(
		row: NewRow,
		takeOver: TakeOver,
		now: number,
	): Promise<{ isReserved: boolean; row: LedgerRow }> {
		const whole: LedgerRow = { ...row, state: 'sending', tries: 1, firstSentAt: row.sentAt, updatedAt: now };
		const [reserved] = await this.query(reserveStatement(takeOver), toParameters(whole));
		if (reserved) return { isReserved: true, row: toRow(reserved) };
		const known = await this.find(row);
		// Deleted between the two statements, by a person who cleans up.
		return known ? { isReserved: false, row: known } : await this.reserve(row, takeOver, now);
	}

	async settle(row: NewRow, state: LedgerState, facts: OrderFacts, now: number) {
		const settled = await this.query(settleStatement, [
			...keyParameters(row),
			state,
			JSON.stringify(facts),
			textOf(facts.orderNumber),
			textOf(facts.confirmationNumber),
			textOf(facts.messageId),
			now,
			row.executionId,
			row.sentAt,
		]);
		if (settled.length === 0) throw new OtherResultRecorded();
	}

	async find(key: OrderKey) {
		const [record] = await this.query(findStatement, keyParameters(key));
		return record && toRow(record);
	}

	async list(filter: RowFilter, now = Date.now()) {
		const { text, parameters } = listStatement(filter, now);
		return (await this.query(text, parameters)).map(toRow);
	}

	async resolve(key: OrderKey, { state, facts, orderNumber, by, because, login }: Resolution, now: number) {
		const parameters = [
			...keyParameters(key),
			state,
			JSON.stringify(facts),
			textOf(orderNumber),
			by,
			because,
			now,
			login,
		];
		const [record] = await this.query(resolveStatement, parameters);
		return record && toRow(record);
	}

	async deleteOlder(filter: SettledFilter) {
		const { text, parameters } = deleteStatement(filter);
		return (await this.query(text, parameters)).length;
	}
}

const textOf = (value: unknown) => (value === undefined ? null : String(value));
