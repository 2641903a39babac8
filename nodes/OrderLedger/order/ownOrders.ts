import type { IExecuteFunctions } from 'n8n-workflow';
import { choiceOf, type Choice } from '../../shared/input/choice';
import { openStore } from '../../shared/ledger/openLedger';
import { reasonOf } from '../../shared/ledger/reasonOf';
import type { LedgerRow, LedgerStore, Resolution, RowFilter } from '../../shared/ledger/store';
import { loginOf, type Supplier } from '../credential/login';
import { refusals as say } from './messages';
import { refusal } from './refusal';

const supplierChoice: Choice<Supplier> = {
	name: 'supplier',
	label: 'Supplier',
	values: ['westcon', 'logiztikAlliance'],
};

const ledgerChoice: Choice<'embedded' | 'postgres'> = {
	name: 'orderLedger',
	label: 'Order Ledger',
	values: ['embedded', 'postgres'],
};

/** The ledger as one login may see it; whatever is wrong with the ledger is told in plain words. */
export class OwnOrders {
	private constructor(
		private readonly ask: <T>(work: (store: LedgerStore) => Promise<T>) => Promise<T>,
		readonly supplier: Supplier,
		private readonly login: string,
	) {}

	/** The orders of the credential of an item. */
	static async of(context: IExecuteFunctions, item: number): Promise<OwnOrders> {
		const supplier = choiceOf(context, item, supplierChoice);
		const ledger = choiceOf(context, item, ledgerChoice);
		const login = await loginOf(context, item, supplier);
		const ask = async <T>(work: (store: LedgerStore) => Promise<T>) => {
			try {
				return await work(await openStore(context, ledger));
			} catch (error) {
				throw refusal(context, item, say.outOfOrder(reasonOf(error)));
			}
		};
		return new OwnOrders(ask, supplier, login);
	}

	async list(filter: Omit<RowFilter, 'login' | 'supplier'>, now: number): Promise<LedgerRow[]> {
		const { supplier, login } = this;
		return await this.ask(async (store) => await store.list({ ...filter, supplier, login }, now));
	}

	async resolve(row: LedgerRow, change: Omit<Resolution, 'login'>, now: number) {
		const { login } = this;
		return await this.ask(async (store) => await store.resolve(row, { ...change, login }, now));
	}

	/** @returns how many */
	async deleteSettled(until: number): Promise<number> {
		const { supplier, login } = this;
		return await this.ask(async (store) => await store.deleteOlder({ supplier, login, until }));
	}
}
