/**
 * Enters the package into n8n's database, as its installer does (installed-packages.repository). Run by a Node that
 * has SQLite inside, with NODE_PATH on n8n's packages: `node register-package.mjs <database> <package folder>`.
 */
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const [database, folder] = process.argv.slice(2);
const load = createRequire(import.meta.url);
const { name, version, author, n8n } = load(join(folder, 'package.json'));

const describe = (file) => {
	const NodeClass = load(join(folder, file))[basename(file).split('.')[0]];
	return new NodeClass().description;
};

const connection = new DatabaseSync(database);
const enter = (table, row) => {
	const columns = Object.keys(row).map((column) => `"${column}"`);
	const values = columns.map(() => '?');
	connection
		.prepare(`INSERT OR REPLACE INTO ${table} (${columns}) VALUES (${values})`)
		.run(...Object.values(row));
};

enter('installed_packages', {
	packageName: name,
	installedVersion: version,
	authorName: author?.name ?? null,
	authorEmail: author?.email ?? null,
});
for (const node of n8n.nodes.map(describe)) {
	enter('installed_nodes', {
		name: node.displayName,
		type: `${name}.${node.name}`,
		latestVersion: [node.version].flat().at(-1),
		package: name,
	});
}
connection.close();
