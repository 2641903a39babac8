import { makeCertificate, type Certificate } from './certificate';
import { listen, type Handler } from './httpServer';
import { Recorder } from './recorder';
import { logiztikHandler, westconHandler } from './routes';
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
	/** The clock of both suppliers. */
	now?: () => Date;
}

export interface Sandbox {
	westcon: { url: string; username: string; authenticationKey: string };
	logiztik: { url: string; token: string };
	/** PEM, with `https`. */
	certificate?: string;
	/** Every request so far, in the order of the replies. */
	requests(): RecordedRequest[];
	/** The orders that exist now. */
	orders(): RecordedOrder[];
	/** How often each PO number came, such as `{ 'westcon:PO1': 2 }`. */
	counts(): Record<string, number>;
	/** Forgets all requests, orders and counts. */
	reset(): void;
	close(): Promise<void>;
}

const WESTCON_PATH = '/B2B/WebServices/v2/purchaseorder.svc';
const LOGIZTIK_PATH = '/logCloudWS';

/** User name, key and token. Nobody but the sandbox accepts them. */
const SANDBOX_CREDENTIALS = ['1231913', 'sandbox-key-0123456789-abcdefghijklm', 'sandbox-token'] as const;

interface Handlers {
	westcon: Handler;
	logiztik: Handler;
}

async function listenBoth(options: SandboxOptions, handlers: Handlers, certificate?: Certificate) {
	const { westconPort = 0, logiztikPort = 0, now = () => new Date() } = options;
	const westcon = await listen(westconPort, certificate, now, handlers.westcon);
	const logiztik = await listen(logiztikPort, certificate, now, handlers.logiztik).catch(
		async (error: unknown) => {
			await westcon.close();
			throw error;
		},
	);
	return { westcon, logiztik };
}

/** Starts both suppliers on 127.0.0.1. Rejects if a port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const [sandboxUsername, sandboxKey, sandboxToken] = SANDBOX_CREDENTIALS;
	const { username = sandboxUsername, authenticationKey = sandboxKey, token = sandboxToken } = options;
	const certificate = options.https ? await makeCertificate() : undefined;
	const scheme = certificate ? 'https' : 'http';
	const recorder = new Recorder();
	const westconService = { account: { username, authenticationKey }, recorder };
	const handlers = {
		westcon: westconHandler(WESTCON_PATH, westconService, scheme),
		logiztik: logiztikHandler(LOGIZTIK_PATH, { token, recorder }),
	};
	const { westcon, logiztik } = await listenBoth(options, handlers, certificate);
	return {
		westcon: { url: `${scheme}://127.0.0.1:${westcon.port}${WESTCON_PATH}`, username, authenticationKey },
		logiztik: { url: `${scheme}://127.0.0.1:${logiztik.port}${LOGIZTIK_PATH}`, token },
		certificate: certificate?.cert,
		requests: () => recorder.requests(),
		orders: () => recorder.orders(),
		counts: () => recorder.counts(),
		reset: () => recorder.reset(),
		close: async () => void (await Promise.all([westcon.close(), logiztik.close()])),
	};
}
