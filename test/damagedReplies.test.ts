import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPoStatus } from '../nodes/LogiztikAlliance/purchaseOrder/reply/poStatus';
import { readReply as readLogiztik } from '../nodes/LogiztikAlliance/purchaseOrder/reply/readReply';
import type { Reply } from '../nodes/shared/http/post';
import { readReply as readWestcon } from '../nodes/Westcon/purchaseOrder/reply/readReply';
import fc from './support/fastCheck';

/** What may turn up in a reply where it does not belong. */
const strays = [
	...['<', '>', '/', '&', '&amp;', '&x;', '<!--', '<![CDATA[', ']]>', '\0', '\ufffe', ' ', '<a>', 'xmlns=""'],
	...['</Order>', '<Errors>', '<OrderNumber/>', '<ErrorDetail>Validation error</ErrorDetail>', '<s:Fault/>'],
	...['true', 'false', '<IsSuccess>false</IsSuccess>', '<Message>The exporter does not exist</Message>'],
];

/** Given where in a text, how much of it and a stray, each gives the damaged text. */
const damages: Array<(text: string, at: number, length: number, stray: string) => string> = [
	(text, at) => text.slice(0, at),
	(text, at) => text.slice(at),
	(text, at, length) => text.slice(0, at) + text.slice(at + length),
	(text, at, length) => text.slice(0, at + length) + text.slice(at),
	(text, at, _, stray) => text.slice(0, at) + stray + text.slice(at),
];

/** The reply, damaged in one place to three. */
function damaged(reply: string): fc.Arbitrary<string> {
	const place = fc.double({ min: 0, max: 1, noNaN: true });
	const length = fc.integer({ min: 1, max: 60 });
	const damage = fc.tuple(fc.constantFrom(...damages), place, length, fc.constantFrom(...strays));
	return fc
		.array(damage, { minLength: 1, maxLength: 3 })
		.map((all) =>
			all.reduce((text, [by, at, size, stray]) => by(text, Math.floor(at * text.length), size, stray), reply),
		);
}

const sampleOf = (supplier: string) =>
	readFileSync(join(__dirname, supplier, 'samples/success/response.xml'), 'utf8');
const replyOf = (text: string, status: number): Reply => ({ status, headers: {}, body: Buffer.from(text) });

const suppliers = {
	westcon: {
		ownNames: /submitOrderRes|OrderNumber>\w/,
		read: (reply: Reply) => readWestcon(reply, { poNumber: 'PO-1', at: new Date(), messageId: 'urn:uuid:1' }),
	},
	logiztikAlliance: {
		ownNames: /<\/?(?:PoStatus|IsSuccess)\b/,
		read: (reply: Reply) =>
			readLogiztik(openPoStatus(reply, 'a-token'), {
				poNumber: 'PO-1',
				action: 'INSERT',
				inRequest: new Set(['PO-1']),
			}),
	},
};

/** A rejected order may be sent again. Where nothing is left of the service's names, the status alone can tell. */
describe.each(['westcon', 'logiztikAlliance'] as const)('%s', (supplier) => {
	const { ownNames, read } = suppliers[supplier];
	const texts = fc.sample(damaged(sampleOf(supplier)), 3000).filter((text) => ownNames.test(text));

	test.each([200, 400, 500])('a damaged success with HTTP %i is never taken for a rejection', (status) => {
		expect(texts.length).toBeGreaterThan(1000);
		expect(texts.filter((text) => read(replyOf(text, status)).status === 'rejected')).toEqual([]);
	});
});
