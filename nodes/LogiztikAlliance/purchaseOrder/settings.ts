import type { IExecuteFunctions } from 'n8n-workflow';
import { choiceOf, type Choice } from '../../shared/input/choice';
import { credentialsOf, hasCredentials } from '../../shared/input/credentials';
import { readOptions } from '../../shared/input/readOptions';
import type { SendingOptions } from '../../shared/orders/output';
import type { RunOptions } from '../../shared/orders/runOptions';
import { connectionOf, type Connection } from '../credential/connection';
import { postOptions } from './options';

/** What `Accion` says. */
export type Action = 'INSERT' | 'DELETE';

/** What an order is completed and sent by, beside what the user says of it. */
export interface OrderSettings {
	action: Action;
	/** Absent in a preview without a credential. */
	connection?: Connection;
	options: SendingOptions &
		RunOptions & {
			/** Most orders that go in one request. */
			ordersPerRequest: number;
		};
}

const previewOf: Choice<'insert' | 'delete'> = {
	name: 'previewOf',
	label: 'Preview Of',
	values: ['insert', 'delete'],
};

/**
 * The settings of an item.
 * @param action absent in a preview, where a parameter says it and a credential is used only where one is chosen
 * @throws NodeOperationError where a credential is needed and none is chosen
 * @throws UserError where the credential is incomplete
 */
export async function settingsOf(
	context: IExecuteFunctions,
	item: number,
	action?: Action,
): Promise<OrderSettings> {
	const isChosen = action !== undefined || hasCredentials(context, 'logiztikAllianceApi');
	const credential = isChosen ? await credentialsOf(context, 'logiztikAllianceApi', item) : undefined;
	return {
		action: action ?? (choiceOf(context, item, previewOf) === 'delete' ? 'DELETE' : 'INSERT'),
		connection: credential && connectionOf(credential),
		options: readOptions(context, item, postOptions),
	};
}
