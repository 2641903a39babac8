import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { scripts } from '../package.json';
import { pictureNames } from './e2e/support/pictureNames';

const root = join(__dirname, '..');
const notOurs = /^(node_modules|dist|test-results|\.git)$/;
const filesBelow = (folder: string) =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));

const files = readdirSync(root, { withFileTypes: true })
	.filter(({ name }) => !notOurs.test(name))
	.flatMap((entry) => (entry.isDirectory() ? filesBelow(entry.name) : [entry.name]));
const pages = files.filter((file) => file.endsWith('.md'));
const names = new Set(files.map((file) => basename(file)));
const textOf = (page: string) => readFileSync(join(root, page), 'utf8');

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** What stands between backticks, and in blocks of commands. */
const codesIn = (text: string) => [
	...all(text, /```\n([^]*?)```/g),
	...all(text.replace(/```[^]*?```/g, ''), /`([^`\n]+)`/g),
];

/** A path is below the root, its page, `nodes/` or a supplier's folder; `<supplier>` is any folder. */
function isThere(path: string, page: string) {
	if (!path.includes('/')) return names.has(path);
	const bases = ['', dirname(page), 'nodes', 'nodes/Westcon', 'nodes/LogiztikAlliance'];
	return bases.some((base) => {
		const [above = '', below = ''] = join(base, path).split(/<\w+>/);
		if (!/<\w+>/.test(path)) return existsSync(join(root, above));
		const between = existsSync(join(root, above)) ? readdirSync(join(root, above)) : [];
		return between.some((folder) => existsSync(join(root, above, folder, below)));
	});
}

/** Comes about when something runs. */
const madeLater = ['test-results/screenshots', 'storage/n8n-nodes-westcon-logiztik/orders.sqlite'];

const looksLikePath = (word: string) =>
	/^\.?[\w<>-][\w<>./-]*$/.test(word) &&
	(word.includes('/') || /\.(ts|[cm]?js|md|wsdl|snapshot)$/.test(word)) &&
	/[a-z]/.test(word) &&
	!madeLater.includes(word);

/** The last part of a link to a heading, as GitHub makes it. */
const anchorsOf = (page: string) =>
	all(textOf(page), /^#+ (.+)$/gm).map((heading) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replaceAll(' ', '-'),
	);

function isLinkGood(link: string, page: string) {
	const [path = '', anchor] = link.split('#');
	const target = path ? join(dirname(page), path) : page;
	return existsSync(join(root, target)) && (anchor === undefined || anchorsOf(target).includes(anchor));
}

/** What a page names, and what of it is not there. */
function missingIn(page: string, text: string) {
	const codes = codesIn(text);
	const paths = codes.flatMap((code) => code.split(/\s+/)).filter(looksLikePath);
	const commands = codes.flatMap((code) => all(code, /\bnpm (?:run )?([\w:]+)/g));
	const links = all(text, /\]\(([^)]+)\)/g).filter((link) => !/^\w+:/.test(link));
	return [
		...paths.filter((path) => !isThere(path, page)),
		...commands.filter(
			(name) => !(name in scripts) && !['install', 'ci', 'pack', 'publish', 'version'].includes(name),
		),
		...links.filter((link) => !isLinkGood(link, page)),
	];
}

test.each(pages)('all files, commands and headings that %s names are there', (page) => {
	expect(missingIn(page, textOf(page))).toEqual([]);
});

test('what is missing would be found, and what is there would not', () => {
	const good =
		'`npm test -- test/westcon` `store.ts` `test/<supplier>/samples` `purchaseOrder/rules.ts` `application/xml+soap` [a](docs/architecture.md#the-way-of-one-order)';
	expect(missingIn('README.md', good)).toEqual([]);
	const bad =
		'`npm run tset` `npm test -- test/nowhere` `nothing.ts` `test/<supplier>/nothing` `nodes/gone/` [a](#none) [b](docs/none.md)\n```\nnpm run gone\n```';
	expect(missingIn('README.md', bad)).toEqual([
		'test/nowhere',
		'nothing.ts',
		'test/<supplier>/nothing',
		'nodes/gone/',
		'gone',
		'tset',
		'#none',
		'docs/none.md',
	]);
});

/** The pictures that all pages show or link to, each with its alternative text or the words of its link. */
const picturesIn = pages.flatMap((page) =>
	[...textOf(page).matchAll(/\[([^\]]*)\]\(([^)]*)\.png\)/g)].map(([, words = '', path = '']) => ({
		words,
		name: basename(path),
	})),
);

test('every picture is taken by `npm run pictures`, and some page uses it', () => {
	const taken = [...pictureNames].sort();
	expect(readdirSync(join(root, 'docs/images'))).toEqual(taken.map((name) => `${name}.png`));
	expect([...new Set(picturesIn.map(({ name }) => name))].sort()).toEqual(taken);
});

test('every picture that a page shows is described for those who do not see it', () => {
	const described = pages.flatMap((page) => all(textOf(page), /!\[([^\]]*)\]/g));
	expect(described.filter((words) => words.split(' ').length < 5)).toEqual([]);
});

test('the pages are found', () => {
	expect(pages).toEqual(expect.arrayContaining(['README.md', 'CHANGELOG.md', 'docs/architecture.md']));
});
