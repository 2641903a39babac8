import { spawn, spawnSync } from '../support/processes';
import { once } from 'node:events';
import { join } from 'node:path';

/** What zeep is asked to send; `order` in the shape of the WSDL (`OrderLines: { OrderLine: [...] }`). */
export interface ZeepOrder {
	wsdl: string;
	url: string;
	username: string;
	authenticationKey: string;
	metadata: object;
	order: object;
}

export interface ZeepAnswer {
	/** The envelope as zeep wrote it. */
	sent: string;
	result?: unknown;
	fault?: { code: string; subcodes: string[]; message: string };
}

/**
 * Places an order with zeep, Python's SOAP client, which shares no code with nodes or sandbox.
 *
 * @throws with the Debian package's name when zeep is missing, with Python's own words when the client fails
 */
export async function placeWithZeep(order: ZeepOrder): Promise<ZeepAnswer> {
	const client = spawn(pythonWithZeep(), [join(__dirname, 'zeep_client.py')]);
	const said = { stdout: '', stderr: '' };
	client.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
	client.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
	client.stdin.end(JSON.stringify(order));
	const [status] = (await once(client, 'close')) as [number | null];
	if (status !== 0) throw new Error(`zeep's client ended with status ${status}: ${said.stderr}`);
	return JSON.parse(said.stdout) as ZeepAnswer;
}

/** Debian's package belongs to Debian's Python, which need not be the first one on the path. */
function pythonWithZeep(): string {
	const found = ['python3', '/usr/bin/python3'].find(
		(python) => spawnSync(python, ['-c', 'import zeep']).status === 0,
	);
	if (!found) throw new Error("zeep is missing: install the Debian package 'python3-zeep'");
	return found;
}
