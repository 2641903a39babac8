import { cleaning as logiztikCleaning } from '../../nodes/LogiztikAlliance/purchaseOrder/cleaning';
import { collections as logiztikCollections } from '../../nodes/LogiztikAlliance/purchaseOrder/collections';
import { fields as logiztikFields } from '../../nodes/LogiztikAlliance/purchaseOrder/fields';
import { cleanOrder, type CleanOptions, type CleaningPlan } from '../../nodes/shared/clean/cleanOrder';
import { findings as check } from '../../nodes/shared/check/messages';
import { cleanFindings as say, reasons as why } from '../../nodes/shared/clean/messages';
import { WrittenNumber } from '../../nodes/shared/table/writtenNumber';
import { elementAt, buildSchema, type Values } from '../../nodes/shared/table/schema';
import { cleaning } from '../../nodes/Westcon/purchaseOrder/cleaning';
import { collections } from '../../nodes/Westcon/purchaseOrder/collections';
import { fields } from '../../nodes/Westcon/purchaseOrder/fields';

const schema = buildSchema(fields);
const options: CleanOptions = {
	collections,
	timeZone: 'UTC',
	now: new Date('2026-11-23T12:00:00Z'),
	nameRow: (path, row) =>
		path === 'Order/OrderLines'
			? String((row.Product as Values | undefined)?.ProductNumber ?? '')
			: undefined,
};

/** Cleans the content of `Order`. */
function clean(order: Values) {
	const { values, changes, findings } = cleanOrder(schema, { Order: order }, cleaning, options);
	return { order: values.Order as Values, changes, findings };
}

const shown = (changes: ReturnType<typeof clean>['changes']) =>
	changes.map(({ path, before, after, why }) => [path.replace(/^Order\//, ''), before, after, why]);

describe('values by their types', () => {
	test('each change is listed with field, place, before, after and why; what was fine is not', () => {
		const line = {
			QuantityOrdered: '3,0',
			UnitPrice: '1.234,50',
			Product: { ProductNumber: '\ufeffSPA508G ', CustomerProductNumber: 'fine' },
		};
		const { order, changes, findings } = clean({
			OrderDate: 46_350,
			OrderCurrency: 'usd',
			OrderLines: [line],
		});
		// What arrived damaged is mended and said.
		expect(findings).toMatchObject([
			{ level: 'warning', path: 'Order/OrderCurrency', value: 'usd', ...check.otherCode('USD') },
			{
				level: 'warning',
				path: 'Order/OrderLines[1]/Product/ProductNumber',
				value: '\ufeffSPA508G ',
				...check.tidied('SPA508G'),
			},
		]);
		expect(order).toEqual({
			OrderDate: '2026-11-24',
			OrderCurrency: 'USD',
			OrderLines: [
				{
					QuantityOrdered: '3',
					UnitPrice: '1234.50',
					Product: { ProductNumber: 'SPA508G', CustomerProductNumber: 'fine' },
				},
			],
		});
		expect(changes[0]).toEqual({
			field: expect.stringContaining('Order Date') as string,
			path: 'Order/OrderDate',
			before: '46350',
			after: '2026-11-24',
			why: why.serialDate(),
		});
		expect(shown(changes.slice(1))).toEqual([
			['OrderCurrency', 'usd', 'USD', why.upperCase()],
			['OrderLines[1]/QuantityOrdered', '3,0', '3', `${why.decimalComma()}, ${why.whole()}`],
			['OrderLines[1]/UnitPrice', '1.234,50', '1234.50', `${why.thousands()}, ${why.decimalComma()}`],
			[
				'OrderLines[1]/Product/ProductNumber',
				'\ufeffSPA508G ',
				'SPA508G',
				`${why.invisible()}, ${why.blanks()}`,
			],
		]);
	});

	test('a value with two meanings is a finding and is left out', () => {
		const { order, changes, findings } = clean({
			RequestedShipDate: '10/12/2026',
			OrderLines: [{ QuantityOrdered: '1.234', Product: { ProductNumber: 'A' } }],
		});
		expect(changes).toEqual([]);
		expect(order).toEqual({ OrderLines: [{ Product: { ProductNumber: 'A' } }] });
		expect(findings).toMatchObject([
			{
				level: 'error',
				path: 'Order/RequestedShipDate',
				value: '10/12/2026',
				...say.ambiguousDate(['2026-12-10', '2026-10-12']),
			},
			{
				level: 'error',
				label: 'Quantity',
				path: 'Order/OrderLines[1]/QuantityOrdered',
				where: 'Line 1 (A)',
				value: '1.234',
				...say.ambiguousNumber('1234', '1.234'),
			},
		]);
	});

	test('numbers, booleans, dates and empty values are left as they are', () => {
		const order = {
			OrderDate: new Date(0),
			FindSAPContractNumber: true,
			ProjectNumber: '',
			OrderLines: [{ QuantityOrdered: 1.234, Product: { ProductNumber: 12 } }],
		};
		expect(clean(order)).toEqual({ order, changes: [], findings: [] });
	});

	test("Logiztik Alliance's codes are written in capitals, its packing without decimals", () => {
		const po = {
			Header: { DestinationPortCode: ' mia', PostType: 'Final', ConsigneeCode: 'abc' },
			Details: [{ BoxSize: 'qb', UnitOfMeasurement: 'cm', Packing: '10.0', Barcode: 'op1' }],
		};
		const cleaned = cleanOrder(buildSchema(logiztikFields), po, logiztikCleaning, {
			...options,
			collections: logiztikCollections,
		});
		expect(cleaned.values).toEqual({
			Header: { DestinationPortCode: 'MIA', PostType: 'FINAL', ConsigneeCode: 'abc' },
			Details: [{ BoxSize: 'QB', UnitOfMeasurement: 'CM', Packing: '10', Barcode: 'op1' }],
		});
		expect(cleaned.changes).toHaveLength(5);
	});
});

describe('what arrived damaged is mended, and a warning says what is sent', () => {
	const warningsOf = (order: Values) =>
		clean(order).findings.map(({ level, path, value, fix }) => [level, path, value, fix]);

	test.each([
		[
			'a blank and a name',
			{ BillToAddress: { Country: ' uk ' } },
			'Country',
			' uk ',
			[check.tidied('GB'), check.otherCode('GB')],
		],
		[
			'a state in small letters',
			{ BillToAddress: { State: 'ca', Country: 'US' } },
			'State',
			'ca',
			[check.otherCode('CA')],
		],
		[
			'a line end in an address',
			{ BillToAddress: { City: 'New\nYork' } },
			'City',
			'New\nYork',
			[check.tidied('New York')],
		],
		['a name for a code', { BillToAddress: { Country: 'Canada' } }, 'Country', 'Canada', []],
		['blanks around words', { BillToAddress: { City: ' Wien ' } }, 'City', ' Wien ', []],
	])('%s', (_, order, name, value, complaints) => {
		expect(warningsOf(order)).toEqual(
			complaints.map(({ fix }) => ['warning', `Order/BillToAddress/${name}`, value, fix]),
		);
		expect(clean(order).changes).toMatchObject([{ path: `Order/BillToAddress/${name}`, before: value }]);
	});

	test('what is never data stays, so that the check can say so', () => {
		const order = { OrderCurrency: '$json.currency', ShippingMethod: { ShippingConditionCode: 'null' } };
		expect(clean(order)).toEqual({ order, changes: [], findings: [] });
	});

	test('a code that the supplier does not have in capitals stays as it is written', () => {
		const order = { OrderCurrency: 'bitcoin', ShippingMethod: { ShippingConditionCode: 'xx' } };
		expect(clean(order)).toEqual({ order, changes: [], findings: [] });
		const po = { Header: { DestinationPortCode: 'miami' }, Details: [{ BoxSize: 'q1' }] };
		const plan = { ...options, collections: logiztikCollections };
		expect(cleanOrder(buildSchema(logiztikFields), po, logiztikCleaning, plan).values).toEqual(po);
	});

	test('a number of a JSON text stays as it is written, where a text could mean two', () => {
		const [price, quantity] = ['1.230', '3.0'].map((written) => new WrittenNumber(written));
		const line = { QuantityOrdered: quantity, UnitPrice: price };
		expect(clean({ OrderLines: [line] })).toEqual({
			order: { OrderLines: [line] },
			changes: [],
			findings: [],
		});
	});
});

describe('addresses', () => {
	test('names of country and state become codes', () => {
		const { order, changes } = clean({ ShipToAddress: { State: ' california', Country: 'United States' } });
		expect(order.ShipToAddress).toEqual({ State: 'CA', Country: 'US' });
		expect(shown(changes)).toEqual([
			['ShipToAddress/State', ' california', 'CA', `${why.blanks()}, ${why.code()}`],
			['ShipToAddress/Country', 'United States', 'US', why.code()],
		]);
	});

	test('codes are written in capitals', () => {
		const { order, changes } = clean({ BillToAddress: { State: 'ca', Country: 'us' } });
		expect(order.BillToAddress).toEqual({ State: 'CA', Country: 'US' });
		expect(shown(changes).map((change) => change[3])).toEqual([why.upperCase(), why.upperCase()]);
	});

	test('a name that is not known stays for the check to complain about', () => {
		const address = { State: 'SOMEWHERE', Country: 'ATLANTIS' };
		expect(clean({ EndUserAddress: address })).toEqual({
			order: { EndUserAddress: address },
			changes: [],
			findings: [],
		});
	});

	test('a long line continues in the next ones at the ends of words', () => {
		const Line1 = 'Building 2, Waterfront Business Park, Fleet Road, Industrial Estate North';
		const { order, changes, findings } = clean({ ShipToAddress: { Line1, Line2: 'Gate 5' } });
		expect(order.ShipToAddress).toEqual({
			Line1: 'Building 2, Waterfront Business',
			Line2: 'Park, Fleet Road, Industrial Estate',
			Line3: 'North',
			Line4: 'Gate 5',
		});
		expect(findings).toEqual([]);
		expect(shown(changes).map(([path, before]) => [path, before])).toEqual([
			['ShipToAddress/Line1', Line1],
			['ShipToAddress/Line2', 'Gate 5'],
			['ShipToAddress/Line3', ''],
			['ShipToAddress/Line4', ''],
		]);
	});

	test('no line is there twice where there was a gap', () => {
		const words = (count: number) => 'a '.repeat(count).trim();
		const { order } = clean({ ShipToAddress: { Line1: '', Line2: words(30), Line4: 'end' } });
		expect(order.ShipToAddress).toEqual({ Line1: words(18), Line2: words(12), Line3: 'end', Line4: '' });
	});

	test('what does not fit is a finding, and nothing is cut', () => {
		const Line1 = 'word '.repeat(40).trim();
		const { order, changes, findings } = clean({ ShipToAddress: { Line1 } });
		expect(order).toEqual({ ShipToAddress: { Line1 } });
		expect(changes).toEqual([]);
		expect(findings).toMatchObject([
			{ level: 'error', path: 'Order/ShipToAddress/Line1', value: Line1, ...say.addressTooLong(4, 35) },
		]);
	});

	test.each([[['Suite 5']], [{ text: 'Suite 5' }], [true]])(
		'a line without a text, %j, is not written over',
		(Line2) => {
			const address = { Line1: 'Building 2 Waterfront Business Park Unit 17', Line2 };
			expect(clean({ ShipToAddress: address })).toMatchObject({
				order: { ShipToAddress: address },
				changes: [],
			});
		},
	);

	test('nor is a word that is longer than a line', () => {
		const address = { Line1: `${'x'.repeat(36)} street` };
		expect(clean({ ShipToAddress: address })).toEqual({
			order: { ShipToAddress: address },
			changes: [],
			findings: [],
		});
	});
});

describe('phone numbers', () => {
	const phone = (contact: Values, Country = 'US') => {
		const { order, findings } = clean({ ShipToAddress: { Country }, ShipToContact: contact });
		return { contact: order.ShipToContact, findings };
	};

	test.each([
		['+1 (415) 555-0132 ext. 12', 'US', { Phone: '4155550132', CountryPrefix: '1', Extension: '12' }],
		['415-555-0132 x12', 'US', { Phone: '415-555-0132', Extension: '12' }],
		['0660 1234567', 'AT', { Phone: '0660 1234567' }],
		['(650) 253-0000', 'DE', { Phone: '(650) 253-0000' }],
		['0049 30 123456', 'US', { Phone: '30123456', CountryPrefix: '49' }],
		['+49 (0)30 123456', 'US', { Phone: '30123456', CountryPrefix: '49' }],
		['4155550132', '', { Phone: '4155550132' }],
		['415 555 0132 / 415 555 0133', 'US', { Phone: '415 555 0132 / 415 555 0133' }],
		['ask for Zoë', 'US', { Phone: 'ask for Zoë' }],
		['12345-6', 'US', { Phone: '12345-6' }],
		['16504431327', 'US', { Phone: '16504431327' }],
	])('%s in "%s"', (Phone, country, parts) => {
		expect(phone({ Phone }, country)).toEqual({ contact: parts, findings: [] });
	});

	test('parts that are given stay, with the same prefix in digits', () => {
		const given = { Phone: '0660 1234567', CountryPrefix: '+43', Extension: '7' };
		expect(phone(given).contact).toEqual({ Phone: '6601234567', CountryPrefix: '43', Extension: '7' });
	});

	test.each(['1245', '011', '0', '999', '(1)', '1-809', 'N/A', '49 0'])(
		'where the prefix %s is none of a country, number and prefix stay as they are',
		(CountryPrefix) => {
			const given = { Phone: '650-253-0000', CountryPrefix };
			expect(phone(given).contact).toMatchObject(given);
		},
	);

	test('a prefix that contradicts the number is a finding', () => {
		const given = { Phone: '+49 30 123456', CountryPrefix: '43' };
		expect(phone(given)).toMatchObject({
			contact: given,
			findings: [
				{
					level: 'error',
					path: 'Order/ShipToContact/CountryPrefix',
					value: '43',
					...say.otherPrefix('49'),
				},
			],
		});
	});

	test('a second extension is not lost', () => {
		const given = { Phone: '+1 415 555 0132 x12', Extension: '13' };
		expect(phone(given).contact).toEqual(given);
	});

	test('nor is one that has no text', () => {
		const given = { Phone: '+1 415 555 0132 x12', Extension: ['13'] };
		expect(phone(given).contact).toEqual(given);
	});
});

describe('delivery instructions', () => {
	const instructions = (...texts: string[]) => ({
		DeliveryInstructions: texts.map((Instruction) => ({ Instruction })),
	});

	test('long ones and several lines flow into rows', () => {
		const long = 'Please ring at the green door beside the loading dock and ask for Zoë, who has the key';
		const { order, changes } = clean(instructions(`${long}\r\n\r\nNot before 9:00\u00a0am`, 'Thanks'));
		expect(order).toEqual(
			instructions(
				'Please ring at the green door beside the loading dock and ask for Zoë,',
				'who has the key',
				'Not before 9:00 am',
				'Thanks',
			),
		);
		expect(shown(changes)).toEqual([
			[
				'DeliveryInstructions[1]/Instruction',
				`${long}\r\n\r\nNot before 9:00\u00a0am`,
				'Please ring at the green door beside the loading dock and ask for Zoë, / who has the key / Not before 9:00 am',
				why.flowed(),
			],
		]);
	});

	test('a word that is longer than a row is left whole', () => {
		const link = `see https://example.com/${'x'.repeat(80)}`;
		expect(clean(instructions(link))).toEqual({ order: instructions(link), changes: [], findings: [] });
	});
});

test.each<[string, CleaningPlan, ReturnType<typeof buildSchema>]>([
	['Westcon', cleaning, schema],
	['Logiztik Alliance', logiztikCleaning, buildSchema(logiztikFields)],
])("every path in %s's plan is one of the table", (_, { capitals, pieces, flowing }, table) => {
	for (const path of [...Object.keys(capitals), ...pieces]) {
		const element = elementAt(table, path.replace(/\/[^/]+\[\]/g, ''));
		expect([path, element?.entry?.xml.path]).toEqual([path, path]);
	}
	for (const path of flowing)
		expect([path, elementAt(table, path)?.item]).toEqual([path, expect.any(String)]);
});
