import { parseArgs } from 'node:util';
import { startSandbox, type Sandbox } from '.';

const USAGE = `Usage: npm run sandbox -- [options]
  --westcon-port NUMBER     default 8591
  --logiztik-port NUMBER    default 8592
  --https                   HTTPS with a self-signed certificate made at start
  --username TEXT           what the Westcon side accepts
  --authentication-key TEXT
  --token TEXT              what the Logiztik side accepts
`;

function readOptions() {
	const { values } = parseArgs({
		options: {
			'westcon-port': { type: 'string', default: '8591' },
			'logiztik-port': { type: 'string', default: '8592' },
			https: { type: 'boolean', default: false },
			username: { type: 'string' },
			'authentication-key': { type: 'string' },
			token: { type: 'string' },
			help: { type: 'boolean', default: false },
		},
	});
	return values;
}

function describe(sandbox: Sandbox): string {
	const { westcon, logiztik, certificate } = sandbox;
	const page = (url: string) => new URL('/', url).href;
	return `Two suppliers of make-believe, on this machine only. They accept these sandbox values:

Westcon              ${westcon.url}
  Username           ${westcon.username}
  Authentication key ${westcon.authenticationKey}
  What came in       ${page(westcon.url)}

Logiztik Alliance    ${logiztik.url}
  Token              ${logiztik.token}
  What came in       ${page(logiztik.url)}
${certificate ? `\n${certificate}` : ''}
Ctrl-C ends them.
`;
}

async function main(): Promise<void> {
	const values = readOptions();
	if (values.help) {
		process.stdout.write(USAGE);
		return;
	}
	const { username, token, 'authentication-key': authenticationKey, https } = values;
	const sandbox = await startSandbox({
		westconPort: Number(values['westcon-port']),
		logiztikPort: Number(values['logiztik-port']),
		https,
		...(username !== undefined && { username }),
		...(authenticationKey !== undefined && { authenticationKey }),
		...(token !== undefined && { token }),
	});
	process.stdout.write(describe(sandbox));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
	process.exitCode = 1;
});
