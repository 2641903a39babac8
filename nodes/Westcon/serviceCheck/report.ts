import { serviceCheck as say } from '../../messages';
import type { Differences } from './differences';
import type { Unread } from './documents';
import { entryAt } from './ownContract';

/** Sentences for people. */
export interface Report {
	/** What can keep an order from arriving whole. */
	urgent: string[];
	/** What is worth knowing. */
	notes: string[];
}

/** `'Postal Code' (Order/ShipToAddress/PostalCode)`, or the path alone where the form has no such field. */
function nameOf(path: string): string {
	const label = entryAt(path)?.displayName;
	return label ? `'${label}' (${path})` : path;
}

/** One sentence for each difference; those come first with which no order arrives at all. */
export const describeDifferences = (differences: Differences): Report => ({
	urgent: [...wholeContract(differences), ...elements(differences)],
	notes: [
		...differences.lengths
			.filter((length) => !isShorter(length))
			.map(({ path, service, package: own }) => say.longer(nameOf(path), service, own ?? 0)),
		...differences.additional.filter(({ required }) => !required).map(({ path }) => say.additional(path)),
	],
});

const isShorter = ({ package: own, service }: Differences['lengths'][number]) =>
	own === null || service < own;

const wholeContract = ({ operations, binding, action, address, namespaces }: Differences): string[] => [
	...(operations ? [say.noOperation(operations)] : []),
	...(binding !== null ? [say.otherBinding(binding)] : []),
	...(action ? [say.otherAction(action.service, action.package)] : []),
	...(address !== null ? [say.otherAddress(address)] : []),
	...namespaces.map(({ path, service, package: own, elements: count }) =>
		say.otherNamespace(nameOf(path), service, own, count - 1),
	),
];

const elements = ({ renamed, missing, order, additional, types, lengths }: Differences): string[] => [
	...renamed.map(({ path, name }) => say.renamed(nameOf(path), name)),
	...missing.map((path) => say.missing(nameOf(path))),
	...order.map(({ path, after }) => say.otherPlace(nameOf(path), after)),
	...additional.filter(({ required }) => required).map(({ path }) => say.additionalRequired(path)),
	...types.map(({ path, service, package: own }) => say.otherType(nameOf(path), service, own)),
	...lengths
		.filter(isShorter)
		.map(({ path, service, package: own }) => say.shorter(nameOf(path), service, own)),
];

/** What else is to be said of the description. */
export interface Rest {
	required: string[];
	unresolved: string[];
	unread: Unread[];
	hasLengths: boolean;
	hasAction: boolean;
}

/** What the description itself tells beside its differences. */
export function describeRest({ required, unresolved, unread, hasLengths, hasAction }: Rest): Report {
	return {
		urgent: unresolved.map((path) => say.notCompared(nameOf(path))),
		notes: [
			...(required.length > 0 ? [say.requiredThere(required.map(nameOf))] : []),
			...(hasLengths ? [] : [say.noLengths()]),
			...(hasAction ? [] : [say.noAction()]),
			...unread.map(({ address, reason, detail }) => say.unread[reason](address, detail ?? '')),
		],
	};
}

/** How many differences there are; namespaces and the like count once each. */
export function countDifferences(differences: Differences): number {
	const sizes = Object.values(differences).map((value: Differences[keyof Differences]) =>
		Array.isArray(value) && value !== differences.operations ? value.length : Number(value !== null),
	);
	return sizes.reduce((sum, size) => sum + size, 0);
}
