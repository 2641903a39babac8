import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../nodes/shared/ledger/embeddedStore';
import type { LedgerStore } from '../../nodes/shared/ledger/store';

/** An embedded store for the tests of a file, in a folder of its own. @param use gets it before the first test */
export function withEmbeddedStore(use: (store: LedgerStore) => void) {
	const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
	let store: LedgerStore | undefined;
	beforeAll(async () => {
		store = await openEmbeddedStore(join(folder, 'orders.sqlite'));
		use(store);
	});
	afterAll(async () => {
		await store?.close();
		rmSync(folder, { recursive: true, force: true });
	});
}
