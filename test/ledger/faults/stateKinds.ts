import {
	killed,
	killedMeanwhile,
	lost,
	placed,
	resolved,
	sendingSince,
	settledMeanwhile,
	unsent,
} from './histories';
import type { Kind } from './kind';

/** Only the first request under this number is refused. */
const refused = { prefix: 'ONCE-ERRORS-', before: placed };

const bySupplier = (westcon: string, logiztikAlliance: string) => ({
	westcon: [westcon],
	logiztikAlliance: [logiztikAlliance],
});

/** What the ledger may know of an order. */
export const stateKinds: Kind[] = [
	{ name: 'new order', expected: ['accepted'] },
	{ name: 'accepted before', before: placed, known: 'accepted', expected: ['accepted'] },
	{
		name: 'another one accepted before',
		before: placed,
		known: 'accepted',
		isOther: true,
		execution: { pieces: 2 },
		expected: bySupplier('conflict', 'accepted'),
	},
	{
		name: 'accepted before, and told to fail then',
		before: placed,
		known: 'accepted',
		execution: { options: { ifAlreadySent: 'fail' } },
		expected: ['conflict'],
	},
	{
		name: 'accepted before, and told to send again',
		before: placed,
		known: 'accepted',
		isAsked: true,
		execution: { options: { ifAlreadySent: 'sendAgain' } },
		expected: ['accepted'],
	},
	{
		name: 'being sent by another, who succeeds',
		before: sendingSince(placed),
		known: 'accepted',
		during: settledMeanwhile('accepted'),
		expected: ['accepted'],
	},
	{
		name: 'being sent by another, who does not reach the supplier',
		before: sendingSince(unsent),
		known: 'notSent',
		during: settledMeanwhile('notSent'),
		expected: ['accepted'],
	},
	{
		name: 'being sent by another, who gets no answer',
		before: sendingSince(lost),
		known: 'unknown',
		during: settledMeanwhile('unknown'),
		expected: bySupplier('unknown', 'accepted'),
	},
	{
		name: 'being sent by another, who is killed',
		before: sendingSince(placed),
		known: 'unknown',
		during: killedMeanwhile,
		expected: bySupplier('unknown', 'accepted'),
	},
	{
		name: 'another one being sent by another, who succeeds',
		before: sendingSince(placed),
		known: 'accepted',
		isOther: true,
		execution: { pieces: 2 },
		during: settledMeanwhile('accepted'),
		expected: bySupplier('conflict', 'accepted'),
	},
	{
		name: 'killed after sending',
		before: killed(placed),
		known: 'unknown',
		expected: bySupplier('unknown', 'accepted'),
	},
	{
		name: 'killed before sending',
		before: killed(unsent),
		known: 'unknown',
		expected: bySupplier('unknown', 'accepted'),
	},
	{
		name: 'another one killed after sending',
		before: killed(placed),
		known: 'unknown',
		isOther: true,
		execution: { pieces: 2 },
		expected: ['unknown'],
	},
	{ name: 'unknown before', before: lost, known: 'unknown', expected: bySupplier('unknown', 'accepted') },
	{
		name: 'another one unknown before',
		before: lost,
		known: 'unknown',
		isOther: true,
		execution: { pieces: 2 },
		expected: ['unknown'],
	},
	...(['ONE-', 'SEVERAL-'] as const).flatMap((prefix): Kind[] => {
		const suppliers: Kind['suppliers'] = [prefix === 'ONE-' ? 'westcon' : 'logiztikAlliance'];
		const rejected = { ...refused, suppliers, prefix: `${refused.prefix}${prefix}`, known: 'rejected' };
		return [
			{ name: `rejected before (${prefix})`, ...rejected, expected: ['accepted'] },
			{
				name: `another one rejected before (${prefix})`,
				...rejected,
				isOther: true,
				execution: { pieces: 2 },
				expected: ['accepted'],
			},
		];
	}),
	{ name: 'not sent before', before: unsent, known: 'notSent', expected: ['accepted'] },
	{
		name: 'another one not sent before',
		before: unsent,
		known: 'notSent',
		isOther: true,
		execution: { pieces: 2 },
		expected: ['accepted'],
	},
	{
		name: 'a person says that it is placed',
		before: resolved(placed, 'accepted'),
		known: 'accepted',
		expected: ['accepted'],
	},
	{
		name: 'a person says that it is not placed',
		before: resolved(unsent, 'notSent'),
		known: 'notSent',
		expected: ['accepted'],
	},
	{
		name: 'deletion',
		suppliers: ['logiztikAlliance'],
		before: placed,
		known: 'accepted',
		isDeletion: true,
		isSingle: true,
		execution: { operation: 'delete' },
		expected: ['deleted'],
	},
	{
		name: 'deletion of what may be there',
		suppliers: ['logiztikAlliance'],
		before: lost,
		known: 'unknown',
		isDeletion: true,
		isSingle: true,
		execution: { operation: 'delete' },
		expected: ['deleted'],
	},
];
