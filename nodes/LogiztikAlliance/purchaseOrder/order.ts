import type { IExecuteFunctions } from 'n8n-workflow';
import { withoutKnown } from '../../shared/check/findings';
import { checkTexts } from '../../shared/check/validate';
import { elementNamed } from '../../shared/input/normalizeNames';
import { pickNames } from '../../shared/input/parseJsonText';
import { readGiven } from '../../shared/input/readGiven';
import type { OrderSource } from '../../shared/input/readSource';
import type { GivenOrder, Order } from '../../shared/orders/order';
import type { RowsPlan } from '../../shared/rows/mergeHeaders';
import type { Values } from '../../shared/table/schema';
import { cleaning } from './cleaning';
import { loginOf } from '../credential/login';
import { collections } from './collections';
import { form } from './form';
import { contentOf, keyOf } from './identity';
import { poSchema } from './message';
import { checkRules, nameBox } from './rules';
import type { OrderSettings } from './settings';

/** An order to Logiztik Alliance, completed and checked. */
export interface LogiztikOrder extends Order {
	/** `{ Header, Details }` as texts, in the page's names. */
	po: Values;
	boxCount: number;
	settings: OrderSettings;
}

const options = {
	collections,
	nameRow: (path: string, row: Values) => (path === 'Details' ? nameBox(row) : undefined),
};

/** Reads the order of one item, whatever way it comes in. */
export const readOrder = (context: IExecuteFunctions, item: number): GivenOrder =>
	readGiven(context, item, {
		source: orderSource,
		schema: poSchema,
		cleaning,
		options,
		asMessage: withHeader,
	});

/** An order whose header fields stand beside the boxes is the same as one with a Header. */
function withHeader(json: Values): Values {
	const names = Object.keys(json);
	const header = elementNamed(poSchema, 'Header');
	const isOfHeader = (name: string) => header !== undefined && elementNamed(header, name) !== undefined;
	const hasHeader = names.some((name) => elementNamed(poSchema, name) === header);
	if (hasHeader || !names.some(isOfHeader)) return json;
	return { ...pickNames(json, (name) => !isOfHeader(name)), Header: pickNames(json, isOfHeader) };
}

const orderSource: OrderSource = {
	form,
	rows: { parameter: 'details', label: 'Boxes', put: (po, rows) => ({ ...po, Details: rows }) },
};

/** What makes rows one order. */
export const rowsPlan: RowsPlan = {
	schema: poSchema,
	collections,
	poNumberPath: 'Header/PoNumber',
	linesPath: 'Details',
};

/** Judges a completed order (page, Body). */
export function checkOrder(
	completed: Values,
	given: GivenOrder,
	settings: OrderSettings,
): Omit<LogiztikOrder, 'items'> {
	const { texts: po, findings } = checkTexts(poSchema, completed, options, given.findings);
	const poNumber = String(((po.Header ?? {}) as Values).PoNumber ?? '');
	const rules = withoutKnown(findings, checkRules(po, settings.action));
	return {
		po,
		findings: given.isReadable ? [...findings, ...rules] : given.findings,
		poNumber,
		key: keyOf(po, settings.connection),
		content: contentOf(given.texts, settings.action),
		login: settings.connection ? loginOf(settings.connection) : '',
		lines: linesOf(po),
		isDeletion: settings.action === 'DELETE',
		// Without a number the supplier cannot know it for the same order.
		isRepeatable: poNumber !== '',
		boxCount: ((po.Details ?? []) as Values[]).length,
		settings,
	};
}

const linesOf = ({ Details }: Values) =>
	((Details ?? []) as Values[]).map((box) => ({
		product: nameBox(box),
		quantity: String(box.Packing ?? ''),
	}));
