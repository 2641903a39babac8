import type { Complaint } from '../check/findings';
import type { LedgerOrder } from '../ledger/ledger';
import type { Prospect } from '../ledger/prospect';
import type { LedgerRow, LedgerState } from '../ledger/store';
import { capitalized, thePurchaseOrder } from '../words';

const fields = (count: number) => (count === 1 ? 'One thing needs' : `${count} things need`);

const mostListed = 20;

/** What both nodes say about orders. */
export const orderErrors = {
	invalid: (po: string, count: number) =>
		`${capitalized(thePurchaseOrder(po))} was not sent. ${fields(count)} to be corrected`,
	conflict: (po: string) =>
		`${capitalized(thePurchaseOrder(po))} was not sent. Another order has the same number but different content`,
	repeated: (po: string) => `${capitalized(thePurchaseOrder(po))} was not sent, because it was sent before`,
	/** Numbered, because the editor folds line ends into spaces. */
	list: (findings: string[]) =>
		findings.length === 1
			? findings.join('')
			: findings.map((finding, index) => `(${index + 1}) ${finding}`).join('\n'),
	numberTwice: (items: number[]): Complaint => ({
		rule: `is also the number of ${items.length > 1 ? 'items' : 'item'} ${items.join(', ')}, with different content`,
		fix: "Give each order its own number. If these are the lines of one order, turn on 'Combine Items With the Same PO Number'",
	}),
	/** @param difference what differs from the order that was sent under the number, if that is known */
	otherSentBefore: (difference?: string): Complaint => ({
		rule:
			difference === undefined
				? 'was already sent, or is being sent now, with different content'
				: `was already sent with different content. ${difference.replace(/\.$/, '')}`,
		fix: 'If this is a new order, give it its own number. If it changes the earlier order, ask the supplier to change that',
	}),
	/** @param when when the same order was sent, and as what it was accepted */
	sameSentBefore: (when: string): Complaint => ({
		rule: `was already sent ${when}`,
		fix: "It fails because 'If Already Sent' is set to 'Fail'. To get the earlier result instead, set it to 'Return Earlier Result'",
	}),
	nothingToOrder: (po: string) => `${capitalized(thePurchaseOrder(po))} has nothing to order`,
	/** @param rows how many items came in */
	onlyBlankRows: (rows: number) =>
		rows === 1
			? 'The only row is blank, so there is no order. Check which file and sheet are read.'
			: `All ${rows} rows are blank, so there is no order. Check which file and sheet are read.`,
	nothingSent: () => 'Nothing was sent, because some orders need to be corrected:',
	notPreviewed: () => 'Some items could not be read:',
	severalFailed: () => 'These orders failed:',
	placedBefore: (orders: string[]) =>
		`Do not send these again, because they went through: ${orders.join('; ')}.`,
	notStarted: (numbers: string[]) => {
		const more = numbers.length - mostListed;
		return `Not sent, because the workflow stopped: ${numbers.slice(0, mostListed).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
	},
	/** @param orders each with its warnings */
	warnings: (orders: Array<{ poNumber: string; warnings: string[] }>, more: number) =>
		[
			...orders.map(
				({ poNumber, warnings }) => `${capitalized(thePurchaseOrder(poNumber))}: ${warnings.join(' ')}`,
			),
			...(more > 0
				? [
						`${more === 1 ? '1 more order has' : `${more} more orders have`} warnings. See warnings in the items.`,
					]
				: []),
		].join('\n'),
	preview: (po: string, errors: number, warnings: number) =>
		`${capitalized(thePurchaseOrder(po))} ${errors > 0 ? `cannot be sent yet. ${fields(errors)} to be corrected` : 'can be sent'}${warnings > 0 ? ` (${warnings === 1 ? '1 warning' : `${warnings} warnings`})` : ''}`,
	noReply: (supplier: string, po: string, wanted: 'placed' | 'accepted' | 'deleted') =>
		`No complete reply came from ${supplier}, so it is unknown whether ${thePurchaseOrder(po)} was ${wanted}`,
	notRead: (supplier: string, po: string, wanted: 'placed' | 'accepted' | 'deleted', status: number) =>
		`${supplier} replied with HTTP ${status}, but this node could not read the reply, so it is unknown whether ${thePurchaseOrder(po)} was ${wanted}`,
	unwritten: (po: string) =>
		`${capitalized(thePurchaseOrder(po))} was not sent, because its message could not be written`,
	checkPreview: (reason: string) =>
		`The reason is: ${reason.replace(/\.$/, '')}. Check the order with the operation 'Preview'.`,
	lost: (po: string) =>
		`Something went wrong in this node while ${thePurchaseOrder(po)} was being sent, so it is unknown whether it was placed`,
	/** @param summary what became of it when it was sent */
	notSentAgain: (summary: string) => `Not sent again: ${summary}`,
	askFirst: () =>
		'Ask the supplier. Then record the answer with the Order Ledger node, or without an order ledger, send the order again only if it was not placed.',
	notSent: (supplier: string, po: string) =>
		`${capitalized(thePurchaseOrder(po))} was not sent, because ${supplier} could not be reached`,
};

const at = (time: number) => new Date(time).toISOString();

/** What a preview says of a number that the order ledger knows. */
export const knownNumbers = {
	became: (
		state: LedgerState,
		{ sentAt, updatedAt, orderNumber, executionId }: LedgerRow,
		isOwn: boolean,
	) => {
		const texts: Record<LedgerState, string> = {
			sending: 'is being sent right now',
			accepted: `was accepted at ${at(updatedAt)}${orderNumber && isOwn ? ` as order ${orderNumber}` : ''}`,
			deleted: `was deleted at ${at(updatedAt)}`,
			rejected: `was rejected at ${at(updatedAt)}`,
			notSent: `could not be sent at ${at(updatedAt)}`,
			unknown: `was sent at ${at(sentAt)}${isOwn ? ` by execution ${executionId}` : ''}, and it is unknown whether it was placed`,
		};
		return texts[state];
	},
	differs: (became: string, difference: string) =>
		`${became}, with different content. ${difference.replace(/\.$/, '')}`,
	/** What sending it would come to. */
	prospects: {
		sent: (state, { isDeletion }) => {
			if (state === 'rejected' || state === 'notSent') return 'It can be sent again';
			if (state === 'unknown' && !isDeletion) return 'It can safely be sent again';
			if (isDeletion) return 'Sending this deletes it';
			return state === 'deleted' ? 'Sending this creates it again' : 'Sending this updates it';
		},
		earlierResult: () =>
			"Sending it again sends nothing and returns the earlier result, unless 'If Already Sent' says otherwise",
		conflict: () =>
			"Nothing will be sent, unless 'If Already Sent' says otherwise. If this is a new order, give it its own number. If it changes the earlier order, ask the supplier to change that",
		wait: () => 'Sending it now waits for the result',
		unknown: () =>
			"Nothing will be sent until you ask the supplier and record the answer with the Order Ledger node, unless 'If Already Sent' says otherwise",
	} as Record<Prospect, (state: LedgerState, order: LedgerOrder) => string>,
	broken: (reason: string): Complaint => ({
		rule: `cannot be used: ${reason}`,
		fix: 'Nothing will be sent until it works. Ask your n8n administrator',
	}),
};
