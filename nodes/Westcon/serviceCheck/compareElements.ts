import type { ValueType, XmlPart } from '../../shared/table/field';
import { serviceNamespace } from '../soap/contract';
import { entryAt, type Comparison, type Differences } from './differences';
import { matchNames, movedNames } from './matchNames';
import type { SchemaNode } from './schemaTree';

/** Compares an element that is sent, and all below it. */
export function compareSent(ours: SchemaNode, theirs: SchemaNode, found: Comparison, parent = '') {
	const path = pathBelow(parent, ours.name);
	found.compared++;
	compareNamespace(ours, theirs, path, found.differences);
	if (theirs.unresolved) {
		found.unresolved.push(path);
	} else if (ours.type === 'block' && theirs.type === 'block') {
		compareChildren(ours, theirs, path, found);
	} else {
		compareValue(ours, theirs, path, found);
	}
	if (ours.repeats && !theirs.repeats)
		found.differences.types.push({ path, package: 'any number of rows', service: 'one row' });
}

/** Without `submitOrder/request/`, as in the guide. */
const pathBelow = (parent: string, name: string) =>
	parent === '' || parent === 'request' || (parent === 'submitOrder' && name === 'request')
		? name
		: `${parent}/${name}`;

/** A difference that a block hands down to all below it is reported once. */
function compareNamespace(ours: SchemaNode, theirs: SchemaNode, path: string, { namespaces }: Differences) {
	if (ours.namespace === theirs.namespace) return;
	const known = namespaces.find(
		({ package: own, service }) => own === ours.namespace && service === theirs.namespace,
	);
	if (known) known.elements++;
	else namespaces.push({ path, package: ours.namespace, service: theirs.namespace, elements: 1 });
}

function compareValue(
	ours: SchemaNode,
	theirs: SchemaNode,
	path: string,
	{ differences, required }: Comparison,
) {
	const entry = entryAt(path);
	const { type, length = ours.maxLength }: Partial<XmlPart> = entry?.xml ?? {};
	if (!isUnderstood(ours.type, theirs.type, type))
		differences.types.push({ path, package: ours.type, service: theirs.type });
	if (theirs.maxLength !== undefined && theirs.maxLength !== length)
		differences.lengths.push({ path, package: length ?? null, service: theirs.maxLength });
	if (entry && theirs.required && !entry.xml.required) required.push(path);
}

const textTypes = /^(string|normalizedString|token|anySimpleType)$/;
const numberTypes =
	/^(decimal|double|float|integer|(unsigned)?(byte|short|int|long)|(nonNegative|positive)Integer)$/;

/** Whether a service that reads this type understands what the package writes. */
const isUnderstood = (ours: string, theirs: string, written?: ValueType) =>
	ours === theirs ||
	theirs === 'anyType' ||
	(ours !== 'block' && textTypes.test(theirs)) ||
	((written === 'decimal' || written === 'integer') && numberTypes.test(theirs));

function compareChildren(ours: SchemaNode, theirs: SchemaNode, path: string, found: Comparison) {
	const { differences } = found;
	const { pairs, missing, additional } = matchNames(namesOf(ours), namesOf(theirs));
	(theirs.takesAny ? found.unresolved : differences.missing).push(
		...missing.map((name) => pathBelow(path, name)),
	);
	for (const name of additional) {
		const required = childNamed(theirs, name)?.required ?? false;
		differences.additional.push({ path: pathBelow(path, name), required });
	}
	for (const [name, theirName] of pairs) {
		if (name !== theirName) differences.renamed.push({ path: pathBelow(path, name), name: theirName });
	}
	if (theirs.ordered) differences.order.push(...movedIn(pairs, namesOf(theirs), path));
	for (const [name, theirName] of pairs) {
		const [child, theirChild] = [childNamed(ours, name), childNamed(theirs, theirName)];
		if (child && theirChild) compareSent(child, theirChild, found, path);
	}
}

const namesOf = ({ children }: SchemaNode) => [...new Set(children.map(({ name }) => name))];
const childNamed = ({ children }: SchemaNode, name: string) => children.find((child) => child.name === name);

function movedIn(pairs: Array<[string, string]>, theirs: string[], path: string): Differences['order'] {
	const ours = pairs.map(([name]) => name);
	const ourName = new Map(pairs.map(([name, theirName]) => [theirName, name]));
	const common = theirs.flatMap((name) => ourName.get(name) ?? []);
	return movedNames(ours, common).map((name) => ({
		path: pathBelow(path, name),
		after: theirs[theirs.indexOf(pairs.find(([own]) => own === name)?.[1] ?? '') - 1] ?? '',
	}));
}

/** Compares the reply: only what is read of it counts, that it is there and in which namespace the result is. */
export function compareReceived(ours: SchemaNode, theirs: SchemaNode, found: Comparison, parent = '') {
	const path = pathBelow(parent, ours.name);
	const { differences } = found;
	if (ours.namespace === serviceNamespace) compareNamespace(ours, theirs, path, differences);
	if (theirs.unresolved) found.unresolved.push(path);
	if (theirs.unresolved || theirs.children.length === 0) return;
	const { pairs, missing } = matchNames(namesOf(ours), namesOf(theirs));
	differences.missing.push(...missing.map((name) => pathBelow(path, name)));
	for (const [name, theirName] of pairs) {
		if (name !== theirName) differences.renamed.push({ path: pathBelow(path, name), name: theirName });
		const [child, theirChild] = [childNamed(ours, name), childNamed(theirs, theirName)];
		if (child && theirChild) compareReceived(child, theirChild, found, path);
	}
}
