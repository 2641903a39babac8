import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SPECIALS } from '../../sandbox/specials';
import { BOTH, CLOSED, logiztik, placed, westcon } from './post';
import { sandbox, useSandbox } from './useSandbox';

useSandbox();

/** Every special prefix for a supplier, with a status where it needs one. */
function prefixesFor(supplier: 'westcon' | 'logiztik') {
	return SPECIALS.filter(({ suppliers }) => suppliers === 'both' || suppliers === supplier).map(
		(special): [string, typeof special] => [special.prefix.replace('<status>', '503'), special],
	);
}

describe('The table', () => {
	it('is what the README describes', () => {
		const readme = readFileSync(join(__dirname, '../../sandbox/README.md'), 'utf8');
		const rows = [...readme.matchAll(/^\| `([^`]+-)` +\|.*\| (yes|no) +\|$/gm)];
		const described = rows.map(([, prefix, isPlaced]) => `${prefix} ${isPlaced}`);
		const inCode = SPECIALS.map((special) => `${special.prefix} ${special.placed ? 'yes' : 'no'}`);
		expect(described.sort()).toEqual(inCode.sort());
	});

	it.each(prefixesFor('westcon'))(
		"says of Westcon's %s whether the order is placed",
		async (prefix, special) => {
			await westcon(`${prefix}1`).catch(() => undefined);
			expect(sandbox.requests()[0]?.specialPrefix).toBe(special.prefix);
			expect(placed()).toBe(special.placed ? 1 : 0);
		},
	);

	it.each(prefixesFor('logiztik'))(
		"says of Logiztik's %s whether the order is placed",
		async (prefix, special) => {
			await logiztik(`${prefix}1`).catch(() => undefined);
			expect(sandbox.requests()[0]?.specialPrefix).toBe(special.prefix);
			expect(placed()).toBe(special.placed ? 1 : 0);
		},
	);

	it('has no effect on the other supplier', async () => {
		expect((await westcon('ARRAY-1')).text).toContain('<OrderNumber>');
		expect((await logiztik('FAULT-TIMEOUT-1')).text).toContain('>true<');
		expect(sandbox.requests().map(({ specialPrefix }) => specialPrefix)).toEqual([undefined, undefined]);
	});

	it('ignores upper and lower case', async () => {
		expect((await westcon('status-503-1')).status).toBe(503);
	});
});

async function untilPlaced() {
	while (placed() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
	return 'placed';
}

describe.each(BOTH)('%s with ONCE and DELAY', (_, post) => {
	it('obeys ONCE only the first time', async () => {
		expect((await post('ONCE-STATUS-503-1')).status).toBe(503);
		const second = await post('ONCE-STATUS-503-1');
		expect([second.status, placed()]).toEqual([200, 1]);
		expect((await post('ONCE-STATUS-503-2')).status).toBe(503);
	});

	it('replies late with DELAY, but places the order at once', async () => {
		const late = post('DELAY-1000-1');
		const first = await Promise.race([late, untilPlaced()]);
		expect([first, placed()]).toEqual(['placed', 1]);
		expect((await late).status).toBe(200);
	});

	it('can have both before another prefix', async () => {
		const late = post('ONCE-DELAY-1000-DROP-AFTER-1').catch((error: unknown) => error);
		expect(await Promise.race([late, untilPlaced()])).toBe('placed');
		expect(await late).toMatchObject(CLOSED);
		expect((await post('ONCE-DELAY-1000-DROP-AFTER-1')).status).toBe(200);
	});
});
