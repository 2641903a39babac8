import type { IExecuteFunctions } from 'n8n-workflow';
import { isError } from '../check/findings';
import { readList } from '../rows/readList';
import type { Shop } from '../shops/shop';
import type { ShopTarget } from '../shops/target';
import { rowFields, type FormPart } from '../table/form';
import { pathInScope, type Values } from '../table/schema';
import { textOf } from '../words';
import { choiceOf, type Choice } from './choice';
import { parametersOf, readForm } from './readForm';
import { parseJson, parseOrderJson, type SourceOrder } from './parseJson';
import { readShop } from './readShop';

/** The ways into an order: a form, its rows from elsewhere, JSON, or a shop's order. */
export interface OrderSource {
	form: FormPart[];
	rows: {
		/** What the parameters `…Source`, `…Json`, `…List` and `…Keys` begin with. */
		parameter: string;
		/** The label that the others begin with. */
		label: string;
		/** Puts rows into their place in an order. */
		put(order: Values, rows: unknown): Values;
	};
	/** The shops whose orders can be taken whole, by the value of Order From. */
	shops?: { target: ShopTarget; byName: Record<string, Shop> };
}

/** An order as it was given, and whether it was one at all. */
interface ReadSource extends SourceOrder {
	isReadable: boolean;
	isNothingToOrder?: boolean;
}

/** Reads the order of one item as it was given, names and values unjudged. */
export function readSource(context: IExecuteFunctions, item: number, source: OrderSource): ReadSource {
	const { form, shops } = source;
	const names = Object.keys(shops?.byName ?? {});
	const orderSource: Choice<string> = {
		name: 'orderSource',
		label: 'Order From',
		values: ['fields', 'json', ...names],
	};
	const chosen = choiceOf(context, item, orderSource);
	const shop = shops?.byName[chosen];
	if (shops && shop) return readShop(context, item, { name: chosen, shop, target: shops.target, form });
	if (chosen === 'json') return readable(parseOrderJson(context.getNodeParameter('orderJson', item)));
	return readable(withRows(context, item, source, readForm(form, parametersOf(context, item))));
}

const readable = (order: SourceOrder): ReadSource => ({
	...order,
	isReadable: !order.findings.some(isError),
});

function withRows(
	context: IExecuteFunctions,
	item: number,
	{ form, rows }: OrderSource,
	values: Values,
): SourceOrder {
	const { parameter, label, put } = rows;
	const rowsSource: Choice<'fields' | 'json' | 'list'> = {
		name: `${parameter}Source`,
		label: `${label} From`,
		values: ['fields', 'json', 'list'],
	};
	switch (choiceOf(context, item, rowsSource)) {
		case 'fields':
			return { values, findings: [] };
		case 'json': {
			const json = context.getNodeParameter(`${parameter}Json`, item);
			const { value, findings } = parseJson(`${label} (JSON)`, json, 'array');
			return { values: put(values, value), findings };
		}
		case 'list': {
			const keys = Object(context.getNodeParameter(`${parameter}Keys`, item, {})) as Values;
			const list = context.getNodeParameter(`${parameter}List`, item);
			const { lines, findings } = readList(`${label} (List)`, list, columnsOf(form, parameter, keys));
			return { values: put(values, lines), findings };
		}
	}
}

/** The single values of a row, each with the key that the user named for it. */
const columnsOf = (form: FormPart[], group: string, keys: Values) =>
	rowFields(form, group).map((field) => ({
		label: field.displayName,
		path: pathInScope(field).join('/'),
		key: textOf(keys[field.name]),
	}));
