import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { answer, type AtGate, type GateFault } from './gate';
import type { Kind } from './kind';

/** Does something with the faulty order's request alone; the others pass. */
const withFaulty = (handle: (at: AtGate) => unknown): GateFault['received'] => {
	return async (at) => void (await (isFaulty(at) ? handle(at) : answer(at)));
};

const isFaulty = ({ poNumber }: AtGate) => poNumber.endsWith('-F');

/** The reply comes back changed. */
const changed = (change: (head: string, body: Buffer) => Array<string | Buffer>) =>
	withFaulty(async ({ socket, pass }) => {
		const [head, body] = partsOf(await pass());
		for (const part of change(head, body)) socket.write(part);
		socket.end();
	});

function partsOf(reply: Buffer): [head: string, body: Buffer] {
	const end = reply.indexOf('\r\n\r\n');
	return [reply.subarray(0, end).toString('latin1'), reply.subarray(end + 4)];
}

const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
const blank = '\r\n\r\n';
const withLength = (head: string, length: number) =>
	head.replace(/content-length: *\d+/i, `content-length: ${length}`);
const withoutLength = (head: string) => head.replace(/\r\ncontent-length: *\d+/i, '');

/** One byte after the other. */
const drip = (milliseconds: number) =>
	withFaulty(async ({ socket, pass }) => {
		const reply = await pass();
		const step = Math.ceil(reply.length / 20);
		for (let from = 0; from < reply.length && !socket.destroyed; from += step) {
			socket.write(reply.subarray(from, from + step));
			await pause(milliseconds / 20);
		}
		socket.end();
	});

const unknown = ['unknown'];
const accepted = ['accepted'];

const requests: Kind[] = [
	{
		name: 'closed before the request is read',
		expected: unknown,
		gate: { connected: (socket) => socket.destroy() },
	},
	{
		name: 'reset before the request is read',
		expected: ['unknown', 'notSent'],
		gate: { connected: (socket) => socket.resetAndDestroy() },
	},
	{
		name: 'reset in the middle of the request',
		expected: unknown,
		gate: { read: (at) => isFaulty(at) && at.socket.resetAndDestroy() },
	},
	{
		name: 'closed after the request',
		expected: unknown,
		gate: { received: withFaulty(({ socket }) => socket.destroy()) },
	},
	{
		name: 'reset after the request',
		expected: unknown,
		gate: { received: withFaulty(({ socket }) => socket.resetAndDestroy()) },
	},
	{
		name: 'silent after the request',
		expected: unknown,
		isHasty: true,
		gate: { received: withFaulty(() => undefined) },
	},
	{
		name: 'placed, then closed',
		expected: unknown,
		gate: { received: withFaulty(async ({ socket, pass }) => (await pass()) && socket.destroy()) },
	},
	{
		name: 'placed, then silent',
		expected: unknown,
		isHasty: true,
		gate: { received: withFaulty(async ({ pass }) => await pass()) },
	},
	{ name: 'placed, and answered too late', expected: unknown, isHasty: true, prefix: 'DELAY-3000-' },
];

const stalls: Kind[] = [
	['head', (head: string) => [head + blank]],
	['half of the head', (head: string) => [head.slice(0, head.length / 2)]],
	['half of the reply', (head: string, body: Buffer) => [head + blank, half(body)]],
].flatMap(([what, part]) =>
	(['stalls', 'closes', 'resets'] as const).map((end): Kind => ({
		name: `${what as string}, then it ${end}`,
		expected: unknown,
		...(end === 'stalls' && { isHasty: true }),
		gate: {
			received: withFaulty(async ({ socket, pass }) => {
				const parts = (part as (head: string, body: Buffer) => Array<string | Buffer>)(
					...partsOf(await pass()),
				);
				for (const some of parts) socket.write(some);
				if (end !== 'stalls') await pause(20);
				if (end === 'closes') socket.end();
				if (end === 'resets') socket.resetAndDestroy();
			}),
		},
	})),
);

const contents: Kind[] = [
	['without a length', accepted, changed((head, body) => [withoutLength(head) + blank, body])],
	[
		'after 103 Early Hints',
		accepted,
		changed((head, body) => [`HTTP/1.1 103 Early Hints${blank}`, head + blank, body]),
	],
	[
		'compressed',
		accepted,
		changed((head, body) => {
			const bytes = gzipSync(body);
			return [`${withLength(head, bytes.length)}\r\ncontent-encoding: gzip${blank}`, bytes];
		}),
	],
	[
		'said to be compressed',
		unknown,
		changed((head, body) => [`${head}\r\ncontent-encoding: gzip${blank}`, body]),
	],
	[
		'in chunks, the last one missing',
		unknown,
		changed((head, body) => [
			`${withoutLength(head)}\r\ntransfer-encoding: chunked${blank}`,
			`${body.length.toString(16)}\r\n`,
			body,
			'\r\n',
		]),
	],
	['no HTTP', unknown, changed(() => ['SSH-2.0-OpenSSH_9.2\r\n'])],
	['with a broken header', unknown, changed((head, body) => [`${head}\r\nbroken header${blank}`, body])],
	[
		'with headers too large',
		unknown,
		changed((head, body) => [`${head}\r\nx: ${'x'.repeat(100_000)}${blank}`, body]),
	],
	[
		'an image',
		unknown,
		changed((head) => [`${withLength(head, 4)}${blank}`, Buffer.from('89504e47', 'hex')]),
	],
	[
		'followed by other bytes',
		unknown,
		changed((head, body) => [withLength(head, body.length + 4) + blank, body, '<a/>']),
	],
	['twice', accepted, changed((head, body) => [head + blank, body, head + blank, body])],
	['slow, but in time', accepted, drip(500)],
].map(([how, expected, received]) => ({
	name: `reply ${how as string}`,
	expected: expected as string[],
	gate: { received: received as GateFault['received'] },
}));

const slow: Kind = {
	name: 'reply too slow',
	expected: unknown,
	isHasty: true,
	gate: { received: drip(3000) },
};

export const exchangeKinds = [...requests, ...stalls, ...contents, slow];
