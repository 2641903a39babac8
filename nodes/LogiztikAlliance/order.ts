import type { IExecuteFunctions } from 'n8n-workflow';
import type { Finding } from '../shared/findings';
import { parametersOf, readForm } from '../shared/readForm';
import { normalizeNames, parseJson, parseOrderJson } from '../shared/readJson';
import { buildSchema, type Values } from '../shared/schema';
import { validate } from '../shared/validate';
import { collections, fields } from './fields';
import { form } from './form';
import { checkRules } from './rules';

export const schema = buildSchema(fields);

/** What `Accion` says. */
export type Action = 'INSERT' | 'DELETE';

export interface Order {
	/** `{ Header, Details }` as texts, in the page's names. */
	po: Values;
	action: Action;
	findings: Finding[];
	poNumber: string;
	boxCount: number;
}

/** Reads, completes and checks the order of one item. */
export function readOrder(context: IExecuteFunctions, item: number, action: Action): Order {
	const source = readSource(context, item);
	const named = normalizeNames(schema, source.values);
	const completed = complete(named.values, action);
	const checked = validate(schema, completed, {
		timeZone: context.getTimezone(),
		collections,
		nameRow: nameBox,
	});
	const rules = source.findings.length > 0 ? [] : [...checked.findings, ...checkRules(checked.order, action)];
	return {
		po: checked.order,
		action,
		findings: [...source.findings, ...named.findings, ...rules],
		poNumber: String(((checked.order.Header ?? {}) as Values).PoNumber ?? ''),
		boxCount: ((checked.order.Details ?? []) as Values[]).length,
	};
}

function readSource(context: IExecuteFunctions, item: number): { values: Values; findings: Finding[] } {
	if (context.getNodeParameter('orderSource', item, 'fields') === 'json') {
		return parseOrderJson(context.getNodeParameter('orderJson', item));
	}
	const values = readForm(form, parametersOf(context, item));
	if (context.getNodeParameter('detailsSource', item, 'fields') === 'fields') return { values, findings: [] };
	const { value, findings } = parseJson('Boxes (JSON)', context.getNodeParameter('detailsJson', item));
	return { values: { ...values, Details: value }, findings };
}

const dimensions = { Length: '0', Width: '0', Hight: '0', GrossWeight: '0' };

/**
 * Fills in the action, and what the page lets be anything: a delete is sent as FINAL, for which dimensions can be 0.
 * The dimensions of a local order are left for the user to fill in.
 */
function complete(po: Values, action: Action): Values {
	const header = (po.Header ?? {}) as Values;
	const postType = header.PostType ?? (action === 'DELETE' ? 'FINAL' : undefined);
	const boxDefaults = {
		...(postType === 'FINAL' && dimensions),
		...(action === 'DELETE' && { UnitOfMeasurement: 'CM' }),
	};
	return {
		...po,
		Header: { ...header, PostType: postType, Accion: header.Accion || action },
		...(Array.isArray(po.Details) && {
			Details: po.Details.map((box: Values) => ({ ...boxDefaults, ...box })),
		}),
	};
}

/** A box is known by its barcode, or what is in it. */
const nameBox = (path: string, row: Values) => {
	const name = row.Barcode || row.ProductCode || row.ProductDescription;
	return path === 'Details' && name ? String(name) : undefined;
};
