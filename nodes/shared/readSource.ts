import type { IExecuteFunctions } from 'n8n-workflow';
import { choiceOf, type Choice } from './choice';
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
		/** The label of the former. */
		sourceLabel: string;
		/** The label of the latter, for findings. */
		label: string;
		/** Puts rows into their place in an order. */
		put(order: Values, rows: unknown): Values;
	};
}

const sourceOf = (name: string, label: string): Choice<'fields' | 'json'> => ({
	name,
	label,
	values: ['fields', 'json'],
});

/** Reads the order of one item as it was given, names and values unjudged. */
export function readSource(context: IExecuteFunctions, item: number, { form, rows }: OrderSource): Reading {
	if (choiceOf(context, item, sourceOf('orderSource', 'Order From')) === 'json') {
		return parseOrderJson(context.getNodeParameter('orderJson', item));
	}
	const values = readForm(form, parametersOf(context, item));
	const rowSource = sourceOf(`${rows.parameter}Source`, rows.sourceLabel);
	if (choiceOf(context, item, rowSource) === 'fields') return { values, findings: [] };
	const json = context.getNodeParameter(`${rows.parameter}Json`, item);
	const { value, findings } = parseJson(rows.label, json, 'array');
	return { values: rows.put(values, value), findings };
}
