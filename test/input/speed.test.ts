import { costOf } from '../support/costOf';
// What is counted comes after what counts.
import { checkTexts, toTexts } from '../../nodes/shared/check/validate';
import { cleanOrder } from '../../nodes/shared/clean/cleanOrder';
import { normalizeNames } from '../../nodes/shared/input/normalizeNames';
import { cleaning } from '../../nodes/Westcon/purchaseOrder/cleaning';
import { completeOrder } from '../../nodes/Westcon/purchaseOrder/complete';
import { collections } from '../../nodes/Westcon/purchaseOrder/collections';
import { requestSchema } from '../../nodes/Westcon/purchaseOrder/message';
import { checkRules } from '../../nodes/Westcon/purchaseOrder/rules';
import { letTimersRun } from '../support/letTimersRun';
import { smallOrder } from '../westcon/orders';
import { guideExamples } from './documentExamples';

const options = { collections, timeZone: 'America/New_York' };

function check(order: object) {
	const named = normalizeNames(requestSchema, order as Record<string, unknown>);
	const cleaned = cleanOrder(requestSchema, named.values, cleaning, { ...options, now: new Date() });
	const { texts, findings } = toTexts(requestSchema, cleaned.values, options);
	const completed = completeOrder(texts, { now: new Date(), today: '2026-11-23' });
	const checked = checkTexts(requestSchema, completed, options, [...named.findings, ...findings]);
	return [...checked.findings, ...checkRules(checked.texts)];
}

const withLines = (count: number, line: object) => ({
	...guideExamples,
	Order: { ...guideExamples.Order, OrderLines: Array.from({ length: count }, () => line) },
});

const [line] = guideExamples.Order.OrderLines;

test('an order of five lines is read and checked in few steps', () => {
	const five = Array.from({ length: 5 }, (_, index) => ({
		QuantityOrdered: index + 1,
		UnitPrice: '120.50',
		RequestedDeliveryDate: '2026-12-10',
		Product: { ProductNumber: `SPA508G-${index}` },
	}));
	const order = { Order: { ...smallOrder(), OrderLines: five } };
	expect(check(order)).toEqual([]);
	// As many as there are when this is written, and half of them more.
	expect(costOf(() => check(order)).steps).toBeLessThan(16_500);
});

test('the work grows with the lines, not with their square, even if each has something wrong with it', () => {
	const wrong = { ...line, QuantityOrdered: 'two', Sku: 'unknown name', UnitPrice: -1 };
	const [small, large] = [200, 2000].map((count) => costOf(() => check(withLines(count, wrong))));
	expect(large!.steps / small!.steps).toBeLessThan(15);
	// The square would be a hundred times as much; when V8 tidies up, it takes some more or less.
	expect(large!.bytes / small!.bytes).toBeLessThan(15);
});

/** Each has cost somebody an exponential or quadratic pattern: with it, it takes longer than a test may. */
const long = 500_000;
test.each([
	['opened templates', '{{'.repeat(long)],
	['dollars', '${'.repeat(long)],
	['tags', '<br '.repeat(long)],
	['entities', '&#1'.repeat(long)],
	['blanks', `a${' '.repeat(long)}b`],
	['blanks at the end', `a${' '.repeat(long)}é`],
	['line ends', '\r'.repeat(long)],
	['digits', `1.${'1'.repeat(long)}E`],
	['dots', 'a.'.repeat(long)],
	['at signs', 'a@'.repeat(long)],
	['quotation marks', `"${'"'.repeat(long)}x`],
	['accents', 'e\u0301'.repeat(long)],
	['two alphabets', `${'a'.repeat(long)}${'я'.repeat(long)}`],
	['hashes', '#A'.repeat(long)],
	['nulls', 'null '.repeat(long)],
	['invisible characters', '\u200B'.repeat(long)],
])('a text of 500,000 %s is got through', async (_, text) => {
	const order = {
		Order: {
			CustomerPurchaseOrderNumber: text,
			ShipToAddress: { Company: text, Line1: text, State: text, Country: text, TrackItEmailAddress: text },
			ShipToContact: { Phone: text },
			DeliveryInstructions: [text],
			OrderAttachments: [text],
			OrderLines: [{ QuantityOrdered: text, RequestedDeliveryDate: text }],
		},
	};
	check(order);
	await letTimersRun();
});
