import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { json } from 'node:stream/consumers';

import { scripts } from '../package.json';
import { spawn } from './support/processes';

const root = join(__dirname, '..');
const order = 'purchaseOrder/order.ts';

/** Imports that break a rule; each is an import of a type, which counts as well. */
const breaks: Array<[rule: string, from: string, to: string]> = [
	['no-cycles', `nodes/Westcon/${order}`, 'nodes/Westcon/purchaseOrder/rules.ts'],
	['shared-knows-no-supplier', 'nodes/shared/orders/a.ts', `nodes/Westcon/${order}`],
	['shared-knows-no-supplier', 'nodes/shared/orders/b.ts', `nodes/LogiztikAlliance/${order}`],
	['shared-knows-no-supplier', 'nodes/shared/orders/c.ts', 'nodes/OrderLedger/order/get.ts'],
	['suppliers-do-not-know-each-other', 'nodes/Westcon/soap/a.ts', `nodes/LogiztikAlliance/${order}`],
	['suppliers-do-not-know-each-other', 'nodes/LogiztikAlliance/credential/a.ts', `nodes/Westcon/${order}`],
	['suppliers-do-not-know-each-other', 'nodes/Westcon/soap/b.ts', 'nodes/OrderLedger/order/get.ts'],
	['the-ledger-knows-logins-only', 'nodes/OrderLedger/order/a.ts', `nodes/Westcon/${order}`],
	['the-ledger-knows-logins-only', 'nodes/OrderLedger/order/b.ts', `nodes/LogiztikAlliance/${order}`],
	['package-knows-no-workshop', 'nodes/shared/orders/d.ts', 'test/orders.ts'],
	['package-knows-no-workshop', 'nodes/Westcon/soap/c.ts', 'sandbox/index.ts'],
	['package-knows-no-workshop', 'credentials/a.ts', 'scripts/generated.ts'],
];

const allowed: Array<[from: string, to: string]> = [
	// Closes the circle above, which is reported once.
	['nodes/Westcon/purchaseOrder/rules.ts', `nodes/Westcon/${order}`],
	['nodes/Westcon/Westcon.node.ts', `nodes/Westcon/${order}`],
	['nodes/Westcon/soap/d.ts', 'nodes/shared/orders/e.ts'],
	['nodes/OrderLedger/order/c.ts', 'nodes/Westcon/credential/login.ts'],
	['nodes/OrderLedger/order/d.ts', 'nodes/LogiztikAlliance/credentialTest/test.ts'],
	['credentials/b.ts', 'nodes/Westcon/credential/login.ts'],
	['test/e.ts', `nodes/Westcon/${order}`],
];

/** Lays out a tree with these imports alone, under the rules of this one. */
function layOut(folder: string, imports: Array<[from: string, to: string]>) {
	const files = new Map(imports.flat().map((file) => [file, 'export interface It {}\n']));
	for (const [from, to] of imports) {
		const up = '../'.repeat(from.split('/').length - 1);
		files.set(from, `import type { It } from '${up}${to.replace(/\.ts$/, '')}';\nexport type { It };\n`);
	}
	for (const [file, text] of files) {
		mkdirSync(join(folder, dirname(file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	}
	for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json'])
		copyFileSync(join(root, file), join(folder, file));
}

interface Summary {
	violations: Array<{ rule: { name: string; severity: string }; from: string; to: string }>;
	ruleSetUsed: { forbidden: Array<{ name: string }> };
}

/** What `npm run lint` would find in the folder. */
async function lint(folder: string): Promise<Summary> {
	const [, args = ''] = /depcruise (.*)$/.exec(scripts.lint) ?? [];
	const command = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
	const child = spawn(process.execPath, [command, ...args.split(' '), '--output-type=json'], { cwd: folder });
	const ended = once(child, 'close');
	const { summary } = (await json(child.stdout!)) as { summary: Summary };
	await ended;
	return summary;
}

test('each rule about imports finds what breaks it, and nothing else', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'imports-'));
	try {
		const imports = [...breaks.map(([, from, to]): [string, string] => [from, to]), ...allowed];
		layOut(folder, imports);
		const { violations, ruleSetUsed } = await lint(folder);
		expect(violations.map(({ rule, from, to }) => [rule.name, from, to]).sort()).toEqual([...breaks].sort());
		expect(violations.filter(({ rule }) => rule.severity !== 'error')).toEqual([]);
		const broken = new Set(breaks.map(([rule]) => rule));
		expect(new Set(ruleSetUsed.forbidden.map(({ name }) => name))).toEqual(broken);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
