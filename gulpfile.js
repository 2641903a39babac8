const { rm } = require('node:fs/promises');
const { execFile } = require('node:child_process');
const { promisify } = require('node:util');
const esbuild = require('esbuild');
const { dest, parallel, series, src, watch } = require('gulp');
const { n8n } = require('./package.json');

const clean = () => rm('dist', { recursive: true, force: true });

const types = () => promisify(execFile)(process.execPath, [require.resolve('typescript/bin/tsc'), '--noEmit']);

/** Each file that n8n loads becomes one file with its libraries inside; only n8n-workflow comes from the host. */
const bundle = () =>
	esbuild.build({
		entryPoints: [...n8n.nodes, ...n8n.credentials].map((file) => file.replace(/^dist\/(.*)\.js$/, '$1.ts')),
		outdir: 'dist',
		outbase: '.',
		bundle: true,
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		external: ['n8n-workflow'],
		legalComments: 'inline',
		logLevel: 'warning',
	});

const icons = () => src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));
const codex = () => src('nodes/**/*.node.json').pipe(dest('dist/nodes'));

const emit = parallel(bundle, icons, codex);
exports.build = series(clean, parallel(types, emit));
exports.watch = series(clean, emit, () => watch(['nodes/**', 'credentials/**', 'icons/**'], emit));
exports.default = exports.build;
