import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { change } from './change';
import { validateXml } from './xmllint';

const example = readFileSync(join(__dirname, '../logiztikAlliance/samples/page-example/request.xml'), 'utf8');
const findings = (xml: string) => validateXml(xml, 'logiztik.xsd').join('\n');

const mistakes: Array<[string, string | RegExp, string, string]> = [
	[
		'order swapped',
		/<Length>10.0<\/Length>\s*<Width>4.0<\/Width>/,
		'<Width>4.0</Width><Length>10.0</Length>',
		'Width',
	],
	['the English spelling', /<Hight>3.0<\/Hight>/, '<Height>3.0</Height>', 'Height'],
	['an optional element left out', /<ShipToCode><\/ShipToCode>/, '', 'CarrierCode'],
	['camelCase', '<PoNumber>53-0019763X2</PoNumber>', '<poNumber>53-0019763X2</poNumber>', 'poNumber'],
	['a namespace', '<XMLPosAlliance>', '<XMLPosAlliance xmlns="urn:other">', 'XMLPosAlliance'],
	['no Po', /<Po>[^]*<\/Po>/, '', 'XMLPosAlliance'],
	['no Detail', /<Detail>[^]*<\/Detail>/, '', 'Details'],
	['empty required code', '>999<', '><', 'ConsigneeCode'],
	['empty farm', '>EXP<', '><', 'FarmCode'],
	['unknown kind of order', '>FINAL<', '>LAST<', 'PostType'],
	['unknown action', '>INSERT<', '>UPDATE<', 'Accion'],
	['unit in small letters', '>INCH<', '>inch<', 'UnitOfMeasurement'],
	['date with a time', '2020-12-10', '2020-12-10T00:00:00', 'EstimatedDate'],
	['day first', '2020-09-21', '21-09-2020', 'DispatchDate'],
	['four decimals', '>22<', '>22.0001<', 'UnitPrice'],
	['decimal comma', '>4.0<', '>4,0<', 'Width'],
	['exponent', '>4.0<', '>4e0<', 'Width'],
	['seven digits before the point', '>10.0<', '>1000000<', 'Length'],
	['empty dimension', '<GrossWeight>0<', '<GrossWeight><', 'GrossWeight'],
	['fraction of a unit', '<Packing>1<', '<Packing>1.5<', 'Packing'],
	['barcode of 12', '>OP009257008<', '>OP0092570081<', 'Barcode'],
];

describe("the hand-written schema of Logiztik's document", () => {
	it("accepts the page's example", () => {
		expect(findings(example)).toBe('');
	});

	it('accepts empty values where the page does not require one, and a second Po', () => {
		const emptied = ['UIO', '2020-12-10', 'PIK', '2020-09-21', 'OP009257008', '22'].reduce(
			(xml, value) => change(xml, `>${value}<`, '><'),
			change(example, '<Packing>1<', '<Packing><'),
		);
		const [po = ''] = /<Po>[^]*<\/Po>/.exec(emptied) ?? [];
		expect(findings(change(emptied, po, po + po))).toBe('');
	});

	it.each(mistakes)('finds: %s', (_title, from, to, element) => {
		expect(findings(change(example, from, to))).toMatch(new RegExp(`Element '(\\{[^}]*\\})?${element}'`));
	});
});
