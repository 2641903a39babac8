import { connectionOf as logiztikConnectionOf } from '../nodes/LogiztikAlliance/credential/connection';
import { connectionErrors as logiztikErrors } from '../nodes/LogiztikAlliance/credential/messages';
import { ledgerMessages } from '../nodes/shared/ledger/messages';
import { openPostgresStore } from '../nodes/shared/ledger/postgresStore';
import { accountsOf } from '../nodes/Westcon/credential/account';
import { signedConnectionOf } from '../nodes/Westcon/credential/connection';
import { connectionErrors as westconErrors } from '../nodes/Westcon/credential/messages';
import { serviceUrls } from '../nodes/Westcon/soap/contract';

/** What an expression in a credential gives where it finds nothing. */
const nothing = [undefined, null, '', ' ', '\u00a0'];

const westcon = (values: object) =>
	signedConnectionOf({ username: 'user', authenticationKey: 'key', ...values } as never);
const logiztik = (values: object) => logiztikConnectionOf({ token: 'token', ...values } as never);
const environments = ['test', 'production', 'custom'];

describe('Westcon', () => {
	test.each(nothing)('user name, key and URL: %j is nothing', (value) => {
		expect(() => westcon({ username: value })).toThrow(westconErrors.noLogin());
		expect(() => westcon({ authenticationKey: value })).toThrow(westconErrors.noLogin());
		expect(() => westcon({ environment: 'custom', url: value })).toThrow(westconErrors.noUrl());
	});

	test('numbers are texts, and blanks around them are none of them', () => {
		expect(westcon({ username: 1231913, authenticationKey: ' key\n' })).toMatchObject({
			username: '1231913',
			authenticationKey: 'key',
		});
	});

	test.each(nothing)('an account with %j in each of its fields', (value) => {
		const empty = { salesOrganization: value, otherSalesOrganization: value, currency: value, label: value };
		const texts = { salesOrganization: '', currency: '', label: '' };
		const account = [{ ...empty, number: value }, { ...empty, number: 7 }, value];
		expect(accountsOf({ accounts: { account } as never })).toEqual([{ ...texts, number: '7' }]);
		const other = { ...empty, number: '7', salesOrganization: ' other' };
		expect(accountsOf({ accounts: { account: [other] } as never })).toEqual([{ ...texts, number: '7' }]);
	});

	test.each(nothing)('%j for all accounts', (value) => {
		expect(accountsOf({ accounts: value as never })).toEqual([]);
		expect(accountsOf({ accounts: { account: value } as never })).toEqual([]);
	});

	test('numbers in an account are texts', () => {
		const account = [{ number: 1, salesOrganization: 2000, currency: ' USD', label: 5 }];
		expect(accountsOf({ accounts: { account } as never })).toEqual([
			{ number: '1', salesOrganization: '2000', currency: 'USD', label: '5' },
		]);
	});
});

describe('Logiztik Alliance', () => {
	test.each(nothing)('token and URL: %j is nothing', (value) => {
		expect(() => logiztik({ token: value })).toThrow(logiztikErrors.noToken());
		expect(() => logiztik({ environment: 'custom', url: value })).toThrow(logiztikErrors.noUrl());
	});

	test.each(['abc\ud800defgh', 'abc\u0007defgh'])('token %j cannot be sent', (token) => {
		expect(() => logiztik({ token })).toThrow(logiztikErrors.tokenNotText());
	});

	test('a number is a text', () => {
		expect(logiztik({ token: 123 })).toMatchObject({ token: '123', environment: 'test' });
	});
});

describe.each([
	['Westcon', westcon],
	['Logiztik Alliance', logiztik],
])('The environment of %s', (_, read) => {
	test('is that for tests where there is none', () => {
		expect(read({})).toEqual(read({ environment: 'test' }));
	});

	test('is what was chosen', () => {
		const url = 'https://supplier.example';
		expect(environments.map((environment) => read({ environment, url }).environment)).toEqual(environments);
	});
});

test('Westcon has an address for production and one for tests', () => {
	expect(westcon({ environment: 'production' }).url).toBe(serviceUrls.production);
	expect(westcon({ environment: 'test' }).url).toBe(serviceUrls.test);
});

describe('PostgreSQL', () => {
	const login = { host: 'localhost', database: 'orders', user: 'user' };
	const opening = async (values: object) => await openPostgresStore({ ...login, ...values } as never);

	test.each(nothing)('host, database and user: %j is nothing', async (value) => {
		await expect(opening({ host: value, database: value, user: value })).rejects.toThrow(
			ledgerMessages.incompleteLogin(['Host', 'Database', 'User']),
		);
	});
});
