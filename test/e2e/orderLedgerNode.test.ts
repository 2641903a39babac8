import { makeCertificate } from '../../sandbox/certificate';
import { describeNode } from '../ledger/nodeSuite';
import { postgresPassword, startPostgres, type Postgres, type PostgresLogin } from '../support/postgres';
import { findSecret } from '../support/secrets';
import { testBed } from '../support/testBed';

let postgres: Postgres;
let encrypted: Postgres;
beforeAll(async () => {
	postgres = await startPostgres();
	encrypted = await startPostgres({ certificate: await makeCertificate() });
});
afterAll(async () => {
	await postgres?.close();
	await encrypted?.close();
});

const bed = testBed();

describeNode(bed, { ledger: 'postgres', ledgerLogin: () => ({ ...postgres.login }) });

describe("the test of the database's credential", () => {
	const testWith = async (changes: Partial<PostgresLogin>, server = postgres) => {
		const result = await bed.host.testCredential('orderLedgerPostgresApi', { ...server.login, ...changes });
		for (const password of [postgresPassword, String(changes.password ?? postgresPassword)])
			expect(findSecret(result.message, password)).toEqual([]);
		return result;
	};

	test('is good where orders could be noted', async () => {
		expect(await testWith({})).toMatchObject({ status: 'OK' });
		expect(await testWith({ ssl: 'require' }, encrypted)).toMatchObject({ status: 'OK' });
	});

	/** What the message must name, so that the right field is corrected. */
	test.each<[string, Partial<PostgresLogin>, RegExp]>([
		['a host that is not there', { host: 'nowhere.invalid' }, /'Host'/],
		['a port where nothing answers', { port: 1 }, /'Port'/],
		['a wrong password', { password: 'another-password' }, /'Password'/],
		['a database that is not there', { database: 'nowhere' }, /'Database'/],
		['a user who may make no tables', { user: 'reader', password: 'reader-password' }, /GRANT/],
		['SSL where the server has none', { ssl: 'verify' }, /'SSL'.*'Disable'/],
		['an empty host', { host: ' ' }, /'Host'/],
	])('says what is wrong: %s', async (_, changes, named) => {
		if (changes.user) await postgres.query(`CREATE USER ${changes.user} PASSWORD '${changes.password}'`);
		const { status, message } = await testWith(changes);
		expect([status, message]).toEqual(['Error', expect.stringMatching(named)]);
	});

	test('says what is wrong: a user who may only read', async () => {
		await postgres.query("CREATE USER viewer PASSWORD 'viewer-password'");
		await postgres.query('GRANT SELECT ON ALL TABLES IN SCHEMA public TO viewer');
		const { status, message } = await testWith({ user: 'viewer', password: 'viewer-password' });
		expect([status, message]).toEqual(['Error', expect.stringMatching(/GRANT/)]);
	});

	test('says what is wrong: a certificate of nobody known', async () => {
		const { status, message } = await testWith({ ssl: 'verify' }, encrypted);
		expect([status, message]).toEqual(['Error', expect.stringMatching(/NODE_EXTRA_CA_CERTS.*'Require'/)]);
	});
});
