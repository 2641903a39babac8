import type { Reply } from './types';

/** A change to a finished reply: what networks, other servers and accidents do to it. */
export type ReplyChange = (reply: Reply) => Reply;

const MEBIBYTE = 1024 * 1024;
const OTHER_PREFIXES: Record<string, string> = { s: 'SOAP-ENV', a: 'wsa', o: 'wsse', u: 'wsu' };

const changeBody =
	(change: (body: string) => string): ReplyChange =>
	(reply) => ({ ...reply, body: change(reply.body.toString()) });

export const withByteOrderMark = changeBody((body) => `\uFEFF${body}`);

export const inUtf16: ReplyChange = (reply) => ({
	...reply,
	headers: {
		...reply.headers,
		'content-type': (reply.headers['content-type'] ?? '').replace('utf-8', 'utf-16'),
	},
	body: Buffer.from(`\uFEFF${reply.body}`, 'utf16le'),
});

/** Declares an entity that holds the order number or the word "true", and uses it instead. */
export const withDoctype = changeBody((body) => {
	const outcome = /(?<=>)(0\d{9}|true)(?=<)/.exec(body)?.[0] ?? '';
	const changed = body.replace(`>${outcome}<`, '>&placed;<');
	return `<!DOCTYPE reply [<!ENTITY placed "${outcome}">]>${changed}`;
});

export const withPadding = changeBody((body) =>
	body.replace(/(<\/[^>]*>)$/, `${' '.repeat(16 * MEBIBYTE)}$1`),
);

export const truncated = changeBody((body) => body.slice(0, Math.floor(body.length / 2)));

export const brokenWithin: ReplyChange = (reply) => ({ ...reply, breaks: 'within' });

export const brokenBefore: ReplyChange = (reply) => ({ ...reply, breaks: 'before' });

/** The same SOAP reply, with other prefixes and with a prefix instead of the default namespace. */
export const withOtherPrefixes = changeBody((body) =>
	body
		.replace(
			/(<\/?|\sxmlns:|\s|>)([saou])(?=[:=])/g,
			(_, before: string, prefix: string) => before + (OTHER_PREFIXES[prefix] ?? prefix),
		)
		.replace(' xmlns=""', '')
		.replace(/<(\/?)(submitOrderRes)/g, '<$1w:$2')
		.replace('submitOrderResponse xmlns=', 'submitOrderResponse xmlns:w='),
);

/** The XML in a JSON string, as a web API sends it to a client that asks for JSON. */
export const asJsonString: ReplyChange = (reply) => ({
	...reply,
	headers: { 'content-type': 'application/json; charset=utf-8' },
	body: JSON.stringify(reply.body.toString()),
});

/** `IsSuccess` with a small first letter, its value in capitals and with white space around it. */
export const withOtherSpelling = changeBody((body) =>
	body.replace(/IsSuccess>true</, 'IsSuccess>\n  TRUE  \n<').replace(/IsSuccess/g, 'isSuccess'),
);
