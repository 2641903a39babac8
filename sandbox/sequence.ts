import { attributeValue, type XmlElement } from './xml';
import { isReadable, type ValueKind } from './values';
import type { DroppedElement, ParsedValue } from './types';

/** One element of a contract: a value, a group of elements in sequence, or a list of like groups. */
export interface ContractElement {
	name: string;
	/** Namespace of the element itself; empty for none. */
	namespace: string;
	kind: ValueKind | 'group' | 'list';
	maxLength?: number;
	/** Whether the document wants it in every message; whether it may be empty is the service's business. */
	required: boolean;
	children: ContractElement[];
}

/** What was read of a message, and what was passed over on the way. */
export interface Reading {
	value: ParsedValue | undefined;
	dropped: DroppedElement[];
	overLength: string[];
	unreadable: Array<{ path: string; kind: ValueKind; text: string }>;
	missing: string[];
	/** Whether an empty date, number or boolean counts as not given rather than as unreadable. */
	emptyIsUnset: boolean;
}

const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

function readText(element: XmlElement, contract: ContractElement, path: string, reading: Reading) {
	const { kind, maxLength } = contract;
	if (kind === 'group' || kind === 'list') return undefined;
	if (reading.emptyIsUnset && element.text.trim() === '' && element.children.length === 0)
		return element.text;
	if (element.children.length > 0 || !isReadable(kind, element.text)) {
		reading.unreadable.push({ path, kind, text: element.text });
	}
	if (maxLength !== undefined && element.text.length > maxLength) reading.overLength.push(path);
	return kind === 'text' ? element.text : element.text.trim();
}

function readList(element: XmlElement, contract: ContractElement, path: string, reading: Reading) {
	const [item] = contract.children;
	const items: ParsedValue[] = [];
	if (!item) return items;
	element.children.forEach((child) => {
		if (child.name !== item.name || child.namespace !== item.namespace) {
			reading.dropped.push({ path: `${path}/${child.name}`, why: whyDropped(child, [item]) });
			return;
		}
		const value = readElement(child, item, `${path}/${item.name}[${items.length + 1}]`, reading);
		items.push(value ?? {});
	});
	return items;
}

function whyDropped(child: XmlElement, known: ContractElement[]): DroppedElement['why'] {
	const namesake = known.find((candidate) => candidate.name === child.name);
	if (!namesake) return 'unknown name';
	return namesake.namespace === child.namespace ? 'out of sequence' : 'wrong namespace';
}

/**
 * Reads children by position, as .NET's XmlSerializer reads a sequence: each child moves the position forward to
 * the element it matches; one that matches nothing moves it to the end, so that all after it is passed over too.
 */
function readGroup(element: XmlElement, contract: ContractElement, path: string, reading: Reading) {
	const group: { [name: string]: ParsedValue } = {};
	let position = 0;
	let lost = false;
	for (const child of element.children) {
		const childPath = path ? `${path}/${child.name}` : child.name;
		const found = contract.children.findIndex(
			(candidate, index) =>
				index >= position && candidate.name === child.name && candidate.namespace === child.namespace,
		);
		const match = contract.children[found];
		if (!match) {
			const why = lost ? 'follows a dropped element' : whyDropped(child, contract.children);
			reading.dropped.push({ path: childPath, why });
			lost = true;
			position = contract.children.length;
			continue;
		}
		position = found + 1;
		const value = readElement(child, match, childPath, reading);
		if (value !== undefined) group[match.name] = value;
	}
	noteMissing(group, contract, path, reading);
	return group;
}

function noteMissing(group: object, contract: ContractElement, path: string, reading: Reading): void {
	contract.children.forEach(({ name, required }) => {
		if (required && !(name in group)) reading.missing.push(path ? `${path}/${name}` : name);
	});
}

function readElement(
	element: XmlElement,
	contract: ContractElement,
	path: string,
	reading: Reading,
): ParsedValue | undefined {
	if (['true', '1'].includes(attributeValue(element, INSTANCE, 'nil') ?? '')) return undefined;
	if (contract.kind === 'list') return readList(element, contract, path, reading);
	if (contract.kind !== 'group') return readText(element, contract, path, reading);
	return readGroup(element, contract, path, reading);
}

/** An element and its contract in; its values, and whatever was dropped, missing or unreadable in it, out. */
export function readByContract(
	element: XmlElement,
	contract: ContractElement,
	emptyIsUnset: boolean,
): Reading {
	const nothing = { dropped: [], overLength: [], unreadable: [], missing: [] };
	const reading: Reading = { value: undefined, ...nothing, emptyIsUnset };
	reading.value = readElement(element, contract, '', reading);
	return reading;
}
