import type { DroppedElement, Notes, ParsedValue } from './types';
import { isReadable, type ValueKind } from './values';
import { attributeValue, type XmlElement } from './xml';

/** One element of a contract: a value, a group of elements in sequence, or a list of equal elements. */
export interface ContractElement {
	name: string;
	/** Empty for none. */
	namespace: string;
	kind: ValueKind | 'group' | 'list';
	maxLength?: number;
	/** Whether the element must be there. It may be empty all the same. */
	required: boolean;
	children: ContractElement[];
}

export interface Reading {
	value: ParsedValue | undefined;
	/** The kind of each value that could not be read. */
	unreadable: ValueKind[];
	notes: Pick<Notes, 'dropped' | 'overLength' | 'missing'>;
}

const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

const join = (path: string, name: string): string => (path ? `${path}/${name}` : name);

const isNamed = (element: XmlElement, { name, namespace }: ContractElement): boolean =>
	element.name === name && element.namespace === namespace;

function whyDropped(child: XmlElement, expected: ContractElement[]): DroppedElement['why'] {
	const namesake = expected.find((candidate) => candidate.name === child.name);
	if (!namesake) return 'unknown name';
	return namesake.namespace === child.namespace ? 'out of sequence' : 'wrong namespace';
}

class ContractReader {
	readonly unreadable: ValueKind[] = [];

	readonly notes: Reading['notes'] = { dropped: [], overLength: [], missing: [] };

	constructor(private readonly emptyIsUnset: boolean) {}

	read(element: XmlElement, contract: ContractElement, path: string): ParsedValue | undefined {
		if (['true', '1'].includes(attributeValue(element, INSTANCE, 'nil') ?? '')) return undefined;
		if (contract.kind === 'list') return this.readList(element, contract.children, path);
		if (contract.kind === 'group') return this.readGroup(element, contract.children, path);
		return this.readText(element, contract.kind, contract.maxLength ?? Infinity, path);
	}

	private readText({ text, children }: XmlElement, kind: ValueKind, maxLength: number, path: string): string {
		if (this.emptyIsUnset && text.trim() === '' && children.length === 0) return text;
		if (children.length > 0 || !isReadable(kind, text)) this.unreadable.push(kind);
		if (text.length > maxLength) this.notes.overLength.push(path);
		return kind === 'text' ? text : text.trim();
	}

	private readList(element: XmlElement, expected: ContractElement[], path: string): ParsedValue[] {
		const items: ParsedValue[] = [];
		for (const child of element.children) {
			const item = expected.find((candidate) => isNamed(child, candidate));
			if (item) items.push(this.read(child, item, `${path}/${item.name}[${items.length + 1}]`) ?? {});
			else this.notes.dropped.push({ path: `${path}/${child.name}`, why: whyDropped(child, expected) });
		}
		return items;
	}

	/**
	 * Reads children by position, as .NET's XmlSerializer reads a sequence. Each child moves the position to just
	 * after the element that it matches. One that matches nothing moves it to the end, so all after it are dropped.
	 */
	private readGroup(element: XmlElement, expected: ContractElement[], path: string): ParsedValue {
		const group: { [name: string]: ParsedValue } = {};
		let position = 0;
		for (const child of element.children) {
			const isNext = (candidate: ContractElement, at: number) => at >= position && isNamed(child, candidate);
			const index = expected.findIndex(isNext);
			const match = expected[index];
			if (match) {
				position = index + 1;
				const value = this.read(child, match, join(path, child.name));
				if (value !== undefined) group[match.name] = value;
			} else {
				const why = position === Infinity ? 'follows a dropped element' : whyDropped(child, expected);
				this.notes.dropped.push({ path: join(path, child.name), why });
				position = Infinity;
			}
		}
		const missing = expected.filter(({ name, required }) => required && !(name in group));
		this.notes.missing.push(...missing.map(({ name }) => join(path, name)));
		return group;
	}
}

/**
 * Reads an element as its contract says.
 * `emptyIsUnset`: whether an empty date, number or boolean counts as not given rather than as unreadable.
 */
export function readByContract(
	element: XmlElement,
	contract: ContractElement,
	{ emptyIsUnset }: { emptyIsUnset: boolean },
): Reading {
	const reader = new ContractReader(emptyIsUnset);
	const value = reader.read(element, contract, '');
	return { value, unreadable: reader.unreadable, notes: reader.notes };
}
