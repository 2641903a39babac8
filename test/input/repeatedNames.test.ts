import type { IDataObject } from 'n8n-workflow';
import { inputFindings as say } from '../../nodes/shared/input/messages';
import { order as logiztikOrder } from '../logiztikAlliance/orders';
import { reported } from '../support/findings';
import { testBed } from '../support/testBed';
import { smallOrder } from '../westcon/orders';

const bed = testBed();

/** The findings about an order as JSON text. */
async function findingsIn(type: string, orderJson: string) {
	const { outputs, error } = await bed.host.runNode({
		type,
		parameters: { resource: 'purchaseOrder', operation: 'preview', orderSource: 'json', orderJson },
	});
	expect(error).toBeUndefined();
	return (outputs[0]?.[0]?.json.findings ?? []) as IDataObject[];
}

/** An object as text, with more in front of its first name. */
const textWith = (more: string, object: object) => JSON.stringify(object).replace('{', `{${more},`);

const { Header, Details } = logiztikOrder() as unknown as { Header: object; Details: object[] };
const flat = { ...Header, Details };
const wrapped = { Order: smallOrder() };

describe.each([
	[
		'logiztikAlliance',
		'header fields beside the boxes',
		flat,
		'"Comments": "A", "Comments": "B"',
		'Header/Comments',
	],
	['logiztikAlliance', 'a list beside them', flat, '"Details": []', 'Details'],
	['logiztikAlliance', 'a Header', { Header, Details }, '"Header": {}', 'Header'],
	[
		'westcon',
		'fields without Order',
		smallOrder(),
		'"ProjectNumber": "A", "ProjectNumber": "B"',
		'Order/ProjectNumber',
	],
	['westcon', 'an Order', wrapped, '"Order": {}', 'Order'],
	[
		'westcon',
		'metadata beside the fields',
		smallOrder(),
		'"WestconMetadata": {"Culture": "1"}, "WestconMetadata": {"Culture": "2"}',
		'WestconMetadata',
	],
])('%s, %s', (type, _, order, more, path) => {
	test('a name that comes twice is a finding', async () => {
		expect(await findingsIn(type, textWith(more, order))).toContainEqual(
			reported({ level: 'error', field: path, path, complaint: say.nameRepeated() }),
		);
	});
});

test.each([
	['logiztikAlliance', { ...flat, ponumber: 'PO-2' }, 'Header/ponumber', 'PoNumber'],
	['westcon', { ...smallOrder(), orderquote: '1', OrderQuote: '2' }, 'Order/OrderQuote', 'orderquote'],
])('%s: a name in two spellings is a finding', async (type, order, path, other) => {
	expect(await findingsIn(type, JSON.stringify(order))).toContainEqual(
		reported({ level: 'error', field: path, path, complaint: say.nameTwice(other) }),
	);
});

test.each([
	['logiztikAlliance', { '\ufeffComments': 'A', ...flat }],
	['logiztikAlliance', { '\ufeffHeader ': Header, Details }],
	['westcon', { '\ufeffOrder': smallOrder() }],
	['westcon', { ' westconMetadata': { Culture: '1' }, ...smallOrder() }],
])('%s: names with blanks and invisible characters are known at the top, too', async (type, order) => {
	const errors = (await findingsIn(type, JSON.stringify(order))).filter(({ level }) => level === 'error');
	expect(errors).toEqual([]);
});
