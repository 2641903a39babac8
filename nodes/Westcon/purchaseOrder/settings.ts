import type { IExecuteFunctions } from 'n8n-workflow';
import { credentialsOf, hasCredentials } from '../../shared/input/credentials';
import { readOptions } from '../../shared/input/readOptions';
import type { SendingOptions } from '../../shared/orders/output';
import type { RunOptions } from '../../shared/orders/runOptions';
import { signedConnectionOf, type Connection } from '../credential/connection';
import { submitOptions } from './options';

/** What an order is completed and sent by, beside what the user says of it. */
export interface OrderSettings {
	/** Absent in a preview without a credential. */
	connection?: Connection;
	options: SendingOptions & RunOptions;
	/** When the run began. */
	now: Date;
	/** The day that it is then in the workflow's time zone, such as 2026-12-10; '' where n8n does not know that zone. */
	today: string;
}

/**
 * The settings of an item.
 * @param isSending false in a preview, which uses a credential only where one is chosen
 * @throws NodeOperationError where a credential is needed and none is chosen
 * @throws UserError where the credential is incomplete
 */
export async function settingsOf(
	context: IExecuteFunctions,
	item: number,
	isSending: boolean,
	{ now, today }: Pick<OrderSettings, 'now' | 'today'>,
): Promise<OrderSettings> {
	const isChosen = isSending || hasCredentials(context, 'westconApi');
	const credential = isChosen ? await credentialsOf(context, 'westconApi', item) : undefined;
	return {
		connection: credential && signedConnectionOf(credential),
		options: readOptions(context, item, submitOptions),
		now,
		today,
	};
}
