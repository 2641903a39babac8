import { shorten } from '../words';

/** What is wrong with a value, and what to do about it. Neither ends with a full stop. */
export interface Complaint {
	rule: string;
	fix: string;
}

/** One complaint about an order. Errors keep it from being sent, warnings go along with it. */
export interface Finding extends Complaint {
	level: 'error' | 'warning';
	/** The field's label in the form. */
	label: string;
	/** Where it stands, for a row: `Line 2 (SPA508G)`. */
	where?: string;
	/** The element's path in the supplier's document, with row numbers from 1. */
	path: string;
	value?: string;
	/** The number of the input item that it is about, from 0, where an order comes from several. */
	item?: number;
}

/** A finding as workflows read it. These names are fixed; the sentence is not. */
export interface ReportedFinding {
	level: 'error' | 'warning';
	/** The field's label in the form. */
	field: string;
	/** The element's path in the supplier's document, with row numbers from 1; empty for the order as a whole. */
	path: string;
	/** The number of the input item, from 0 as in n8n's item linking. */
	item: number;
	/** What was given; absent where nothing was. */
	value?: string;
	message: string;
}

/** One line for people: `Line 2 (SPA508G), 'Quantity': "ten" is not a number. Enter digits.` */
export function describeFinding({ where, label, value, rule, fix }: Finding): string {
	const place = where ? `${where}, '${label}'` : `'${label}'`;
	const shown = value === undefined ? '' : `"${shorten(value)}" `;
	return `${place}: ${shown}${rule}. ${fix}.`;
}

/** All findings of a level, each as its line for people. */
export const describeFindings = (findings: Finding[], level: Finding['level']) =>
	findings.filter((finding) => finding.level === level).map(describeFinding);

/**
 * All findings for workflows, errors first.
 * @param item the order's first item
 */
export const reportFindings = (findings: Finding[], item: number): ReportedFinding[] =>
	[...findings.filter(isError), ...findings.filter((finding) => !isError(finding))].map((finding) => ({
		level: finding.level,
		field: finding.label,
		path: finding.path,
		item: finding.item ?? item,
		...(finding.value !== undefined && { value: finding.value }),
		message: describeFinding(finding),
	}));

export const isError = ({ level }: Finding) => level === 'error';

/** Leaves out what is said of a value that could not be read: it is missing afterwards, which would only confuse. */
export function withoutKnown(known: Finding[], more: Finding[]): Finding[] {
	const paths = new Set(known.filter(isError).map(({ path }) => path));
	return more.filter(({ path }) => !paths.has(path));
}
