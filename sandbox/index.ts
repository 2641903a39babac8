import { makeCertificate, type Certificate } from './certificate';
import { createRecorder } from './recorder';
import { logiztikHandler, westconHandler } from './routes';
import { listen, type Handler } from './server';
import type { RecordedOrder, RecordedRequest } from './types';

export type { RecordedOrder, RecordedRequest } from './types';

export interface SandboxOptions {
	/** 0, the default, takes any free port. */
	westconPort?: number;
	logiztikPort?: number;
	https?: boolean;
	username?: string;
	authenticationKey?: string;
	token?: string;
	/** The clock both services go by. */
	now?: () => Date;
}

export interface Sandbox {
	westcon: { url: string; username: string; authenticationKey: string };
	logiztik: { url: string; token: string };
	/** PEM, with `https`. */
	certificate?: string;
	/** Every request so far, in the order in which they were answered. */
	requests(): RecordedRequest[];
	orders(): RecordedOrder[];
	/** How often each PO number came, such as `{ 'westcon:PO1': 2 }`. */
	counts(): Record<string, number>;
	reset(): void;
	close(): Promise<void>;
}

const WESTCON_PATH = '/B2B/WebServices/v2/purchaseorder.svc';
const LOGIZTIK_PATH = '/logCloudWS';

/** Sandbox values, accepted by this sandbox and nobody else. */
const SANDBOX_VALUES = ['1231913', 'sandbox-key-0123456789-abcdefghijklm', 'sandbox-token'] as const;

async function listenBoth(options: SandboxOptions, handlers: [Handler, Handler], certificate?: Certificate) {
	const now = options.now ?? (() => new Date());
	const westcon = await listen(options.westconPort ?? 0, certificate, now, handlers[0]);
	const logiztik = await listen(options.logiztikPort ?? 0, certificate, now, handlers[1]).catch(
		async (error: unknown) => {
			await westcon.close();
			throw error;
		},
	);
	return { westcon, logiztik };
}

/** Starts both suppliers on 127.0.0.1. Rejects when a port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const [sandboxUsername, sandboxKey, sandboxToken] = SANDBOX_VALUES;
	const { username = sandboxUsername, authenticationKey = sandboxKey, token = sandboxToken } = options;
	const certificate = options.https ? makeCertificate() : undefined;
	const scheme = certificate ? 'https' : 'http';
	const recorder = createRecorder();
	const westconService = { account: { username, authenticationKey }, recorder };
	const handlers: [Handler, Handler] = [
		westconHandler(WESTCON_PATH, westconService, scheme),
		logiztikHandler(LOGIZTIK_PATH, { token, recorder }),
	];
	const { westcon, logiztik } = await listenBoth(options, handlers, certificate);
	const { requests, orders, counts, reset } = recorder;
	return {
		westcon: { url: `${scheme}://127.0.0.1:${westcon.port}${WESTCON_PATH}`, username, authenticationKey },
		logiztik: { url: `${scheme}://127.0.0.1:${logiztik.port}${LOGIZTIK_PATH}`, token },
		...(certificate && { certificate: certificate.cert }),
		requests,
		orders,
		counts,
		reset,
		close: async () => void (await Promise.all([westcon.close(), logiztik.close()])),
	};
}
