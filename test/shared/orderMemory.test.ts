import type { IExecuteFunctions } from 'n8n-workflow';
import { OrderMemory } from '../../nodes/shared/orderMemory';
import type { OutcomeStatus } from '../../nodes/shared/outcome';

/** A retry from the executions list cannot be had in this engine: it is another execution with the same run data. */
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
		const memoryOf = (executionId: string, poNumber = 'PO', $runIndex = 0) =>
			new OrderMemory({
				getContext: () => runData,
				getWorkflowDataProxy: () => ({ $runIndex }),
				getExecutionId: () => executionId,
				getInputData: () => [{ json: { poNumber } }],
			} as unknown as IExecuteFunctions);
		const outcome = { status, summary: '', advice: '', supplierMessages: [], warnings: [] };
		memoryOf('1').remember(0, { poNumber: 'PO' }, { outcome, json: {}, isRepeatable });
		expect(memoryOf('1').recall(0, { poNumber: 'PO' }) !== undefined).toBe(status !== 'notSent');
		expect(memoryOf('2').recall(0, { poNumber: 'PO' }) !== undefined).toBe(isRemembered);
		expect(memoryOf('1', 'OTHER').recall(0, { poNumber: 'OTHER' })).toBeUndefined();
		expect(memoryOf('1', 'PO', 1).recall(0, { poNumber: 'PO' })).toBeUndefined();
	},
);
