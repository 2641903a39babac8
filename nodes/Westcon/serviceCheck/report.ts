import { entryAt, type Differences } from './differences';
import type { UnreadDocument } from './documents';
import { serviceCheck as say } from './messages';

/** Sentences for people. */
export interface Report {
	/** What can keep an order from arriving complete. */
	dangers: string[];
	/** What is worth knowing. */
	notes: string[];
}

/** All dangers of the reports, and all notes. */
export const joinReports = (...reports: Report[]): Report => ({
	dangers: reports.flatMap(({ dangers }) => dangers),
	notes: reports.flatMap(({ notes }) => notes),
});

/** `'Postal Code' (Order/ShipToAddress/PostalCode)`, or the path alone where the form has no such field. */
function fieldNameOf(path: string): string {
	const label = entryAt(path)?.displayName;
	return label ? `'${label}' (${path})` : path;
}

/** One sentence for each difference; those come first with which no order arrives at all. */
export const describeDifferences = (differences: Differences): Report => ({
	dangers: [...wholeContract(differences), ...namesAndPlaces(differences), ...values(differences)],
	notes: [
		...differences.lengths
			.filter((length) => !isShorter(length))
			.map(({ path, service, package: own }) => say.longer(fieldNameOf(path), service, own ?? 0)),
		...differences.additional.filter(({ required }) => !required).map(({ path }) => say.additional(path)),
	],
});

const wholeContract = ({ operations, binding, action, address, namespaces }: Differences): string[] => [
	...(operations ? [say.noOperation(operations)] : []),
	...(binding !== null ? [say.otherBinding(binding)] : []),
	...(action ? [say.differentAction(action.service, action.package)] : []),
	...(address !== null ? [say.differentAddress(address)] : []),
	...namespaces.map(({ path, service, package: own, elements }) =>
		say.otherNamespace(fieldNameOf(path), service, own, elements - 1),
	),
];

/** What is received, this node ignores; what is sent, the service does. */
const isInReply = (path: string) => path.startsWith('submitOrderResponse/');

const namesAndPlaces = ({ renamed, missing, order }: Differences): string[] => [
	...renamed.map(({ path, name }) =>
		isInReply(path) ? say.renamedInReply(path, name) : say.renamed(fieldNameOf(path), name),
	),
	...missing.map((path) => (isInReply(path) ? say.missingInReply(path) : say.missing(fieldNameOf(path)))),
	...order.map(({ path, after }) => say.otherPlace(fieldNameOf(path), after)),
];

const values = ({ additional, types, lengths }: Differences): string[] => [
	...additional.filter(({ required }) => required).map(({ path }) => say.additionalRequired(path)),
	...types.map(({ path, service, package: own }) => say.otherType(fieldNameOf(path), service, own)),
	...lengths
		.filter(isShorter)
		.map(({ path, service, package: own }) => say.shorter(fieldNameOf(path), service, own)),
];

const isShorter = ({ package: own, service }: Differences['lengths'][number]) =>
	own === null || service < own;

/** What a description leaves open, beside its differences. */
interface OpenPoints {
	/** Elements that the service requires and this package does not ask for. */
	required: string[];
	unresolved: string[];
	unread: UnreadDocument[];
	hasLengths: boolean;
	hasAction: boolean;
}

/** One sentence for each open point; what could not be compared may differ. */
export const describeOpenPoints = (points: OpenPoints): Report => ({
	dangers: points.unresolved.map((path) => say.notCompared(fieldNameOf(path))),
	notes: [
		...(points.required.length > 0 ? [say.requiredThere(points.required.map(fieldNameOf))] : []),
		...(points.hasLengths ? [] : [say.noLengths()]),
		...(points.hasAction ? [] : [say.noAction()]),
		...points.unread.map(({ address, reason, detail }) => say.unread[reason](address, detail ?? '')),
	],
});
