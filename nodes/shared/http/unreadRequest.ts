/** Why a web server or proxy did not pass a request on to the order service. */
export type UnreadReason =
	| 'redirected'
	| 'loginWanted'
	| 'proxyLoginWanted'
	| 'noService'
	| 'otherProtocol'
	| 'tooLarge'
	| 'tooMany'
	| 'malformed';

/**
 * The statuses with which a web server or proxy answers before the order service has read the request (RFC 9110).
 * Not among them: 303, 408, 409 and others that may come after the work is done; and 202, which .NET answers to a
 * message for an unknown Action, but which is made for work that goes on after the reply.
 */
const statuses: Record<UnreadReason, readonly number[]> = {
	redirected: [301, 302, 307, 308],
	loginWanted: [401, 403],
	proxyLoginWanted: [407, 511],
	noService: [404, 405, 410, 501],
	otherProtocol: [415, 426, 505],
	tooLarge: [413],
	tooMany: [429],
	malformed: [400, 411, 414, 421, 431],
};

/** ASP.NET redirects to such a page when an error occurs, which may be after the work is done. */
const errorPage = /error/i;

/**
 * Why nobody read the request, by the status of the reply; undefined where the status does not say so.
 * @param location where the reply redirects to
 */
export const unreadReasonOf = (status: number, location = ''): UnreadReason | undefined =>
	status === 302 && errorPage.test(location)
		? undefined
		: (Object.keys(statuses) as UnreadReason[]).find((reason) => statuses[reason].includes(status));

/** Whether the server, or a proxy in front of it, asks for a login. */
export const isLoginWanted = (status: number) =>
	[...statuses.loginWanted, ...statuses.proxyLoginWanted].includes(status);
