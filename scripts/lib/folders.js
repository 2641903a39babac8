/** Plain JavaScript, because n8n's lint forbids TypeScript files to start other programs. */
const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

const root = join(__dirname, '../..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Which folder imports from which, as text for Mermaid. */
const picture = (includeOnly, collapse) =>
	execFileSync(
		process.execPath,
		[
			cruiser,
			'nodes',
			'credentials',
			`--include-only=${includeOnly}`,
			`--collapse=${collapse}`,
			'--output-type=mermaid',
		],
		{ cwd: root, encoding: 'utf8' },
	).trim();

/** The folders of both suppliers with shared as one, and the folders inside shared: all arrows at once cannot be read. */
exports.folderPictures = () => [
	picture('^(nodes|credentials)/', '^nodes/shared(?=/)|^nodes/[^/]+/[^/]+(?=/)|^credentials(?=/)'),
	picture('^nodes/shared/', '^nodes/shared/[^/]+(?=/)'),
];
