import { asTool, choices, credentials } from '../../nodes/shared/input/messages';
import { orderErrors } from '../../nodes/shared/orders/messages';
import { westconSays } from '../../nodes/Westcon/purchaseOrder/reply/messages';
import { all, type Subject } from './said';

const po = 'PO-1';
const findings = 'Correct what `findings` lists, then send the order again';
const at = new Date('2026-11-23T04:33:51.395Z');
const ask = westconSays.checkBeforeRepeating({ at });
const advice = 'Follow the advice that comes with it';

const orders = all(orderErrors, {
	invalid: [[orderErrors.invalid(po, 2), findings]],
	conflict: [[orderErrors.conflict(po), orderErrors.numberTwice([]).fix]],
	repeated: [[orderErrors.repeated(po), orderErrors.sameSentBefore('').fix]],
	list: [],
	numberTwice: [orderErrors.numberTwice([3])],
	otherSentBefore: [orderErrors.otherSentBefore(), orderErrors.otherSentBefore('…')],
	sameSentBefore: [orderErrors.sameSentBefore('at 2026-11-23T04:33:51.395Z')],
	nothingToOrder: [[orderErrors.nothingToOrder(po), 'Nothing. What was left out is in `warnings`']],
	onlyBlankRows: [orderErrors.onlyBlankRows(3)],
	nothingSent: [[orderErrors.nothingSent(), findings]],
	notPreviewed: [[orderErrors.notPreviewed(), advice]],
	severalFailed: [[orderErrors.severalFailed(), advice]],
	placedBefore: [['Some orders went through before the workflow stopped', orderErrors.placedBefore([po])]],
	notStarted: [
		[orderErrors.notStarted([po]), 'Correct the order that failed, then execute the workflow again'],
	],
	warnings: [
		[orderErrors.warnings([{ poNumber: po, warnings: ['…'] }], 1), 'Read them. The orders went through'],
	],
	preview: [
		[orderErrors.preview(po, 0, 1), 'Read the warnings, then send the order'],
		[orderErrors.preview(po, 2, 0), findings],
	],
	noReply: [[orderErrors.noReply('Westcon', po, 'placed'), ask]],
	notRead: [[orderErrors.notRead('Westcon', po, 'placed', 200), ask]],
	unwritten: [[orderErrors.unwritten(po), orderErrors.checkPreview('…')]],
	checkPreview: [],
	lost: [[orderErrors.lost(po), orderErrors.askFirst()]],
	notSentAgain: [
		[
			orderErrors.notSentAgain('…'),
			'If it was rejected, correct what the message says. Otherwise nothing: this is the earlier result',
		],
	],
	askFirst: [],
	notSent: [
		[orderErrors.notSent('Westcon', po), 'Follow the advice that comes with it, then send the order again'],
	],
});

const chosen = all(choices, {
	unknownChoice: [
		[choices.unknownChoice('Operation', 'Remove', ['insert', 'delete']), choices.chooseInForm()],
	],
	unfitOption: [[choices.unfitOption('Timeout', '0', choices.number(false, 1, 3600)), choices.correctIt()]],
	oneOf: [
		[choices.unfitOption('Date Order', 'us', choices.oneOf(['dmy', 'mdy', 'ymd'])), choices.correctIt()],
	],
	number: [],
	correctIt: [],
	chooseInForm: [],
});

const tool = all(asTool, { notAllowed: [asTool.notAllowed()] });

const credential = all(credentials, {
	noneChosen: [[credentials.noneChosen(), credentials.chooseOne()]],
	unknownEnvironment: [credentials.unknownEnvironment()],
	chooseOne: [],
});

/** What is said of an order as a whole, and of how the node is set. */
export const orderSubjects: Subject[] = [
	{ title: 'Orders', said: orders },
	{ title: 'Settings of the node', said: [...chosen, ...tool, ...credential] },
];
