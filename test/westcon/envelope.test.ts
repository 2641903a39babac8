import { openEnvelope } from '../../nodes/Westcon/soap/envelope';
import { letTimersRun } from '../support/letTimersRun';

const soap12 = 'http://www.w3.org/2003/05/soap-envelope';
const soap11 = 'http://schemas.xmlsoap.org/soap/envelope/';
const open = `<s:Envelope xmlns:s="${soap12}">`;
const rest = '<s:Body><a>&lt;s:Header/&gt;<![CDATA[<s:Header></s:Header>]]></a></s:Body></s:Envelope>';

const addTo = (xml: string) => openEnvelope(xml)?.withHeaders('<N/>');

test.each([
	['without a Header', `${open}${rest}`, `${open}<s:Header><N/></s:Header>${rest}`],
	['with an empty Header', `${open}<s:Header></s:Header>${rest}`, `${open}<s:Header><N/></s:Header>${rest}`],
	['with a closed Header', `${open}\n <s:Header />${rest}`, `${open}\n <s:Header><N/></s:Header>${rest}`],
	[
		'with attributes at a closed Header',
		`${open}<s:Header x:y="a > b" xmlns:x="urn:x"/>${rest}`,
		`${open}<s:Header x:y="a > b" xmlns:x="urn:x"><N/></s:Header>${rest}`,
	],
	[
		'with blocks, of which one holds a Header of its own',
		`${open}<s:Header> <x><s:Header><y/></s:Header></x> </s:Header>${rest}`,
		`${open}<s:Header> <x><s:Header><y/></s:Header></x> <N/></s:Header>${rest}`,
	],
	[
		'whose block quotes the end of a Header',
		`${open}<s:Header><x><![CDATA[</x></s:Header>]]></x></s:Header>${rest}`,
		`${open}<s:Header><x><![CDATA[</x></s:Header>]]></x><N/></s:Header>${rest}`,
	],
	[
		'in the default namespace',
		`<Envelope xmlns='${soap12}'><Body/></Envelope>`,
		`<Envelope xmlns='${soap12}'><Header><N/></Header><Body/></Envelope>`,
	],
	[
		'after declaration and comment, with comments that look like parts',
		`<?xml version="1.0"?><!-- <s:Envelope> -->${open}<!-- <s:Header/> -->${rest}`,
		`<?xml version="1.0"?><!-- <s:Envelope> -->${open}<s:Header><N/></s:Header><!-- <s:Header/> -->${rest}`,
	],
	[
		'whose Header is in another namespace',
		`${open}<x:Header xmlns:x="urn:x"/>${rest}`,
		`${open}<s:Header><N/></s:Header><x:Header xmlns:x="urn:x"/>${rest}`,
	],
])('An envelope %s gets the blocks in its Header, and all else stays', (_, xml, expected) => {
	expect(addTo(xml)).toBe(expected);
});

test('The blocks that are there are known by namespace, whatever their prefixes', () => {
	const header = `<s:Header><a xmlns="urn:1"><b/></a><p:a xmlns:p="urn:2">t</p:a><q/></s:Header>`;
	expect([...(openEnvelope(`${open}${header}${rest}`)?.headers ?? [])]).toEqual([
		'{urn:1}a',
		'{urn:2}a',
		'{}q',
	]);
});

test.each([
	['SOAP 1.1', `<s:Envelope xmlns:s="${soap11}"><s:Body/></s:Envelope>`],
	['other XML', '<a><b/></a>'],
	['an envelope inside another element', `<a>${open}${rest}</a>`],
	['an envelope inside a comment', `<!-- ${open}${rest} --><a/>`],
	['an envelope after text', `See ${open}${rest}`],
	['an undeclared prefix', '<s:Envelope><s:Body/></s:Envelope>'],
	['a document type', `<!DOCTYPE x>${open}${rest}`],
	['a Header that does not end', `${open}<s:Header><a>`],
	['an empty envelope', `<s:Envelope xmlns:s="${soap12}"/>`],
	['JSON', '{"a":"<s:Envelope>"}'],
	['nothing', ''],
])('%s is no SOAP 1.2 envelope', (_, xml) => {
	expect(openEnvelope(xml)).toBeUndefined();
});

test('A long text without end is read to its end', async () => {
	expect(openEnvelope(`<s:Envelope ${'a="b" '.repeat(100_000)}`)).toBeUndefined();
	expect(openEnvelope(`<s:Envelope${' '.repeat(100_000)}`)).toBeUndefined();
	expect(openEnvelope(`${'<?x?> '.repeat(50_000)}<a`)).toBeUndefined();
	await letTimersRun();
});
