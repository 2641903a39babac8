import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import emailRows from '../../workflows/email-rows-to-logiztik.json';
import { startMailbox, type MailFile } from './support/mailbox';
import { startMailServer } from './support/mailServer';
import { publish, storeCredential, storeSmtp, unpublish } from './support/publish';
import { received } from './support/running';

let mail: Awaited<ReturnType<typeof startMailServer>>;
let mailbox: Awaited<ReturnType<typeof startMailbox>>;
beforeAll(async () => {
	[mail, mailbox] = await Promise.all([startMailServer(), startMailbox()]);
	const smtp = await storeSmtp(mail.port);
	const imap = await storeCredential('imap', mailbox.login);
	await publish(emailRows, (nodeNamed) => {
		nodeNamed('When an email comes').credentials = imap;
		nodeNamed('Reply to the sender').credentials = smtp;
	});
});
afterAll(async () => {
	await unpublish();
	await mail?.close();
	mailbox?.close();
});

const picture: MailFile = {
	name: 'logo.png',
	type: 'image/png',
	content: Buffer.from('iVBORw0KGgo=', 'base64'),
	isInline: true,
};

/** A German Excel writes CSV so: a byte order mark, semicolons, CRLF, decimal commas, blank rows as separators. */
const csvFile = (...rows: string[]): MailFile => ({
	name: 'Boxes.CSV',
	type: 'application/octet-stream',
	content: Buffer.from(`\ufeff${rows.join('\r\n')}\r\n`),
});
const columns = 'PO;Consignee;To;Farm;Barcode;Size;Product;Units;Price;Ready';
const row = (po: string, barcode: string, price = '0,35') =>
	`${po};999; mia\u00a0;EXP;${barcode};qb;"FOB-GYP.""MILLION"" STAR; 5";10;${price};10.12.2026`;

const excelFile = (name: string): MailFile => ({
	name: `${name}.xlsx`,
	type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	content: readFileSync(join(__dirname, 'samples', `${name}.xlsx`)),
});

/** The texts of an element in what the supplier was sent under a number, message by message. */
async function sentUnder(poNumber: string, element: string) {
	const bodies = (await received())
		.map(({ body }) => body)
		.filter((body) => body.includes(`<PoNumber>${poNumber}<`));
	return bodies.map((body) => body.match(new RegExp(`(?<=<${element}>)[^<]*`, 'g')));
}

async function replyTo(from: string, subject: string, ...files: MailFile[]) {
	mailbox.deliver({ from, subject, files: [picture, ...files] });
	const { headers, text } = await mail.next();
	expect(headers.to).toBe(from);
	return { headers, lines: text.trim().split(/\r?\n/) };
}

test('the orders of a CSV file are inserted, and the sender reads what became of each', async () => {
	const file = csvFile(
		columns,
		row('CSV-1', 'OC1'),
		row('CSV-2', 'OC2'),
		row('CSV-1', 'OC3'),
		';;;;;;;;;',
		row('CSV-3', 'OC4', '1.234'),
	);
	const { headers, lines } = await replyTo('zoe@example.com', 'Boxes of today', file);
	expect(headers.subject).toBe('Re: Boxes of today');
	expect(lines.slice(0, 2)).toEqual([
		expect.stringContaining('accepted purchase order CSV-1'),
		expect.stringContaining('accepted purchase order CSV-2'),
	]);
	expect(lines.slice(2).join(' ')).toMatch(/CSV-3 was not sent.*1\.234/);
	expect(await sentUnder('CSV-1', 'Barcode')).toEqual([['OC1', 'OC3']]);
	expect(await sentUnder('CSV-1', 'UnitPrice')).toEqual([['0.35', '0.35']]);
	expect(await sentUnder('CSV-1', 'EstimatedDate')).toEqual([['2026-12-10']]);
	expect(await sentUnder('CSV-3', 'Barcode')).toEqual([]);
});

// A number for a PO, a second column Units, one without a name, a blank row, dates as days, a price as text.
test('the orders of an Excel file too', async () => {
	const { lines } = await replyTo('kim@example.com', 'Boxes', excelFile('boxes'));
	expect(lines).toEqual([
		expect.stringContaining('accepted purchase order 4711'),
		expect.stringContaining('accepted purchase order XL-2'),
	]);
	expect(await sentUnder('4711', 'Barcode')).toEqual([['OX1', 'OX3']]);
	expect(await sentUnder('4711', 'EstimatedDate')).toEqual([['2026-12-10']]);
	expect(await sentUnder('XL-2', 'UnitPrice')).toEqual([['0.40']]);
});

test('merged cells hold back the orders of their file, and nothing of another', async () => {
	const good = csvFile(columns, row('CSV-5', 'OC9'));
	mailbox.deliver({
		from: 'a@example.com',
		subject: 'Merged',
		files: [picture, excelFile('merged-cells'), good],
	});
	const [merged, other] = [await mail.next(), await mail.next()];
	expect(merged.text).toMatch(/XL-3 was not sent[^]*row 2[^]*XL-4 was not sent/);
	expect(other.text).toContain('accepted purchase order CSV-5');
	expect(await sentUnder('XL-3', 'Barcode')).toEqual([]);
	expect(await sentUnder('XL-4', 'Barcode')).toEqual([]);
});

test('emails that come at the same time get a reply each, to their senders', async () => {
	const senders = ['b@example.com', 'c@example.com'];
	for (const [index, from] of senders.entries()) {
		const files = [csvFile(columns, row(`CSV-1${index}`, `OC1${index}`))];
		mailbox.deliver({ from, subject: `Mail ${index}`, files });
	}
	const replies = [await mail.next(), await mail.next()];
	expect(replies.map(({ headers, text }) => [headers.to, /CSV-1\d/.exec(text)?.[0]]).sort()).toEqual([
		['b@example.com', 'CSV-10'],
		['c@example.com', 'CSV-11'],
	]);
});

test('a file that cannot be read is answered too', async () => {
	const broken = { ...excelFile('boxes'), content: Buffer.from('no workbook') };
	const { lines } = await replyTo('d@example.com', 'Broken', broken);
	expect(lines).toHaveLength(1);
});
