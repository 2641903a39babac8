import { spawn, spawnSync, type ChildProcess } from '../support/processes';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ForeignServer {
	/** The service's address, ending in /B2B/WebServices/v2/purchaseorder.svc. */
	url: string;
	username: string;
	authenticationKey: string;
	/** The `request` elements that PHP read, in the order in which they came. */
	receivedOrders(): unknown[];
	close(): Promise<void>;
}

const username = '1231913';
// Every character of this key means something in XML, in a URL or to String.replace.
const authenticationKey = 'k&y <with> "quotes", $& and +/%20';

/**
 * Starts PHP's SOAP server on 127.0.0.1 as a receiver that shares no code with nodes or sandbox.
 *
 * @throws with the Debian package's name when PHP or its SOAP extension is missing
 */
export async function startForeignServer(): Promise<ForeignServer> {
	requirePhp();
	const folder = mkdtempSync(join(tmpdir(), 'foreign-server-'));
	const ordersFile = join(folder, 'orders');
	writeFileSync(ordersFile, '');
	const port = await freePort();
	const php = spawn('php', ['-S', `127.0.0.1:${port}`, join(__dirname, 'server.php')], {
		env: {
			...process.env,
			WESTCON_USERNAME: username,
			WESTCON_KEY: authenticationKey,
			ORDERS_FILE: ordersFile,
		},
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	await untilListening(php);
	return {
		url: `http://127.0.0.1:${port}/B2B/WebServices/v2/purchaseorder.svc`,
		username,
		authenticationKey,
		receivedOrders: () => readLines(ordersFile).map((line): unknown => JSON.parse(line)),
		close: async () => {
			await end(php);
			rmSync(folder, { recursive: true });
		},
	};
}

export function requirePhp(): void {
	const check = spawnSync('php', ['-r', 'exit(extension_loaded("soap") ? 0 : 1);']);
	if (check.error) throw new Error("PHP is missing: install the Debian packages 'php-cli' and 'php-soap'");
	if (check.status !== 0) throw new Error("PHP has no SOAP extension: install the Debian package 'php-soap'");
}

function readLines(file: string): string[] {
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line !== '');
}

/** PHP cannot say which port it got for 0, so one is looked for first. */
async function freePort(): Promise<number> {
	return await new Promise((resolve, reject) => {
		const probe = createServer();
		probe.on('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
}

async function untilListening(php: ChildProcess): Promise<void> {
	let said = '';
	await new Promise<void>((resolve, reject) => {
		php.stderr?.setEncoding('utf8').on('data', (text: string) => {
			said += text;
			if (/Development Server .* started/.test(said)) resolve();
		});
		php.once('exit', () => reject(new Error(`PHP's server did not start: ${said}`)));
	});
}

async function end(php: ChildProcess): Promise<void> {
	if (php.exitCode !== null || php.signalCode !== null) return;
	const ended = new Promise((resolve) => php.once('exit', resolve));
	php.kill();
	await ended;
}
