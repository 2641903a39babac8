import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { credentials as say } from '../../nodes/shared/input/messages';
import { WestconApi } from '../../credentials/WestconApi.credentials';
import { failureOf, suppliers } from '../support/suppliers';
import { testBed } from '../support/testBed';

const bed = testBed();

/** What an expression, an import or n8n's API can put there; n8n fills in the default only where nothing is. */
const unknown = ['Production', 'prod', 'test ', 'TEST', '', 'toString', '__proto__', null, 1, {}];

const message = say.unknownEnvironment();

describe.each(unknown)(
	'the environment %p is refused, whatever address was left in the credential:',
	(given) => {
		const credentials = () => {
			const environment = given as string;
			return {
				westconApi: {
					...bed.sandbox.westcon,
					environment,
					accounts: { account: [{ number: '1', salesOrganization: '2000' }] },
				},
				logiztikAllianceApi: { ...bed.sandbox.logiztik, environment },
			};
		};
		const run = async (type: string, parameters: INodeParameters, item: IDataObject = {}) =>
			await bed.host.runNode({ type, parameters, credentials: credentials(), items: [item] });
		afterEach(() => expect(bed.sandbox.requests()).toEqual([]));

		describe.each(suppliers)('%s', (type, { operation, orderOf }) => {
			test.each([operation, 'preview'])('by an order: %s', async (chosen) => {
				const parameters = { operation: chosen, orderSource: 'json', orderJson: '={{ $json }}' };
				const failed = failureOf(await run(type, parameters, orderOf('GOOD-1')));
				expect(failed).toMatchObject({ status: 'invalid', summary: message });
			});

			test('by the order ledger, which looks for its login', async () => {
				const { error } = await run('orderLedger', {
					operation: 'get',
					supplier: type,
					orderLedger: 'embedded',
					poNumber: '1',
				});
				expect(error?.message).toBe(message);
			});

			test('by the test of the credential', async () => {
				const name = `${type}Api` as 'westconApi' | 'logiztikAllianceApi';
				const result = await bed.host.testCredential(name, credentials()[name] as never);
				expect(result).toEqual({ status: 'Error', message });
			});
		});

		test('by the service check', async () => {
			const { error } = await run('westcon', { resource: 'service', operation: 'check' });
			expect(error?.message).toBe(message);
		});

		test.each(['searchAccounts', 'searchShippingConditions'])('by the list of %s', async (list) => {
			const found = bed.host.listSearch('westcon', list, { credentials: credentials() as never });
			await expect(found).rejects.toThrow(message);
		});

		test('by the HTTP Request node', async () => {
			const sign = new WestconApi().authenticate as (...given: unknown[]) => Promise<unknown>;
			const request = { url: bed.sandbox.westcon.url, body: '' };
			await expect(sign(credentials().westconApi, request)).rejects.toThrow(message);
		});
	},
);
