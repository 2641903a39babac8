import { isEmpty } from '../check/empty';
import type { Finding } from '../check/findings';
import { plainName } from '../check/tidy';
import { nearestName } from '../nearestName';
import { isBlock, singleValueName, type SchemaElement, type Values } from '../table/schema';
import { inputFindings as say } from './messages';
import type { SourceOrder } from './parseJson';
import { repeatedNames } from './parseJsonText';

/**
 * Gives the names of an order, in whatever case, the form that the document has, and rows of one value their name.
 * @returns the order in the document's structure, and a finding for every name that the document does not know
 */
export function normalizeNames(schema: SchemaElement, order: Values): SourceOrder {
	const findings: Finding[] = [];
	return { values: readBlock(schema, order, '', findings), findings };
}

/** The element of a block that a name stands for, however it is written. */
export const elementNamed = (block: SchemaElement, name: string) => block.byName.get(plainName(name));

function readBlock(block: SchemaElement, source: Values, path: string, findings: Finding[]): Values {
	const values: Values = {};
	const usedNames = new Map<SchemaElement, string>();
	noteRepeated(source, path, findings);
	for (const [name, value] of Object.entries(source)) {
		const here = path ? `${path}/${name}` : name;
		const element = elementNamed(block, name);
		const other = element && usedNames.get(element);
		if (!element) {
			findings.push({ level: 'error', label: here, path: here, ...say.unknownName(meantName(block, name)) });
		} else if (other !== undefined) {
			findings.push({ level: 'error', label: here, path: here, ...say.nameTwice(other) });
		} else {
			usedNames.set(element, name);
			const read = readElement(element, value, here, findings);
			if (read !== undefined) values[element.name] = read;
		}
	}
	return values;
}

/** Of a name that comes twice in a JSON text, JavaScript keeps only what comes last. */
function noteRepeated(source: Values, path: string, findings: Finding[]) {
	const { [repeatedNames]: names = [] } = source as { [repeatedNames]?: string[] };
	for (const name of names) {
		const here = path ? `${path}/${name}` : name;
		findings.push({ level: 'error', label: here, path: here, ...say.nameRepeated() });
	}
}

/**
 * What an unknown name most likely stands for: the one field here or in a block below that has it as its name or as its
 * label in the form (`Quantity`, or `ProductNumber` without its `Product`), else the nearest name.
 */
function meantName(block: SchemaElement, name: string): string | undefined {
	const wanted = lettersOf(name);
	const meant = fieldsWithin(block).filter(({ element: { name: known, entry } }) =>
		[known, entry?.displayName ?? ''].some((text) => lettersOf(text) === wanted),
	);
	const [only, ...others] = meant;
	if (only && others.length === 0) return only.path;
	return nearestName(
		name,
		block.children.map((child) => child.name),
	);
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The fields and lists of a block and of the blocks in it; the rows of a list have names of their own. */
const fieldsWithin = (block: SchemaElement, before = ''): Array<{ path: string; element: SchemaElement }> =>
	block.children.flatMap((element) => {
		const path = `${before}${element.name}`;
		return element.entry || element.item ? [{ path, element }] : fieldsWithin(element, `${path}/`);
	});

function readElement(element: SchemaElement, value: unknown, path: string, findings: Finding[]): unknown {
	const isValue = element.entry !== undefined && element.item === undefined;
	if (isEmpty(value)) return isValue && typeof value === 'string' ? '' : undefined;
	if (element.item !== undefined) return readRows(element, value, path, findings);
	if (element.entry) return value;
	if (isBlock(value)) return readBlock(element, value, path, findings);
	findings.push({ level: 'error', label: element.name, path, ...say.notBlock() });
	return undefined;
}

function readRows(
	group: SchemaElement,
	value: unknown,
	path: string,
	findings: Finding[],
): Values[] | undefined {
	if (isBlock(value)) noteRepeated(value, path, findings);
	const rows = unwrapRows(group, value);
	if (isEmpty(rows)) return undefined;
	if (!Array.isArray(rows)) {
		findings.push({ level: 'error', label: group.entry?.displayName ?? group.name, path, ...say.notRows() });
		return undefined;
	}
	const single = singleValueName(group);
	return rows.flatMap((row: unknown, index) => {
		const here = `${path}[${index + 1}]`;
		if (isEmpty(row)) return [{}];
		if (isBlock(row)) return [readBlock(group, row, here, findings)];
		if (single !== undefined) return [{ [single]: row }];
		findings.push({
			level: 'error',
			label: group.entry?.displayName ?? group.name,
			path: here,
			...say.notBlock(),
		});
		return [];
	});
}

/** `{ OrderLine: [ … ] }`, as a converter from XML makes it, is the same as `[ … ]`. */
function unwrapRows({ item = '' }: SchemaElement, value: unknown): unknown {
	if (!isBlock(value)) return value;
	const entries = Object.entries(value);
	const only =
		entries.length === 1 && entries[0]?.[0].toLowerCase() === item.toLowerCase() ? entries[0][1] : value;
	return isBlock(only) && !isEmpty(only) ? [only] : only;
}
