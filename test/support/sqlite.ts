/** Opens a database as the ledger does; the lint runs on a Node without SQLite, so nothing may be imported from it. */
export function openDatabase(file: string, timeout = 10_000) {
	const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
	return new DatabaseSync(file, { timeout });
}
