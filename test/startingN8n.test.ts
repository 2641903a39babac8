import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { freePort } from '../scripts/lib/free-port';
import { execFileSync } from './support/processes';

const folder = mkdtempSync(join(tmpdir(), 'starting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Answers as n8n 2 does: while it sets up its database, then before it has its addresses, then as it should. */
const slowN8n = `
	let asked = 0;
	const answers = [[200, 'text/html'], [404, 'text/html'], [200, 'application/json']];
	require('node:http').createServer((request, response) => {
		const [status, type] = answers[Math.min(asked++, 2)];
		response.writeHead(status, { 'content-type': type }).end(String(asked));
	}).listen(process.env.N8N_PORT, '127.0.0.1');
`;

/** Starts it as the scripts do, then asks it once. jest cannot load the module itself. */
const startAndAsk = (port: number, script: string) => `
	import { N8n } from ${JSON.stringify(pathToFileURL(resolve(__dirname, '../scripts/lib/n8n.mjs')).href)};
	const place = { dataFolder: ${JSON.stringify(folder)}, port: ${port}, brokerPort: 1 };
	const n8n = new N8n({ node: process.execPath, script: ${JSON.stringify(script)} }, place);
	await n8n.serve();
	console.log(await (await fetch(n8n.url)).text());
	process.exit(0);
`;

test('n8n counts as started when its interface answers, not while it asks for patience', async () => {
	const script = join(folder, 'slow-n8n.js');
	writeFileSync(script, slowN8n);
	const program = startAndAsk(await freePort(), script);
	const args = ['--input-type=module', '--eval', program];
	expect(execFileSync(process.execPath, args, { encoding: 'utf8' }).trim()).toBe('4');
});
