import { NodeOperationError, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';
import { readBoolean } from '../check/readBoolean';
import { choices as say } from './messages';

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
	if (chosen === undefined) throw unknownChoice(context, item, label, given, values);
	return chosen;
}

/**
 * Whether a switch is on, by its parameter; one that the form hides is off.
 * @throws NodeOperationError where it is neither on nor off
 */
export function switchOf(
	context: IExecuteFunctions,
	item: number,
	{ name, displayName }: INodeProperties,
): boolean {
	const given = context.getNodeParameter(name, item, false);
	const isOn = readBoolean(given);
	if (isOn === undefined) throw unknownChoice(context, item, displayName, given, ['true', 'false']);
	return isOn;
}

const unknownChoice = (
	context: IExecuteFunctions,
	item: number,
	label: string,
	given: unknown,
	values: readonly string[],
) =>
	new NodeOperationError(context.getNode(), say.unknownChoice(label, String(given), values), {
		description: say.chooseInForm(),
		itemIndex: item,
	});
