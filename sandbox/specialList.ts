import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shown } from './htmlTexts';

/** A line of README.md's tables of special PO numbers: the prefix, and what happens. */
const line = /^\| `([A-Z][^`]*-)` +\| ([^|]*?) +\|/gm;

/** The special PO numbers, as README.md describes them, behind a click. */
export function specialList(): string {
	const readme = readFileSync(join(__dirname, 'README.md'), 'utf8');
	const rows = [...readme.matchAll(line)].map(
		([, prefix = '', effect = '']) =>
			`<tr><td><code>${shown(prefix)}</code></td><td>${shown(effect.replaceAll('`', ''))}</td></tr>`,
	);
	return (
		'<details><summary>Special PO numbers: what an order does whose number begins like this</summary>' +
		`<table><tr><th>Begins with</th><th>What happens</th></tr>${rows.join('')}</table></details>`
	);
}
