import type {
	INodeParameters,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	NodeParameterValueType,
} from 'n8n-workflow';
import type { Page } from 'playwright-core';

import { LogiztikAlliance } from '../../nodes/LogiztikAlliance/LogiztikAlliance.node';
import { Westcon } from '../../nodes/Westcon/Westcon.node';
import { keep, onPage, openForm } from './support/editor';

let page: Page;
// As high as the longest form, so that a picture shows all of it.
onPage((opened) => (page = opened), 9500);

/** A value for every parameter, every collection opened, every list with a row. */
function valueFor(property: INodeProperties): NodeParameterValueType {
	const { type, options = [], placeholder = 'e.g. text' } = property;
	const members = (list: INodeProperties[]) =>
		Object.fromEntries(list.map((member) => [member.name, valueFor(member)]));
	if (type === 'collection') return members(options as INodeProperties[]);
	if (type === 'fixedCollection') {
		const isList = property.typeOptions?.multipleValues === true;
		const rows = options as INodePropertyCollection[];
		return Object.fromEntries(
			rows.map(({ name, values }) => [name, isList ? [members(values)] : members(values)]),
		);
	}
	if (type === 'resourceLocator') return { __rl: true, mode: property.modes?.[1]?.name ?? '', value: 'MIA' };
	if (type === 'dateTime') return '2026-11-23T00:00:00';
	if (type === 'options') return (options as INodePropertyOptions[]).at(-1)?.value ?? '';
	if (type === 'boolean' || type === 'number') return property.default;
	return property.default || placeholder.replace('e.g. ', '');
}

const chosen = ['resource', 'operation', 'previewOf', 'orderSource', 'orderJson'];

function filledIn({ description }: Westcon | LogiztikAlliance, choices: INodeParameters): INodeParameters {
	const fields = description.properties.filter(
		({ name }) => !chosen.includes(name) && !/(Source|Json)$/.test(name),
	);
	return { ...Object.fromEntries(fields.map((field) => [field.name, valueFor(field)])), ...choices };
}

async function open(name: string, type: 'westcon' | 'logiztikAlliance', parameters: INodeParameters) {
	await openForm(page, type, parameters, {});
	await keep(page, `form-${name}`);
}

/** Runs in the browser: labels that end in an ellipsis because they have no room. */
const findCutLabels = `
	[...document.querySelectorAll('[data-test-id="node-parameters"] label, [data-test-id="node-parameters"] label *')]
		.filter((element) => getComputedStyle(element).textOverflow === 'ellipsis')
		.filter((element) => element.scrollWidth > element.clientWidth)
		.map((element) => element.textContent)`;

const cutLabels = async () => await page.evaluate<string[]>(findCutLabels);

const labels = async () => await page.getByTestId('node-parameters').innerText();

test('every field of Westcon stands in the form, and no label is cut', async () => {
	await open('westcon', 'westcon', filledIn(new Westcon(), { operation: 'submit' }));
	expect(await labels()).toMatch(
		/Purchase Order Number[^]*Order Lines[^]*Vendor Fields per Piece[^]*Ship-To[^]*End User[^]*Internal Use[^]*Bill-To/,
	);
	expect(await cutLabels()).toEqual([]);
});

test.each([
	[
		'local',
		{ operation: 'insert', postType: 'LOCAL' },
		/MIA for local[^]*Warehouse Code[^]*Boxes[^]*Local orders need a value above zero/,
		/Preview Of/,
	],
	[
		'final',
		{ operation: 'insert', postType: 'FINAL' },
		/Post Type[^]*Boxes[^]*Length/,
		/Warehouse Code|MIA for local|above zero/,
	],
	[
		'delete',
		{ operation: 'delete' },
		/Consignee Code[^]*Destination Port[^]*Boxes[^]*Barcode/,
		/Post Type|Length|Additional Fields/,
	],
])('the form of Logiztik Alliance follows the choice: %s', async (name, choices, shown, hidden) => {
	await open(name, 'logiztikAlliance', filledIn(new LogiztikAlliance(), choices));
	expect(await labels()).toMatch(shown);
	expect(await labels()).not.toMatch(hidden);
	expect(await cutLabels()).toEqual([]);
});
