import { createRequire } from 'node:module';
import { join } from 'node:path';
import { InstanceSettings } from 'n8n-core';
import { openEmbeddedStore } from '../../../nodes/shared/ledger/embeddedStore';
import { openPostgresStore } from '../../../nodes/shared/ledger/postgresStore';
import type { LedgerStore } from '../../../nodes/shared/ledger/store';
import type { CredentialValues } from '../../support/engine';
import { openDatabase } from '../../support/sqlite';
import type { Postgres } from '../../support/postgres';

export type Row = Record<string, unknown>;

/** A store of the ledger as the tests reach it, beside the package. */
export interface LedgerUnderTest {
	choice: 'embedded' | 'postgres';
	credentials: CredentialValues;
	sql(text: string): Promise<Row[]>;
	/** The n8n folder with the file of the embedded one. */
	folder?: string;
	postgres?: Postgres;
	/** As the package opens it. */
	open(): Promise<LedgerStore>;
	/** From now on no row can be added, or changed to that an order is settled. */
	refuse(what: 'reserving' | 'settling'): Promise<void>;
	/** Takes that back. */
	accept(): Promise<void>;
}

const events = {
	reserving: 'BEFORE INSERT ON order_ledger',
	settling: 'BEFORE UPDATE ON order_ledger',
};

const isSettled = "WHEN (NEW.state <> 'sending')";

/** The ledger's file in the n8n folder of this process. */
export const embeddedFile = (folder: string) =>
	join(folder, 'storage/n8n-nodes-westcon-logiztik/orders.sqlite');

/** n8n-core's own, where its settings are. */
const { Container } = createRequire(require.resolve('n8n-core'))('@n8n/di') as {
	Container: { get(settings: typeof InstanceSettings): InstanceSettings };
};

/** Gives this process another n8n folder, and so another embedded ledger. */
export function useFolder(folder: string) {
	Object.assign(Container.get(InstanceSettings), { n8nFolder: folder });
}

export function embeddedLedger(folder: string): LedgerUnderTest {
	const file = embeddedFile(folder);
	const sql = async (text: string) => {
		const database = openDatabase(file);
		try {
			return database.prepare(text).all() as Row[];
		} finally {
			database.close();
		}
	};
	const open = async () => await openEmbeddedStore(file);
	return {
		choice: 'embedded',
		folder,
		credentials: {},
		sql,
		open,
		refuse: async (what) => {
			await (await open()).close();
			await sql(
				`CREATE TRIGGER refuse_${what} ${events[what]} ${what === 'settling' ? isSettled : ''}
				BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END`,
			);
		},
		accept: async () => {
			for (const what of Object.keys(events)) await sql(`DROP TRIGGER IF EXISTS refuse_${what}`);
		},
	};
}

export function postgresLedger(postgres: Postgres): LedgerUnderTest {
	const { login, query } = postgres;
	const open = async () => await openPostgresStore({ ...login });
	return {
		choice: 'postgres',
		postgres,
		credentials: { orderLedgerPostgresApi: { ...login } },
		sql: query,
		open,
		refuse: async (what) => {
			await (await open()).close();
			await query(`CREATE FUNCTION refuse_${what}() RETURNS trigger LANGUAGE plpgsql AS $$
				BEGIN RAISE EXCEPTION USING ERRCODE = 'disk_full', MESSAGE = 'No space left on device'; END $$`);
			await query(
				`CREATE TRIGGER refuse_${what} ${events[what]} FOR EACH ROW ${what === 'settling' ? isSettled : ''}
				EXECUTE FUNCTION refuse_${what}()`,
			);
		},
		accept: async () => {
			for (const what of Object.keys(events)) await query(`DROP FUNCTION IF EXISTS refuse_${what} CASCADE`);
		},
	};
}
