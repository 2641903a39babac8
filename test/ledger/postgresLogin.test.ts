import { createServer, type Server } from 'node:net';
import { listen } from '../support/listen';
import { failureOf, sendItems, suppliers } from '../support/suppliers';
import { testBed } from '../support/testBed';

const bed = testBed();

let server: Server;
let port: number;
let connections = 0;
beforeAll(async () => {
	server = createServer((socket) => {
		connections++;
		socket.destroy();
	});
	port = await listen(server);
});
beforeEach(() => (connections = 0));
afterAll(() => server.close());

const login = (changes: object) => ({
	host: '127.0.0.1',
	port,
	database: 'orders',
	user: 'n8n',
	ssl: 'disable',
	...changes,
});

const wrong: Array<[label: string, changes: object]> = [
	...['Verify', 'verify ', 'disabled', 'allow', '', null, true, 0].map((ssl): [string, object] => [
		'SSL',
		{ ssl },
	]),
	...[0, -1, 65_536, 5432.5, '', ' ', '54a', '0x50', '1e3', '5432.0', null, true, NaN].map(
		(port): [string, object] => ['Port', { port }],
	),
];

test.each(wrong)("a wrong '%s' (%j) is named, and nobody is asked", async (label, changes) => {
	const message = expect.stringContaining(`'${label}'`) as unknown as string;
	const tested = await bed.host.testCredential('orderLedgerPostgresApi', login(changes) as never);
	expect(tested).toEqual({ status: 'Error', message });
	for (const [, supplier] of suppliers) {
		const ledger = { ledger: 'postgres' as const, ledgerLogin: () => login(changes) as never };
		const run = await sendItems(bed, { ...supplier, ...ledger }, [supplier.orderOf('GOOD-1')]);
		expect(failureOf(run)).toMatchObject({ status: 'notSent', summary: message });
	}
	expect([connections, bed.sandbox.requests()]).toEqual([0, []]);
});

test('a port that an expression gives as digits is used', async () => {
	await bed.host.testCredential('orderLedgerPostgresApi', login({ port: String(port) }) as never);
	expect(connections).toBeGreaterThan(0);
});
