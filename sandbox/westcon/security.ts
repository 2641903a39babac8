import { attributeValue, childrenNamed, type XmlElement } from '../xml';
import { isReadable } from '../values';
import { Rejection } from './faults';
import { PASSWORD_TEXT, SECURITY, UTILITY } from './namespaces';

export interface Account {
	username: string;
	authenticationKey: string;
}

const MINUTE = 60_000;
const LIFETIME = 5 * MINUTE;
/** How far apart the two clocks may be. A message may thus be 5 minutes ahead and 10 behind. */
const SKEW = 5 * MINUTE;

function onlyOne(elements: XmlElement[]): XmlElement {
	const [element] = elements;
	if (!element || elements.length > 1) throw new Rejection('invalidSecurity');
	return element;
}

/** Only UTC, with a Z. */
function readInstant(element: XmlElement): number {
	const text = element.text.trim();
	if (!text.endsWith('Z') || !isReadable('dateTime', text)) throw new Rejection('invalidSecurity');
	return Date.parse(text);
}

function checkTimestamp(security: XmlElement, now: number): void {
	const timestamps = childrenNamed(security, UTILITY, 'Timestamp');
	if (timestamps.length === 0) return;
	const timestamp = onlyOne(timestamps);
	const created = readInstant(onlyOne(childrenNamed(timestamp, UTILITY, 'Created')));
	const expiring = childrenNamed(timestamp, UTILITY, 'Expires');
	const expires = expiring.length > 0 ? readInstant(onlyOne(expiring)) : created + LIFETIME;
	const isFast = created > now + SKEW;
	const isSlow = expires + SKEW < now || created + LIFETIME + SKEW < now;
	if (isFast || isSlow || expires <= created) throw new Rejection('invalidSecurity');
}

/**
 * Rejects the message unless it has one Security header with one UsernameToken, which holds the account's user name
 * and key in plain text. A Timestamp must be fresh, but need not be there.
 */
export function checkSecurity(headers: XmlElement[], account: Account, now: Date): void {
	const security = onlyOne(
		headers.filter(({ namespace, name }) => namespace === SECURITY && name === 'Security'),
	);
	checkTimestamp(security, now.getTime());
	const token = onlyOne(childrenNamed(security, SECURITY, 'UsernameToken'));
	const username = onlyOne(childrenNamed(token, SECURITY, 'Username'));
	const password = onlyOne(childrenNamed(token, SECURITY, 'Password'));
	// Without Type it is PasswordText (OASIS Username Token Profile 1.0).
	const type = attributeValue(password, '', 'Type') ?? PASSWORD_TEXT;
	if (type !== PASSWORD_TEXT) throw new Rejection('invalidSecurity');
	if (username.text !== account.username || password.text !== account.authenticationKey) {
		throw new Rejection('failedAuthentication');
	}
}
