declare module 'hoodiecrow-imap' {
	import type { Server } from 'node:net';

	interface Mailboxes {
		/** What listens; made with the mailboxes. */
		server: Server;
		listen(port: number, host: string): void;
		appendMessage(mailbox: string, flags: string[], date: Date, message: string): void;
	}

	/** An IMAP server for tests; everything is in memory. */
	export default function hoodiecrow(options: {
		plugins: string[];
		users: Record<string, { password: string }>;
	}): Mailboxes;
}
