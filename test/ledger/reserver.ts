/**
 * A process of its own that wants all the orders it is given: `reserver.ts <store> <numbers>`, both JSON. The store is
 * a login of PostgreSQL, or the name of a file. It says `ready`, begins at the first word from outside, and puts out the
 * numbers that it got.
 */
import { once } from 'node:events';

import { openEmbeddedStore } from '../../nodes/shared/ledger/embeddedStore';
import { openPostgresStore } from '../../nodes/shared/ledger/postgresStore';
import { never, newRow } from './storeSuite';

const [place = '', numbers = ''] = process.argv.slice(2);

async function reserveAll() {
	const target = JSON.parse(place);
	const store = await (typeof target === 'string' ? openEmbeddedStore(target) : openPostgresStore(target));
	process.stdout.write('ready\n');
	await once(process.stdin, 'data');
	const wanted = JSON.parse(numbers) as string[];
	const reserved: Array<Awaited<ReturnType<typeof store.reserve>>> = [];
	// A few at a time, so that the other process has its turns too.
	while (wanted.length > 0) {
		const rows = wanted
			.splice(0, 10)
			.map((poNumber) => newRow({ poNumber, executionId: String(process.pid) }));
		reserved.push(...(await Promise.all(rows.map(async (row) => await store.reserve(row, never, 1000)))));
	}
	const won = reserved.filter(({ isReserved }) => isReserved).map(({ row }) => row.poNumber);
	process.stdout.write(`${JSON.stringify(won)}\n`);
	await store.close();
	process.exit();
}

void reserveAll();
