import {
	NodeOperationError,
	type ICredentialDataDecryptedObject,
	type IExecuteFunctions,
} from 'n8n-workflow';
import { credentials as say } from './messages';

/** Whether a credential is chosen in the node. A preview works without one. */
export const hasCredentials = (context: IExecuteFunctions, type: string) =>
	context.getNode().credentials?.[type] !== undefined;

/**
 * The credential of an item.
 * @throws NodeOperationError where none is chosen: n8n itself asks only for credentials that every operation needs
 */
export async function credentialsOf(
	context: IExecuteFunctions,
	type: string,
	itemIndex: number,
): Promise<ICredentialDataDecryptedObject> {
	if (hasCredentials(context, type)) return await context.getCredentials(type, itemIndex);
	const description = say.chooseOne();
	throw new NodeOperationError(context.getNode(), say.noneChosen(), { description, itemIndex });
}
