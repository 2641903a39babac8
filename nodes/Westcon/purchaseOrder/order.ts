import type { IExecuteFunctions } from 'n8n-workflow';
import { withoutKnown, type Finding } from '../../shared/check/findings';
import { findings as general } from '../../shared/check/messages';
import { checkTexts } from '../../shared/check/validate';
import { elementNamed } from '../../shared/input/normalizeNames';
import { pickNames } from '../../shared/input/parseJsonText';
import { readGiven } from '../../shared/input/readGiven';
import type { OrderSource } from '../../shared/input/readSource';
import { parametersOf } from '../../shared/input/readForm';
import type { GivenOrder, Order } from '../../shared/orders/order';
import type { Countries } from '../../shared/rows/countries';
import type { RowsPlan } from '../../shared/rows/mergeHeaders';
import { shops } from '../../shared/shops/shops';
import type { Values } from '../../shared/table/schema';
import { textOf } from '../../shared/words';
import { cleaning } from './cleaning';
import { splitAccount, type ChosenAccount } from '../credential/account';
import { loginOf } from '../credential/login';
import { collections } from './collections';
import { completeOrder } from './complete';
import { form } from './form';
import { contentOf, keyOf } from './identity';
import { requestSchema } from './message';
import { westconRules as say } from './messages';
import { checkRules } from './rules';
import { shopTarget } from './shops';
import type { OrderSettings } from './settings';

/** An order to Westcon, completed and checked. */
export interface WestconOrder extends Order {
	/** `{ WestconMetadata, Order }` as texts, in the document's names. */
	message: Values;
	/** Whether the user gave the TimeStamp; otherwise it is that of sending. */
	hasTimeStamp: boolean;
	salesOrganization: string;
	lineCount: number;
	settings: OrderSettings;
}

/** An order as it was given. */
export interface GivenWestconOrder extends GivenOrder {
	/** How the form's account was entered; absent for JSON. */
	accountMode?: string;
}

/** A line is known by its SKU. */
const nameLine = (path: string, row: Values) =>
	path === 'Order/OrderLines' ? textOf(((row.Product ?? {}) as Values).ProductNumber) : undefined;

const options = { collections, nameRow: nameLine };

/**
 * Reads the order of one item, whatever way it comes in.
 * @param today as in the order's settings
 * @param countries of its addresses, where other items have them
 */
export function readOrder(
	context: IExecuteFunctions,
	item: number,
	today: string,
	countries?: Countries,
): GivenWestconOrder {
	const plan = { source: orderSource, schema: requestSchema, cleaning, options, asMessage };
	const given = readGiven(context, item, plan, countries);
	const { mode } = Object(parametersOf(context, item)('customerNumber')) as { mode?: string };
	return {
		...given,
		accountMode: mode,
		findings: [...given.findings, ...(today ? [] : withoutToday(given, context.getTimezone()))],
	};
}

/** The parts of an order's account. In the form, it is known whether it was chosen from the list or typed. */
function accountOf({ texts, accountMode }: GivenWestconOrder): ChosenAccount {
	const { CustomerAccount } = (texts.Order ?? {}) as Values;
	return splitAccount((CustomerAccount as Values | undefined)?.CustomerNumber, accountMode);
}

/** Fills in what was not given; rows are one order by then, so that two accounts in them have been told apart. */
export function completeGiven(given: GivenWestconOrder, settings: OrderSettings): Values {
	const account = accountOf(given);
	return completeOrder(withNumber(given.texts, account), settings, account);
}

function withNumber(message: Values, { number }: ChosenAccount): Values {
	const order = (message.Order ?? {}) as Values;
	const account = (order.CustomerAccount ?? {}) as Values;
	if (!account.CustomerNumber) return message;
	return { ...message, Order: { ...order, CustomerAccount: { ...account, CustomerNumber: number } } };
}

/** Without a time zone that is known, nobody can say which day today is. */
function withoutToday({ texts: { Order }, findings }: GivenOrder, timeZone: string): Finding[] {
	const isGiven =
		Boolean((Order as Values | undefined)?.OrderDate) || findings.some(({ path }) => path === datePath);
	if (isGiven) return [];
	return [{ level: 'error', label: 'Order Date', path: datePath, ...general.unknownTimeZone(timeZone) }];
}

const datePath = 'Order/OrderDate';

const orderSource: OrderSource = {
	form,
	rows: {
		parameter: 'orderLines',
		label: 'Order Lines',
		put: (message, rows) => ({ ...message, Order: { ...(message.Order as Values), OrderLines: rows } }),
	},
	shops: { target: shopTarget, byName: shops },
};

/** What makes rows one order. */
export const rowsPlan: RowsPlan = {
	schema: requestSchema,
	collections,
	poNumberPath: 'Order/CustomerPurchaseOrderNumber',
	linesPath: 'Order/OrderLines',
};

/** The JSON is the content of `Order`, with `WestconMetadata` beside it; `{ Order, WestconMetadata }` will do as well. */
function asMessage(json: Values): Values {
	const isOfMessage = (name: string) => elementNamed(requestSchema, name) !== undefined;
	const hasOrder = Object.keys(json).some((name) => elementNamed(requestSchema, name)?.name === 'Order');
	if (hasOrder) return json;
	return { ...pickNames(json, isOfMessage), Order: pickNames(json, (name) => !isOfMessage(name)) };
}

/** Judges a completed order (guide 3.1, 7.1, 7.2.1). */
export function checkOrder(
	completed: Values,
	given: GivenWestconOrder,
	settings: OrderSettings,
): Omit<WestconOrder, 'items'> {
	const { texts: message, findings } = checkTexts(requestSchema, completed, options, given.findings);
	const order = (message.Order ?? {}) as Values;
	const rules = withoutKnown(findings, checkRules(message, settings.connection?.accounts));
	const { SalesOrganization } = (order.CustomerAccount ?? {}) as Values;
	return {
		message,
		findings: given.isReadable
			? [...findings, ...rules].map((finding) => withoutCredential(finding, settings))
			: given.findings,
		poNumber: String(order.CustomerPurchaseOrderNumber ?? ''),
		key: keyOf(order, settings.connection),
		content: contentOf(given.texts, accountOf(given)),
		login: settings.connection ? loginOf(settings.connection) : '',
		lines: linesOf(order),
		isRepeatable: false,
		hasTimeStamp: Boolean(((given.texts.WestconMetadata ?? {}) as Values).TimeStamp),
		salesOrganization: String(SalesOrganization ?? ''),
		lineCount: ((order.OrderLines ?? []) as Values[]).length,
		settings,
	};
}

const linesOf = ({ OrderLines }: Values) =>
	((OrderLines ?? []) as Values[]).map(({ Product, QuantityOrdered }) => ({
		product: String(((Product ?? {}) as Values).ProductNumber ?? ''),
		quantity: String(QuantityOrdered ?? ''),
	}));

/** What only the credential can tell is no error where none is chosen. */
function withoutCredential(finding: Finding, { connection }: OrderSettings): Finding {
	const isOpen = !connection && finding.value === undefined && accountPaths.includes(finding.path);
	return isOpen ? { ...finding, level: 'warning', ...say.organizationFromCredential() } : finding;
}

const accountPaths = ['CustomerNumber', 'SalesOrganization'].map((name) => `Order/CustomerAccount/${name}`);
