import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/lib/free-port';
import { spawnSync } from '../support/processes';
import { isListening, ServerProcess } from '../support/serverProcess';

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
	// PHP cannot say which port it got for 0.
	const port = await freePort();
	const env = {
		...process.env,
		WESTCON_USERNAME: username,
		WESTCON_KEY: authenticationKey,
		ORDERS_FILE: ordersFile,
	};
	const php = new ServerProcess(
		['php', '-S', `127.0.0.1:${port}`, join(__dirname, 'server.php')],
		{ env },
		async () => await isListening(port),
	);
	await php.start();
	return {
		url: `http://127.0.0.1:${port}/B2B/WebServices/v2/purchaseorder.svc`,
		username,
		authenticationKey,
		receivedOrders: () => readLines(ordersFile).map((line): unknown => JSON.parse(line)),
		close: async () => {
			await php.stop('SIGTERM');
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
