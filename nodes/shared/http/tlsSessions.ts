import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { Latest } from '../latest';

/** What a connection left behind, so that the next one to the same server need not begin anew. */
interface Resumable {
	session: Buffer;
	/** When the server's certificate was looked at, in milliseconds as Date.now() has them. */
	checkedAt: number;
}

/** A resumed session does not show its certificate again, so it is looked at anew from time to time. */
const longestUnchecked = 60 * 60 * 1000;

/** By origin. n8n's helper makes a new agent for each request, which forgets the session. */
const resumable = new Latest<Resumable>(20);

/** The TLS session with one server. Only one whose certificate was believed is kept. */
export class TlsSession {
	private readonly origin: string;

	constructor(url: string) {
		this.origin = url.split('/', 3).join('/');
	}

	/** What n8n's helper hands to its agent. Whether the session is resumed is up to the server. */
	agentOptions(): { session: Buffer } | undefined {
		const known = resumable.get(this.origin);
		if (!known || Date.now() - known.checkedAt > longestUnchecked) return undefined;
		return { session: known.session };
	}

	/** Keeps what a connection offers for the next one: with TLS 1.2 at its beginning, with TLS 1.3 at any time. */
	readonly follow = (socket: Socket) => {
		if (!isTls(socket)) return;
		const keep = (session: Buffer) => {
			if (socket.authorized) this.keep(session, socket.isSessionReused());
			else
				socket.once('secureConnect', () => socket.authorized && this.keep(session, socket.isSessionReused()));
		};
		socket.on('session', keep);
	};

	/** After a failure the next connection begins anew. */
	forget() {
		resumable.delete(this.origin);
	}

	private keep(session: Buffer, isReused: boolean) {
		const checkedAt = isReused ? (resumable.get(this.origin)?.checkedAt ?? 0) : Date.now();
		resumable.set(this.origin, { session, checkedAt });
	}
}

const isTls = (socket: Socket): socket is TLSSocket => 'encrypted' in socket;
