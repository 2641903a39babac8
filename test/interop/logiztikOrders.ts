import fc from '../support/fastCheck';
import { isNeverData, visible, type Kind } from './visible';

/** A value, and what must come of it: the text that is sent, empty where there is none, or a refusal. */
export interface Cell {
	given: unknown;
	sent: string;
	isRefused?: boolean;
}
export type Cells = Record<string, Cell>;
export interface RandomOrder {
	Header: Cells;
	Details: Cells[];
}

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const refused = (...values: unknown[]) =>
	oneOf(...values).map((given): Cell => ({ given, sent: '', isRefused: true }));
const asIs = (...values: Array<string | number>) =>
	oneOf(...values).map((given): Cell => ({ given, sent: String(given) }));
const nothing = oneOf<unknown>('', null, undefined, '   ').map((given): Cell => ({ given, sent: '' }));

/** What can be sent, and in one of fifty cases what cannot. */
const mostly = (good: fc.Arbitrary<Cell>, bad: fc.Arbitrary<Cell>) =>
	fc.oneof({ weight: 49, arbitrary: good }, { weight: 1, arbitrary: bad });
const optional = (value: fc.Arbitrary<Cell>) => fc.oneof({ weight: 2, arbitrary: value }, nothing);
const isRequired = (cell: Cell): Cell => (cell.sent === '' ? { ...cell, isRefused: true } : cell);

/** What XML 1.0 cannot write: control characters, half of a pair, and a number that is no character. */
const forbidden = ['\u0000', '\u0008', '\uFFFE', '\uD800'];
const troubling = [
	'&',
	'<',
	'>',
	']]>',
	'"',
	"'",
	'\n',
	'\r\n',
	'\t',
	'ñ',
	'花',
	'🌹',
	'&amp;',
	'<!--',
	'$&',
	'%20',
];
const character = fc.oneof(
	{ weight: 8, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }) },
	{ weight: 3, arbitrary: oneOf(...troubling) },
	{ weight: 1, arbitrary: oneOf(...forbidden) },
);

/** What is left of a text on its way through XML, which is too long or not. */
function textCell(parts: string[], length: number, kind: Kind): Cell {
	const given = parts.join('');
	const left = [...visible(given, kind)].filter((one) => !forbidden.includes(one)).join('');
	const sent = visible(left, kind);
	if (isNeverData(sent)) return { given: 'x', sent: 'x' };
	return { given, sent, ...([...sent].length > length && { isRefused: true }) };
}

/** An element keeps what people see of a text, up to its length; free text keeps more. */
const text = (length: number, kind: Kind) =>
	fc.tuple(fc.array(character, { maxLength: length + 3 }), fc.nat({ max: 19 })).map(([parts, luck]) => {
		const fitting = [...parts.join('')].slice(0, length);
		return textCell(luck === 0 ? parts : fitting, length, kind);
	});

const code = (length: number) => text(length, 'code');

const date = mostly(
	oneOf('2026-11-23', '2026-11-23T23:59:59', ' 2026-11-23 ').map((given): Cell => ({
		given,
		sent: '2026-11-23',
	})),
	refused('23.11.2026', '2026-02-30', 'tomorrow', { day: 23 }),
);

const thousandths = fc.integer({ min: 0, max: 999_999_999 }).map((number) => number / 1000);
const decimal = mostly(
	fc.oneof(
		thousandths.map((given): Cell => ({ given, sent: String(given) })),
		asIs('10.0', '007', '0.5', '999999.999', 0, '0.000'),
	),
	refused('1000000', 1e6, '0.0001', '1,5', '1e3', -1, '-0.001', 'x', true, [1]),
);
const integer = mostly(
	fc.nat({ max: 2_147_483_647 }).map((given): Cell => ({ given, sent: String(given) })),
	refused(-1, 1.5, 2_147_483_648, 'ten', '1,000'),
);

const size = fc
	.oneof({ weight: 4, arbitrary: decimal }, nothing)
	.map((cell) => ({ ...cell, sent: cell.sent || '0' }));

const header = fc.record({
	WarehouseCode: optional(code(8)),
	ConsigneeCode: code(32).map(isRequired),
	PoNumber: optional(code(50)),
	OriginPortCode: optional(mostly(asIs('UIO', 'MIA'), refused('uio', 'UI', 'U1O', 'UIO00'))),
	DestinationPortCode: mostly(
		asIs('MIA', 'AMS', 'YYZ'),
		fc.oneof(refused('mia', 'MIA-222'), nothing.map(isRequired)),
	),
	EstimatedDate: optional(date),
	Comments: optional(text(64, 'lines')),
	PostType: mostly(asIs('FINAL', 'LOCAL'), fc.oneof(refused('AIR', 'final'), nothing.map(isRequired))),
	Accion: fc.oneof(asIs('INSERT'), nothing).map((cell) => ({ ...cell, sent: 'INSERT' })),
});

const box = fc.record({
	ShipToCode: optional(code(32)),
	CarrierCode: optional(code(32)),
	DispatchDate: optional(date),
	FarmCode: code(32).map(isRequired),
	Barcode: optional(mostly(fc.constant({ given: 'OP', sent: 'OP' }), refused('77', 'OP-1', 'OP1234567890'))),
	BoxSize: optional(code(3)),
	ProductCode: optional(code(32)),
	ProductDescription: optional(text(127, 'words')),
	Packing: optional(integer),
	UnitPrice: fc.oneof({ weight: 9, arbitrary: decimal }, nothing),
	Length: size,
	Width: size,
	Hight: size,
	GrossWeight: size,
	UnitOfMeasurement: mostly(asIs('CM', 'INCH'), fc.oneof(refused('MM', 'inch'), nothing.map(isRequired))),
	Comments: optional(text(128, 'lines')),
});

/** Purchase orders of any content, with what must come of each of their values. */
export const randomOrder: fc.Arbitrary<RandomOrder> = fc
	.record({
		Header: header,
		Details: fc.array(box, { minLength: 1, maxLength: 4 }),
		isCareful: fc.nat({ max: 3 }).map((luck) => luck > 0),
	})
	.map(({ Header, Details, isCareful }) => {
		const order = { Header, Details: Details.map(withOwnBarcode) };
		return withRulesAcross(isCareful ? mended(order) : order);
	});

function withOwnBarcode(cells: Cells, index: number): Cells {
	const own = `OP${index}`;
	return cells.Barcode?.sent === 'OP' ? { ...cells, Barcode: { given: own, sent: own } } : cells;
}

const sizes = ['Length', 'Width', 'Hight', 'GrossWeight'];
const lacks = (cells: Cells, names: string[]) => names.some((name) => Number(cells[name]?.sent) === 0);

/** Changes the type or the destination where the rest of the order does not go with it. */
function mended({ Header, Details }: RandomOrder): RandomOrder {
	const cannotBeLocal = lacks(Header, ['WarehouseCode']) || Details.some((cells) => lacks(cells, sizes));
	const hasNoPrice = Details.some((cells) => lacks(cells, ['UnitPrice']));
	const instead = (cell: Cell | undefined, from: string, to: string): Cell =>
		cell?.sent === from || !cell ? { given: to, sent: to } : cell;
	return {
		Header: {
			...Header,
			...(cannotBeLocal && { PostType: instead(Header.PostType, 'LOCAL', 'FINAL') }),
			...(hasNoPrice && { DestinationPortCode: instead(Header.DestinationPortCode, 'YYZ', 'AMS') }),
		},
		Details,
	};
}

/** The page's rules for local orders, and for orders to Canada. */
function withRulesAcross({ Header, Details }: RandomOrder): RandomOrder {
	const isLocal = Header.PostType?.sent === 'LOCAL';
	const isCanadian = Header.DestinationPortCode?.sent === 'YYZ';
	const needed = (cells: Cells, names: string[]): Cells => {
		const refuse = (cell: Cell): Cell => (Number(cell.sent) === 0 ? { ...cell, isRefused: true } : cell);
		return Object.fromEntries(
			Object.entries(cells).map(([name, cell]) => [name, names.includes(name) ? refuse(cell) : cell]),
		);
	};
	return {
		Header: isLocal ? needed(Header, ['WarehouseCode']) : Header,
		Details: Details.map((cells) => {
			const priced = isCanadian ? needed(cells, ['UnitPrice']) : cells;
			return isLocal ? needed(priced, sizes) : priced;
		}),
	};
}
