import { parseArgs } from 'node:util';
import { startSandbox, type Sandbox } from '.';

const USAGE = `Usage: npm run sandbox -- [options]
  --westcon-port NUMBER     default 8591
  --logiztik-port NUMBER    default 8592
  --https                   use HTTPS with a new self-signed certificate
  --username TEXT           the user name that Westcon accepts
  --authentication-key TEXT the key that Westcon accepts
  --token TEXT              the token that Logiztik Alliance accepts
  --help                    show these options
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
	return `Two sandbox suppliers are running on this machine. They accept these credentials:

Westcon              ${westcon.url}
  User name          ${westcon.username}
  Authentication key ${westcon.authenticationKey}
  Received requests  ${page(westcon.url)}

Logiztik Alliance    ${logiztik.url}
  Token              ${logiztik.token}
  Received requests  ${page(logiztik.url)}
${certificate ? `\n${certificate}` : ''}
Press Ctrl-C to stop them.
`;
}

async function main(): Promise<void> {
	const values = readOptions();
	if (values.help) {
		process.stdout.write(USAGE);
		return;
	}
	const sandbox = await startSandbox({
		westconPort: Number(values['westcon-port']),
		logiztikPort: Number(values['logiztik-port']),
		https: values.https,
		username: values.username,
		authenticationKey: values['authentication-key'],
		token: values.token,
	});
	process.stdout.write(describe(sandbox));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
	process.exitCode = 1;
});
