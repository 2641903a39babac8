import type { IExecuteFunctions } from 'n8n-workflow';
import type { OrderFacts } from '../ledger/ledger';
import { orderErrors as say } from './messages';

/** n8n takes 10 such values of 255 characters (n8n-core, execution-metadata). */
const longestNote = 255;

/**
 * Makes the execution findable in the executions list by its purchase order and order numbers. n8n 1 has no place for
 * them (1.123); what only informs must not let an order fail that was placed.
 */
export function noteOrder(
	{ customData }: Partial<IExecuteFunctions>,
	{ poNumber, orderNumber }: Partial<OrderFacts>,
) {
	if (!customData) return;
	for (const [key, value] of Object.entries({ poNumber, orderNumber })) {
		const known = customData.get(key)?.split(', ') ?? [];
		if (!value || known.includes(String(value))) continue;
		const notes = [...known, String(value)].join(', ');
		if (notes.length <= longestNote) customData.set(key, notes);
	}
}

const mostInHint = 10;

/** Shows the warnings of a run's orders in the node's output panel, in one hint. */
export function hintAtWarnings(
	context: IExecuteFunctions,
	orders: Array<Pick<OrderFacts, 'poNumber' | 'warnings'>>,
) {
	const warned = orders.filter(({ warnings }) => warnings.length > 0);
	if (warned.length === 0) return;
	const message = say.warnings(warned.slice(0, mostInHint), Math.max(0, warned.length - mostInHint));
	context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
}
