import { describeFinding, type Complaint } from '../../nodes/shared/check/findings';
import { findings } from '../../nodes/shared/check/messages';
import { choices, credentials, inputFindings } from '../../nodes/shared/input/messages';
import { logiztikRules } from '../../nodes/LogiztikAlliance/purchaseOrder/messages';
import { accountList, westconRules } from '../../nodes/Westcon/purchaseOrder/messages';

/** What the messages say, each with an example of what goes into it. Elsewhere tests name the message, not its words. */
type Sentences<Messages> = {
	[Name in keyof Messages]: Messages[Name] extends (...values: infer Values) => unknown
		? Array<[values: Values, sentence: string]>
		: never;
};

const checks: Sentences<typeof findings> = {
	required: [[[], 'is empty. Fill in this field.']],
	noRows: [[[], 'has no rows. Add at least one.']],
	tooLong: [
		[[36, 35], 'has 36 characters, but only 35 are allowed. Shorten it.'],
		[[7, 3], 'has 7 characters, but only 3 are allowed. Use the code, which has at most 3 characters.'],
	],
	longerThanDocumented: [
		[
			[10, 9],
			"has 10 characters, but the supplier's document allows 9. It is sent anyway, because the document's own example is longer too. If the order is rejected, shorten it.",
		],
	],
	tooManyDigits: [[[9, 3], 'has too many digits. Use at most 6 digits before the point and 3 after it.']],
	notText: [[[], 'is a list or an object. Use text or a number.']],
	notExact: [
		[
			[],
			'is a number with too many digits for n8n to keep all of them. Pass it as text. In JSON, put it in quotation marks.',
		],
	],
	forbiddenCharacters: [
		[
			[1],
			'contains a character that XML does not allow. The order is sent without it. Check where the value comes from.',
		],
		[
			[2],
			'contains 2 characters that XML does not allow. The order is sent without them. Check where the value comes from.',
		],
	],
	notNumeric: [
		[[], 'is not a number. Use digits, with a point before the decimals and no comma, such as 1200.5.'],
	],
	notInteger: [[[], 'is not a whole number. Use a whole number from 0 to 2147483647.']],
	notDate: [[[], 'is not a date. Use a date such as 2026-11-23.']],
	notBoolean: [[[], 'is neither true nor false. Use true or false.']],
	belowZero: [[[], 'is below zero. Use zero or more.']],
	zero: [[[], 'is zero. It is sent anyway. If there is no value, leave the field empty.']],
	largeQuantity: [
		[[], 'is as large as the number of a barcode. It is sent anyway. Check whether it is the quantity.'],
	],
	zeroDate: [
		[[], 'is the date that programs make of an empty value. Enter the date, or leave the field empty.'],
	],
	farDate: [[[10], 'is more than 10 years away. It is sent anyway. Check the year.']],
	spreadsheetDate: [
		[
			['2026-01-05'],
			'is a number, as spreadsheets keep dates (probably 2026-01-05). Turn it into a date first, such as 2026-01-05.',
		],
	],
	unknownTimeZone: [
		[
			['Mars/North'],
			`needs the workflow's timezone, and n8n does not know "Mars/North". Choose another 'Timezone' in the workflow's settings.`,
		],
	],
	notEmail: [[[], 'is not an email address. It is sent anyway. Use one address, such as name@example.com.']],
	lostZero: [
		[['02210'], 'may have lost a zero at its start. It is sent anyway. Use 02210 if that is meant.'],
	],
	tidied: [
		[['PO-1'], 'contains line breaks, invisible characters, or spaces at its ends. It is sent as "PO-1".'],
	],
	otherCode: [[['GB'], 'is not written as the code. It is sent as GB. Check whether that is meant.']],
	notEvaluated: [
		[[], 'contains an expression that n8n did not evaluate. Switch the field from Fixed to Expression.'],
	],
	objectText: [
		[
			[],
			'contains an object or a list instead of its text. Change the expression so that it gives one value of it.',
		],
	],
	spreadsheetError: [[[], 'contains an error value of a spreadsheet. Correct the cell that it comes from.']],
	missingValue: [
		[
			['undefined'],
			'contains "undefined", so a value is missing. Check the expression and the data that it takes the value from.',
		],
	],
	placeholder: [
		[[], 'looks like a missing value. It is sent anyway. If there is no value, leave the field empty.'],
	],
	html: [[[], 'contains HTML, such as &amp; or <br>. It is sent anyway. Convert it to plain text first.']],
	scientific: [
		[
			[],
			'is a number in scientific notation, which loses digits. It is sent anyway. Format the cell or column as text.',
		],
	],
	decimalCode: [
		[
			[],
			'looks like a code that was turned into a decimal number. It is sent anyway. Format the cell or column as text.',
		],
	],
	dateAsCode: [
		[
			[],
			'looks like a code that was turned into a date. It is sent anyway. Format the cell or column as text.',
		],
	],
	garbled: [
		[
			[],
			'contains characters that were read in the wrong encoding. It is sent anyway. Choose the right encoding where the file is read.',
		],
	],
	quoted: [
		[
			[],
			'begins with a quotation mark or an equals sign, as in a spreadsheet or CSV file. It is sent anyway. Check how the file is read.',
		],
	],
	encoded: [[[], 'contains encoded characters, such as %20 or \\u00e9. It is sent anyway. Decode it first.']],
	typographic: [
		[
			[],
			'contains a long dash or a curly quotation mark. It is sent anyway. Codes usually have a plain hyphen or no quotation mark.',
		],
	],
	twoAlphabets: [
		[
			[],
			'mixes Latin letters with Greek or Cyrillic ones, which look the same. It is sent anyway. Type it again.',
		],
	],
};

const input: Sentences<typeof inputFindings> = {
	notRows: [[[], 'is not a list. Use an array with one object per row.']],
	notBlock: [[[], 'is not an object. Use an object with the fields of this part of the order.']],
	unknownName: [
		[['OrderDate'], 'is not a field of this order. Did you mean OrderDate? Rename or remove it.'],
		[[], 'is not a field of this order. Rename or remove it.'],
	],
	nameTwice: [[['orderDate'], 'is the same field as orderDate. Keep only one of the two.']],
	emptyJson: [[['object'], 'is empty. Fill in a JSON object, like the example below the field.']],
	nameRepeated: [[[], 'occurs twice in the JSON. Keep only one of the two. Put several rows into one list.']],
	objectText: [
		[
			[],
			'is an object or a list that n8n turned into the text "[object Object]". Remove everything outside of {{ }} in the expression, even spaces.',
		],
	],
	notEvaluated: [
		[[], 'is an expression that n8n did not evaluate. Switch the field from Fixed to Expression.'],
	],
	notJson: [
		[
			['it ends too early', 'array'],
			'is not valid JSON (it ends too early). Use a JSON array, like the example below the field.',
		],
	],
	severalOrders: [
		[[], 'is a list. Pass one order per item, for example with a Split Out node before this one.'],
	],
};

const logiztik: Sentences<typeof logiztikRules> = {
	otherAction: [[['INSERT'], 'contradicts the operation. Remove it, or use INSERT.']],
	unknownPostType: [
		[[], 'is neither LOCAL nor FINAL. Use LOCAL for local orders to Miami, FINAL for all others.'],
	],
	noWarehouse: [[[], 'is empty, but required for LOCAL orders. Use DGG.']],
	otherThanLocal: [
		[
			['MIA'],
			'is not MIA, which Logiztik Alliance documents for LOCAL orders. It is sent anyway. Check whether it is right.',
		],
	],
	noPoNumber: [[[], 'is empty. Fill in this field. Without it you cannot find or delete the order later.']],
	notIata: [[[], 'is not an IATA airport code. Use three capital letters, such as MIA.']],
	noSize: [[[], 'is not above zero, as LOCAL orders require. Enter the measured value.']],
	unknownUnit: [[[], 'is neither CM nor INCH. Use CM or INCH.']],
	noPrice: [[['YYZ'], 'is missing, but required for orders to Canada (YYZ). Enter the price per unit.']],
	maybeNoPrice: [
		[
			['YXT'],
			'is missing, but required for orders to Canada, where YXT may be. It is sent anyway. If the order goes to Canada, enter the price per unit.',
		],
	],
	barcodeForm: [
		[
			[],
			'is not two letters followed by letters or digits. Use the prefix that Logiztik Alliance gave you and your own sequence, such as OP009257008.',
		],
	],
	barcodeTwice: [
		[
			['Box 1 of purchase order PO-1'],
			'is also the barcode of Box 1 of purchase order PO-1. Give each box its own barcode.',
		],
	],
};

const westcon: Sentences<typeof westconRules> = {
	organizationFromCredential: [
		[
			[],
			'is empty. Submit takes it from the account in the credential. To check it here, choose the credential.',
		],
	],
	quantityNotPositive: [[[], 'is not above zero. Enter the number of pieces to order.']],
	lineNumberTwice: [
		[
			[1],
			'is also the number of line 1. Give each line its own number, or leave the field empty to have the lines numbered.',
		],
	],
	shippingConditionElsewhere: [
		[
			['2100'],
			'belongs to another region than sales organization 2100. It is sent anyway. Check whether it is right.',
		],
	],
	shippingConditionUnlisted: [
		[[], "is not among the codes in Westcon's guide. It is sent anyway. Check whether it is right."],
	],
	priceOverride: [
		[
			[],
			'is on, but Westcon does not offer it at the moment. It is sent anyway. Westcon applies its own price.',
		],
	],
	shipDateUnused: [
		[
			[],
			"is not used by Westcon. It is sent anyway. Use the order's 'Requested Ship Date' or the line's 'Requested Delivery Date'.",
		],
	],
	halfVendorField: [
		[
			[],
			'is empty, but the other half of the vendor field is not. It is sent anyway. Fill in name and value, or remove the row.',
		],
	],
	accountUnlisted: [
		[
			[],
			'is not among the accounts in the credential. It is sent anyway. Check the number, or add the account to the credential.',
		],
	],
	organizationUnlisted: [
		[
			['2000'],
			'is not the one that the credential has for this account (2000). It is sent anyway. Check whether it is right.',
		],
	],
	currencyUnlisted: [
		[
			['USD'],
			'is not the one that the credential has for this account (USD). It is sent anyway. Check whether it is right.',
		],
	],
	outsideRegion: [
		[
			['2000', 'US'],
			'is outside the region of sales organization 2000 (US). It is sent anyway, but Westcon may be unable to determine the tax. Check the account.',
		],
	],
	notCountry: [[[], 'is not a country code. It is sent anyway. Use two capital letters, such as US.']],
	notState: [
		[['US'], 'is not the code of a state or province in US. It is sent anyway. Check whether it is right.'],
	],
	notCurrency: [
		[['USD'], 'is not a currency code. It is sent anyway. Use USD.'],
		[[], 'is not a currency code. It is sent anyway. Use three capital letters, such as USD.'],
	],
};

type Row = [name: string, said: unknown, sentence: string];

const rowsOf = (messages: object, sentences: object): Row[] =>
	Object.entries(sentences).flatMap(([name, examples]) => {
		const message = (messages as Record<string, (...values: unknown[]) => unknown>)[name];
		return (examples as Array<[unknown[], string]>).map(([values, sentence]): Row => [
			name,
			message?.(...values),
			sentence,
		]);
	});

test.each([
	...rowsOf(findings, checks),
	...rowsOf(inputFindings, input),
	...rowsOf(logiztikRules, logiztik),
	...rowsOf(westconRules, westcon),
])('%s', (_, said, sentence) => {
	const { rule, fix } = said as Complaint;
	expect(`${rule}. ${fix}.`).toBe(sentence);
});

describe('A finding', () => {
	const about = { level: 'error' as const, label: 'Quantity', path: '', ...findings.notNumeric() };

	test('tells the row, the field and the value', () => {
		const where = 'Line 2 (SPA508G)';
		expect(describeFinding({ ...about, where, value: 'ten' })).toBe(
			`Line 2 (SPA508G), 'Quantity': "ten" is not a number. Use digits, with a point before the decimals and no comma, such as 1200.5.`,
		);
	});

	test('does without what is not there', () => {
		expect(describeFinding({ ...about, ...findings.required() })).toBe(
			"'Quantity': is empty. Fill in this field.",
		);
	});

	test('cuts a long value', () => {
		expect(describeFinding({ ...about, value: 'x'.repeat(61) })).toContain(`"${'x'.repeat(60)}…" is`);
	});
});

test.each([
	[
		choices.unknownChoice('Operation', 'Remove', ['insert', 'delete', 'preview']),
		`Nothing was sent, because 'Operation' is "Remove", not one of insert, delete, preview`,
	],
	[
		choices.chooseInForm(),
		'This field takes no expression. Choose a value from its list. If the choice depends on the data, put a Switch node before several of these nodes.',
	],
	[credentials.noneChosen(), 'Nothing was sent, because no credential is chosen'],
	[
		credentials.unknownEnvironment(),
		"'Environment' in the credential is not one of its choices. Choose Custom URL, Production or Test, or correct the expression",
	],
	[credentials.chooseOne(), 'Choose a credential at the top of the node. Only Preview works without one.'],
	[
		accountList.noCredential(),
		"The accounts are in the credential, and none is chosen. Choose a credential, or switch to 'Number' and type the account.",
	],
])('%s', (said, sentence) => {
	expect(said).toBe(sentence);
});
