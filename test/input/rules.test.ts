import type { IDataObject } from 'n8n-workflow';
import type { Complaint } from '../../nodes/shared/check/findings';
import { findings as say } from '../../nodes/shared/check/messages';
import { logiztikRules } from '../../nodes/LogiztikAlliance/purchaseOrder/messages';
import { form } from '../../nodes/Westcon/purchaseOrder/form';
import { westconRules as rules } from '../../nodes/Westcon/purchaseOrder/messages';
import { fillForm } from '../interop/fillForm';
import { box, order as logiztikOrder } from '../logiztikAlliance/orders';
import { reported } from '../support/findings';
import { testBed } from '../support/testBed';
import { smallOrder } from '../westcon/orders';

const bed = testBed();

type Found = [level: 'error' | 'warning', path: string, complaint: Complaint];

/** The account of the guide's 3.3.1 in the US, and one that two regions share. */
const account = [
	{ number: '1231913', salesOrganization: '2000', currency: 'USD' },
	{ number: '7000000', salesOrganization: '2000', currency: 'USD' },
	{ number: '7000000', salesOrganization: '6000', currency: 'AUD' },
];
const westconApi = { username: 'user', authenticationKey: 'key', accounts: { account } };

interface Preview {
	type: 'westcon' | 'logiztikAlliance';
	parameters: IDataObject;
	hasAccounts?: boolean;
	timezone?: string;
}

async function findingsOf({ type, parameters, hasAccounts = false, timezone }: Preview): Promise<Found[]> {
	const { outputs, error } = await bed.host.runNode({
		type,
		parameters: {
			resource: 'purchaseOrder',
			operation: 'preview',
			// What cleaning mends, the rules no longer see.
			options: { cleanValues: false },
			...parameters,
		} as never,
		...(hasAccounts && { credentials: { westconApi } as never }),
		settings: timezone ? { timezone } : {},
	});
	expect(error).toBeUndefined();
	return (outputs[0]?.[0]?.json.findings ?? []) as unknown as Found[];
}

const asJson = (order: object) => ({ orderSource: 'json', orderJson: JSON.stringify(order) });

const expectedOf = (found: Found[]) =>
	found.map(([level, path, complaint]) => ({
		...reported({ level, field: expect.any(String) as string, path, complaint }),
	}));

type Changes = Partial<Record<keyof ReturnType<typeof smallOrder> | string, unknown>>;
const westconOrder = (changes: Changes = {}) => ({ ...smallOrder(), ...changes });
const shipTo = (changes: object) =>
	westconOrder({ ShipToAddress: { ...smallOrder().ShipToAddress, ...changes } });
const line = (changes: object) =>
	westconOrder({ OrderLines: [{ QuantityOrdered: '1', Product: { ProductNumber: 'SPA508G' }, ...changes }] });
const forAccount = (CustomerNumber: string, SalesOrganization: string, OrderCurrency?: string) =>
	westconOrder({ CustomerAccount: { CustomerNumber, SalesOrganization }, OrderCurrency });

const lines = 'Order/OrderLines[1]';
const country = 'Order/ShipToAddress/Country';

const westconCases: Array<[what: string, order: object, found: Found[]]> = [
	[
		'a price override',
		line({ PriceOverride: true }),
		[['warning', `${lines}/PriceOverride`, rules.priceOverride()]],
	],
	['no price override', line({ PriceOverride: false }), []],
	[
		"a line's ship date",
		line({ RequestedShipDate: '2026-12-10' }),
		[['warning', `${lines}/RequestedShipDate`, rules.shipDateUnused()]],
	],
	['a price of zero', line({ UnitPrice: '0.00' }), [['warning', `${lines}/UnitPrice`, say.zero()]]],
	['a price below zero', line({ UnitPrice: -1 }), [['error', `${lines}/UnitPrice`, say.belowZero()]]],
	[
		'no piece',
		line({ QuantityOrdered: 0 }),
		[['error', `${lines}/QuantityOrdered`, rules.quantityNotPositive()]],
	],
	[
		'less than no piece',
		line({ QuantityOrdered: '-2' }),
		[['error', `${lines}/QuantityOrdered`, say.belowZero()]],
	],
	[
		'a quantity that cannot be read',
		line({ QuantityOrdered: 'two' }),
		[['error', `${lines}/QuantityOrdered`, say.notNumeric()]],
	],
	[
		'a vendor field without value',
		line({ VRFLines: [{ VRFFieldName: 'Start Date', VRFValue: '20110810' }, { VRFFieldName: 'End Date' }] }),
		[['warning', `${lines}/VRFLines[2]/VRFValue`, rules.halfVendorField()]],
	],
	[
		'a vendor field of a piece without name',
		line({ VRFQuantities: [{ VRFValue: '7' }] }),
		[['warning', `${lines}/VRFQuantities[1]/VRFFieldName`, rules.halfVendorField()]],
	],
	[
		'a vendor field of the order without value',
		westconOrder({ VRFHeaders: [{ VRFFieldName: 'Quote Number' }] }),
		[['warning', 'Order/VRFHeaders[1]/VRFValue', rules.halfVendorField()]],
	],
	['a country that is none', shipTo({ Country: 'XX' }), [['warning', country, rules.notCountry()]]],
	['a country in lower case', shipTo({ Country: 'us' }), [['warning', country, say.otherCode('US')]]],
	[
		'the United Kingdom by a code that is none',
		shipTo({ Country: 'UK', State: 'ENG', PostalCode: 'GU51 3QT' }),
		[
			['warning', country, say.otherCode('GB')],
			['warning', country, rules.outsideRegion('2000', 'US')],
		],
	],
	['a country by its name', shipTo({ Country: 'United States' }), []],
	[
		"a country outside of the account's region",
		shipTo({ Country: 'CA', State: 'ON', PostalCode: 'K1A 0B1' }),
		[['warning', country, rules.outsideRegion('2000', 'US')]],
	],
	['a territory of the region', shipTo({ Country: 'PR', State: 'PR', PostalCode: '00901' }), []],
	[
		'a country of a region that the guide does not name',
		{ ...shipTo({ Country: 'DE', State: 'BY', PostalCode: '80331' }), ...forAccountOf('9999') },
		[],
	],
	[
		'a state that is none',
		shipTo({ State: 'XX' }),
		[['warning', 'Order/ShipToAddress/State', rules.notState('US')]],
	],
	[
		'a state in lower case',
		shipTo({ State: 'ca' }),
		[['warning', 'Order/ShipToAddress/State', say.otherCode('CA')]],
	],
	['a state by its name', shipTo({ State: 'California' }), []],
	[
		"a state of another country's",
		westconOrder({ EndUserAddress: { Country: 'AU', State: 'TX' } }),
		[['warning', 'Order/EndUserAddress/State', rules.notState('AU')]],
	],
	[
		'a state of a country whose states are not listed',
		westconOrder({ EndUserAddress: { Country: 'DE', State: 'XX' } }),
		[],
	],
	[
		'a ZIP code without its zero',
		shipTo({ PostalCode: 2210 }),
		[['warning', 'Order/ShipToAddress/PostalCode', say.lostZero('02210')]],
	],
	[
		'a long ZIP code without its zero',
		shipTo({ PostalCode: '2210-1234' }),
		[['warning', 'Order/ShipToAddress/PostalCode', say.lostZero('02210-1234')]],
	],
	[
		'nine digits of a ZIP code without their zero',
		shipTo({ PostalCode: '22101234' }),
		[['warning', 'Order/ShipToAddress/PostalCode', say.lostZero('022101234')]],
	],
	[
		'an Australian postal code without its zero',
		westconOrder({ BillToAddress: { Country: 'AU', PostalCode: '800' } }),
		[['warning', 'Order/BillToAddress/PostalCode', say.lostZero('0800')]],
	],
	...['02210', '94012-3012', '022101234', '94012'].map((PostalCode): [string, object, Found[]] => [
		`the ZIP code ${PostalCode}`,
		shipTo({ PostalCode }),
		PostalCode.length > 9
			? [['warning', 'Order/ShipToAddress/PostalCode', say.longerThanDocumented(10, 9)]]
			: [],
	]),
	[
		'a currency that is none',
		westconOrder({ OrderCurrency: 'XYZ' }),
		[['warning', 'Order/OrderCurrency', rules.notCurrency()]],
	],
	[
		'a currency in lower case',
		westconOrder({ OrderCurrency: 'usd' }),
		[['warning', 'Order/OrderCurrency', rules.notCurrency('USD')]],
	],
	[
		'a code of the account that lost its zero',
		westconOrder({ CustomerAccount: { CustomerNumber: '1', SalesOrganization: '2000', Division: 1 } }),
		[['warning', 'Order/CustomerAccount/Division', say.lostZero('01')]],
	],
	[
		'a product reference that lost its zero',
		line({ Product: { ProductNumber: 'SPA508G', ProductReferenceUID: 2 } }),
		[['warning', `${lines}/Product/ProductReferenceUID`, say.lostZero('02')]],
	],
];

function forAccountOf(SalesOrganization: string) {
	return { CustomerAccount: { CustomerNumber: '1', SalesOrganization } };
}

describe('Westcon', () => {
	test.each(westconCases)('%s', async (_, order, found) => {
		expect(await findingsOf({ type: 'westcon', parameters: asJson(order) })).toEqual(
			expectedOf(found).map(withAnyValue),
		);
		const inForm = { orderSource: 'fields', ...fillForm(form, { Order: order }) };
		const isInForm = !JSON.stringify(order).match(/"PriceOverride"|"RequestedShipDate"/);
		if (isInForm)
			expect(await findingsOf({ type: 'westcon', parameters: inForm })).toEqual(
				expectedOf(found).map(withAnyValue),
			);
	});

	const number = 'Order/CustomerAccount/CustomerNumber';
	const organization = 'Order/CustomerAccount/SalesOrganization';
	const currency = 'Order/OrderCurrency';

	test.each<[string, object, Found[]]>([
		["the credential's account", forAccount('1231913', '2000', 'USD'), []],
		['another account', forAccount('9999999', '2000'), [['warning', number, rules.accountUnlisted()]]],
		[
			'another sales organization',
			{ ...forAccount('1231913', '2100'), ...shipToCanada() },
			[['warning', organization, rules.organizationUnlisted('2000')]],
		],
		[
			'another currency',
			forAccount('1231913', '2000', 'EUR'),
			[['warning', currency, rules.currencyUnlisted('USD')]],
		],
		[
			"the other region's currency",
			forAccount('7000000', '2000', 'AUD'),
			[['warning', currency, rules.currencyUnlisted('USD')]],
		],
	])('knows the accounts of the credential: %s', async (_, order, found) => {
		const previewed = await findingsOf({ type: 'westcon', parameters: asJson(order), hasAccounts: true });
		expect(previewed).toEqual(expectedOf(found).map(withAnyValue));
	});

	test('says so where nobody knows which day today is', async () => {
		const { OrderDate, ...undated } = smallOrder();
		const found = await findingsOf({ type: 'westcon', parameters: asJson(undated), timezone: 'Mars/North' });
		expect(found).toEqual(
			expectedOf([['error', 'Order/OrderDate', say.unknownTimeZone('Mars/North')]]).map(withAnyValue),
		);
		const dated = asJson({ ...undated, OrderDate });
		expect(await findingsOf({ type: 'westcon', parameters: dated, timezone: 'Mars/North' })).toEqual([]);
	});
});

function shipToCanada() {
	return {
		ShipToAddress: { ...smallOrder().ShipToAddress, Country: 'CA', State: 'ON', PostalCode: 'K1A 0B1' },
	};
}

describe('Logiztik Alliance', () => {
	const price = 'Details[1]/UnitPrice';

	test.each<[port: string, UnitPrice: unknown, Found[]]>([
		['YYZ', undefined, [['error', price, logiztikRules.noPrice('YYZ')]]],
		['YYZ', 0, [['error', price, logiztikRules.noPrice('YYZ')]]],
		['YYZ', '0.000', [['error', price, logiztikRules.noPrice('YYZ')]]],
		['YYZ', '0.001', []],
		['YXT', undefined, [['warning', price, logiztikRules.maybeNoPrice('YXT')]]],
		['YXT', 0, [['warning', price, logiztikRules.maybeNoPrice('YXT')]]],
		['YEI', undefined, []],
		['YLI', undefined, []],
		['MIA', undefined, []],
		['MIA', 0, [['warning', price, say.zero()]]],
		['MIA', -1, [['error', price, say.belowZero()]]],
	])('to %s with a price of %j', async (DestinationPortCode, UnitPrice, found) => {
		const order = logiztikOrder({ DestinationPortCode }, box({ UnitPrice }));
		expect(await findingsOf({ type: 'logiztikAlliance', parameters: asJson(order) })).toEqual(
			expectedOf(found).map(withAnyValue),
		);
	});
});

/** What was given may be shown, or be nothing. */
function withAnyValue(finding: ReturnType<typeof expectedOf>[number]) {
	return expect.objectContaining(finding) as unknown;
}
