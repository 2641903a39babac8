import type { Values } from '../../../shared/table/schema';
import type { AnsweredOrder } from './answeredOrder';
import { westconErrorAdvice as say } from './messages';

/** A row of 'Order Lines', with what people find it by. */
interface OrderLine {
	/** From 1. */
	row: number;
	lineNumber: string;
	productNumber: string;
	quantity: string;
}

/** What a message means: a field that the service did not find, or what to do. */
type Meaning = { notFound: string } | { advice: string };

interface Rule {
	pattern: RegExp;
	meaning(found: string[], lines: OrderLine[]): Meaning;
}

const shipToLabels: Record<string, string> = {
	Company: "'Ship-To Company'",
	Line1: "'Ship-To Address Line 1'",
	City: "'Ship-To City'",
	State: "'Ship-To State'",
	PostalCode: "'Ship-To Postal Code'",
	Country: "'Ship-To Country'",
};

const notFound = (pattern: RegExp, label: string): Rule => ({
	pattern,
	meaning: () => ({ notFound: label }),
});

const advise = (pattern: RegExp, advice: (found: string[], lines: OrderLine[]) => string): Rule => ({
	pattern,
	meaning: (found, lines) => ({ advice: advice(found, lines) }),
});

const material = String.raw`Material \[?([^\n]{1,60}?)\]? is not defined for sales org\.?\s*([^\s,]+)(?:,\s*distr\.?\s*chan\.?\s*\w+)?(?:,\s*language\s+\w+)?`;
const line = String.raw`(?:Error in )?SALES_ITEM_IN\s*\[?(\d+)\]?`;

/**
 * The 15 validation messages (guide 7.2.1) and the 2 of order creation (7.2.2), each by its whole text. Orders are
 * checked before they are sent, so most of the 15 mean that the service did not find what it received.
 * What the guide puts in brackets is a value; the service may write the brackets or not.
 */
const rules: readonly Rule[] = [
	notFound(/\bOrder block is null/gi, 'an order'),
	notFound(/\bCustomerPurchaseOrderNumber cannot be null/gi, "'Purchase Order Number'"),
	notFound(/\bCustomerAccount block is null|\bCustomerAccountNumber is null/gi, "'Customer Account'"),
	{
		pattern: /\bShipToAddress(?:\.(\w+))? block is null/gi,
		meaning: ([field = '']) => ({ notFound: shipToLabels[field] ?? 'a Ship-To address' }),
	},
	notFound(/\bOrderLines block is null|\bNo OrderLines found/gi, "'Order Lines'"),
	notFound(
		/\bOrderLine does not have a\s+Product\.ProductNumber(?:\s*\(SKU\))?(?: specified)?/gi,
		"'Product Number'",
	),
	advise(/\bQuantityOrdered is not numeric\s*:?[^\S\n]*([^\n]*)/gi, ([value = ''], lines) =>
		say.notNumeric(
			value.trim(),
			lines.filter(({ quantity }) => quantity === value.trim()),
		),
	),
	advise(new RegExp(material, 'gi'), ([product = '', organization = ''], lines) =>
		say.unknownProduct(product, organization, findLines(lines, product)),
	),
	advise(new RegExp(line, 'gi'), ([number], lines) => say.inLine(findLines(lines, '', number))),
	advise(/\bTax cannot be determined(?: for Ship-to address provided)?/gi, () => say.noTax()),
];

/** A material with the line that comes with it, unless the next material comes first. */
const materialWithLine = advise(
	new RegExp(`${material}(?:(?!Material )[^])*?${line}`, 'gi'),
	([product = '', organization = '', number], lines) =>
		say.unknownProduct(product, organization, findLines(lines, product, number)),
);

/** Far longer than any message in the guide. A longer one could keep the patterns busy for minutes. */
const longestRead = 10_000;
const beginningOf = (message: string) => message.slice(0, longestRead);

/** Whether the guide lists all that a message says. A quantity that is not numeric is short. */
export function isDocumented(message: string): boolean {
	if (message.length > longestRead || /not numeric[^\n]{40}/i.test(message)) return false;
	const rest = rules.reduce((text, { pattern }) => text.replace(pattern, ''), message);
	return rest !== message && !/\p{L}/u.test(rest);
}

/** Cause and next step for the messages of a rejected order, each once; a message may name the line of another. */
export function adviceOnErrors(messages: string[], answered: AnsweredOrder): string {
	const meanings = meaningsOf(messages.map(beginningOf).join('\n'), linesOf(answered.order));
	const missing = new Set(meanings.flatMap((meaning) => ('notFound' in meaning ? [meaning.notFound] : [])));
	const advice = new Set(meanings.flatMap((meaning) => ('advice' in meaning ? [meaning.advice] : [])));
	if (missing.size > 0) advice.add(say.notFound([...missing]));
	return [...advice].join('\n');
}

/** What a rule finds is taken out of the text, so that the next rule does not find it again. */
function meaningsOf(text: string, lines: OrderLine[]): Meaning[] {
	const meanings: Meaning[] = [];
	let rest = text;
	for (const { pattern, meaning } of [materialWithLine, ...rules]) {
		rest = rest.replace(pattern, (_, ...found: string[]) => {
			meanings.push(meaning(found, lines));
			return '';
		});
	}
	return meanings;
}

function linesOf(order: Values = {}): OrderLine[] {
	return ((order.OrderLines ?? []) as Values[]).map((line, index) => ({
		row: index + 1,
		lineNumber: String(line.CustomerLineNumber ?? ''),
		productNumber: String(((line.Product ?? {}) as Values).ProductNumber ?? ''),
		quantity: String(line.QuantityOrdered ?? ''),
	}));
}

/** The lines with that product. Where there are several or none, the number decides: the line's own, or 10 for the first. */
function findLines(lines: OrderLine[], productNumber: string, number?: string): OrderLine[] {
	const wanted = productNumber.trim().toLowerCase();
	const byProduct = lines.filter((line) => line.productNumber.trim().toLowerCase() === wanted);
	if (byProduct.length === 1 || number === undefined) return byProduct;
	const candidates = byProduct.length > 0 ? byProduct : lines;
	const byNumber = candidates.filter(({ lineNumber }) => Number(lineNumber) === Number(number));
	const byPlace = candidates.filter(({ row }) => row * 10 === Number(number));
	return [byNumber, byPlace, byProduct].find(({ length }) => length > 0) ?? [];
}
