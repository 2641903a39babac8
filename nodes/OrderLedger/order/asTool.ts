import type { IExecuteFunctions } from 'n8n-workflow';
import { isTool } from '../../shared/input/asTool';
import { refusals as say } from './messages';
import { refusal } from './refusal';

/**
 * What becomes of an order is for a person to say.
 * @throws NodeOperationError where an AI agent runs the node
 */
export function refuseAgent(context: IExecuteFunctions, item: number) {
	if (isTool(context)) throw refusal(context, item, say.notAsTool());
}
