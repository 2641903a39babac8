import type { IExecuteFunctions } from 'n8n-workflow';
import { OrderMemory } from '../../nodes/shared/orderMemory';
import type { OutcomeStatus } from '../../nodes/shared/outcome';

/** A retry from the executions list cannot be had in this engine: it is another execution with the same run data. */
const memoryOf = (runData: object, executionId: string, poNumber = 'PO', $runIndex = 0, mode = 'manual') =>
	new OrderMemory({
		getContext: () => runData,
		getWorkflowDataProxy: () => ({ $runIndex }),
		getExecutionId: () => executionId,
		getInputData: () => [{ json: { poNumber } }],
		getWorkflow: () => ({ id: 'workflow' }),
		getNode: () => ({ id: 'node' }),
		getMode: () => mode,
	} as unknown as IExecuteFunctions);

const outcomeOf = (status: OutcomeStatus) => ({
	outcome: { status, summary: '', advice: '', supplierMessages: [], warnings: [] },
	json: {},
});

test.each<[OutcomeStatus, isRepeatable: boolean | undefined, isRemembered: boolean]>([
	['accepted', undefined, true],
	['accepted', true, true],
	['unknown', undefined, true],
	['unknown', true, false],
	['refused', undefined, false],
	['notSent', undefined, false],
])(
	'what was %s, repeatable: %s, is remembered by a retried execution: %s',
	(status, isRepeatable, isRemembered) => {
		const runData = {};
		memoryOf(runData, '1').remember(0, { poNumber: 'PO' }, { ...outcomeOf(status), isRepeatable });
		expect(memoryOf(runData, '1').recall(0, { poNumber: 'PO' }) !== undefined).toBe(status !== 'notSent');
		expect(memoryOf(runData, '2').recall(0, { poNumber: 'PO' }) !== undefined).toBe(isRemembered);
		expect(memoryOf(runData, '1', 'OTHER').recall(0, { poNumber: 'OTHER' })).toBeUndefined();
		expect(memoryOf(runData, '1', 'PO', 1).recall(0, { poNumber: 'PO' })).toBeUndefined();
	},
);

describe('when an execution that was stopped by hand is retried, of which n8n keeps no run data', () => {
	const sent = (identity: string, content = '') => ({ poNumber: 'PO', once: { identity, content } });
	const retried = () => memoryOf({}, '2', 'PO', 0, 'retry');

	test.each<[OutcomeStatus, isRemembered: boolean]>([
		['accepted', true],
		['unknown', true],
		['refused', false],
		['notSent', false],
	])('an order that was %s is remembered: %s', (status, isRemembered) => {
		memoryOf({}, '1').remember(0, sent(status), outcomeOf(status));
		expect(retried().recall(0, sent(status)) !== undefined).toBe(isRemembered);
		expect(retried().isTaken(sent(status))).toBe(isRemembered);
	});

	test('another order with its number is not sent', () => {
		memoryOf({}, '1').remember(0, sent('number', 'content'), outcomeOf('accepted'));
		expect(retried().recall(0, sent('number', 'other'))).toBeUndefined();
		expect(retried().isTaken(sent('number', 'other'))).toBe(true);
	});

	test('an execution that is no retry does not know of it', () => {
		memoryOf({}, '1').remember(0, sent('new'), outcomeOf('accepted'));
		expect(memoryOf({}, '2').recall(0, sent('new'))).toBeUndefined();
		expect(memoryOf({}, '2').isTaken(sent('new'))).toBe(false);
	});

	test('of many orders the latest are remembered', () => {
		for (let number = 0; number <= 1000; number++) {
			memoryOf({}, '1').remember(0, sent(`many-${number}`), outcomeOf('accepted'));
		}
		expect(retried().isTaken(sent('many-0'))).toBe(false);
		expect(retried().isTaken(sent('many-1'))).toBe(true);
	});
});
