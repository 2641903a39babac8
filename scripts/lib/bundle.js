/** Plain JavaScript, because gulp and jest both load it. */
const { mkdir, writeFile } = require('node:fs/promises');
const { dirname, join, relative } = require('node:path');
const esbuild = require('esbuild');
const { n8n } = require('../../package.json');

const root = join(__dirname, '../..');
const common = { platform: 'node', target: 'node20', logLevel: 'warning' };

/** pg can also use a driver in C. It is not in the package, and n8n's environment must not ask for it. */
const withoutNativeDriver = {
	name: 'without-native-driver',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^pg-native$/ }, () => ({ path: 'pg-native', namespace: 'absent' }));
		onLoad({ filter: /./, namespace: 'absent' }, () => ({
			contents:
				"throw Object.assign(new Error('pg-native is not in this package'), { code: 'MODULE_NOT_FOUND' })",
		}));
	},
};

/**
 * Bundles each file that n8n loads, with libraries inside; only n8n-workflow comes from the host. What several need is in
 * files of its own in dist/shared, and so is what is loaded later (`await import`): nothing is there twice.
 */
exports.writeBundle = async (folder) => {
	const { outputFiles, metafile } = await esbuild.build({
		...common,
		absWorkingDir: root,
		entryPoints: [...n8n.nodes, ...n8n.credentials].map((file) => file.replace(/^dist\/(.*)\.js$/, '$1.ts')),
		outdir: folder,
		outbase: '.',
		chunkNames: 'shared/[name]-[hash]',
		bundle: true,
		splitting: true,
		format: 'esm',
		external: ['n8n-workflow'],
		define: { 'process.env.NODE_PG_FORCE_NATIVE': 'undefined' },
		plugins: [withoutNativeDriver],
		legalComments: 'none',
		metafile: true,
		write: false,
	});
	await Promise.all(
		outputFiles.map(async ({ path, text }) => {
			const { inputs } = metafile.outputs[relative(root, path).replaceAll('\\', '/')];
			await mkdir(dirname(path), { recursive: true });
			await writeFile(path, await toCommonJs(text, isMostlyLibraries(inputs)));
		}),
	);
	return metafile;
};

/** esbuild parts a bundle into files only as ES modules, and n8n requires its nodes. */
async function toCommonJs(text, isLibrary) {
	const { code } = await esbuild.transform(text, {
		...common,
		format: 'cjs',
		supported: { 'dynamic-import': false },
		// Our own code stays as people can read it in an error's stack.
		minifyWhitespace: isLibrary,
		minifySyntax: isLibrary,
	});
	return code;
}

function isMostlyLibraries(inputs) {
	const bytes = { own: 0, libraries: 0 };
	for (const [file, { bytesInOutput }] of Object.entries(inputs))
		bytes[file.includes('node_modules/') ? 'libraries' : 'own'] += bytesInOutput;
	return bytes.libraries > bytes.own;
}
