import type { Complaint } from '../../nodes/shared/check/findings';
import { findings as say } from '../../nodes/shared/check/messages';
import type { FieldUnderTest } from './fieldsUnderTest';

/** A value that may come in, and what must become of it in every field that it is tried in. */
export interface Case {
	what: string;
	value: unknown;
	/** What is sent; nothing where it is absent. */
	sent?: string;
	/** Keeps the order back. */
	error?: Complaint;
	warnings?: Complaint[];
}

type Group = [name: string, isTriedIn: (field: FieldUnderTest) => boolean, cases: Case[]];

const isText =
	(...contents: string[]) =>
	({ xml, content }: FieldUnderTest) =>
		xml.type === 'string' && contents.includes(content);
const isOfType =
	(...types: string[]) =>
	({ xml }: FieldUnderTest) =>
		types.includes(xml.type);

const refused = (error: Complaint, ...values: unknown[]) =>
	values.map((value): Case => ({ what: JSON.stringify(value) ?? String(value), value, error }));
const doubted = (warning: Complaint, ...values: string[]) =>
	values.map((value): Case => ({ what: JSON.stringify(value), value, sent: value, warnings: [warning] }));
const taken = (...values: string[]) =>
	values.map((value): Case => ({ what: JSON.stringify(value), value, sent: value }));
const tidied = (sent: string, ...values: string[]) =>
	values.map((value): Case => ({ what: JSON.stringify(value), value, sent, warnings: [say.tidied(sent)] }));
const same = (sent: string, ...values: unknown[]) =>
	values.map((value): Case => ({ what: JSON.stringify(value) ?? String(value), value, sent }));

const expression = '{{ $json.sku }}';

export const groups: Group[] = [
	[
		'texts that are never data, as a code or in it',
		isText('code'),
		[
			...refused(say.missingValue('undefined'), 'undefined', 'A-undefined', 'undefined-1', 'Aundefined'),
			...refused(say.missingValue('UNDEFINED'), 'A-UNDEFINED'),
			...refused(say.missingValue('null'), 'A-null', 'null-A', 'A1null'),
			...refused(say.missingValue('NaN'), 'NaN', 'A-NaN', NaN),
			...refused(say.missingValue('nan'), 'nan', 'A-nan'),
			...refused(say.missingValue('Infinity'), 'Infinity', Infinity),
			...refused(say.missingValue('Invalid DateTime'), 'Invalid DateTime', 'A-Invalid DateTime'),
			...refused(say.missingValue('Invalid date'), 'Invalid date'),
			...refused(say.objectText(), '[object Object]', 'A-[object Object]', '[object Object],[object Object]'),
			...refused(say.notText(), { a: 1 }, ['a', 'b']),
			...refused(
				say.spreadsheetError(),
				'#N/A',
				'#REF!',
				'#VALUE!',
				'#NAME?',
				'#DIV/0!',
				'#NULL!',
				'#NUM!',
				'#SPILL!',
				'#ERROR!',
				'#NV',
				'#WERT!',
				'#¡REF!',
				'#####',
				'Err:502',
				'A-#N/A',
				'A #REF! B',
			),
			...refused(
				say.notEvaluated(),
				expression,
				`=${expression}`,
				`A-${expression}`,
				'$json.sku',
				"$('Get order').item.json.sku",
				'A-${sku}',
				'{% sku %}',
				'<%= sku %>',
			),
		],
	],
	[
		'texts that are never data, in words',
		isText('words'),
		[
			...refused(say.missingValue('undefined'), 'undefined', 'Main St undefined', 'undefined Smith'),
			...refused(say.missingValue('null'), 'John null', 'null Smith'),
			...refused(say.missingValue('NaN'), 'NaN', NaN),
			...refused(say.objectText(), '[object Object]'),
			...refused(say.spreadsheetError(), '#N/A', 'Main St #REF!'),
			...refused(say.notEvaluated(), expression),
			...taken('Undefined Ltd', 'Nan', 'Null Island', 'Apt #3', 'Annull', 'C# & Co!', 'Cost: $5 {approx}'),
		],
	],
	[
		'texts that are never data, in lines of words',
		isText('lines'),
		[
			...refused(say.missingValue('undefined'), 'undefined'),
			...refused(say.objectText(), 'Notes: [object Object]'),
			...refused(say.spreadsheetError(), '#N/A'),
			...refused(say.notEvaluated(), `Call ${expression}`),
			...taken('The size is undefined', 'The gate is null', '-', 'Ask for #7!'),
		],
	],
	[
		'codes that only look like them',
		isText('code'),
		taken(
			'NULL-MODEM',
			'NAN',
			'Nan',
			'FINANCE',
			'A#1',
			'NA',
			'B{1}',
			'C$9',
			'WS-C3560E-24TD-S',
			'5E3',
			'A-1!',
		),
	],
	[
		'texts that stand for a missing value',
		isText('code', 'words'),
		doubted(
			say.placeholder(),
			'null',
			'NULL',
			'None',
			'none',
			'nil',
			'N/A',
			'n/a',
			'-',
			'--',
			'—',
			'.',
			'?',
			'(null)',
			'<null>',
			'unknown',
			'TBD',
		),
	],
	[
		'switches as codes',
		isText('code'),
		[
			...doubted(say.placeholder(), 'true', 'false'),
			{ what: 'false', value: false, sent: 'false', warnings: [say.placeholder()] },
		],
	],
	[
		'what nobody sees in a code',
		isText('code'),
		[
			...tidied(
				'A1',
				'A1 ',
				' A1',
				'A1\u00A0',
				'\u3000A1',
				'A1\t',
				'A1\r\n',
				'\u2028A1',
				'A1\u2800',
				'A1\u0085',
			),
			...tidied(
				'A1',
				'A\u200B1',
				'\uFEFFA1',
				'A\u00AD1',
				'\u200EA1\u200F',
				'\u202AA1\u202C',
				'A\u20601',
				'A\u200D1',
			),
			...tidied('A1', 'A\uFE0F1', 'A\u0007' + '1', 'A\u007F1', 'A\u0000' + '1', '\u{E0041}A1'),
			...tidied('A 1', 'A\u00A01', 'A\n1', 'A\r\n1', 'A\t1', 'A\u20071'),
			...same('\u00C51', 'A\u030A1'),
			...same('\u00E9', 'e\u0301'),
		],
	],
	[
		'what nobody sees in words',
		isText('words'),
		[
			...same('A B', 'A B ', ' A B', 'A\u00A0B', '\u3000A B\u3000', 'A\tB', 'A B\n'),
			...tidied(
				'A B',
				'A\nB',
				'A\r\nB',
				'A\u2028B',
				'A\u200B B',
				'A \uFEFFB',
				'A\u00AD B',
				'\u202AA B\u202C',
			),
			...same('👩‍🔧', '👩‍🔧'),
			...same('می‌خواهم', 'می‌خواهم'),
			...same('Zo\u00EB', 'Zoe\u0308'),
		],
	],
	[
		'what nobody sees in lines of words',
		({ xml, content, type }) => xml.type === 'string' && content === 'lines' && type === 'logiztikAlliance',
		[...same('A\nB', 'A\nB', ' A\nB \n'), ...same('Zo\u00EB', 'Zoe\u0308')],
	],
	[
		'traces of damage, in codes and in words',
		isText('code', 'words'),
		[
			...doubted(say.html(), 'A &amp; B', 'A&#39;B', 'A&nbsp;B', 'A&eacute;', 'A<br>B', '<b>A</b>'),
			...doubted(say.scientific(), '4.50026E+11', '1E+05', '1,2E+10', '4.5e11'),
			...doubted(say.garbled(), 'MÃ¼ller', 'CafÃ©', 'A\uFFFDB', 'A â€“ B', 'Â°1'),
			...doubted(say.quoted(), '"A1"', "'00123", '=A1', "'A1'"),
			...doubted(say.encoded(), 'A%20B', 'Z%C3%BC', 'A\\u00e9'),
			...taken('R&D', 'A&B;C', 'A<B', '50% A', 'São', 'ÂB', "O'Neill", 'A "B" C', 'x=1', '12.5', '100%'),
		],
	],
	[
		'traces of damage, in codes',
		isText('code'),
		[
			...doubted(say.decimalCode(), '1231913.0', '10199.00'),
			...doubted(say.dateAsCode(), '1-Dec', 'Mar-26', '12-Jan-2026', '2026-12-10T00:00:00.000Z'),
			...doubted(say.typographic(), '53–1', 'A—1', 'A‑1', '“A1”'.slice(1)),
			...doubted(say.twoAlphabets(), 'РO-1', 'Α1B'),
			...taken('РО', '12.5', '1.0', 'MAR-100', 'Ä-1'),
		],
	],
	[
		'email addresses',
		isText('email'),
		[
			...doubted(
				say.notEmail(),
				'jon',
				'jon@',
				'@acme.example',
				'jon@acme',
				'a b@acme.example',
				'a@b.c,d@e.f',
			),
			...doubted(
				say.notEmail(),
				'Jon <jon@acme.example>',
				'mailto:jon@acme.example',
				'a@@b.example',
				'a@b..c',
				'a@.b',
			),
			...taken('jon@dimension.com', 'jon.o-neil+po@sub.acme.example', 'zoë@müller.example'),
			...tidied('jon@acme.example', ' jon@acme.example'),
		],
	],
	[
		'numbers that are not whole',
		({ xml, path }) => xml.type === 'decimal' && !path.endsWith('QuantityOrdered'),
		[
			...same('12', 12, '12', ' 12 ', '12\u00A0', '\u200B12'),
			...same('12.0', '12.0'),
			...same('0.3', 0.1 + 0.2),
			...refused(say.belowZero(), -1, '-1', '-0.001'),
			...refused(say.notNumeric(), 'ten', '1,5', '1 000', '1e3', '4.50026E+11', '£5', true, [1]),
			...refused(say.missingValue('undefined'), 'undefined'),
			...refused(say.missingValue('NaN'), NaN),
			...refused(say.spreadsheetError(), '#N/A'),
			...refused(say.notEvaluated(), expression),
		],
	],
	[
		'whole numbers',
		isOfType('integer'),
		[
			...same('12', 12, '12', '12.0', '12.000', '012', ' 12'),
			...refused(say.notInteger(), 1.5, '1.5', '12.', 2147483648, 'ten'),
			...refused(say.belowZero(), -1, '-12.0'),
		],
	],
	[
		'zero where it says that a value is missing',
		({ path }) => /\/(UnitPrice|Packing)$/.test(path),
		[0, '0', '0.000', '-0'].map((value): Case => {
			const what = JSON.stringify(value);
			return { what, value, warnings: [say.zero()] };
		}),
	],
	[
		'quantities as large as a barcode',
		({ path }) => /\/(QuantityOrdered|Packing)$/.test(path),
		[...doubted(say.largeQuantity(), '10000000', '12345678'), ...taken('9999999')],
	],
	[
		'days',
		isOfType('date'),
		[
			...same(
				'2026-12-10',
				'2026-12-10',
				'2026-12-10T00:00:00.000Z',
				'20261210',
				'2026-12-10 00:00:00',
				'2026-12-10 00:00:00+00',
				'2026-12-10 00:00:00.000 UTC',
			),
			...same(
				'2026-12-10',
				'2026-12-10T00:00:00',
				'2026-12-10T23:59:59',
				' 2026-12-10 ',
				20261210,
				'2026-12-10Z',
			),
			...same('2026-12-09', '2026-12-10T04:59:59Z'),
			...same('2026-12-10', '2026-12-10T05:00:00Z'),
			...refused(say.notDate(), '2026123', 'soon', '12/10/2026', '2026-02-30', true),
			...refused(say.missingValue('NaN'), NaN),
			...refused(say.missingValue('Infinity'), Infinity),
			...refused(say.spreadsheetDate('2026-12-10'), 46366, '46366'),
			...refused(
				say.zeroDate(),
				'1970-01-01',
				'1899-12-30',
				'1900-01-00',
				'0001-01-01',
				'0000-00-00',
				'1753-01-01',
			),
			...refused(say.notEvaluated(), expression),
			...refused(say.missingValue('Invalid DateTime'), 'Invalid DateTime'),
			...doubted(say.farDate(10), '1926-12-10', '2206-12-10', '9999-12-31'),
		],
	],
	[
		'switches',
		isOfType('boolean'),
		[
			...same('true', true, 'true', 'TRUE', 1, '1', 'yes', ' true '),
			...same('false', false, 'false', 0, 'No'),
			...refused(say.notBoolean(), 'perhaps', 2),
			...refused(say.missingValue('undefined'), 'undefined'),
		],
	],
	[
		'moments',
		isOfType('dateTime'),
		[
			...same(
				'2026-12-10T17:00:00.000Z',
				'2026-12-10T17:00:00Z',
				'2026-12-10T18:00:00+01:00',
				'2026-12-10T12:00:00',
				'2026-12-10T12:00',
			),
			...same('2026-12-10T05:00:00.000Z', '2026-12-10'),
			...refused(say.notDate(), 'soon', '10:30', '2026-13-10T12:00:00Z', true),
			...refused(say.zeroDate(), '1970-01-01T00:00:00Z', '0001-01-01'),
			...refused(say.missingValue('undefined'), 'undefined'),
			...refused(say.notEvaluated(), expression),
		],
	],
];
