import type { Block, Branch, Part } from './randomOrders';
import type { Cell } from './randomValues';
import type { XmlElement } from './xmlTree';

/** An element with its value, as in `Order/OrderLines/OrderLine[1]/QuantityOrdered = 1`. */
type Line = string;

/** What the node adds where nothing is given (guide 3.1: examples and samples). */
const defaults: Record<string, string> = {
	SourceSystem: 'B2B',
	OperationType: 'Create',
	Culture: '2000',
	TransactionID: 'IPUR 1.4',
	DistributionChannel: '01',
	Division: '01',
	ProductReferenceUID: '02',
};

/** Sent empty, as in the guide's samples, where there is no value. */
const sentEmpty = ['TradingPartnerId', 'Culture'];

/** Filled in by the moment of sending. */
const momentary = ['TimeStamp', 'OrderDate'];

const isCell = (part: Part | undefined): part is Cell => part !== undefined && 'given' in part;
const isGiven = (part: Part | undefined): part is Cell =>
	isCell(part) && part.given !== null && part.given !== undefined;

/** Stands among the lines where the order must not be sent. */
const refusal = (path: string): Line => `${path} is refused`;

export const isRefused = (lines: readonly Line[]) => lines.some((line) => line.endsWith(' is refused'));

/** The elements that must arrive for an order, in the schema's order; with refusals where it must not be sent. */
export function expectedLines(order: Block, tree: Branch): Line[] {
	return linesOf(order, tree, '');
}

function linesOf(block: Block, branch: Branch, path: string): Line[] {
	return branch.children.flatMap((child) => {
		const here = `${path}${child.name}`;
		const part = block[child.name];
		if (child.leaf) return lineOf(child, part, here);
		if (child.item === undefined) return linesOf((part ?? {}) as Block, child, `${here}/`);
		const rows = withNumbers(child, (part ?? []) as Block[]).map((row) => linesOf(row, child, ''));
		const filled = rows.filter((row) => row.length > 0);
		if (child.name === 'OrderLines' && filled.length === 0) return [refusal(here)];
		return filled.flatMap((row, index) => row.map((line) => `${here}/${child.item}[${index + 1}]/${line}`));
	});
}

function lineOf({ name, leaf }: Branch, part: Part | undefined, path: string): Line[] {
	if (isGiven(part) && part.isRefused) return [refusal(path)];
	const isBlank = !isGiven(part) || part.sent === undefined;
	const preset = isGiven(part) ? part.sent : defaults[name];
	if (preset !== undefined) return [`${path} = ${preset}`];
	if (momentary.includes(name) && isBlank) return leaf?.isRequired ? [`${path} = NOW`] : [];
	if (sentEmpty.includes(name)) return [`${path} = `];
	return leaf?.isRequired || name in defaults ? [refusal(path)] : [];
}

/** Lines without a number get one by their place; a number that comes twice is refused. */
function withNumbers({ name }: Branch, rows: Block[]): Block[] {
	if (name !== 'OrderLines') return rows;
	const numberOf = ({ CustomerLineNumber: part }: Block) => (isGiven(part) ? part.sent : undefined);
	const taken = new Set(
		rows
			.map(numberOf)
			.filter((text) => text !== undefined)
			.map(Number),
	);
	const numbered = rows.map((row, index): Block => {
		if (numberOf(row) !== undefined) return row;
		let number = (index + 1) * 10;
		while (taken.has(number)) number++;
		taken.add(number);
		const sent = String(number).padStart(6, '0');
		return { ...row, CustomerLineNumber: { given: sent, sent } };
	});
	const sent = numbered.map(({ CustomerLineNumber: part }) => (isCell(part) ? part.sent : undefined));
	return numbered.map((row, index) => {
		const comesAgain = sent[index] !== undefined && sent.indexOf(sent[index]) < index;
		return comesAgain ? { ...row, CustomerLineNumber: { given: sent[index], isRefused: true } } : row;
	});
}

/** The order as 'Order (JSON)' takes it. */
export function givenOrder(
	order: Block,
	tree: Branch,
	spell: (name: string) => string,
	isWrapped: boolean,
): object {
	const given = (branch: Branch, part: Part | undefined): unknown => {
		if (part === undefined) return undefined;
		if (isCell(part)) return part.given;
		if (!Array.isArray(part)) return block(branch, part);
		const rows = part.map((row) => block(branch, row));
		return isWrapped ? { [spell(branch.item ?? '')]: rows } : rows;
	};
	const block = (branch: Branch, content: Block): object =>
		Object.fromEntries(
			branch.children
				.filter(({ name }) => content[name] !== undefined)
				.map((child) => [spell(child.name), given(child, content[child.name])]),
		);
	return block(tree, order);
}

/** The elements that did arrive, in the order in which they came. */
export function arrivedLines(request: XmlElement, momentsAreNow: (path: string) => boolean): Line[] {
	const walk = (element: XmlElement, path: string): Line[] => {
		const seen = new Map<string, number>();
		return element.children.flatMap((child) => {
			const count = (seen.get(child.name) ?? 0) + 1;
			seen.set(child.name, count);
			const repeats = isItem(element.name, child.name) ? `[${count}]` : '';
			const here = `${path}${child.name}${repeats}`;
			if (child.children.length > 0) return walk(child, `${here}/`);
			return [`${here} = ${momentsAreNow(here) ? 'NOW' : child.text}`];
		});
	};
	return walk(request, '');
}

/** OrderLines holds OrderLine, VRFQuantities holds VRFQuantity. */
const isItem = (wrapper: string, item: string) =>
	wrapper.replace(/ies$/, 'y').replace(/s$/, '') === item && wrapper !== item;

/** What a receiver read, as the same lines: it says nothing of what is not there. */
export function readLines(value: unknown, branch: Branch, path = ''): string[] {
	const values = (value ?? {}) as Record<string, unknown>;
	return branch.children.flatMap(({ name, leaf, item, children }) => {
		const here = `${path}${name}`;
		const inner = values[name];
		if (inner === undefined) return [];
		if (leaf) return [`${here} = ${String(inner)}`];
		if (item === undefined) return readLines(inner, { name, children }, `${here}/`);
		return (inner as unknown[]).flatMap((row, index) =>
			readLines(row, { name, children }, `${here}/${item}[${index + 1}]/`),
		);
	});
}
