import { attributeValue, childrenNamed, type XmlElement } from '../xml';
import { Rejection } from './faults';
import { ACTION, ADDRESSING, ANONYMOUS, OLD_HEADER, SECURITY, SOAP } from './namespaces';

export interface Envelope {
	headers: XmlElement[];
	body: XmlElement;
	action: string;
	to: string;
	messageId?: string;
}

const ADDRESSING_HEADERS = ['Action', 'To', 'MessageID', 'ReplyTo', 'FaultTo', 'From', 'RelatesTo'];
const OUR_ROLES = ['', `${SOAP}/role/next`, `${SOAP}/role/ultimateReceiver`];

function addressingText(headers: XmlElement[], name: string): string | undefined {
	const found = headers.filter((header) => header.namespace === ADDRESSING && header.name === name);
	if (found.length > 1) throw new Rejection('headerRepeated', name);
	return found[0]?.text.trim();
}

function checkReplyTo(headers: XmlElement[]): void {
	addressingText(headers, 'ReplyTo');
	const replyTo = headers.find((header) => header.namespace === ADDRESSING && header.name === 'ReplyTo');
	if (!replyTo) return;
	const address = childrenNamed(replyTo, ADDRESSING, 'Address')[0]?.text.trim() ?? '';
	if (address !== ANONYMOUS) throw new Rejection('replyToNotAnonymous', address);
}

/**
 * Reads a SOAP 1.2 envelope with WS-Addressing 1.0 headers.
 * Rejects other versions, anything but an optional Header and a Body, and repeated or missing headers.
 */
export function readEnvelope(root: XmlElement): Envelope {
	if (root.name === 'Envelope' && root.namespace !== SOAP)
		throw new Rejection('versionMismatch', root.namespace);
	if (root.name !== 'Envelope') throw new Rejection(400);
	const parts = root.children.map((child) => (child.namespace === SOAP ? child.name : ''));
	if (!['Header Body', 'Body'].includes(parts.join(' '))) throw new Rejection(400);
	const body = root.children[root.children.length - 1] ?? root;
	const headers = parts.length === 2 ? (root.children[0]?.children ?? []) : [];
	const action = addressingText(headers, 'Action');
	const to = addressingText(headers, 'To');
	if (action === undefined) throw new Rejection('headerRequired', 'Action');
	if (to === undefined) throw new Rejection('headerRequired', 'To');
	checkReplyTo(headers);
	const messageId = addressingText(headers, 'MessageID');
	return { headers, body, action, to, ...(messageId !== undefined && { messageId }) };
}

function pathOf(address: string): string {
	try {
		return new URL(address).pathname.toLowerCase();
	} catch {
		return '';
	}
}

/** The message must be for this operation at this path. The host in `To` does not matter. */
export function checkFilters(envelope: Envelope, path: string): void {
	if (pathOf(envelope.to) !== path.toLowerCase()) throw new Rejection('destinationUnreachable', envelope.to);
	if (envelope.action !== ACTION) throw new Rejection('actionNotSupported', envelope.action);
}

function isUnderstood({ namespace, name }: XmlElement): boolean {
	if (namespace === ADDRESSING) return ADDRESSING_HEADERS.includes(name);
	return (
		(namespace === SECURITY && name === 'Security') || (namespace === OLD_HEADER && name === 'AuthHeader')
	);
}

/** Rejects headers that must be understood and are not (SOAP 1.2 part 1, section 5.2.3). */
export function checkMustUnderstand(headers: XmlElement[]): void {
	const unknown = headers.find(
		(header) =>
			['1', 'true'].includes(attributeValue(header, SOAP, 'mustUnderstand') ?? '') &&
			OUR_ROLES.includes(attributeValue(header, SOAP, 'role') ?? '') &&
			!isUnderstood(header),
	);
	if (unknown) throw new Rejection('mustUnderstand', `{${unknown.namespace}}${unknown.name}`);
}
