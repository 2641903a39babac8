import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import { collections as logiztikCollections } from '../nodes/LogiztikAlliance/purchaseOrder/collections';
import { fields as logiztikFields } from '../nodes/LogiztikAlliance/purchaseOrder/fields';
import { LogiztikAlliance } from '../nodes/LogiztikAlliance/LogiztikAlliance.node';
import { OrderLedger } from '../nodes/OrderLedger/OrderLedger.node';
import { isField, isGroup, type Entry, type Field, type WireField } from '../nodes/shared/table/field';
import { layOutForm } from '../nodes/shared/table/form';
import { scopeOf } from '../nodes/shared/table/schema';
import { formProperties } from '../nodes/shared/table/toProperties';
import { collections as westconCollections } from '../nodes/Westcon/purchaseOrder/collections';
import { fields as westconFields } from '../nodes/Westcon/purchaseOrder/fields';
import { Westcon } from '../nodes/Westcon/Westcon.node';
import { everyProperty, listParameters } from './support/listParameters';
import { xsdLeaves } from './support/xsdLeaves';
import { isUpdating } from './support/updating';

const westcon = {
	name: 'Westcon',
	table: westconFields as readonly Entry[],
	collections: westconCollections,
	leaves: xsdLeaves('westcon.xsd', ['submitOrder', 'request']),
	properties: new Westcon().description.properties,
	/** Where the guide's own samples are longer than its table allows, and the schema goes by the samples. */
	lengthByTable: { CustomerLineNumber: 6, PostalCode: 9, Line1: 35, EndUserReferenceNumber: 10 } as Record<
		string,
		number
	>,
	/** Required by the guide's table, left out by its samples: sent with a default, never asked for. */
	sentByDefault: ['TransactionID', 'ProductReferenceUID'],
	/** Required, and with a value to begin with, since there is a usual one. */
	preset: ['productReferenceUid'] as string[],
};

const logiztik = {
	name: 'Logiztik Alliance',
	table: logiztikFields as readonly Entry[],
	collections: logiztikCollections,
	leaves: xsdLeaves('logiztik.xsd', ['XMLPosAlliance', 'Po']),
	properties: new LogiztikAlliance().description.properties,
	/** The schema lists the values instead. */
	lengthByTable: { PostType: 5, Accion: 6, UnitOfMeasurement: 16 } as Record<string, number>,
	sentByDefault: [] as string[],
	/** Lists whose first choice is the usual one. A size has none: 0 is refused for a LOCAL order. */
	preset: ['postType', 'unitOfMeasurement'],
};

const leavesOf = (table: readonly Entry[]) =>
	table.filter((entry): entry is Field | WireField => !isGroup(entry));
const lastStep = (path: string) => path.split('/').pop() ?? '';

test('Westcon has the 118 elements of the guide, Logiztik the 9 and 16 of the page', () => {
	expect(leavesOf(westcon.table)).toHaveLength(118);
	const inHeader = (path: string) => path.startsWith('Header/');
	const paths = leavesOf(logiztik.table).map(({ xml }) => xml.path);
	expect([paths.filter(inHeader).length, paths.filter((path) => !inHeader(path)).length]).toEqual([9, 16]);
});

describe.each([westcon, logiztik])("$name's table", (service) => {
	const { table, collections, leaves, lengthByTable, preset } = service;
	const values = leavesOf(table);
	const generated = everyProperty(formProperties(layOutForm({ table, collections }), [], {}));

	test('has the elements of the independent schema, in its order', () => {
		expect(values.map(({ xml }) => xml.path)).toEqual(leaves.map(({ path }) => path));
	});

	test('has the lengths of the schema', () => {
		const lengths = values
			.filter(({ xml }) => xml.type === 'string' || xml.length !== undefined)
			.map(({ xml }) => [xml.path, xml.length]);
		const expected = leaves.map(({ path, maxLength }) => [path, lengthByTable[lastStep(path)] ?? maxLength]);
		expect(lengths).toEqual(expected.filter(([, length]) => length !== undefined));
	});

	test.each([
		['date', /^(EmptyOr)?Date$/],
		['dateTime', /^UtcDateTime$/],
		['boolean', /^boolean$/],
		['integer', /^EmptyOrInt$/],
	])('has the type %s where the schema has it', (type, inSchema) => {
		const byTable = values.filter(({ xml }) => xml.type === type).map(({ xml }) => xml.path);
		expect(byTable).toEqual(leaves.filter((leaf) => inSchema.test(leaf.type)).map(({ path }) => path));
	});

	test('names each element and, within its parent, each parameter once', () => {
		const paths = table.map(({ xml }) => xml.path);
		expect(new Set(paths).size).toBe(paths.length);
		const names = table.map((entry) => {
			const collection = 'type' in entry ? entry.collection : undefined;
			return `${scopeOf(entry)} ${collection ?? ''} ${entry.name}`;
		});
		expect(new Set(names).size).toBe(names.length);
	});

	test('puts every field into a collection that exists, or into none', () => {
		const used = new Set(table.flatMap((entry) => ('type' in entry && entry.collection) || []));
		expect([...used].sort()).toEqual(collections.map(({ name }) => name).sort());
	});

	test('has positive whole lengths and says them where users type', () => {
		for (const entry of values.filter(({ xml }) => xml.length !== undefined)) {
			expect(Number.isInteger(entry.xml.length) && Number(entry.xml.length) > 0).toBe(true);
		}
		const silent = values.filter(isField).filter(({ name, xml, displayName }) => {
			const said = generated.filter(
				(property) => property.name === name && property.displayName === displayName,
			);
			const limit = `At most ${xml.digits?.[0] ?? xml.length} `;
			const isLimited = (xml.length !== undefined && !xml.place) || xml.digits !== undefined;
			return isLimited && !said.every(({ description }) => description?.includes(limit));
		});
		expect(silent.map(({ xml }) => xml.path)).toEqual([]);
	});

	test('gives no default where users decide', () => {
		const decided = values.filter(isField).filter(({ xml, collection }) => xml.required && !collection);
		const withDefault = decided.filter((entry) => {
			const first =
				entry.type === 'resourceLocator' ? (entry.default as { value: unknown }).value : entry.default;
			return first !== '';
		});
		expect(withDefault.map(({ name }) => name)).toEqual(preset);
	});

	test('makes collections that are sorted and ask for nothing', () => {
		for (const collection of generated.filter(({ type }) => type === 'collection')) {
			const labels = (collection.options ?? []).map((option) =>
				'displayName' in option ? option.displayName : '',
			);
			expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })));
			expect((collection.options ?? []).filter((option) => 'required' in option)).toEqual([]);
		}
	});

	test('has labels that the editor does not cut inside a collection', () => {
		const labels = service.table.filter(isField).filter(({ collection }) => collection);
		expect(labels.filter(({ displayName }) => displayName.length > 23)).toEqual([]);
	});

	test('shows no element in the form that the node fills in by itself', () => {
		const hidden = table.filter((entry) => !('type' in entry)).map(({ name }) => name);
		expect(generated.map(({ name }) => name).filter((name) => hidden.includes(name))).toEqual([]);
		expect(hidden).toEqual(service === logiztik ? ['accion'] : []);
	});
});

test('what is for internal use comes last in the form', () => {
	const names = layOutForm(westcon).map((part) =>
		'property' in part ? part.property.name : part.entry.name,
	);
	expect(names.slice(-2)).toEqual(['additionalFields', 'internalUse']);
});

const requiredBy = ({ table }: typeof westcon | typeof logiztik) =>
	leavesOf(table)
		.filter(({ xml }) => xml.required)
		.map(({ xml }) => xml.path);

test("Westcon's table demands what the schema demands", () => {
	const [byTable, bySchema] = [
		requiredBy(westcon),
		westcon.leaves.filter(({ isRequired }) => isRequired).map(({ path }) => path),
	];
	// a block that may be left out demands nothing; in a line, everything counts again
	const inLines = ['QuantityOrdered', 'Product/ProductNumber'].map(
		(name) => `Order/OrderLines/OrderLine[]/${name}`,
	);
	expect(bySchema).toEqual(expect.arrayContaining(inLines));
	expect(byTable.filter((path) => !bySchema.includes(path)).map(lastStep)).toEqual(westcon.sentByDefault);
	expect(bySchema.filter((path) => !byTable.includes(path))).toEqual([]);
});

test("Logiztik Alliance's table demands what the page marks; its documents have all elements, empty or not", () => {
	expect(requiredBy(logiztik)).toEqual([
		...['ConsigneeCode', 'DestinationPortCode', 'PostType'].map((name) => `Header/${name}`),
		...['FarmCode', 'Length', 'Width', 'Hight', 'GrossWeight', 'UnitOfMeasurement'].map(
			(name) => `Details/Detail[]/${name}`,
		),
	]);
});

test('what Westcon does not use, or keeps for itself in a line, can be given as JSON only', () => {
	const inForm = everyProperty(westcon.properties).map(({ name }) => name);
	const others = westcon.table.filter((entry) => 'type' in entry && !inForm.includes(entry.name));
	expect(others.map(({ name }) => name).filter((name) => !/Attachment$|^instruction$/.test(name))).toEqual([
		'lineRequestedShipDate',
		'plantCode',
		'priceOverride',
		'internalOrderLineAttachments',
	]);
});

test("Westcon's lines come before the address, which is in postal order with its contact", () => {
	const isShown = ({ displayOptions }: INodeProperties) => {
		const sources = displayOptions?.show?.orderSource as string[] | undefined;
		return sources?.includes('fields') ?? true;
	};
	const shownNames = westcon.properties.filter(isShown).map(({ name }) => name);
	expect(shownNames.join(' ')).toContain(
		'orderLines shipToCompany shipToContactName shipToLine1 shipToLine2 shipToCity shipToState shipToPostalCode shipToCountry shipToPhone shipToEmailAddress shippingConditionCode',
	);
	const endUser = everyProperty(westcon.properties).find(({ name }) => name === 'endUser');
	const shown = everyProperty([endUser as INodeProperties])
		.filter(({ typeOptions }) => typeOptions?.showEvenWhenOptional)
		.map(({ name }) => name.replace('endUser', ''));
	expect(shown.join(' ')).toBe(
		'Company ContactName Line1 Line2 City State PostalCode Country Phone EmailAddress',
	);
});

test.each([westcon, logiztik])("$name's JSON fields start empty and are asked for", ({ properties }) => {
	const json = everyProperty(properties).filter(({ type }) => type === 'json');
	const [whole, given] = [
		json.filter(({ name }) => name.endsWith('Order')),
		json.filter(({ name }) => !name.endsWith('Order')),
	];
	expect(given.map(({ name }) => name.replace(/^[a-z]+(Lines)?/, ''))).toEqual(['Json', 'Json', 'List']);
	for (const property of given) expect(property).toMatchObject({ default: '', required: true });
	// A shop's order is the item itself.
	for (const property of whole) expect(property).toMatchObject({ default: '={{ $json }}', required: true });
});

test.each([westcon, logiztik])('$name says of each parameter what it is', ({ properties }) => {
	const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	/** A phrase beside the length, with a word that does not stand above the field anyway. */
	const isSaid = ({ displayName, description = '' }: INodeProperties) => {
		const words = wordsOf(description.replace(/At most [^.]*\.?/, ''));
		const above = new Set(['the', 'a', 'an', 'of', 'for', ...wordsOf(displayName)]);
		return words.length >= 3 && words.some((word) => !above.has(word));
	};
	const open = everyProperty(properties).filter(
		(property) =>
			!isSaid(property) &&
			!['collection', 'credentials'].includes(property.type) &&
			!property.noDataExpression,
	);
	expect(open.map(({ name, description }) => [name, description])).toEqual([]);
});

test.each([westcon, logiztik])('$name asks for days without a time', ({ properties }) => {
	const pickers = everyProperty(properties).filter(
		({ type, name }) => type === 'dateTime' && name !== 'timeStamp',
	);
	expect(pickers.length).toBeGreaterThan(1);
	expect(pickers.filter(({ typeOptions }) => !typeOptions?.dateOnly)).toEqual([]);
});

test('the parameters of all nodes are as parameters.snapshot lists them (else: UPDATE_GOLDEN=1 npx jest test/tables)', () => {
	const ledger = { name: 'Order Ledger', properties: new OrderLedger().description.properties };
	const listing = [westcon, logiztik, ledger]
		.map(({ name, properties }) => `${name}\n\n${listParameters(properties).join('\n')}\n`)
		.join('\n\n');
	const file = join(__dirname, 'parameters.snapshot');
	if (isUpdating) writeFileSync(file, listing);
	expect(listing).toBe(readFileSync(file, 'utf8'));
});
