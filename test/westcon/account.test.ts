import type { Values } from '../../nodes/shared/table/schema';
import {
	accountChoices,
	accountsOf,
	splitAccount,
	withAccount,
	type Account,
} from '../../nodes/Westcon/credential/account';
import { testBed } from '../support/testBed';
import { asJson, smallForm, smallOrder } from './orders';

/** The example of the guide's 3.3.1, and a number that two regions share. */
const rows = [
	{ number: '1234567', salesOrganization: '2000', currency: 'USD', label: 'Head office' },
	{ number: '1234578', salesOrganization: '2100', currency: 'CAD', label: '' },
	{ number: '7000000', salesOrganization: '2000', currency: 'USD', label: 'Shared' },
	{ number: '7000000', salesOrganization: '6000', currency: 'AUD', label: 'Shared' },
];
const accounts: Account[] = accountsOf({ accounts: { account: rows } });

/** Number, sales organization and currency of the completed order; what holds two slashes was chosen from the list. */
const resolve = (given: unknown, salesOrganization?: unknown, OrderCurrency?: string, known = accounts) => {
	const chosen = splitAccount(given, /\/.*\//.test(String(given)) ? 'list' : 'number');
	const CustomerAccount = {
		CustomerNumber: chosen.number,
		SalesOrganization: salesOrganization,
		Division: '01',
	};
	const order = withAccount({ OrderCurrency, CustomerAccount }, known, chosen);
	const account = order.CustomerAccount as Values;
	expect(account.Division).toBe('01');
	return [account.CustomerNumber, account.SalesOrganization, order.OrderCurrency];
};

describe('The accounts of the credential', () => {
	test('are trimmed, and rows without number left out', () => {
		const account = [{ number: ' 1 ', salesOrganization: ' 2000' }, { label: 'no number' }, { number: 5 }];
		expect(accountsOf({ accounts: { account } as never })).toEqual([
			{ number: '1', salesOrganization: '2000', currency: '', label: '' },
			{ number: '5', salesOrganization: '', currency: '', label: '' },
		]);
		expect(accountsOf({})).toEqual([]);
	});

	test('have the sales organization that is typed where the list has none', () => {
		const row = {
			number: '1',
			salesOrganization: 'other',
			otherSalesOrganization: ' 3000 ',
			currency: 'EUR',
		};
		expect(accountsOf({ accounts: { account: [row] } as never })).toEqual([
			{ number: '1', salesOrganization: '3000', currency: 'EUR', label: '' },
		]);
	});

	test('are offered by label, number, region and environment', () => {
		expect(accountChoices(accounts, 'test').slice(0, 2)).toMatchObject([
			{ name: 'Head office 1234567 (US, test)', value: '1234567/2000/USD' },
			{ name: '1234578 (CA, test)', value: '1234578/2100/CAD' },
		]);
	});

	test('need not be named where there is only one', () => {
		const only = [{ number: '1234567', salesOrganization: '2000', currency: 'USD', label: '' }];
		const { CustomerAccount, OrderCurrency } = withAccount({}, only);
		expect(CustomerAccount).toEqual({ CustomerNumber: '1234567', SalesOrganization: '2000' });
		expect(OrderCurrency).toBe('USD');
		expect(withAccount({}, [...only, ...accounts]).CustomerAccount).toEqual({});
		const slashed = [{ number: 'A/2000/USD', salesOrganization: '2000', currency: 'USD', label: '' }];
		expect(withAccount({}, slashed).CustomerAccount).toMatchObject({ CustomerNumber: 'A/2000/USD' });
	});
});

describe('A number with slashes', () => {
	test.each([
		['A/S-1/2000/USD', 'A/S-1', '2000', 'USD'],
		['A/S/1/2000/', 'A/S/1', '2000', ''],
		['A/S/1//USD', 'A/S/1', '', 'USD'],
		['1231913//', '1231913', '', ''],
		['A/S-1', 'A/S-1', '', ''],
		['A/S/1', 'A/S/1', '', ''],
	])('is whole where it comes from the list: %s', (value, number, listed, listedCurrency) => {
		expect(splitAccount(value, 'list')).toEqual({ number, listed, listedCurrency });
	});

	test.each(['A/S-1', 'A/S/1', 'A/S/ABC', 'A/2000/USD', '1/2/'])(
		'is whole where it is typed: %s',
		(number) => {
			expect(splitAccount(number, 'number')).toEqual({ number, listed: '', listedCurrency: '' });
		},
	);

	test.each([
		['1231913/2000/USD', '1231913', '2000'],
		['A/S-1/2000/USD', 'A/S-1', '2000'],
		['A/S-1', 'A/S-1', ''],
		['A/S/1', 'A/S/1', ''],
		['A/S/ABC', 'A/S/ABC', ''],
		['A/S/', 'A/S/', ''],
	])('is told from a choice of the list in JSON: %s', (value, number, listed) => {
		expect(splitAccount(value)).toMatchObject({ number, listed });
	});
});

describe('An account', () => {
	test.each<[string, Parameters<typeof resolve>, unknown[]]>([
		['from the list', ['1234567/2000/USD'], ['1234567', '2000', 'USD']],
		[
			'from the list, without any credential, as in Preview',
			['1234567/2000/USD', '', '', []],
			['1234567', '2000', 'USD'],
		],
		['from the list, without currency', ['1234567/2000/'], ['1234567', '2000', 'USD']],
		[
			'from the list, with another currency of the order',
			['1234567/2000/USD', '', 'EUR'],
			['1234567', '2000', 'EUR'],
		],
		['from the list, ordered for another region', ['7000000/2000/USD', '6000'], ['7000000', '6000', 'AUD']],
		[
			'from the list, ordered for a region that it has not',
			['1234567/2000/USD', '2100'],
			['1234567', '2100', undefined],
		],
		['by its number', ['1234578'], ['1234578', '2100', 'CAD']],
		['by its number, as a number and with white space', [1234578, ' 2100 '], ['1234578', '2100', 'CAD']],
		['by a number that the credential has not', ['9999999', '2000'], ['9999999', '2000', undefined]],
		[
			'by a number that the credential has not, without region',
			['9999999'],
			['9999999', undefined, undefined],
		],
		['by a number of two regions, with the region', ['7000000', '6000'], ['7000000', '6000', 'AUD']],
		['by a number of two regions, without: none is guessed', ['7000000'], ['7000000', undefined, undefined]],
	])('%s', (_, given, expected) => {
		expect(resolve(...given)).toEqual(expected);
	});

	test('is taken as it is where two rows of the credential say the same', () => {
		const twice = [accounts[0], accounts[0]].filter((account) => account !== undefined);
		expect(resolve('1234567', '', '', twice)).toEqual(['1234567', '2000', 'USD']);
	});
});

describe('In the engine', () => {
	const bed = testBed();

	const submit = async (parameters: ReturnType<typeof smallForm>) => {
		const westconApi = { environment: 'custom', ...bed.sandbox.westcon, accounts: { account: rows } };
		const { error } = await bed.host.runNode({ type: 'westcon', parameters, credentials: { westconApi } });
		const order = bed.sandbox.orders()[0]?.order as Values | undefined;
		return { error, currency: order?.OrderCurrency, account: order?.CustomerAccount as Values | undefined };
	};

	test.each([
		[
			'chosen from the list',
			{
				...smallForm(),
				salesOrganization: '',
				customerNumber: { __rl: true, mode: 'list', value: '1234567/2000/USD' },
			},
		],
		[
			'typed',
			{
				...smallForm(),
				salesOrganization: '',
				customerNumber: { __rl: true, mode: 'number', value: '1234567' },
			},
		],
		['given as JSON', asJson({ ...smallOrder(), CustomerAccount: { customerNumber: 1234567 } })],
		[
			'given as JSON, as the list has it',
			asJson({ ...smallOrder(), CustomerAccount: { CustomerNumber: '1234567/2000/USD' } }),
		],
	])('an account that is %s arrives with its region and currency', async (_, parameters) => {
		expect(await submit(parameters)).toMatchObject({
			error: undefined,
			currency: 'USD',
			account: { CustomerNumber: '1234567', SalesOrganization: '2000' },
		});
	});

	test('the only account of the credential need not be chosen', async () => {
		const westconApi = { environment: 'custom', ...bed.sandbox.westcon, accounts: { account: [rows[0]] } };
		const customerNumber = { __rl: true, mode: 'list', value: '' };
		await bed.host.runNode({
			type: 'westcon',
			parameters: { ...smallForm(), salesOrganization: '', customerNumber },
			credentials: { westconApi: westconApi as never },
		});
		expect(bed.sandbox.orders()[0]?.order).toMatchObject({
			OrderCurrency: 'USD',
			CustomerAccount: { CustomerNumber: '1234567', SalesOrganization: '2000' },
		});
	});

	test('of several accounts none is guessed', async () => {
		const customerNumber = { __rl: true, mode: 'list', value: '' };
		const { error } = await submit({ ...smallForm(), salesOrganization: '', customerNumber });
		expect(error?.context.data).toMatchObject({
			status: 'invalid',
			findings: expect.arrayContaining([expect.objectContaining({ field: 'Customer Account' })]) as unknown,
		});
		expect(bed.sandbox.requests()).toEqual([]);
	});

	test.each([
		['number', 'A/S-1', 'A/S-1', '2000'],
		['number', 'A/S/ABC', 'A/S/ABC', '2000'],
		['number', 'A/2000/USD', 'A/2000/USD', '2000'],
		['list', 'A/S-1/2000/USD', 'A/S-1', '2000'],
		['list', 'A/S-1/20/USD', 'A/S-1', '20'],
		['list', 'A/S-1//USD', 'A/S-1', '2000'],
	])('by %s, a number with slashes arrives whole: %s', async (mode, value, number, organization) => {
		const customerNumber = { __rl: true, mode, value };
		// The form has 2000, which counts where it is shown.
		const { account } = await submit({ ...smallForm(), customerNumber });
		expect(account).toMatchObject({ CustomerNumber: number, SalesOrganization: organization });
	});

	test('an account of two regions is asked about, and nothing sent', async () => {
		const customerNumber = { __rl: true, mode: 'number', value: '7000000' };
		const { error } = await submit({ ...smallForm(), salesOrganization: '', customerNumber });
		expect(error?.context.data).toMatchObject({
			status: 'invalid',
			findings: [{ field: 'Sales Organization' }],
		});
		expect(bed.sandbox.requests()).toEqual([]);
	});

	test('the list is searched by any part of what it shows', async () => {
		const credentials = { westconApi: { accounts: { account: rows } } };
		const search = (filter: string) =>
			bed.host.listSearch('westcon', 'searchAccounts', { credentials }, filter);
		expect((await search('cad')).results.map(({ value }) => value)).toEqual(['1234578/2100/CAD']);
		expect((await search('HEAD')).results.map(({ value }) => value)).toEqual(['1234567/2000/USD']);
		expect((await search('')).results).toHaveLength(4);
	});

	test('a credential without accounts says so in the list', async () => {
		const credentials = { westconApi: { accounts: {} } };
		await expect(bed.host.listSearch('westcon', 'searchAccounts', { credentials })).rejects.toThrow(
			"'Customer Accounts'",
		);
	});

	test('the shipping conditions are those of the accounts, until one is chosen', async () => {
		const search = async (value: string, account = rows) => {
			const credentials = { westconApi: { accounts: { account } } };
			const parameters = { customerNumber: { __rl: true, mode: 'list', value } };
			const { results } = await bed.host.listSearch(
				'westcon',
				'searchShippingConditions',
				{ credentials, parameters },
				'express',
			);
			return new Set(results.map(({ name }) => name.slice(5, 7)));
		};
		expect(await search('')).toEqual(new Set(['US', 'CA', 'AU']));
		expect(await search('1234578/2100/CAD')).toEqual(new Set(['CA']));
		expect(await search('1234567')).toEqual(new Set(['US']));
		expect(await search('', rows.slice(0, 1))).toEqual(new Set(['US']));
	});

	test('without a credential the list says what to do instead', async () => {
		const parameters = { resource: 'purchaseOrder', operation: 'preview' };
		await expect(bed.host.listSearch('westcon', 'searchAccounts', { parameters })).rejects.toThrow(
			"'Number'",
		);
	});
});
