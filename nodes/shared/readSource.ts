import type { IExecuteFunctions } from 'n8n-workflow';
import type { FormPart } from './form';
import { parametersOf, readForm } from './readForm';
import { parseJson, parseOrderJson, type Reading } from './readJson';
import type { Values } from './schema';

/** The two ways into an order, and the third one between them: a filled-in form with its rows as JSON. */
export interface OrderSource {
	form: FormPart[];
	rows: {
		/** What the parameters `…Source` and `…Json` begin with. */
		parameter: string;
		/** The label of the latter, for findings. */
		label: string;
		/** Puts rows into their place in an order. */
		put(order: Values, rows: unknown): Values;
	};
}

/** Reads the order of one item as it was given, names and values unjudged. */
export function readSource(context: IExecuteFunctions, item: number, { form, rows }: OrderSource): Reading {
	if (context.getNodeParameter('orderSource', item, 'fields') === 'json') {
		return parseOrderJson(context.getNodeParameter('orderJson', item));
	}
	const values = readForm(form, parametersOf(context, item));
	if (context.getNodeParameter(`${rows.parameter}Source`, item, 'fields') === 'fields')
		return { values, findings: [] };
	const { value, findings } = parseJson(rows.label, context.getNodeParameter(`${rows.parameter}Json`, item));
	return { values: rows.put(values, value), findings };
}
