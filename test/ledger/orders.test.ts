import { suppliers } from '../support/suppliers';
import { testBed } from '../support/testBed';
import { describeOrders, run } from './orderSuite';

const bed = testBed();
const embedded = { ledger: 'embedded' as const };

describe('with the embedded ledger', () => describeOrders(bed, embedded));

test.each(suppliers)('%s: nothing is sent where the embedded ledger may not be', async (_, supplier) => {
	process.env.EXECUTIONS_MODE = 'queue';
	const poNumber = 'GOOD-QUEUE';
	const [outcome] = await run(bed, { ...supplier, ...embedded }, [supplier.orderOf(poNumber)]);
	delete process.env.EXECUTIONS_MODE;
	expect(outcome).toMatchObject({ status: 'notSent', poNumber });
	expect(outcome?.message).toMatch(/queue mode[^]*PostgreSQL/);
	expect(bed.sandbox.counts()).toEqual({});
});
