import fc from '../support/fastCheck';
import type { XsdLeaf } from '../support/xsdLeaves';
import { isNeverData, visible, type Kind } from './visible';

/** What is given for one element, and what must come of it: a text, nothing (undefined), or a refusal. */
export interface Cell {
	given: unknown;
	sent?: string;
	isRefused?: boolean;
}

/** Characters that XML 1.0 has no way of writing (its production 2), told by their number. */
const isForbidden = (code: number) =>
	(code < 0x20 && ![0x9, 0xa, 0xd].includes(code)) ||
	(code >= 0xd800 && code <= 0xdfff) ||
	code === 0xfffe ||
	code === 0xffff;

/** What is left of a text that goes through XML. */
const withoutForbidden = (text: string) =>
	[...text].filter((character) => !isForbidden(character.codePointAt(0) ?? 0)).join('');

/** Any character at all, and more often those that have troubled somebody. */
const character = fc.oneof(
	{ weight: 6, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }) },
	{ weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
	{ weight: 1, arbitrary: fc.constantFrom('&', '<', '>', ']]>', '"', "'", '$&', '&amp;', '%41', '<!--') },
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			'\r',
			'\n',
			'\t',
			' ',
			'\u00a0',
			'\u0085',
			'\u2028',
			'\ufeff',
			'😀',
			'é',
			'東',
		),
	},
	{ weight: 1, arbitrary: fc.constantFrom('\0', '\u0008', '\u001f', '\ud800', '\udc00', '\ufffe', '\uffff') },
);

const text = (most: number, canBeTooLong: boolean, kind: Kind) =>
	fc.array(character, { minLength: 1, maxLength: most }).map((characters): Cell => {
		const given = characters.join('');
		const sent = visible(withoutForbidden(visible(given, kind)), kind);
		const isTooLong = [...sent].length > most;
		if (isNeverData(sent) || (isTooLong && !canBeTooLong)) return { given: 'x', sent: 'x' };
		return visible(sent, kind) === '' ? { given } : { given, sent, isRefused: isTooLong };
	});

const tooLong = (most: number) =>
	fc
		.integer({ min: most + 1, max: most + 5 })
		.map((length): Cell => ({ given: 'ü'.repeat(length), isRefused: true }));

const blank = fc.constantFrom<Cell>({ given: '' }, { given: ' \t' }, { given: null }, { given: '\u0007' });
const digit = fc.integer({ min: 0, max: 9 }).map((given): Cell => ({ given, sent: String(given) }));

const values = (cells: Array<[given: unknown, sent: string]>) =>
	fc.constantFrom(...cells.map(([given, sent]): Cell => ({ given, sent })));

const number = fc.oneof(
	{
		weight: 20,
		arbitrary: fc.integer({ min: 1, max: 999_999 }).map((given): Cell => ({ given, sent: String(given) })),
	},
	{
		weight: 10,
		arbitrary: values([
			['12', '12'],
			[' 1.50 ', '1.50'],
			[0.1 + 0.2, '0.3'],
			['+7', '7'],
			[1e-7, '0.0000001'],
		]),
	},
	{
		weight: 1,
		arbitrary: fc
			.constantFrom('ten', '1e3', 1e21, '1,5', '1234567890123456', true)
			.map((given): Cell => ({ given, isRefused: true })),
	},
);

const aboveZero = fc.oneof(
	{ weight: 30, arbitrary: number },
	{ weight: 1, arbitrary: fc.constantFrom(0, -3, '0.00').map((given): Cell => ({ given, isRefused: true })) },
);

const moments = fc
	.date({ min: new Date('1971-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
	.map((moment) => moment.toISOString());
/** Days that programs make of an empty value. */
const emptyDays = fc.constantFrom('1970-01-01', '1969-12-31', '1899-12-30', '1900-01-01', '0001-01-01');
const dates = (given: fc.Arbitrary<string>, time = '') =>
	fc.oneof(
		{ weight: 60, arbitrary: given.map((text): Cell => ({ given: text, sent: text })) },
		{ weight: 1, arbitrary: emptyDays.map((day): Cell => ({ given: day + time, isRefused: true })) },
	);

const date = dates(moments.map((moment) => moment.slice(0, 10)));
const dateTime = dates(moments, 'T00:00:00Z');

const boolean = values([
	[true, 'true'],
	[false, 'false'],
	['TRUE', 'true'],
	['0', 'false'],
	[1, 'true'],
]);

/** The account is more than a text: the list's `number/region/currency` is split, and white space taken off. */
const account = (most: number) =>
	fc.stringMatching(/^[0-9A-Za-z]+$/, { maxLength: most }).map((given): Cell => ({ given, sent: given }));

/** Letters in the place of a code may be a name or another writing of one, which is tried elsewhere. */
const withoutLetters = (cell: Cell): Cell =>
	/\p{L}{2}/u.test(cell.sent ?? '') ? { given: '7', sent: '7' } : cell;

function kindOf(path: string): Kind {
	if (/(Attachment|Instruction)$/.test(path)) return 'lines';
	return /\/(Company|Line\d|City|ContactName|OrderedBy|VRFValue)$/.test(path) ? 'words' : 'code';
}

/** What may be given for an element, by its type and length in the schema; refusals among it, but few. */
export function cellOf({ path, type, maxLength = 0 }: XsdLeaf): fc.Arbitrary<Cell> {
	if (type === 'Date') return date;
	if (type === 'UtcDateTime') return dateTime;
	if (type === 'boolean') return boolean;
	if (path.endsWith('/QuantityOrdered')) return aboveZero;
	if (path.endsWith('/UnitPrice')) return number;
	if (/\/(CustomerNumber|SalesOrganization)$/.test(path)) return account(maxLength);
	if (/\/(State|Country)$/.test(path)) return text(maxLength, true, 'code').map(withoutLetters);
	const isAdvice = /\/(CustomerLineNumber|PostalCode|Line1|EndUserReferenceNumber)$/.test(path);
	return fc.oneof(
		{ weight: 60, arbitrary: text(maxLength, !isAdvice, kindOf(path)) },
		{ weight: 4, arbitrary: digit },
		{ weight: 1, arbitrary: blank },
		...(isAdvice ? [] : [{ weight: 1, arbitrary: tooLong(maxLength) }]),
	);
}
