import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { orderErrors as say } from '../messages';

/** n8n takes 10 such values of 255 characters (n8n-core, execution-metadata). */
const longestNote = 255;

/**
 * Makes the execution findable in the executions list by its purchase order and order numbers. n8n 1 has no place for
 * them (1.123); what only informs must not let an order fail that was placed.
 */
export function noteOrder(
	{ customData }: Partial<IExecuteFunctions>,
	{ poNumber, orderNumber }: IDataObject,
) {
	if (!customData) return;
	for (const [key, value] of Object.entries({ poNumber, orderNumber })) {
		const known = customData.get(key)?.split(', ') ?? [];
		if (!value || known.includes(String(value))) continue;
		const notes = [...known, String(value)].join(', ');
		if (notes.length <= longestNote) customData.set(key, notes);
	}
}

/** Shows an order's warnings in the node's output panel. */
export function hintAt(context: IExecuteFunctions, warnings: string[], poNumber: string) {
	if (warnings.length === 0) return;
	context.addExecutionHints({
		message: say.warnings(poNumber, warnings),
		type: 'warning',
		location: 'outputPane',
	});
}
