import { isNothing } from '../check/empty';
import type { Complaint, Finding } from '../check/findings';
import type { Change } from '../clean/draft';
import type { GivenOrder } from '../orders/order';
import { valueAt, withValueAt, type Values } from '../table/schema';
import { moveFinding, movePath } from './linePlaces';
import { labelAt, mergeHeaders, type RowsPlan } from './mergeHeaders';
import { rowFindings as say } from './messages';

/** An input item as a row: it holds one line of an order, or several. */
export interface Row {
	item: number;
	/** How people count it, from 1. */
	number: number;
	given: GivenOrder;
	/** Whether the input item holds nothing at all. */
	isBlank: boolean;
}

/** An order that was made of rows. */
export interface CombinedOrder {
	/** The numbers of its input items, in their order. */
	items: number[];
	given: GivenOrder;
	/** The row of each line. */
	lineRows: Row[];
}

/**
 * Makes one order of all rows with one purchase order number, wherever they stand. A row without a number may belong to
 * any order, so it gets a finding and all orders get one: none is sent without a line.
 * @param unread the numbers of rows that could not be read at all, from 1
 * @returns the orders in the order of their first rows, the rows without a number among them; blank rows are left out
 */
export function combineRows(rows: Row[], plan: RowsPlan, unread: number[] = []): CombinedOrder[] {
	const byNumber = new Map<string, Row[]>();
	const [without, blank]: [Row[], Row[]] = [[], []];
	for (const row of rows) {
		const poNumber = row.given.isReadable ? poNumberOf(row, plan) : '';
		const group = byNumber.get(poNumber);
		if (poNumber === '') (row.isBlank ? blank : without).push(row);
		else if (group) group.push(row);
		else byNumber.set(poNumber, [row]);
	}
	const missing = [...without.map(({ number }) => number), ...unread].sort((a, b) => a - b);
	const orders = [
		...[...byNumber.values()].map((group) => combineGroup(group, plan, missing)),
		...without.map((row) => withoutNumber(row, plan)),
	].sort((a, b) => (a.items[0] ?? 0) - (b.items[0] ?? 0));
	return blank.length > 0 ? withBlankRows(orders, blank, plan) : orders;
}

/** The first order tells it; there may be none. */
function withBlankRows([first, ...others]: CombinedOrder[], blank: Row[], plan: RowsPlan): CombinedOrder[] {
	if (!first) return [];
	const finding: Finding = {
		level: 'warning',
		label: labelAt(plan, plan.linesPath),
		path: plan.linesPath,
		...say.blankRows(blank.map(({ number }) => number)),
	};
	return [{ ...first, given: { ...first.given, findings: [...first.given.findings, finding] } }, ...others];
}

/** The number of the order that a row belongs to; '' where it has none. */
export const poNumberOf = ({ given }: Row, { poNumberPath }: RowsPlan) =>
	String(valueAt(given.texts, poNumberPath) ?? '').trim();

function combineGroup(rows: Row[], plan: RowsPlan, missing: number[]): CombinedOrder {
	const { header, findings } = mergeHeaders(
		rows.map(({ given, ...row }) => ({ ...row, texts: given.texts })),
		plan,
	);
	const { lines, lineRows, lineFindings, changes } = joinLines(rows, plan);
	if (missing.length > 0) findings.push(aboutNumber(plan, say.mayBelongHere(missing)));
	return {
		items: rows.map(({ item }) => item),
		given: {
			// A supplier may have added something to what was given.
			...rows[0]?.given,
			texts: withValueAt(header, plan.linesPath, lines.length > 0 ? lines : undefined),
			findings: [...findings, ...lineFindings],
			isReadable: true,
			changes,
			isNothingToOrder: rows.every(({ given }) => given.isNothingToOrder),
		},
		lineRows,
	};
}

/** Puts the lines of all rows one after the other. What was said of a line in its row is said of its new place. */
function joinLines(rows: Row[], plan: RowsPlan) {
	const [lines, lineRows, lineFindings, changes]: [Values[], Row[], Finding[], Change[]] = [[], [], [], []];
	const isNew = newOnes();
	for (const row of rows) {
		const { item, given } = row;
		const by = lines.length;
		for (const finding of given.findings) {
			const moved = moveFinding(finding, by, plan);
			if (isNew([moved.path, moved.rule, moved.value])) lineFindings.push({ ...moved, item });
		}
		for (const change of given.changes ?? []) {
			const path = movePath(change.path, by, plan);
			if (isNew([path, change.before, change.after])) changes.push({ ...change, path, item });
		}
		for (const line of (valueAt(given.texts, plan.linesPath) ?? []) as Values[]) {
			lines.push(line);
			lineRows.push(row);
		}
	}
	return { lines, lineRows, lineFindings, changes };
}

/** What all rows repeat is told once. */
function newOnes() {
	const known = new Set<string>();
	return (parts: unknown[]) => known.size < known.add(JSON.stringify(parts)).size;
}

const withoutNumber = (row: Row, plan: RowsPlan): CombinedOrder => ({
	items: [row.item],
	given: {
		...row.given,
		findings: row.given.isReadable
			? [...row.given.findings, aboutNumber(plan, say.noNumber(row.number))]
			: row.given.findings,
	},
	lineRows: [],
});

const aboutNumber = (plan: RowsPlan, complaint: Complaint): Finding => ({
	level: 'error',
	label: labelAt(plan, plan.poNumberPath),
	path: plan.poNumberPath,
	...complaint,
});

/** Columns that a spreadsheet node adds by itself. */
const addedColumns = new Set(['row_number']);

/** Whether an input item holds nothing. */
export const isBlankItem = (json: Values) =>
	Object.entries(json).every(([name, value]) => addedColumns.has(name) || isNothing(value));
