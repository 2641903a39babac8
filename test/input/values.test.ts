import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { cleaning as logiztikAlliance } from '../../nodes/LogiztikAlliance/purchaseOrder/cleaning';
import { cleaning as westcon } from '../../nodes/Westcon/purchaseOrder/cleaning';
import { testBed } from '../support/testBed';
import { reported } from '../support/findings';
import { groups, type Case } from './cases';
import { fieldsUnderTest, type FieldUnderTest } from './fieldsUnderTest';

const bed = testBed();

/** Fields that have rules of their own beside those of their kind: what these say comes in addition. */
const ruled =
	/\/(PostType|Accion|OriginPortCode|DestinationPortCode|Barcode|UnitOfMeasurement|OrderCurrency|State|Country|ShippingConditionCode|PriceOverride)$|OrderLines\[1\]\/RequestedShipDate$/;

/** Fields that are tried with every case: a code, words, lines, an email address, a number, a day and a switch of each node. */
const fullyTried =
	/\/(ProductNumber|CustomerPurchaseOrderNumber|FarmCode|PoNumber|Company|ProductDescription|OrderAttachment|Comments|EmailAddress|UnitPrice|Packing|QuantityOrdered|OrderDate|EstimatedDate|ShipComplete)$/;

/** A text that the field has no room for is tried in others. */
const fits = ({ xml }: FieldUnderTest, { value, sent }: Case) =>
	xml.length === undefined || [...(sent ?? String(value))].length <= xml.length;

async function preview(
	{ type }: FieldUnderTest,
	parameters: INodeParameters,
	items: IDataObject[],
	cleanValues: boolean,
) {
	const { outputs, error } = await bed.host.runNode({
		type,
		parameters: {
			...parameters,
			resource: 'purchaseOrder',
			operation: 'preview',
			options: { includeXml: true, cleanValues },
		},
		items,
		settings: { timezone: 'America/New_York' },
	});
	expect(error).toBeUndefined();
	return (outputs[0] ?? []).map(({ json }) => json);
}

/** What is found in the field, and what is sent of it. */
function outcomeIn(field: FieldUnderTest, json: IDataObject) {
	const findings = (json.findings ?? []) as IDataObject[];
	return {
		findings: findings.filter(({ path }) => path === field.path),
		sent: field.sentIn(String(json.requestXml)) || undefined,
	};
}

function expectedOf(field: FieldUnderTest, { sent, error, warnings = [] }: Case, item: number) {
	const found = (level: 'error' | 'warning', complaint: Parameters<typeof reported>[0]['complaint']) => ({
		...reported({ level, field: expect.any(String) as string, path: field.path, complaint, item }),
		value: expect.anything() as string,
	});
	const findings = [
		...(error ? [found('error', error)] : []),
		...warnings.map((complaint) => found('warning', complaint)),
	];
	return {
		findings: ruled.test(field.path) ? (expect.arrayContaining(findings) as unknown[]) : findings,
		...(sent !== undefined && { sent }),
	};
}

const own = (index: number) => `N${index}`;

/** One case of so many, where fields of the same kind are tried with all of them. */
const sample = 8;

/** All cases in a long field of each kind, some in each of the others. */
const tried = fieldsUnderTest
	.map((field, place) => {
		const cases = groups.flatMap(([, isTriedIn, each]) => {
			if (!isTriedIn(field)) return [];
			const isOfMany = fieldsUnderTest.some((other) => other !== field && isTriedIn(other));
			const isFull = !isOfMany || fullyTried.test(field.path);
			return each.filter((one, index) => fits(field, one) && (isFull || index % sample === place % sample));
		});
		return { field, cases };
	})
	.filter(({ cases }) => cases.length > 0);

test('every field of both tables is tried', () => {
	const namesOf = (fields: FieldUnderTest[]) => fields.map(({ type, path }) => `${type} ${path}`);
	expect(namesOf(tried.map(({ field }) => field))).toEqual(namesOf(fieldsUnderTest));
});

test.each(groups)('%s: each case is tried in both nodes that have such fields', (_, isTriedIn, cases) => {
	for (const each of cases) {
		const types = tried.filter(({ cases: own }) => own.includes(each)).map(({ field }) => field.type);
		const wanted = fieldsUnderTest.filter(isTriedIn).map(({ type }) => type);
		expect([each.what, new Set(types)]).toEqual([each.what, new Set(wanted)]);
	}
});

const plans = { westcon, logiztikAlliance };

/**
 * What cleaning turns into a number, a date or capitals, or finds to mean two things. Of all else it says what is said
 * without.
 */
const mended: unknown[] = ['1,5', '1 000', '12.000', 46366, '46366', '12/10/2026'];

const isSaidAlike = ({ type: node, xml: { type, path } }: FieldUnderTest, { value }: Case) => {
	if (type !== 'string') return type === 'boolean' || !mended.includes(value);
	const upper = String(value).toUpperCase();
	return value === upper || !plans[node].capitals[path]?.(upper);
};

const runs = tried.flatMap(({ field, cases }) =>
	[false, true].map((isCleaned) => {
		const alike = cases.filter((each) => !isCleaned || isSaidAlike(field, each));
		return [`${field.type} ${field.path}`, isCleaned, field, alike] as const;
	}),
);

test.each(runs)('%s, cleaned: %s', async (_, isCleaned, field, cases) => {
	const expected = cases.map((each, index) => ({ what: each.what, ...expectedOf(field, each, index) }));
	const judge = (results: IDataObject[]) =>
		results.map((json, index) => ({ what: cases[index]?.what, ...outcomeIn(field, json) }));
	const byJson = await preview(
		field,
		{ orderSource: 'json', orderJson: '={{ $json.order }}' },
		cases.map(({ value }, index) => ({ order: field.orderWith(value, own(index)) })),
		isCleaned,
	);
	expect(judge(byJson)).toMatchObject(expected);
	const form = field.formWith('={{ $json.value }}', '={{ $json.own }}');
	if (!form) return;
	const byForm = await preview(
		field,
		{ orderSource: 'fields', ...form },
		cases.map(({ value }, index) => ({ value, own: own(index) }) as IDataObject),
		isCleaned,
	);
	expect(judge(byForm)).toMatchObject(expected);
});
