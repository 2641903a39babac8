import type { IExecuteFunctions } from 'n8n-workflow';
import type { Resolution } from '../../shared/ledger/store';
import type { Supplier } from '../credential/login';
import { refusals as say } from './messages';
import { refusal } from './refusal';
import { requiredText } from './request';

/** What a person found out by asking the supplier. */
export type Answer = Omit<Resolution, 'login' | 'facts'>;

const resolutions = ['placed', 'notPlaced'] as const;

/**
 * Reads the answer of an item; who says it, and how they know, is never left out.
 * @throws NodeOperationError where something is missing, or the answer is neither yes nor no
 */
export function readAnswer(context: IExecuteFunctions, item: number, supplier: Supplier): Answer {
	const given = context.getNodeParameter('resolution', item, '');
	if (!resolutions.some((resolution) => resolution === given))
		throw refusal(context, item, say.notOneOf('What the Supplier Said', String(given), resolutions));
	const isPlaced = given === 'placed';
	return {
		state: isPlaced ? 'accepted' : 'notSent',
		// Logiztik Alliance gives its orders no numbers of its own.
		...(isPlaced &&
			supplier === 'westcon' && {
				orderNumber: requiredText(context, item, { name: 'orderNumber', label: 'Order Number' }),
			}),
		by: requiredText(context, item, { name: 'resolvedBy', label: 'Resolved By', content: 'lines' }),
		because: requiredText(context, item, { name: 'reason', label: 'Reason', content: 'lines' }),
	};
}
