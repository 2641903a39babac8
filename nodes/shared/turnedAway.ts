/** Why a web server or proxy did not let a request through. */
export type TurnedAway =
	| 'redirected'
	| 'loginWanted'
	| 'proxyLoginWanted'
	| 'noService'
	| 'otherProtocol'
	| 'tooLarge'
	| 'tooMany'
	| 'malformed';

/**
 * Statuses with which a web server or proxy turns a request away before the order service has read it (RFC 9110).
 * Not among them: 303, 408, 409 and whatever else may come after the work is done; and 202, which .NET answers to a
 * message for nobody, but which is made for work that goes on behind it.
 */
const statuses: Record<TurnedAway, readonly number[]> = {
	redirected: [301, 302, 307, 308],
	loginWanted: [401, 403],
	proxyLoginWanted: [407, 511],
	noService: [404, 405, 410, 501],
	otherProtocol: [415, 426, 505],
	tooLarge: [413],
	tooMany: [429],
	malformed: [400, 411, 414, 421, 431],
};

/** Why a reply's status says that nothing has been read; undefined where it does not say so. */
export const turnedAwayBy = (status: number): TurnedAway | undefined =>
	(Object.keys(statuses) as TurnedAway[]).find((reason) => statuses[reason].includes(status));

/** Whether the status of a reply asks for a login, at the server or at a proxy in front of it. */
export const isLoginWanted = (status: number) =>
	[...statuses.loginWanted, ...statuses.proxyLoginWanted].includes(status);
