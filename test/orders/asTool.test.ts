import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { NodeSettings } from '../support/engine';
import { failureOf, suppliers } from '../support/suppliers';
import { testBed } from '../support/testBed';

const bed = testBed();

/** What n8n puts in the place of `$fromAI()` where the agent says that it may. */
const agentSaysYes = (type: string, value: unknown) =>
	`={{ $fromAI('allow', '', '${type}', ${JSON.stringify(value)}) }}`;

const sending = suppliers.flatMap(([type, supplier]) =>
	(type === 'westcon' ? ['submit'] : ['insert', 'delete']).map((operation) => ({
		type,
		operation,
		supplier,
	})),
);

describe.each(sending)("$type $operation as an AI agent's tool", ({ type, operation, supplier }) => {
	const call = async (
		parameters: INodeParameters,
		settings: NodeSettings = {},
		hasLogin = true,
		items = [supplier.orderOf('GOOD-1')],
	) =>
		await bed.host.runNode({
			type: `${type}Tool`,
			parameters: {
				operation,
				orderSource: 'json',
				orderJson: '={{ $json }}',
				...parameters,
			},
			credentials: hasLogin
				? { [supplier.credential]: { environment: 'custom', ...bed.sandbox[supplier.prefix] } }
				: {},
			items,
			settings,
		});

	test.each<[string, INodeParameters]>([
		['is off', {}],
		['is switched off', { options: { allowAsTool: false } }],
		['is a text', { options: { allowAsTool: 'true' } }],
		['is an expression', { options: { allowAsTool: '={{ true }}' } }],
		['is for the agent to say', { options: { allowAsTool: agentSaysYes('boolean', true) } }],
		['is in options for the agent to say', { options: agentSaysYes('json', { allowAsTool: true }) }],
	])('sends nothing where the option %s, and says who can change that', async (_, parameters) => {
		const run = await call(parameters);
		expect(failureOf(run)).toMatchObject({ status: 'invalid', poNumber: '' });
		expect(run.error?.message).toMatch(/^Nothing was sent[^]*Do not repeat[^]*'Allow as Tool'[^]*'Preview'/);
		expect(bed.sandbox.requests()).toHaveLength(0);
	});

	test('reserves nothing where it is refused', async () => {
		const inLedger = { orderLedger: 'embedded' };
		await call(inLedger);
		const allowed = await call({ ...inLedger, options: { allowAsTool: true, ifAlreadySent: 'fail' } });
		expect(failureOf(allowed).status).not.toBe('conflict');
		expect(bed.sandbox.requests()).toHaveLength(1);
	});

	test('is refused before its credential is read', async () => {
		expect((await call({}, {}, false)).error?.message).toContain("'Allow as Tool'");
		const allowed = await call({ options: { allowAsTool: true } }, {}, false);
		expect(allowed.error?.message).toContain('no credential');
	});

	test('is refused as an item where the node is to continue', async () => {
		const { outputs } = await call({}, { onError: 'continueRegularOutput' });
		const { status, message } = outputs[0]?.[0]?.json.error as IDataObject;
		expect(status).toBe('invalid');
		expect(message).toContain("'Allow as Tool'");
	});

	describe('is refused once, however many items there are,', () => {
		const items = Array.from({ length: 100 }, (_, index) => supplier.orderOf(`GOOD-${index}`));
		const everyItem = items.map((_, item) => ({ item }));

		test('where the node stops', async () => {
			const run = await call({}, {}, true, items);
			expect(run.error?.message.match(/'Allow as Tool'/g)).toHaveLength(1);
			expect(failureOf(run)).not.toHaveProperty('failures');
		});

		test.each([
			['continueRegularOutput', 0],
			['continueErrorOutput', 1],
		] as const)('with an item that is paired with all of them (%s)', async (onError, branch) => {
			const { outputs } = await call({}, { onError }, true, items);
			expect(outputs[branch]).toMatchObject([
				{
					json: {
						error: { status: 'invalid', message: expect.stringContaining("'Allow as Tool'") as string },
					},
					pairedItem: everyItem,
				},
			]);
			expect(outputs[1 - branch] ?? []).toEqual([]);
		});
	});

	test('reaches the supplier where the option is on', async () => {
		await call({ options: { allowAsTool: true } });
		expect(bed.sandbox.requests()).toHaveLength(1);
	});

	test('may preview', async () => {
		const { outputs } = await call({ operation: 'preview' }, {}, false);
		expect(outputs[0]?.[0]?.json).toMatchObject({ status: 'valid', poNumber: 'GOOD-1' });
	});
});
