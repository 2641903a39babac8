/**
 * Enters the package into n8n's database, as its installer does (installed-packages.repository). Run by n8n's Node, which
 * has SQLite inside: `node register-package.mjs <database> <package folder>`.
 */
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const [database, folder] = process.argv.slice(2);
const load = createRequire(import.meta.url);
const { name, version, author, n8n } = load(join(folder, 'package.json'));

const typeName = (file) => {
	const className = basename(file).split('.')[0];
	return className[0].toLowerCase() + className.slice(1);
};

const connection = new DatabaseSync(database);
connection
	.prepare(
		'INSERT OR REPLACE INTO installed_packages ("packageName", "installedVersion", "authorName", "authorEmail") VALUES (?, ?, ?, ?)',
	)
	.run(name, version, author?.name ?? null, author?.email ?? null);
for (const file of n8n.nodes) {
	connection
		.prepare(
			'INSERT OR REPLACE INTO installed_nodes ("name", "type", "latestVersion", "package") VALUES (?, ?, 1, ?)',
		)
		.run(basename(file).split('.')[0], `${name}.${typeName(file)}`, name);
}
connection.close();
