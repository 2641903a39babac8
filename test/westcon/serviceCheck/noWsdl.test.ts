import { noDifferences } from '../../../nodes/Westcon/serviceCheck/differences';
import { serviceCheck as say } from '../../../nodes/Westcon/serviceCheck/messages';
import { openChecks } from './checks';
import { dotnet, type Answer } from './wsdlServer';

const { serve, check, checkDocuments } = openChecks();

describe('Where there is no WSDL', () => {
	const doctype = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/">&a;</wsdl:definitions>`;
	const html =
		'<!DOCTYPE html><html><body>Metadata publishing for this service is currently disabled.</body></html>';
	test.each<[string, Answer, ...Parameters<typeof say.noWsdl>]>([
		['a web page', { status: 200, headers: { 'content-type': 'text/html' }, body: html }, 200, 'html'],
		['a 404', { status: 404, body: '' }, 404, 'empty'],
		['a 500 with a WSDL', { status: 500, body: dotnet().wsdl }, 500, 'xml'],
		['a document type', doctype, 200, 'doctype'],
		['another document', '<a/>', 200, 'xml'],
		['text', 'hello', 200, 'other'],
		['XML that stops in the middle', dotnet().wsdl.slice(0, 900), 200, 'brokenXml'],
	])('but %s, that is said', async (_, answer, status, content) => {
		expect(await checkDocuments({ wsdl: answer, singleWsdl: answer })).toMatchObject({
			status: 'unreachable',
			endangersOrders: false,
			summary: say.noWsdl(status, content),
			differences: noDifferences(),
		});
	});

	test('but a redirect, it is named and not followed', async () => {
		const other = await serve(dotnet());
		const location = `${other.url.replace('127.0.0.1', 'localhost')}?wsdl&secret=1`;
		const output = await checkDocuments({ wsdl: { status: 302, headers: { location } } });
		expect(output.summary).toBe(say.wsdlRedirected(302, new URL(location).origin));
		expect(other.asked).toEqual([]);
	});

	test('but more than anyone would send, reading stops', async () => {
		const output = await checkDocuments({ wsdl: `<a>${'x'.repeat(6 * 1024 * 1024)}</a>` });
		expect(output).toMatchObject({ status: 'unreachable', endangersOrders: false });
		expect(output.summary).toContain('REPLY_TOO_LARGE');
	});

	test('because nobody listens, the address is named', async () => {
		const server = await serve({});
		await server.close();
		expect(await check(server.url)).toMatchObject({
			status: 'unreachable',
			summary: say.noAnswer(new URL(server.url).host, 'ECONNREFUSED', 30),
			clockDifferenceSeconds: null,
			certificateExpires: null,
		});
	});
});
