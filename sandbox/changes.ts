import type { Answer } from './types';

/** Changes to a finished answer: what networks, other stacks and accidents make of it. */
export type Change = (answer: Answer) => Answer;

const MEBIBYTE = 1024 * 1024;
const OTHER_PREFIXES: Record<string, string> = { s: 'SOAP-ENV', a: 'wsa', o: 'wsse', u: 'wsu' };

export const withByteOrderMark: Change = (answer) => ({ ...answer, body: `\uFEFF${answer.body}` });

export const inUtf16: Change = (answer) => ({
	...answer,
	headers: {
		...answer.headers,
		'content-type': (answer.headers['content-type'] ?? '').replace('utf-8', 'utf-16'),
	},
	body: Buffer.from(`\uFEFF${answer.body}`, 'utf16le'),
});

/** The order number, or the word true, arrives as an entity of the document's own. */
export const withDoctype: Change = (answer) => {
	const found = /(?<=>)(0\d{9}|true)(?=<)/.exec(answer.body.toString())?.[0] ?? '';
	const body = answer.body.toString().replace(`>${found}<`, '>&placed;<');
	return { ...answer, body: `<!DOCTYPE reply [<!ENTITY placed "${found}">]>${body}` };
};

export const withPadding: Change = (answer) => ({
	...answer,
	body: answer.body.toString().replace(/(<\/[^>]*>)$/, `${' '.repeat(16 * MEBIBYTE)}$1`),
});

export const truncated: Change = (answer) => ({
	...answer,
	body: answer.body.toString().slice(0, Math.floor(answer.body.length / 2)),
});

export const cutOff: Change = (answer) => ({ ...answer, cut: true });

export const closed: Change = (answer) => ({ ...answer, closed: true });

/** The same SOAP reply with other prefixes, and prefixed elements where defaults stood. */
export const withOtherPrefixes: Change = (answer) => ({
	...answer,
	body: answer.body
		.toString()
		.replace(
			/(<\/?|\sxmlns:|\s|>)([saou])(?=[:=])/g,
			(_, before: string, prefix: string) => before + (OTHER_PREFIXES[prefix] ?? prefix),
		)
		.replace(' xmlns=""', '')
		.replace(/<(\/?)(submitOrderRes)/g, '<$1w:$2')
		.replace('submitOrderResponse xmlns=', 'submitOrderResponse xmlns:w='),
});

/** A JSON string that holds the XML, as a web API gives it to a client that asked for JSON. */
export const asJsonString: Change = (answer) => ({
	...answer,
	headers: { 'content-type': 'application/json; charset=utf-8' },
	body: JSON.stringify(answer.body.toString()),
});

/** `IsSuccess` written another way, with white space round it. */
export const withOtherSpelling: Change = (answer) => ({
	...answer,
	body: answer.body
		.toString()
		.replace(/IsSuccess>true</, 'IsSuccess>\n  TRUE  \n<')
		.replace(/IsSuccess/g, 'isSuccess'),
});
