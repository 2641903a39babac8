/** One complaint about an order. Errors keep it from being sent, warnings go along with it. */
export interface Finding {
	level: 'error' | 'warning';
	/** The field's label in the form. */
	label: string;
	/** Where it stands, for a row: `Order Lines 2 (SPA508G)`. */
	where?: string;
	/** The element's path in the supplier's document, with row numbers. */
	path: string;
	value?: string;
	/** What is wrong with the value or which limit it breaks. */
	rule: string;
	/** What to do. */
	fix: string;
}

/** One line for people: `Order Lines 2 (SPA508G), 'Quantity': "ten" is not a number. Enter digits.` */
export function describeFinding({ where, label, value, rule, fix }: Finding): string {
	const place = where ? `${where}, '${label}'` : `'${label}'`;
	const shown = value === undefined ? '' : `"${shorten(value)}" `;
	return `${place}: ${shown}${rule}. ${fix}.`;
}

const longestShown = 60;

const shorten = (value: string) => (value.length > longestShown ? `${value.slice(0, longestShown)}…` : value);

/** All findings of a level, each as its line for people. */
export const describeFindings = (findings: Finding[], level: Finding['level']) =>
	findings.filter((finding) => finding.level === level).map(describeFinding);
