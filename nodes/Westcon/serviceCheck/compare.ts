import { serviceNamespace } from '../contract';
import { compareBindings } from './compareBindings';
import { noDifferences, type Differences } from './differences';
import { matchNames, movedNames } from './matchNames';
import { entryAt, operationName } from './ownContract';
import type { ServiceContract } from './readContract';
import type { SchemaNode } from './schemaTree';

/** What the comparison of two contracts found. */
export interface Comparison {
	differences: Differences;
	/** Elements that the service requires and this package does not ask for. */
	required: string[];
	/** Elements whose type no document declares. */
	unresolved: string[];
	/** How many elements the two have in common. */
	compared: number;
}

/** Compares both trees of both contracts; the reply's only for what this package reads of it. */
export function compareContracts(ours: ServiceContract, theirs: ServiceContract, url: string): Comparison {
	const found: Comparison = { differences: noDifferences(), required: [], unresolved: [], compared: 0 };
	const { differences } = found;
	if (!theirs.operations.includes(operationName)) differences.operations = theirs.operations;
	if (ours.request && theirs.request) compareNodes(ours.request, theirs.request, '', found);
	if (ours.response && theirs.response) compareReply(ours.response, theirs.response, found);
	if (theirs.action !== undefined && ours.action !== undefined && theirs.action !== ours.action)
		differences.action = { package: ours.action, service: theirs.action };
	Object.assign(differences, compareBindings(theirs, url));
	return found;
}

/** Nothing of `submitOrder/request/` in the paths, as in the guide. */
const join = (parent: string, name: string) =>
	parent === 'submitOrder' && name === 'request' ? 'request' : below(parent, name);
const below = (parent: string, name: string) =>
	parent === '' || parent === 'request' ? name : `${parent}/${name}`;

function compareNodes(ours: SchemaNode, theirs: SchemaNode, parent: string, found: Comparison) {
	const path = join(parent, ours.name);
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

/** A difference that a block hands down to all below it is told once. */
function compareNamespace(ours: SchemaNode, theirs: SchemaNode, path: string, { namespaces }: Differences) {
	if (ours.namespace === theirs.namespace) return;
	const told = namespaces.find(
		(known) => known.package === ours.namespace && known.service === theirs.namespace,
	);
	if (told) told.elements++;
	else namespaces.push({ path, package: ours.namespace, service: theirs.namespace, elements: 1 });
}

function compareValue(ours: SchemaNode, theirs: SchemaNode, path: string, found: Comparison) {
	const entry = entryAt(path);
	const { differences, required } = found;
	if (!isReadable(ours.type, theirs.type, entry?.xml && 'type' in entry.xml ? entry.xml.type : ''))
		differences.types.push({ path, package: ours.type, service: theirs.type });
	const limit = entry?.xml && 'length' in entry.xml ? entry.xml.length : ours.maxLength;
	if (theirs.maxLength !== undefined && theirs.maxLength !== limit)
		differences.lengths.push({ path, package: limit ?? null, service: theirs.maxLength });
	if (entry && theirs.required && !entry.xml.required) required.push(path);
}

const texts = /^(string|normalizedString|token|anySimpleType)$/;
const numbers =
	/^(decimal|double|float|integer|(unsigned)?(byte|short|int|long)|(nonNegative|positive)Integer)$/;

/** Whether a service that reads this type understands what the package writes. */
const isReadable = (ours: string, theirs: string, written: string) =>
	ours === theirs ||
	theirs === 'anyType' ||
	(ours !== 'block' && texts.test(theirs)) ||
	(/^(decimal|integer)$/.test(written) && numbers.test(theirs));

function compareChildren(ours: SchemaNode, theirs: SchemaNode, path: string, found: Comparison) {
	const { differences } = found;
	const { pairs, missing, additional } = matchNames(namesOf(ours), namesOf(theirs));
	(theirs.open ? found.unresolved : differences.missing).push(...missing.map((name) => join(path, name)));
	for (const name of additional) {
		const required = childNamed(theirs, name)?.required ?? false;
		differences.additional.push({ path: join(path, name), required });
	}
	for (const [name, theirName] of pairs) {
		if (name !== theirName) differences.renamed.push({ path: join(path, name), name: theirName });
	}
	if (theirs.ordered) differences.order.push(...movedIn(pairs, namesOf(theirs), path));
	for (const [name, theirName] of pairs) {
		const [child, theirChild] = [childNamed(ours, name), childNamed(theirs, theirName)];
		if (child && theirChild) compareNodes(child, theirChild, path, found);
	}
}

const namesOf = ({ children }: SchemaNode) => [...new Set(children.map(({ name }) => name))];
const childNamed = ({ children }: SchemaNode, name: string) => children.find((child) => child.name === name);

function movedIn(pairs: Array<[string, string]>, theirs: string[], path: string): Differences['order'] {
	const ours = pairs.map(([name]) => name);
	const ourName = new Map(pairs.map(([name, theirName]) => [theirName, name]));
	const common = theirs.flatMap((name) => ourName.get(name) ?? []);
	return movedNames(ours, common).map((name) => ({
		path: join(path, name),
		after: theirs[theirs.indexOf(pairs.find(([own]) => own === name)?.[1] ?? '') - 1] ?? '',
	}));
}

/** Of the reply only what is read of it counts: that it is there, and in which namespace the result is. */
function compareReply(ours: SchemaNode, theirs: SchemaNode, found: Comparison, parent = '') {
	const path = below(parent, ours.name);
	const { differences } = found;
	if (ours.namespace === serviceNamespace) compareNamespace(ours, theirs, path, differences);
	if (theirs.unresolved) found.unresolved.push(path);
	if (theirs.unresolved || theirs.children.length === 0) return;
	const { pairs, missing } = matchNames(namesOf(ours), namesOf(theirs));
	differences.missing.push(...missing.map((name) => `${path}/${name}`));
	for (const [name, theirName] of pairs) {
		if (name !== theirName) differences.renamed.push({ path: `${path}/${name}`, name: theirName });
		const [child, theirChild] = [childNamed(ours, name), childNamed(theirs, theirName)];
		if (child && theirChild) compareReply(child, theirChild, found, path);
	}
}
