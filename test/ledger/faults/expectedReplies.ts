const withStatus = (before: string, statuses: number[]) => statuses.map((status) => `${before}${status}-`);

/**
 * What must be said of an order that got this reply, by the special number that brings it about: `rejected` where the
 * supplier certainly did not take it, as its documents say; `accepted` where it names the order; else `unknown`. Of the
 * statuses, those that suppliers, proxies and gateways are known for.
 */
const prefixesByWord = {
	accepted: ['BOM-', 'UTF16-', 'PREFIX-', 'ERRORS-AND-NUMBERS-', 'NIL-CONFIRMATION-', 'JSON-', 'SPELLING-'],
	rejected: [
		// WCF looks at the time and the login before the order.
		'SLOW-CLOCK-',
		'FAST-CLOCK-',
		// Guide 5: down for maintenance, mandatory fields missing, key invalid.
		'FAULT-SERVICE-DOWN-',
		'FAULT-VALIDATION-',
		'FAULT-SECURITY-KEY-',
		// What WCF says of a message that it does not hand to the service.
		'FAULT-INVALID-SECURITY-',
		'FAULT-INVALID-TOKENS-',
		'FAULT-FAILED-AUTHENTICATION-',
		'FAULT-OWN-TEXT-',
		'FAULT-CONTEXT-TOKEN-',
		'FAULT-ACTION-',
		'FAULT-ADDRESS-',
		'FAULT-ACTION-MISMATCH-',
		'FAULT-MUST-UNDERSTAND-',
		'FAULT-VERSION-',
		'FAULT-DESERIALIZATION-',
		// Guide 3.2 and 7.2: errors, and no order number.
		'ERRORS-ONE-',
		'ERRORS-BLOCKS-',
		'ERRORS-PAIRS-',
		'ERRORS-LINES-',
		'ERRORS-EMPTY-NO-',
		'ERRORS-NIL-NO-',
		'ERRORS-WITHOUT-NO-',
		'ERRORS-MATERIAL-',
		// Page, Output Error: IsSuccess is false, with a message or without; a token that is not known.
		'UNAUTHORIZED-',
		'ERRORS-SEVERAL-',
		'ERRORS-WITHOUT-PO-',
		'ERRORS-SILENT-',
		'ERRORS-TABLE-',
		// RFC 9110: what a web server or proxy says of a request that it does not hand on.
		...withStatus(
			'STATUS-',
			[400, 401, 403, 404, 405, 407, 410, 411, 413, 414, 415, 421, 426, 429, 431, 501, 505, 511],
		),
		...withStatus('EMPTY-', [400]),
		...withStatus('HTML-', [403]),
		...withStatus('REDIRECT-', [301, 302, 307, 308]),
	],
	unknown: [
		// Page, Data type error: no response at all; so it may be at Westcon's.
		'DROP-BEFORE-',
		'DROP-AFTER-',
		'ECHO-',
		'DOCTYPE-',
		'HUGE-',
		'TRUNCATED-',
		'CUT-',
		// Guide 5: BizTalk or GAWS did not answer the service, which says nothing of the order; WCF's own fault says as little.
		'FAULT-TIMEOUT-',
		'FAULT-TIMEOUT-PLACED-',
		'FAULT-GAWS-DOWN-',
		'FAULT-INTERNAL-',
		'FAULT-INTERNAL-PLACED-',
		// Neither an order number nor an error.
		'ERRORS-EMPTY-BLOCK-',
		'NO-RESULT-',
		'EMPTY-RESULT-',
		'EMPTY-ORDER-',
		'NO-ORDER-NUMBER-',
		// No PoStatus, or one that contradicts itself or lacks IsSuccess.
		'ARRAY-',
		'DATABASE-ERROR-',
		'ERRORS-AND-SUCCESS-',
		'NO-SUCCESS-',
		...withStatus('STATUS-', [200, 201, 202, 408, 409, 500, 502, 503, 504]),
		...withStatus('EMPTY-', [200, 202, 500]),
		...withStatus('HTML-', [200, 500, 502, 503]),
		...withStatus('REDIRECT-', [303]),
	],
};

export const expectedReplies: Record<string, string> = Object.fromEntries(
	Object.entries(prefixesByWord).flatMap(([word, prefixes]) => prefixes.map((prefix) => [prefix, word])),
);
