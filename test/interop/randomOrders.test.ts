import fc from '../support/fastCheck';
import type { IDataObject } from 'n8n-workflow';
import { testBed } from '../support/testBed';
import { xsdLeaves } from '../support/xsdLeaves';
import { arrivedLines, expectedLines, givenOrder, isRefused } from './expectedMessage';
import { blockOf, spelling, treeOf } from './randomOrders';
import { validateAll } from './xmllint';
import { descend, parseXml } from './xmlTree';

const soapBody = '{http://www.w3.org/2003/05/soap-envelope}Body';
const westcon = (name: string) => `{http://webservices.westcon.com}${name}`;

const tree = treeOf(xsdLeaves('westcon.xsd', ['submitOrder', 'request']));
const branchOf = (name: string) => {
	const branch = tree.children.find((child) => child.name === name);
	if (!branch) throw new Error(`the schema has no ${name}`);
	return branch;
};

const message = blockOf({ name: '', children: [branchOf('WestconMetadata'), branchOf('Order')] });
const randomOrder = fc.tuple(message, spelling, fc.boolean());
type RandomOrder = typeof randomOrder extends fc.Arbitrary<infer T> ? T : never;

/** As JSON text, or as the object that an expression gives; `Order` around it may be there or not. */
function itemOf([order, { spell, isWrapped }, isText]: RandomOrder): IDataObject {
	const given = givenOrder(order, tree, spell, isWrapped);
	return { order: isText ? JSON.stringify(given) : (given as IDataObject) };
}

/** 200 orders take a few seconds; `FAST_CHECK_RUNS` asks for more. */
const runs = Number(process.env.FAST_CHECK_RUNS ?? 8);
const ordersPerRun = 25;

const bed = testBed();

/** Orders with one number may hold each other back, which is tried elsewhere (test/orders); what has none is itself. */
const numberOf = (random: RandomOrder): unknown =>
	expectedLines(random[0], tree).find((line) => line.includes('/CustomerPurchaseOrderNumber = ')) ?? random;

async function checkOrders(random: RandomOrder[]) {
	bed.sandbox.reset();
	const orders = [...new Map(random.map((order) => [numberOf(order), order])).values()];
	const { outputs } = await bed.host.runNode({
		type: 'westcon',
		// Cleaning changes values, and is tried elsewhere (test/clean).
		parameters: {
			operation: 'submit',
			orderSource: 'json',
			orderJson: '={{ $json.order }}',
			options: { cleanValues: false },
		},
		credentials: { westconApi: { environment: 'custom', ...bed.sandbox.westcon } },
		items: orders.map(itemOf),
		settings: { onError: 'continueErrorOutput' },
	});
	const expected = orders.map(([order]) => expectedLines(order, tree));
	const sent = expected.filter((lines) => !isRefused(lines));
	const requests = bed.sandbox.requests();
	expect(
		validateAll(
			requests.map(({ body }) => body),
			'westcon-message.xsd',
		),
	).toEqual([]);
	const arrived = requests.map(({ body }, index) => {
		const request = descend(parseXml(body), soapBody, westcon('submitOrder'), westcon('request'));
		return arrivedLines(request, (path) => sent[index]?.includes(`${path} = NOW`) ?? false);
	});
	expect(arrived).toEqual(sent);
	expect(requests.flatMap(({ dropped, missing }) => [...dropped, ...missing])).toEqual([]);
	const unsent = outputs[1]?.filter(({ json }) =>
		['invalid', 'conflict'].includes(String((json.error as IDataObject).status)),
	);
	expect(unsent).toHaveLength(expected.length - sent.length);
}

test('any order arrives whole and valid, or is refused with findings', async () => {
	const property = fc.asyncProperty(
		fc.array(randomOrder, { minLength: ordersPerRun, maxLength: ordersPerRun }),
		checkOrders,
	);
	await fc.assert(property, { numRuns: runs, endOnFailure: true });
});

test('about as many orders are sent as are refused, so that both are tried', () => {
	const orders = fc.sample(randomOrder, 200);
	const refused = orders.filter(([order]) => isRefused(expectedLines(order, tree))).length;
	expect(refused).toBeGreaterThan(20);
	expect(refused).toBeLessThan(180);
});
