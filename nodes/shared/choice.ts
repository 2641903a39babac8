import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { orderErrors as say } from '../messages';

/** A parameter that decides what the node does. */
export interface Choice<Value extends string> {
	name: string;
	label: string;
	/** The first one holds where the form hides the parameter. */
	values: readonly Value[];
}

/**
 * What was chosen. n8n offers no expression for such a parameter and takes one that a workflow file brings along for
 * plain text (n8n-workflow, node-helpers); that must not pass for a choice, least of all for the one that orders.
 * @throws NodeOperationError where it is none of the values
 */
export function choiceOf<Value extends string>(
	context: IExecuteFunctions,
	item: number,
	{ name, label, values }: Choice<Value>,
): Value {
	const given = context.getNodeParameter(name, item, values[0]);
	const chosen = values.find((value) => value === given);
	if (chosen !== undefined) return chosen;
	const message = say.unknownChoice(label, String(given), values);
	throw new NodeOperationError(context.getNode(), message, {
		description: say.chooseInForm(),
		itemIndex: item,
	});
}
