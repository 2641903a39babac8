import type { INodeProperties } from 'n8n-workflow';
import type { Finding } from '../check/findings';
import { isNothing } from '../check/empty';
import { labelOf } from '../table/form';
import { elementAt, isBlock, type SchemaElement, type Values } from '../table/schema';
import { rowFindings as say } from './messages';

/** What a row holds, and how people count it. */
interface HeaderRow {
	item: number;
	number: number;
	texts: Values;
}

/** What combining needs to know of a supplier's orders. */
export interface RowsPlan {
	schema: SchemaElement;
	collections: readonly INodeProperties[];
	poNumberPath: string;
	/** Where the lines of an order stand. */
	linesPath: string;
}

/**
 * Merges what the rows of one order say beside its lines. An empty value agrees with every other: of merged cells only
 * the first has it.
 * @returns the values without lines, and a finding for every value that is not the first one of its field
 */
export function mergeHeaders(rows: HeaderRow[], plan: RowsPlan): { header: Values; findings: Finding[] } {
	const merger = new Merger(plan);
	for (const row of rows) merger.addRow(row);
	return { header: merger.header, findings: merger.findings };
}

class Merger {
	readonly header: Values = {};
	readonly findings: Finding[] = [];
	/** Who said a value first, by path. */
	private readonly first = new Map<string, HeaderRow>();
	/** The values that were complained about, each with its path. */
	private readonly seen = new Set<string>();

	constructor(private readonly plan: RowsPlan) {}

	addRow(row: HeaderRow) {
		this.addBlock(this.header, row.texts, '', row);
	}

	private addBlock(into: Values, block: Values, before: string, row: HeaderRow) {
		for (const [name, value] of Object.entries(block)) {
			const path = before ? `${before}/${name}` : name;
			if (path === this.plan.linesPath || isNothing(value)) continue;
			if (isBlock(value)) this.addBlock((into[name] ??= {}) as Values, value, path, row);
			else this.addValue(into, name, value, path, row);
		}
	}

	private addValue(into: Values, name: string, value: unknown, path: string, row: HeaderRow) {
		const first = this.first.get(path);
		if (!first) {
			into[name] = value;
			this.first.set(path, row);
			return;
		}
		const [text, firstText] = [showText(value), showText(into[name])];
		if (text === firstText || this.seen.has(`${path} ${text}`)) return;
		this.seen.add(`${path} ${text}`);
		const complaint = say.disagree(row.number, first.number, firstText);
		this.findings.push({
			level: 'error',
			label: labelAt(this.plan, path),
			path,
			value: text,
			item: row.item,
			...complaint,
		});
	}
}

/** What findings call the field at a path. */
export function labelAt({ schema, collections }: Pick<RowsPlan, 'schema' | 'collections'>, path: string) {
	const element = elementAt(schema, path);
	return element?.entry ? labelOf(collections, element.entry) : (element?.name ?? path);
}

/** A value as it is compared and shown: a list by the texts in it. */
const showText = (value: unknown): string =>
	typeof value === 'object' && value !== null
		? Object.values(value).map(showText).join('; ')
		: String(value).trim();
