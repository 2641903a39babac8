import { findings } from '../../nodes/shared/check/messages';
import { cleanFindings, reasons } from '../../nodes/shared/clean/messages';
import { inputFindings } from '../../nodes/shared/input/messages';
import { namedRows, rowFindings } from '../../nodes/shared/rows/messages';
import { leftOutReasons, shopFindings } from '../../nodes/shared/shops/messages';
import { all, by, type Subject } from './said';

const values = all(findings, {
	required: [findings.required()],
	noRows: [findings.noRows()],
	tooLong: [findings.tooLong(36, 35), findings.tooLong(7, 3)],
	longerThanDocumented: [findings.longerThanDocumented(10, 9)],
	tooManyDigits: [findings.tooManyDigits(9, 3)],
	notText: [findings.notText()],
	notExact: [findings.notExact()],
	forbiddenCharacters: [findings.forbiddenCharacters(1)],
	notNumeric: [findings.notNumeric()],
	notInteger: [findings.notInteger()],
	notDate: [findings.notDate()],
	notBoolean: [findings.notBoolean()],
	belowZero: [findings.belowZero()],
	zero: [findings.zero()],
	largeQuantity: [findings.largeQuantity()],
	zeroDate: [findings.zeroDate()],
	farDate: [findings.farDate(5)],
	spreadsheetDate: [findings.spreadsheetDate('2026-11-23')],
	unknownTimeZone: [findings.unknownTimeZone('Mars/Base')],
	notEmail: [findings.notEmail()],
	lostZero: [findings.lostZero('02134')],
	tidied: [findings.tidied('ABC Services Ltd')],
	otherCode: [findings.otherCode('CA')],
	notEvaluated: [findings.notEvaluated()],
	objectText: [findings.objectText()],
	spreadsheetError: [findings.spreadsheetError()],
	missingValue: [findings.missingValue('undefined')],
	placeholder: [findings.placeholder()],
	html: [findings.html()],
	scientific: [findings.scientific()],
	decimalCode: [findings.decimalCode()],
	dateAsCode: [findings.dateAsCode()],
	garbled: [findings.garbled()],
	quoted: [findings.quoted()],
	encoded: [findings.encoded()],
	typographic: [findings.typographic()],
	twoAlphabets: [findings.twoAlphabets()],
});

const input = all(inputFindings, {
	notRows: [inputFindings.notRows()],
	notBlock: [inputFindings.notBlock()],
	unknownName: [inputFindings.unknownName('OrderDate'), inputFindings.unknownName()],
	nameTwice: [inputFindings.nameTwice('orderDate')],
	emptyJson: [inputFindings.emptyJson('object')],
	nameRepeated: [inputFindings.nameRepeated()],
	objectText: [inputFindings.objectText()],
	notEvaluated: [inputFindings.notEvaluated()],
	notJson: [inputFindings.notJson('Unexpected end of JSON input', 'object')],
	severalOrders: [inputFindings.severalOrders()],
});

const rows = all(rowFindings, {
	disagree: [rowFindings.disagree(3, 1, 'Belmont')],
	noNumber: [rowFindings.noNumber(3)],
	mayBelongHere: [rowFindings.mayBelongHere([3])],
	blankRows: [rowFindings.blankRows([3])],
	notList: [rowFindings.notList()],
	noKey: [rowFindings.noKey('Quantity', ['sku', 'qty'])],
	firstQuantity: [rowFindings.firstQuantity()],
});

const ifItIsRight = 'Check it, and correct the value in your data if it is not what you meant';
const changed = (why: string) => [`A value was changed: ${why}`, ifItIsRight] as const;

const clean = all(cleanFindings, {
	ambiguousNumber: [cleanFindings.ambiguousNumber('1234', '1.234')],
	ambiguousDate: [cleanFindings.ambiguousDate(['2026-12-10', '2026-10-12'])],
	otherDateOrder: [cleanFindings.otherDateOrder('mdy')],
	oldSerialDate: [cleanFindings.oldSerialDate('2022-01-04')],
	addressTooLong: [cleanFindings.addressTooLong(4, 35)],
	otherPrefix: [cleanFindings.otherPrefix('49')],
});

const changes = all(reasons, {
	blanks: [changed(reasons.blanks())],
	invisible: [changed(reasons.invisible())],
	composed: [changed(reasons.composed())],
	thousands: [changed(reasons.thousands())],
	decimalComma: [changed(reasons.decimalComma())],
	whole: [changed(reasons.whole())],
	isoDate: [changed(reasons.isoDate())],
	serialDate: [changed(reasons.serialDate())],
	upperCase: [changed(reasons.upperCase())],
	code: [changed(reasons.code())],
	phoneParts: [changed(reasons.phoneParts())],
	flowed: [changed(reasons.flowed())],
});

const shop = 'Shopify';
const leftOut = (why: string) => shopFindings.leftOut('Mug (M1)', why);

const leftOuts = all(leftOutReasons, {
	giftCard: [leftOut(leftOutReasons.giftCard())],
	tip: [leftOut(leftOutReasons.tip())],
	noShipping: [leftOut(leftOutReasons.noShipping())],
	removed: [leftOut(leftOutReasons.removed())],
	shipped: [leftOut(leftOutReasons.shipped())],
	notLeft: [leftOut(leftOutReasons.notLeft())],
	none: [leftOut(leftOutReasons.none())],
	bundle: [leftOut(leftOutReasons.bundle())],
});

const shops = all(shopFindings, {
	notAnOrder: [shopFindings.notAnOrder(shop)],
	graphQl: [shopFindings.graphQl(shop)],
	cancelled: [shopFindings.cancelled(shop)],
	unpaid: [shopFindings.unpaid(shop, 'pending')],
	test: [shopFindings.test(shop)],
	completed: [shopFindings.completed('WooCommerce')],
	notSaid: [shopFindings.notSaid(shop, 'financial_status')],
	unfinished: [shopFindings.unfinished('WooCommerce', 'checkout-draft')],
	refundedPieces: [shopFindings.refundedPieces('WooCommerce')],
	empty: [shopFindings.empty(shop)],
	noRegion: [shopFindings.noRegion(shop)],
	noAddress: [shopFindings.noAddress(shop)],
	addressNotSaid: [shopFindings.addressNotSaid(shop, 'shipping_address')],
	hidden: [shopFindings.hidden(shop)],
	noSku: [shopFindings.noSku('Mug', ''), shopFindings.noSku('Mug', 'a custom item')],
	severalSkus: [shopFindings.severalSkus()],
	leftOut: leftOuts,
	fewer: [shopFindings.fewer('Mug (M1)', 1, 3, 'removed, refunded or shipped')],
	assumed: [shopFindings.assumed('Mug (M1)', 'fulfillable_quantity')],
	notMapped: [shopFindings.notMapped(shop)],
	severalConditions: [shopFindings.severalConditions(['Express', 'Standard'])],
});

/** What is said of what comes in. */
export const valueSubjects: Subject[] = [
	{ title: 'Values', said: values },
	{ title: 'Orders as JSON', said: input },
	{ title: 'Rows and lists', said: [...rows, ...by(namedRows)] },
	{
		title: 'Cleaned values',
		intro: 'What was changed is in `changes`; the reason is in `why`.',
		said: [...clean, ...changes],
	},
	{ title: "A shop's order", said: shops },
];
