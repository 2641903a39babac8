import { attributeValue, childrenNamed, type XmlElement } from '../xml';
import { isReadable } from '../values';
import { Refusal } from './faults';
import { PASSWORD_TEXT, SECURITY, UTILITY } from './namespaces';

export interface Account {
	username: string;
	authenticationKey: string;
}

const MINUTE = 60_000;
/** How long a message is fresh, and how far apart two clocks may be: together five minutes ahead, ten behind. */
const LIFETIME = 5 * MINUTE;
const SKEW = 5 * MINUTE;

function the(elements: XmlElement[]): XmlElement {
	const [element] = elements;
	if (!element || elements.length > 1) throw new Refusal('invalidSecurity');
	return element;
}

/** UTC with the Z written, and a day and hour that exist. */
function readInstant(element: XmlElement): number {
	const text = element.text.trim();
	if (!text.endsWith('Z') || !isReadable('dateTime', text)) throw new Refusal('invalidSecurity');
	return Date.parse(text);
}

function checkTimestamp(security: XmlElement, now: number): void {
	const timestamps = childrenNamed(security, UTILITY, 'Timestamp');
	if (timestamps.length === 0) return;
	const timestamp = the(timestamps);
	const created = readInstant(the(childrenNamed(timestamp, UTILITY, 'Created')));
	const expiring = childrenNamed(timestamp, UTILITY, 'Expires');
	const expires = expiring.length > 0 ? readInstant(the(expiring)) : created + LIFETIME;
	const isFast = created > now + SKEW;
	const isSlow = expires + SKEW < now || created + LIFETIME + SKEW < now;
	if (isFast || isSlow || expires <= created) throw new Refusal('invalidSecurity');
}

/**
 * Headers in; throws unless there is one Security with one UsernameToken of the account in plain text, and a
 * Timestamp, if any, in the window (OASIS Username Token Profile 1.0; a Password without Type is PasswordText).
 */
export function checkSecurity(headers: XmlElement[], account: Account, now: Date): void {
	const security = the(
		headers.filter(({ namespace, name }) => namespace === SECURITY && name === 'Security'),
	);
	checkTimestamp(security, now.getTime());
	const token = the(childrenNamed(security, SECURITY, 'UsernameToken'));
	const username = the(childrenNamed(token, SECURITY, 'Username'));
	const password = the(childrenNamed(token, SECURITY, 'Password'));
	const type = attributeValue(password, '', 'Type') ?? PASSWORD_TEXT;
	if (type !== PASSWORD_TEXT) throw new Refusal('invalidSecurity');
	if (username.text !== account.username || password.text !== account.authenticationKey) {
		throw new Refusal('failedAuthentication');
	}
}
