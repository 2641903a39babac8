import fc from '../support/fastCheck';
import type { IDataObject } from 'n8n-workflow';
import { failureOf } from '../support/suppliers';
import { testBed } from '../support/testBed';
import { randomOrder, type Cells, type RandomOrder } from './logiztikOrders';
import { validateXml } from './xmllint';
import { descend, parseXml, type XmlElement } from './xmlTree';

const bed = testBed();

const camelCase = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const given = (cells: Cells, spell: (name: string) => string) =>
	Object.fromEntries(Object.entries(cells).map(([name, cell]) => [spell(name), cell.given]));
const sent = (cells: Cells) => Object.values(cells).map((cell) => cell.sent);
const textsOf = (element: XmlElement) => element.children.map(({ text }) => text);
const isRefused = (cells: Cells) => Object.values(cells).some((cell) => cell.isRefused);

/** Inserts the order and gives what arrived, or why nothing did. */
async function insert({ Header, Details }: RandomOrder, isCamelCase: boolean) {
	const spell = isCamelCase ? camelCase : (name: string) => name;
	const item = {
		[spell('Header')]: given(Header, spell),
		[spell('Details')]: Details.map((box) => given(box, spell)),
	};
	bed.sandbox.reset();
	const run = await bed.host.runNode({
		type: 'logiztikAlliance',
		// Cleaning changes values, and is tried elsewhere (test/clean).
		parameters: {
			operation: 'insert',
			orderSource: 'json',
			orderJson: '={{ $json }}',
			options: { cleanValues: false },
		},
		credentials: { logiztikAllianceApi: { environment: 'custom', ...bed.sandbox.logiztik } },
		items: [item as IDataObject],
	});
	return { body: bed.sandbox.requests()[0]?.body, failure: failureOf(run) };
}

test('any order arrives as it was given, in a valid document, or is refused with what is wrong', async () => {
	let arrived = 0;
	const property = fc.asyncProperty(randomOrder, fc.boolean(), async (order, isCamelCase) => {
		const { body, failure } = await insert(order, isCamelCase);
		const wrong = [order.Header, ...order.Details].filter(isRefused);
		if (wrong.length > 0) {
			expect(body).toBeUndefined();
			expect(failure).toMatchObject({ status: 'invalid' });
			expect(failure.findings).not.toHaveLength(0);
			return;
		}
		expect(validateXml(body ?? '', 'logiztik.xsd')).toEqual([]);
		const po = descend(parseXml(body ?? ''), 'Po');
		expect(textsOf(descend(po, 'Header'))).toEqual(sent(order.Header));
		expect(descend(po, 'Details').children.map(textsOf)).toEqual(order.Details.map(sent));
		arrived++;
	});
	await fc.assert(property, { numRuns: 400 });
	expect(arrived).toBeGreaterThan(60);
});
