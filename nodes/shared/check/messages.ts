import { shorten } from '../words';

/** Fields this short hold codes: the name of a state or an airport does not fit, its code does. */
const longestCode = 4;

const sentAnyway = 'It is sent anyway';

/** What is wrong with a value (`rule`) and what to do (`fix`). */
export const findings = {
	required: () => ({ rule: 'is empty', fix: 'Fill in this field' }),
	noRows: () => ({ rule: 'has no rows', fix: 'Add at least one' }),
	tooLong: (length: number, limit: number) => ({
		rule: `has ${length} characters, but only ${limit} are allowed`,
		fix: limit > longestCode ? 'Shorten it' : `Use the code, which has at most ${limit} characters`,
	}),
	longerThanDocumented: (length: number, limit: number) => ({
		rule: `has ${length} characters, but the supplier's document allows ${limit}`,
		fix: `${sentAnyway}, because the document's own example is longer too. If the order is rejected, shorten it`,
	}),
	tooManyDigits: (all: number, afterPoint: number) => ({
		rule: 'has too many digits',
		fix: `Use at most ${all - afterPoint} digits before the point and ${afterPoint} after it`,
	}),
	notText: () => ({ rule: 'is a list or an object', fix: 'Use text or a number' }),
	notExact: () => ({
		rule: 'is a number with too many digits for n8n to keep all of them',
		fix: 'Pass it as text. In JSON, put it in quotation marks',
	}),
	forbiddenCharacters: (count: number) => ({
		rule: `contains ${count === 1 ? 'a character' : `${count} characters`} that XML does not allow`,
		fix: `The order is sent without ${count === 1 ? 'it' : 'them'}. Check where the value comes from`,
	}),
	notNumeric: () => ({
		rule: 'is not a number',
		fix: 'Use digits, with a point before the decimals and no comma, such as 1200.5',
	}),
	notInteger: () => ({ rule: 'is not a whole number', fix: 'Use a whole number from 0 to 2147483647' }),
	notDate: () => ({ rule: 'is not a date', fix: 'Use a date such as 2026-11-23' }),
	notBoolean: () => ({ rule: 'is neither true nor false', fix: 'Use true or false' }),
	belowZero: () => ({ rule: 'is below zero', fix: 'Use zero or more' }),
	zero: () => ({ rule: 'is zero', fix: `${sentAnyway}. If there is no value, leave the field empty` }),
	largeQuantity: () => ({
		rule: 'is as large as the number of a barcode',
		fix: `${sentAnyway}. Check whether it is the quantity`,
	}),
	zeroDate: () => ({
		rule: 'is the date that programs make of an empty value',
		fix: 'Enter the date, or leave the field empty',
	}),
	farDate: (years: number) => ({
		rule: `is more than ${years} years away`,
		fix: `${sentAnyway}. Check the year`,
	}),
	spreadsheetDate: (day: string) => ({
		rule: `is a number, as spreadsheets keep dates (probably ${day})`,
		fix: `Turn it into a date first, such as ${day}`,
	}),
	unknownTimeZone: (timeZone: string) => ({
		rule: `needs the workflow's timezone, and n8n does not know "${timeZone}"`,
		fix: "Choose another 'Timezone' in the workflow's settings",
	}),
	notEmail: () => ({
		rule: 'is not an email address',
		fix: `${sentAnyway}. Use one address, such as name@example.com`,
	}),
	lostZero: (expected: string) => ({
		rule: 'may have lost a zero at its start',
		fix: `${sentAnyway}. Use ${expected} if that is meant`,
	}),
	tidied: (sent: string) => ({
		rule: 'contains line breaks, invisible characters, or spaces at its ends',
		fix: `It is sent as "${shorten(sent)}"`,
	}),
	otherCode: (code: string) => ({
		rule: 'is not written as the code',
		fix: `It is sent as ${code}. Check whether that is meant`,
	}),
	notEvaluated: () => ({
		rule: 'contains an expression that n8n did not evaluate',
		fix: 'Switch the field from Fixed to Expression',
	}),
	objectText: () => ({
		rule: 'contains an object or a list instead of its text',
		fix: 'Change the expression so that it gives one value of it',
	}),
	spreadsheetError: () => ({
		rule: 'contains an error value of a spreadsheet',
		fix: 'Correct the cell that it comes from',
	}),
	missingValue: (word: string) => ({
		rule: `contains "${word}", so a value is missing`,
		fix: 'Check the expression and the data that it takes the value from',
	}),
	placeholder: () => ({
		rule: 'looks like a missing value',
		fix: `${sentAnyway}. If there is no value, leave the field empty`,
	}),
	html: () => ({
		rule: 'contains HTML, such as &amp; or <br>',
		fix: `${sentAnyway}. Convert it to plain text first`,
	}),
	scientific: () => ({
		rule: 'is a number in scientific notation, which loses digits',
		fix: `${sentAnyway}. Format the cell or column as text`,
	}),
	decimalCode: () => ({
		rule: 'looks like a code that was turned into a decimal number',
		fix: `${sentAnyway}. Format the cell or column as text`,
	}),
	dateAsCode: () => ({
		rule: 'looks like a code that was turned into a date',
		fix: `${sentAnyway}. Format the cell or column as text`,
	}),
	garbled: () => ({
		rule: 'contains characters that were read in the wrong encoding',
		fix: `${sentAnyway}. Choose the right encoding where the file is read`,
	}),
	quoted: () => ({
		rule: 'begins with a quotation mark or an equals sign, as in a spreadsheet or CSV file',
		fix: `${sentAnyway}. Check how the file is read`,
	}),
	encoded: () => ({
		rule: 'contains encoded characters, such as %20 or \\u00e9',
		fix: `${sentAnyway}. Decode it first`,
	}),
	typographic: () => ({
		rule: 'contains a long dash or a curly quotation mark',
		fix: `${sentAnyway}. Codes usually have a plain hyphen or no quotation mark`,
	}),
	twoAlphabets: () => ({
		rule: 'mixes Latin letters with Greek or Cyrillic ones, which look the same',
		fix: `${sentAnyway}. Type it again`,
	}),
};
