import { westconErrorAdvice as say } from '../../messages';
import type { Values } from '../../shared/schema';
import type { Sent } from './response';

/** A row of 'Order Lines' as people find it again. */
export interface OrderLine {
	/** From 1. */
	row: number;
	lineNumber: string;
	productNumber: string;
	quantity: string;
}

/** What a message means: which field was not read, or what else is to be said. */
type Meaning = { notRead: string } | { advice: string };

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

const notRead = (pattern: RegExp, label: string): Rule => ({ pattern, meaning: () => ({ notRead: label }) });

const advise = (pattern: RegExp, advice: (found: string[], lines: OrderLine[]) => string): Rule => ({
	pattern,
	meaning: (found, lines) => ({ advice: advice(found, lines) }),
});

/**
 * The 15 validation messages (guide 7.2.1) and the 2 of order creation (7.2.2). Most of the former cannot come from
 * an order that was checked before it was sent, so they show that the service did not read what it got.
 * Texts that the guide puts in brackets stand for values; the service may write the brackets or not.
 */
const rules: readonly Rule[] = [
	notRead(/\bOrder block is null/gi, 'an order'),
	notRead(/CustomerPurchaseOrderNumber cannot be null/gi, "'Purchase Order Number'"),
	notRead(/CustomerAccount block is null|CustomerAccountNumber is null/gi, "'Customer Account'"),
	{
		pattern: /ShipToAddress(?:\.(\w+))? block is null/gi,
		meaning: ([field = '']) => ({ notRead: shipToLabels[field] ?? 'a Ship-To address' }),
	},
	notRead(/OrderLines block is null|No OrderLines found/gi, "'Order Lines'"),
	notRead(/OrderLine does not have a Product\.ProductNumber/gi, "'Product Number'"),
	advise(/QuantityOrdered is not numeric\s*:?[^\S\n]*([^\n]*)/gi, ([value = ''], lines) =>
		say.notNumeric(
			value.trim(),
			lines.filter(({ quantity }) => quantity === value.trim()),
		),
	),
	// with the line that goes along with it, if that comes before the next material
	advise(
		/Material \[?([^\n]+?)\]? is not defined for sales org\.?\s*([^\s,]+)(?:(?!Material )[^])*?SALES_ITEM_IN\s*\[?(\d+)/gi,
		([product = '', organization = '', number], lines) =>
			say.unknownProduct(product, organization, findLines(lines, product, number)),
	),
	advise(
		/Material \[?([^\n]+?)\]? is not defined for sales org\.?\s*([^\s,]+)/gi,
		([product = '', organization = ''], lines) =>
			say.unknownProduct(product, organization, findLines(lines, product)),
	),
	advise(/SALES_ITEM_IN\s*\[?(\d+)/gi, ([number], lines) => say.inLine(findLines(lines, '', number))),
	advise(/Tax cannot be determined/gi, () => say.noTax()),
];

/** Far above any message of the guide's. What is longer could keep the patterns busy for minutes. */
const longestRead = 10_000;
const beginningOf = (message: string) => message.slice(0, longestRead);

/** Whether the guide lists the message. */
export const isDocumented = (message: string) =>
	rules.some(({ pattern }) => beginningOf(message).search(pattern) >= 0);

/** Cause and next step for the messages of a refused order, each once; a message may name the line of another. */
export function adviceOn(messages: string[], sent: Sent): string {
	const meanings = meaningsOf(messages.map(beginningOf).join('\n'), linesOf(sent.order));
	const missing = new Set(meanings.flatMap((meaning) => ('notRead' in meaning ? [meaning.notRead] : [])));
	const advice = new Set(meanings.flatMap((meaning) => ('advice' in meaning ? [meaning.advice] : [])));
	if (missing.size > 0) advice.add(say.notRead([...missing]));
	if (!messages.every(isDocumented)) advice.add(say.other(sent));
	return [...advice].join('\n');
}

/** What a rule has found is taken out of the text, so that the next one does not find it again. */
function meaningsOf(text: string, lines: OrderLine[]): Meaning[] {
	const meanings: Meaning[] = [];
	let rest = text;
	for (const { pattern, meaning } of rules) {
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

/** The lines with that product; where there are several or none, the number tells: the line's own, or 10 for the first. */
function findLines(lines: OrderLine[], productNumber: string, number?: string): OrderLine[] {
	const wanted = productNumber.trim().toLowerCase();
	const byProduct = lines.filter((line) => line.productNumber.trim().toLowerCase() === wanted);
	if (byProduct.length === 1 || number === undefined) return byProduct;
	const candidates = byProduct.length > 0 ? byProduct : lines;
	const byNumber = candidates.filter(({ lineNumber }) => Number(lineNumber) === Number(number));
	const byPlace = candidates.filter(({ row }) => row * 10 === Number(number));
	return [byNumber, byPlace, byProduct].find(({ length }) => length > 0) ?? [];
}
