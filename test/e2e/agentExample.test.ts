import {
	address,
	concludes,
	numbered,
	orderOf,
	previews,
	sentUnder,
	startAgentExample,
} from './support/agentExample';
import { answer, linkIn, open } from './support/approval';
import { keep, openBrowser } from './support/editor';

let example: Awaited<ReturnType<typeof startAgentExample>>;
beforeAll(async () => void (example = await startAgentExample()));
afterAll(async () => await example?.close());

test('the agent corrects an order by its preview, a person approves it in a browser, and it is placed', async () => {
	const poNumber = numbered();
	const wrong = orderOf(poNumber, { ShipToAddress: { ...address, State: 'Atlantis' } });
	const right = orderOf(poNumber);
	example.write(poNumber, previews(wrong), previews(right), concludes({ order: right }));
	const request = await example.emailTo('purchasing', poNumber);
	expectDialogue(poNumber);
	expect(request.headers.subject).toBe(`Order ${poNumber} from Westcon?`);
	for (const part of ['2 × SPA508G at 120.5 = 241', 'Zoë &lt;b&gt;&amp; Nuñez', 'Ring twice', 'our PO is'])
		expect(request.text).toContain(part);
	expect(await sentUnder(poNumber)).toEqual([]);
	await approveInBrowser(linkIn(request), poNumber);
	const { headers, text } = await example.emailTo('zoe', poNumber);
	expect(headers).toMatchObject({ cc: 'purchasing@example.com', subject: `Ordered: ${poNumber}` });
	expect(text).toMatch(/accepted purchase order .* as order 00005\d{5}[^]*Well done/);
	const [body, ...others] = await sentUnder(poNumber);
	expect(others).toEqual([]);
	for (const part of ['>Zoë &lt;b&gt;&amp; Nuñez', '<State>CA<', '>Ring twice<', '>120.5<', '>1231913<'])
		expect(body).toContain(part);
});

/** What the model could call, and what it was told before each of its answers. */
function expectDialogue(poNumber: string) {
	const { questions } = example.model;
	expect(questions[0]?.tools.map((tool) => tool.function.name).sort()).toEqual([
		'Preview_an_order',
		'format_final_json_response',
	]);
	const [first, second, third, ...others] = questions.map(({ messages }) => messages.at(-1)?.content);
	expect(first).toContain(`our PO is ${poNumber}`);
	expect(second).toMatch(/"status":"invalid".*'Ship-To State'/);
	expect(third).toContain('"status":"valid"');
	expect(others).toEqual([]);
}

async function approveInBrowser(link: string, poNumber: string) {
	await open(link);
	const browser = await openBrowser();
	const page = await browser.newPage();
	await page.goto(link);
	await page.getByText(`PO number ${poNumber}`).waitFor();
	expect(await page.innerText('body')).toContain(address.Company);
	await page.selectOption('#field-0', 'Yes');
	await page.fill('#field-1', 'Well done');
	await keep(page, 'agent-example-approval');
	await page.click('#submit-btn');
	await page.getByText('Got it, thanks').waitFor();
	await browser.close();
}

test('a link that is only opened orders nothing, and a declined order is not placed', async () => {
	const poNumber = numbered();
	const link = linkIn(await example.writeWell(poNumber));
	expect(await open(link)).toContain('Send answer');
	expect(await open(link)).toContain('Send answer');
	await answer(link, 'No', 'We have enough of them');
	const { headers, text } = await example.emailTo('zoe', poNumber);
	expect(headers.subject).toBe(`Not ordered: ${poNumber}`);
	expect(text).toMatch(/was declined[^]*enough of them/);
	await answer(link, 'Yes');
	expect(await sentUnder(poNumber)).toEqual([]);
});

test('an order is placed once, however often it is approved or written', async () => {
	const poNumber = numbered();
	const link = linkIn(await example.writeWell(poNumber));
	await Promise.all([answer(link, 'Yes'), answer(link, 'Yes')]);
	await example.emailTo('zoe', poNumber);
	await answer(link, 'Yes');
	const again = await example.writeWell(poNumber);
	expect(again.text).toMatch(/Warnings:[^]*was accepted at .* as order 00005/);
	await answer(linkIn(again), 'Yes');
	const { headers } = await example.emailTo('zoe', poNumber);
	expect(headers.subject).toBe(`Already ordered: ${poNumber}`);
	expect(await sentUnder(poNumber)).toHaveLength(1);
});

test('what the approver does not see is not sent, and the account is not the agent’s to choose', async () => {
	const poNumber = numbered();
	const CustomerAccount = { CustomerNumber: '7777777' };
	const order = orderOf(poNumber, { CustomerAccount, OrderQuote: 'Q-1', BillToAddress: { Company: 'Else' } });
	example.write(poNumber, concludes({ order }));
	await answer(linkIn(await example.emailTo('purchasing', poNumber)), 'Yes');
	await example.emailTo('zoe', poNumber);
	const [body] = await sentUnder(poNumber);
	expect(body).toContain('>1231913<');
	expect(body).not.toMatch(/7777777|Q-1|Else/);
});

test.each([
	['ERRORS-ONE-', 'Not ordered', /Westcon rejected purchase order/],
	['DROP-AFTER-', 'Unknown whether ordered', /ask Westcon/],
])('the sender reads that it went wrong: %s', async (prefix, outcome, reason) => {
	const poNumber = numbered(prefix);
	await answer(linkIn(await example.writeWell(poNumber)), 'Yes');
	const { headers, text } = await example.emailTo('zoe', poNumber);
	expect(headers.subject).toBe(`${outcome}: ${poNumber}`);
	expect(text).toMatch(reason);
});
