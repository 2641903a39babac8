import fc from '../support/fastCheck';
import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { isCanadian } from '../../nodes/LogiztikAlliance/purchaseOrder/codes';
import { LogiztikAlliance } from '../../nodes/LogiztikAlliance/LogiztikAlliance.node';
import { KNOWN_CODES } from '../../sandbox/logiztik/codes';
import { openHost } from '../support/engine';
import { asInEditor, shownAmong } from '../support/shownFields';

const { description } = new LogiztikAlliance();

const form = (values: INodeParameters) => {
	const given = asInEditor(description, { resource: 'purchaseOrder', details: { detail: [{}] }, ...values });
	const details = description.properties.find(({ name }) => name === 'details');
	const rows = details?.options?.flatMap((option) => ('values' in option ? option.values : [])) ?? [];
	return {
		fields: shownAmong(description, description.properties, given),
		box: shownAmong(description, rows, given, 'details.detail[0]'),
	};
};

const namesOf = (properties: INodeProperties[]) =>
	properties.map(({ name }) => name).filter((name) => name !== 'credentials');
const hintOf = (properties: INodeProperties[], wanted: string) =>
	properties.filter(({ name }) => name === wanted).map(({ hint }) => hint);
/** What a row shows without being asked for it (n8n's hideOptionalFields). */
const atOnce = (properties: INodeProperties[]) =>
	properties.filter(({ required, typeOptions }) => required || typeOptions?.showEvenWhenOptional);
const port = (value: string) => ({ __rl: true, mode: 'code', value });
const sizes = ['length', 'width', 'hight', 'grossWeight'];

test('an insert asks for type, codes, ports, number and boxes, and hides the warehouse of local orders', () => {
	const { fields, box } = form({ operation: 'insert' });
	expect(namesOf(fields)).toEqual([
		'resource',
		'operation',
		'orderSource',
		'combineItems',
		'postType',
		'consigneeCode',
		'poNumber',
		'originPortCode',
		'destinationPortCode',
		'detailsSource',
		'details',
		'additionalFields',
		'orderLedger',
		'options',
	]);
	expect(namesOf(atOnce(box))).toEqual([
		'farmCode',
		'barcode',
		'boxSize',
		'productCode',
		'productDescription',
		'packing',
		'unitPrice',
		'unitOfMeasurement',
	]);
	expect(namesOf(box)).toEqual(
		expect.arrayContaining([...sizes, 'shipToCode', 'carrierCode', 'dispatchDate', 'boxComments']),
	);
});

test('a local order shows the warehouse, with DGG in it, and a hint at each size', () => {
	const { fields, box } = form({ operation: 'insert', postType: 'LOCAL' });
	const warehouse = fields.find(({ name }) => name === 'warehouseCode');
	expect(warehouse).toMatchObject({ required: true, default: 'DGG' });
	for (const size of sizes) expect(hintOf(box, size)).toStrictEqual([expect.any(String)]);
	expect(namesOf(atOnce(box))).toEqual(expect.arrayContaining(sizes));
	for (const { name, default: preset } of box.filter(({ name }) => sizes.includes(name)))
		expect([name, preset]).toEqual([name, '']);
	for (const size of sizes)
		expect(hintOf(form({ operation: 'insert' }).box, size)).toStrictEqual([undefined]);
});

test('both ports of a local order say MIA, before anything is sent', () => {
	for (const name of ['originPortCode', 'destinationPortCode']) {
		expect(hintOf(form({ operation: 'insert', postType: 'LOCAL' }).fields, name)).toStrictEqual([
			expect.stringContaining('MIA'),
		]);
		expect(hintOf(form({ operation: 'insert' }).fields, name)).toStrictEqual([undefined]);
	}
});

test.each([
	['YYZ', [expect.any(String)]],
	['MIA', [undefined]],
	['', [undefined]],
])('the unit price of an order to "%s" has a hint only if it is in Canada', (code, hints) => {
	const { box } = form({ operation: 'insert', destinationPortCode: port(code) });
	expect(hintOf(box, 'unitPrice')).toStrictEqual(hints);
});

test('whatever stands in the destination port, the unit price is there once', () => {
	const initial = fc.constantFrom('', 'Y', 'y', 'X', 'Z', '<', '=', '>', '\uffff');
	const text = fc.tuple(initial, fc.string({ unit: 'binary' })).map(([first, rest]) => first + rest);
	fc.assert(
		fc.property(text, (code) => {
			const { box } = form({ operation: 'insert', destinationPortCode: port(code) });
			const isHinted = code.startsWith('Y') || code.startsWith('=');
			expect(hintOf(box, 'unitPrice')).toStrictEqual([isHinted ? 'Needed for orders to Canada' : undefined]);
		}),
	);
});

test('where expressions decide, each field is there once, with its hint', () => {
	const open = {
		operation: 'insert',
		postType: '={{ $json.type }}',
		destinationPortCode: port('={{ $json.to }}'),
	};
	const { fields, box } = form(open);
	expect(namesOf(fields)).toContain('warehouseCode');
	for (const name of [...sizes, 'unitPrice']) expect(hintOf(box, name)).toStrictEqual([expect.any(String)]);
});

test.each([
	['delete', {}],
	['preview', { previewOf: 'delete' }],
	['delete', { destinationPortCode: port('={{ $json.to }}') }],
])('a deletion (%s) asks only for what identifies the order and its boxes', (operation, more) => {
	const { fields, box } = form({ operation, ...more });
	const asked = ['consigneeCode', 'poNumber', 'destinationPortCode', 'detailsSource', 'details'];
	const others = [
		'resource',
		'operation',
		'previewOf',
		'orderSource',
		'combineItems',
		'orderLedger',
		'options',
	];
	expect(namesOf(fields).filter((name) => !others.includes(name))).toEqual(asked);
	expect(namesOf(box)).toEqual(['farmCode', 'barcode']);
});

test('an order as JSON hides the form, boxes as JSON only the rows', () => {
	expect(namesOf(form({ operation: 'insert', orderSource: 'json' }).fields)).toEqual([
		'resource',
		'operation',
		'orderSource',
		'combineItems',
		'orderJson',
		'orderLedger',
		'options',
	]);
	const { fields } = form({ operation: 'insert', detailsSource: 'json' });
	expect(namesOf(fields)).toContain('detailsJson');
	expect(namesOf(fields)).not.toContain('details');
});

test('the sandbox knows every port that the list offers', async () => {
	const host = await openHost();
	const { results } = await host.listSearch('logiztikAlliance', 'searchPorts', {});
	host.close();
	expect(KNOWN_CODES.ports).toEqual(expect.arrayContaining(results.map(({ value }) => value)));
});

test('the lists offer the usual codes by code or place, and any other code can be typed', async () => {
	const host = await openHost();
	const search = async (method: string, filter?: string) =>
		(await host.listSearch('logiztikAlliance', method, {}, filter)).results.map(({ value }) => value);
	expect(await search('searchPorts')).toEqual(
		expect.arrayContaining(['UIO', 'BOG', 'MDE', 'SJO', 'MIA', 'AMS', 'YYZ', 'YVR', 'YUL']),
	);
	expect(await search('searchPorts', 'quito')).toEqual(['UIO']);
	expect(await search('searchPorts', ' Bogota ')).toEqual(['BOG']);
	expect(
		await search('searchPorts', 'canada').then((codes) => codes.every((code) => isCanadian(String(code)))),
	).toBe(true);
	expect(await search('searchBoxSizes')).toEqual(['EB', 'FB', 'HB', 'QB']);
	expect(await search('searchBoxSizes', 'half')).toEqual(['HB']);
	host.close();
	for (const name of ['originPortCode', 'destinationPortCode']) {
		const modes = description.properties.find((property) => property.name === name)?.modes;
		expect(modes?.map((mode) => mode.name)).toEqual(['list', 'code']);
	}
});
