import type { Finding } from '../check/findings';
import type { RowsPlan } from './mergeHeaders';

type LinesPlace = Pick<RowsPlan, 'linesPath'>;

/** The number of the line that a finding is about, from 1. */
function lineOf({ path }: { path: string }, { linesPath }: LinesPlace): number | undefined {
	if (!path.startsWith(`${linesPath}[`)) return undefined;
	return Number.parseInt(path.slice(linesPath.length + 1), 10);
}

/** `Order/OrderLines[1]/UnitPrice` in a row after four lines is `Order/OrderLines[5]/UnitPrice` of the order. */
export function movePath(path: string, by: number, plan: LinesPlace): string {
	const line = lineOf({ path }, plan);
	return line === undefined
		? path
		: path.replace(`${plan.linesPath}[${line}]`, `${plan.linesPath}[${line + by}]`);
}

export function moveFinding(finding: Finding, by: number, plan: LinesPlace): Finding {
	const line = lineOf(finding, plan);
	const { path, where } = finding;
	if (line === undefined) return finding;
	const place = where && { where: where.replace(String(line), String(line + by)) };
	return { ...finding, path: movePath(path, by, plan), ...place };
}

/** Says of each finding about a line which row the line came from. */
export const nameRows = (
	findings: Finding[],
	lineRows: Array<{ item: number; number: number }>,
	plan: LinesPlace,
): Finding[] =>
	findings.map((finding) => {
		const row = lineRows[(lineOf(finding, plan) ?? 0) - 1];
		if (!row) return finding;
		const { where = '' } = finding;
		return { ...finding, item: row.item, where: `${where}, row ${row.number}` };
	});
