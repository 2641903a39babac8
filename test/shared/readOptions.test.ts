import { readBoolean } from '../../nodes/shared/check/readBoolean';
import { readOptions, toNumber } from '../../nodes/shared/input/readOptions';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { outcomesOf, suppliers } from '../support/suppliers';
import { testBed } from '../support/testBed';

const properties: INodeProperties[] = [
	{ displayName: 'Timeout', name: 'timeout', type: 'number', default: 60, typeOptions: { minValue: 1 } },
	{ displayName: 'Simplify', name: 'simplify', type: 'boolean', default: true },
	{
		displayName: 'Order',
		name: 'order',
		type: 'options',
		default: '',
		options: [{ name: 'Day', value: 'dmy' }],
	},
];

const read = (given: unknown) =>
	readOptions({ getNodeParameter: () => given } as unknown as IExecuteFunctions, 0, properties);

test.each([undefined, null, ''])(
	'an option that an expression leaves empty (%j) keeps its default',
	(empty) => {
		const defaults = { timeout: 60, simplify: true, order: '' };
		expect(read({ timeout: empty, simplify: empty, order: empty })).toEqual(defaults);
		expect(read(empty)).toEqual(defaults);
	},
);

test('an option that is set is used', () => {
	const given = { timeout: '5', simplify: 'false', order: 'dmy' };
	expect(read(given)).toEqual({ timeout: 5, simplify: false, order: 'dmy' });
});

test.each([true, [1], {}, 'abc', NaN, Infinity, '1e999', ' ', -1, 0, 0.5, 2.5, 11, '11'])(
	'%p is no whole number from 1 to 10',
	(value) => {
		const typeOptions = { minValue: 1, maxValue: 10, numberPrecision: 0 };
		expect(toNumber(value, { ...properties[0]!, typeOptions })).toBeUndefined();
	},
);

test.each([[], {}, 2, 'perhaps', null, NaN])('%p is no switch', (value) => {
	expect(readBoolean(value)).toBeUndefined();
});

const bed = testBed();

/** What the form would not let in, by option. */
const wrong: Array<[option: string, values: unknown[], label: string]> = [
	['parallelOrders', [0.5, 0, -1, 2.5, 21, 'two', true], 'Parallel Orders'],
	['notSentRetries', [-1, 0.5, 6, 'many', false, [1]], 'Retries If Not Sent'],
	['timeout', [0, 0.001, -5, 'long', true, 1e9], 'Timeout'],
	['ifAlreadySent', ['Fail', 'fail ', 'sendagain', 1], 'If Already Sent'],
	['includeXml', ['perhaps', 2], 'Include XML'],
	['simplify', ['perhaps', {}], 'Simplify'],
	['cleanValues', ['perhaps', []], 'Clean Values'],
	['dateOrder', ['DMY', 'nonsense', 1], 'Date Order'],
	['ordersPerRequest', [0, 2.7, 'all'], 'Orders per Request'],
];

describe.each(suppliers)('%s', (type, supplier) => {
	const cases = wrong
		.filter(([option]) => type === 'logiztikAlliance' || option !== 'ordersPerRequest')
		.flatMap(([option, values, label]) => values.map((value) => [option, value, label] as const));

	test.each(cases)('%s %p is refused by name, and nothing is sent', async (option, value, label) => {
		const before = bed.sandbox.requests().length;
		const run = await bed.host.runNode({
			type,
			parameters: {
				operation: supplier.operation,
				orderSource: 'json',
				orderJson: '={{ $json.order }}',
				options: { [option]: '={{ $json.value }}' },
			},
			credentials: {
				westconApi: { environment: 'custom', ...bed.sandbox.westcon },
				logiztikAllianceApi: { environment: 'custom', ...bed.sandbox.logiztik },
			},
			settings: { onError: 'continueErrorOutput' },
			items: [supplier.orderOf('OPTION-1'), supplier.orderOf('OPTION-2')].map((order) => ({
				order,
				value,
			})) as never,
		});
		const { accepted, failures } = outcomesOf(run);
		expect(accepted).toEqual([]);
		expect(failures).toMatchObject([1, 2].map(() => ({ status: 'invalid' })));
		for (const { message } of failures) expect(message).toContain(`'${label}' is "${String(value)}"`);
		expect(bed.sandbox.requests()).toHaveLength(before);
	});
});
