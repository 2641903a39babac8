import { concludes, numbered, orderOf, previews, sentUnder, startAgentExample } from './support/agentExample';
import { answer, linkIn } from './support/approval';
import type { ToolCall } from './support/model';

let example: Awaited<ReturnType<typeof startAgentExample>>;
beforeAll(async () => void (example = await startAgentExample(0.01)));
afterAll(async () => await example?.close());

interface Refusal {
	what: string;
	/** What the model says to an email under that number. */
	calls(poNumber: string): ToolCall[];
	/** What the sender reads. */
	reason: RegExp;
}

const refusals: Refusal[] = [
	{
		what: 'an invalid order',
		calls: (poNumber) => [concludes({ order: orderOf(poNumber, { OrderLines: [] }) })],
		reason: /correct this[^]*'Order Lines'/,
	},
	{
		what: 'a PO number that is not in the email',
		calls: (poNumber) => [concludes({ order: orderOf(`${poNumber}-2`) })],
		reason: /purchase order number AGENT-\d+-2 is not in your email/,
	},
	{
		what: 'a part of a PO number',
		calls: (poNumber) => [concludes({ order: orderOf(poNumber.slice(0, -1)) })],
		reason: /purchase order number AGENT-\d+ is not in your email/,
	},
	{
		what: 'a question',
		calls: () => [concludes({ question: 'Which Zoë?' })],
		reason: /Nothing has been ordered yet[^]*Which Zoë\?/,
	},
	{
		what: 'an order with a question',
		calls: (poNumber) => [concludes({ order: orderOf(poNumber), question: 'Why?' })],
		reason: /Why\?/,
	},
	{ what: 'a model that does not answer', calls: () => [], reason: /could not be turned into an order/ },
	{
		what: 'an answer in another form',
		calls: () => [concludes({ order: 'two phones' })],
		reason: /could not be turned into an order/,
	},
	{
		what: 'a call of the tool without an order',
		calls: () => [{ tool: 'Preview_an_order', input: {} }, concludes({ question: 'What?' })],
		reason: /What\?/,
	},
	{
		what: 'an agent that wants to submit with its tool',
		calls: (poNumber) => [
			previews(orderOf(poNumber), { operation: 'submit', options: { allowAsTool: true } }),
			concludes({ question: 'Done?' }),
		],
		reason: /Done\?/,
	},
	{
		what: 'an agent that calls a node that is no tool',
		calls: (poNumber) => [{ tool: 'Submit_the_order', input: { order: orderOf(poNumber) } }],
		reason: /could not be turned into an order/,
	},
];

test.each(refusals)(
	'nobody is asked to approve $what, and the sender reads why',
	async ({ calls, reason }) => {
		const poNumber = numbered();
		example.write(poNumber, ...calls(poNumber));
		const { headers, text } = await example.nextEmail();
		expect(headers).toMatchObject({ to: 'zoe@example.com', subject: `Re: Phones (${poNumber})` });
		expect(text).toMatch(reason);
		expect(await sentUnder(poNumber)).toEqual([]);
	},
);

test('strangers and automatic replies are not read', async () => {
	const poNumber = numbered();
	const text = `PO ${poNumber}`;
	example.model.saysNext();
	example.deliver({ from: 'a@example.org', subject: 'Stranger', text });
	example.deliver({ from: 'zoe@example.com', subject: 'Out of office', text, isAutomatic: true });
	example.deliver({ from: 'kim@example.com', subject: poNumber, text });
	expect((await example.nextEmail()).headers.to).toBe('kim@example.com');
	expect(example.model.questions).toHaveLength(1);
});

// n8n looks once a minute whose time is over.
test('an order that nobody answers for is not placed', async () => {
	const poNumber = numbered();
	const link = linkIn(await example.writeWell(poNumber));
	const { headers, text } = await example.emailTo('zoe', poNumber);
	expect(headers.subject).toBe(`Not ordered: ${poNumber}`);
	expect(text).toContain('Nobody approved your order');
	await answer(link, 'Yes');
	expect(await sentUnder(poNumber)).toEqual([]);
});
