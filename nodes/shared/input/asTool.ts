import { NodeOperationError, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';
import { asTool as say } from './messages';

/** The option of what orders or deletes, without which an AI agent may not. */
export const allowAsTool: INodeProperties = {
	displayName: 'Allow as Tool',
	name: 'allowAsTool',
	type: 'boolean',
	noDataExpression: true,
	default: false,
	description:
		'Whether the AI agent may place or delete real orders with this tool. If off, each call is refused. To let it preview orders, set Operation to Preview.',
	displayOptions: { show: { '@tool': [true] } },
};

/** As an AI agent's tool the node has a type of its own. */
export const isTool = (context: IExecuteFunctions) => context.getNode().type.endsWith('Tool');

/**
 * Orders are a person's to place, unless a person has said otherwise of this tool.
 * @throws NodeOperationError where an AI agent runs the node and the option is off
 */
export function refuseTool(context: IExecuteFunctions) {
	if (!isTool(context) || isAllowed(context)) return;
	const { message, description } = say.notAllowed();
	throw new NodeOperationError(context.getNode(), message, { description });
}

/**
 * Only what a person switched on in the form counts. n8n would fill `$fromAI()` with the agent's own answer, here as
 * in the whole of 'options' and in spite of `noDataExpression` (n8n-workflow, getNodeParameters); so the value is read
 * as the workflow stores it, and an expression is off.
 */
function isAllowed(context: IExecuteFunctions): boolean {
	const { options } = context.getNode().parameters;
	return (options as { allowAsTool?: unknown } | undefined)?.allowAsTool === true;
}
