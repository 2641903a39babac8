import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';

/** How far a request came. `refusedByProxy`: a proxy answered instead of opening a tunnel. */
export type RequestStage = 'connecting' | 'securing' | 'refusedByProxy' | 'sent';

type MaybeTls = Socket & Partial<Pick<TLSSocket, 'encrypted'>> & { secureConnecting?: boolean };

/** The requests that n8n's helper makes for us, apart from all others that this process makes. */
const current = new AsyncLocalStorage<RequestProgress>();

// Node publishes these when a request is handed to its socket and when a response begins. A runtime without them
// publishes nothing, and the stage stays unknown.
subscribe('http.client.request.start', (message) => {
	const { request } = message as { request: ClientRequest };
	if (request.socket) current.getStore()?.begin(request.socket);
});
subscribe('http.client.response.finish', (message) => {
	const { request } = message as { request: ClientRequest };
	if (isWithoutTunnel(request)) current.getStore()?.refuse();
});

/** No byte of a request leaves before its socket is connected and, with TLS, secure. */
function follow(socket: MaybeTls): { stage: RequestStage } {
	const isSecured = socket.encrypted === true && socket.secureConnecting === true;
	const connected = isSecured ? 'securing' : 'sent';
	const request: { stage: RequestStage } = { stage: socket.connecting ? 'connecting' : connected };
	socket.once('connect', () => (request.stage = connected));
	if (isSecured) socket.once('secureConnect', () => (request.stage = 'sent'));
	return request;
}

/** The proxy's agent then gives the request a socket that leads nowhere, and on it the proxy's own response. */
const isWithoutTunnel = ({ protocol, socket }: ClientRequest) =>
	protocol === 'https:' && !(socket as MaybeTls | null)?.encrypted;

/** Observes how far a request comes that n8n's helper makes. */
export class RequestProgress {
	private readonly requests: Array<{ stage: RequestStage }> = [];

	/** @param onSocket gets the connection of each request, before it is open */
	constructor(private readonly onSocket?: (socket: Socket) => void) {}

	/** Runs what makes the request. */
	async follow<T>(send: () => Promise<T>): Promise<T> {
		return await current.run(this, send);
	}

	begin(socket: Socket) {
		this.requests.push(follow(socket));
		this.onSocket?.(socket);
	}

	refuse() {
		this.requests.push({ stage: 'refusedByProxy' });
	}

	/**
	 * How far the request has come; undefined where that is not certain.
	 * @param error with which the request failed
	 */
	stage(error?: unknown): RequestStage | undefined {
		const isSent = this.requests.some(({ stage }) => stage === 'sent');
		const last = isSent ? 'sent' : this.requests.at(-1)?.stage;
		return last ?? (hasNoSocket(error) ? 'connecting' : undefined);
	}
}

/**
 * Whether an HTTP client's error is about a request without a socket. A request gets its socket at once, or, from a
 * proxy's agent, when the tunnel is open; a request that is cancelled before is not even made.
 */
function hasNoSocket(error: unknown): boolean {
	if (typeof error !== 'object' || error === null) return false;
	const { code, config, request } = error as { code?: unknown; config?: unknown; request?: object };
	if (request) return 'socket' in request && !request.socket;
	return code === 'ERR_CANCELED' && config !== undefined;
}
