import type { IExecuteFunctions } from 'n8n-workflow';
import type { Finding } from '../shared/findings';
import { normalizeNames } from '../shared/readJson';
import { readSource, type OrderSource } from '../shared/readSource';
import { buildSchema, type Values } from '../shared/schema';
import { isEmpty, validate } from '../shared/validate';
import { collections, fields } from './fields';
import { form } from './form';
import { checkRules, nameBox } from './rules';
import type { CheckInRun } from './uniqueInRun';

/** A `Po` as a tree: Header and Details with all they hold (page, Body). */
export const schema = buildSchema(fields);

/** What `Accion` says. */
export type Action = 'INSERT' | 'DELETE';

/** An order as it was read, completed and checked. */
export interface Order {
	/** `{ Header, Details }` as texts, in the page's names. */
	po: Values;
	action: Action;
	findings: Finding[];
	poNumber: string;
	boxCount: number;
}

/**
 * Reads, completes and checks the order of one item; both ways in, form and JSON, go the same way from here.
 * @param checkInRun compares an inserted order with those of the items before it
 */
export function readOrder(
	context: IExecuteFunctions,
	item: number,
	action: Action,
	checkInRun: CheckInRun,
): Order {
	const source = readSource(context, item, orderSource);
	const named = normalizeNames(schema, source.values);
	const { order: po, findings } = validate(schema, complete(named.values, action), {
		timeZone: context.getTimezone(),
		collections,
		nameRow: (path, row) => (path === 'Details' ? nameBox(row) : undefined),
	});
	const inRun = action === 'INSERT' ? checkInRun(po, item) : [];
	const rules = [...findings, ...withoutKnown(findings, [...checkRules(po, action), ...inRun])];
	return {
		po,
		action,
		findings: [...source.findings, ...named.findings, ...(source.findings.length > 0 ? [] : rules)],
		poNumber: String(((po.Header ?? {}) as Values).PoNumber ?? ''),
		boxCount: ((po.Details ?? []) as Values[]).length,
	};
}

/** A value that could not be read is missing afterwards; saying that as well would only confuse. */
const withoutKnown = (known: Finding[], more: Finding[]) =>
	more.filter(({ path }) => !known.some((finding) => finding.level === 'error' && finding.path === path));

const orderSource: OrderSource = {
	form,
	rows: {
		parameter: 'details',
		sourceLabel: 'Boxes From',
		label: 'Boxes (JSON)',
		put: (po, rows) => ({ ...po, Details: rows }),
	},
};

const dimensions = { Length: '0', Width: '0', Hight: '0', GrossWeight: '0' };

/**
 * Fills in the action, and what the page lets be anything: dimensions can be 0 (for a local order the rules then ask
 * for them), and what a deletion does not ask for: it goes as FINAL, its unit is CM.
 */
function complete(po: Values, action: Action): Values {
	const isDelete = action === 'DELETE';
	const header = withoutEmpty((po.Header ?? {}) as Values);
	const boxDefaults = { ...dimensions, ...(isDelete && { UnitOfMeasurement: 'CM' }) };
	return {
		...po,
		Header: { ...(isDelete && { PostType: 'FINAL' }), Accion: action, ...header },
		...(Array.isArray(po.Details) && {
			Details: po.Details.map((box: Values) => ({ ...boxDefaults, ...withoutEmpty(box) })),
		}),
	};
}

const withoutEmpty = (block: Values): Values =>
	Object.fromEntries(Object.entries(block).filter(([, value]) => !isEmpty(value)));
