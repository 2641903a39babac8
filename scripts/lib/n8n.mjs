/** One n8n of our own: its own data folder, only on 127.0.0.1, nothing sent home, nothing taken from the user's n8n. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { installNode } from './n8n-install.mjs';
import { packageJson, readJson } from './project.mjs';
import { finish, isStopping, start } from './run.mjs';
import { Stop } from './say.mjs';

const passedOn =
	/^(PATH|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|SystemRoot|TEMP|TMP|TMPDIR|LANG|LC_.*|TZ|HTTPS?_PROXY|https?_proxy)$/i;

const switchedOff = [
	'DIAGNOSTICS_ENABLED',
	'VERSION_NOTIFICATIONS_ENABLED',
	'VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED',
	'TEMPLATES_ENABLED',
	'PERSONALIZATION_ENABLED',
	'HIRING_BANNER_ENABLED',
	'DYNAMIC_BANNERS_ENABLED',
	'SECURE_COOKIE',
];

/** The user's own settings for n8n (another database, say) must not reach this one, so the environment is made anew. */
const environment = ({ dataFolder, port, brokerPort, settings }) => ({
	...Object.fromEntries(Object.entries(process.env).filter(([name]) => passedOn.test(name))),
	...Object.fromEntries(switchedOff.map((name) => [`N8N_${name}`, 'false'])),
	NO_PROXY: '127.0.0.1,localhost',
	no_proxy: '127.0.0.1,localhost',
	GENERIC_TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,
	N8N_USER_FOLDER: dataFolder,
	N8N_LISTEN_ADDRESS: '127.0.0.1',
	N8N_HOST: '127.0.0.1',
	N8N_PORT: String(port),
	N8N_EDITOR_BASE_URL: `http://127.0.0.1:${port}`,
	N8N_RUNNERS_BROKER_PORT: String(brokerPort),
	N8N_LOG_LEVEL: 'warn',
	...settings,
});

const fingerprint = (data) => createHash('sha256').update(data).digest('hex');

/** As n8n's own installer leaves it (community-packages.service, downloadPackage). Our package has no dependencies to install. */
const unpack = async (nodes, tarball) => {
	const folder = join(nodes, 'node_modules', packageJson.name);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const { code, stderr } = await finish('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
	if (code !== 0) throw new Stop(`the tarball cannot be unpacked: ${stderr.trim()}`);
	const manifest = readJson(join(folder, 'package.json'));
	for (const kind of ['devDependencies', 'peerDependencies', 'optionalDependencies']) delete manifest[kind];
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
	const ledger = {
		name: 'installed-nodes',
		private: true,
		dependencies: { [manifest.name]: manifest.version },
	};
	writeFileSync(join(nodes, 'package.json'), JSON.stringify(ledger, null, 2));
};

/** n8n on a data folder of its own; nothing runs before one of its methods is called. */
export class N8n {
	/**
	 * @param installed what `installN8n` returned
	 * @param place `{ dataFolder, port, brokerPort, settings }`, the settings for n8n as environment variables
	 */
	constructor(installed, place) {
		/** Node and n8n's script: with `environment`, how any process runs n8n's commands on the same data. */
		this.command = [installed.node, installed.script];
		this.environment = environment({
			...place,
			settings: { ...installed.settings, ...place.settings },
		});
		this.dataFolder = place.dataFolder;
		this.nodesFolder = join(place.dataFolder, '.n8n/nodes');
		/** Where the package is installed. */
		this.packageFolder = join(this.nodesFolder, 'node_modules', packageJson.name);
		this.url = `http://127.0.0.1:${place.port}`;
		mkdirSync(place.dataFolder, { recursive: true });
	}

	/** One n8n command to its end, e.g. `execute --id=…`; returns what it printed. */
	async run(...args) {
		const [node, script] = this.command;
		const { code, stdout, stderr } = await finish(node, [script, ...args], {
			env: { ...this.environment, N8N_LOG_LEVEL: 'info' },
		});
		const reason = `${stdout}\n${stderr}`.match(/(?:error|Error)[^\n]*\n?[^\n]*/)?.[0];
		if (code !== 0) throw new Stop(`n8n ${args[0]} did not work: ${reason ?? stderr.trim()}`);
		return stdout;
	}

	/** Installs the package and imports what is given, as far as it differs from last time. */
	async prepare({ tarball, credentials, workflows }) {
		await this.installPackage(tarball);
		await this.importIfChanged('credentials', credentials);
		await this.importIfChanged('workflow', workflows);
		if (!this.environment.DB_TYPE) await this.register();
	}

	async installPackage(tarball) {
		await this.whenChanged('package', readFileSync(tarball), () => unpack(this.nodesFolder, tarball));
	}

	/** The installed package is going to be changed, so the next start has to install it anew. */
	async forgetPackage() {
		await this.whenChanged('package', '', () => {});
	}

	/**
	 * Starts the server; resolves when its REST interface answers, which n8n 1 does later than it says it is ready.
	 * `onExit(code)` is called should it end by itself.
	 */
	async serve(onExit) {
		await this.launch('start', { url: `${this.url}/rest/settings`, onExit });
	}

	/**
	 * Starts a command that goes on, with further settings; resolves with its process when it answers well at the address.
	 * What it puts out goes to `onOutput`.
	 */
	async launch(command, { url, settings, onExit = () => {}, onOutput = () => {} }) {
		const [node, script] = this.command;
		const child = start(node, [script, command], { env: { ...this.environment, ...settings } });
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.on('data', (chunk) => {
				output = `${output}${chunk}`.slice(-4000);
				onOutput(String(chunk));
			});
		}
		let ended = false;
		child.once('close', (code) => {
			ended = true;
			if (!isStopping()) onExit(code);
		});
		for (const until = Date.now() + 120_000; Date.now() < until && !ended;) {
			if (await isReady(url)) return child;
			await new Promise((resolve) => setTimeout(resolve, 250));
		}
		child.kill('SIGKILL');
		throw new Stop(`n8n ${command} did not start. Its last words:\n${output.trim()}`);
	}

	/** Does `work` only when `data` is not what it was done with last time; remembered in the data folder. */
	async whenChanged(name, data, work) {
		const file = join(this.dataFolder, 'done.json');
		const done = existsSync(file) ? readJson(file) : {};
		if (done[name] === fingerprint(data)) return;
		await work();
		writeFileSync(file, JSON.stringify({ ...done, [name]: fingerprint(data) }));
	}

	async importIfChanged(kind, list) {
		const data = JSON.stringify(list);
		await this.whenChanged(kind, data, async () => {
			const file = join(this.dataFolder, `${kind}.json`);
			writeFileSync(file, data, { mode: 0o600 });
			const printed = await this.run(`import:${kind}`, `--input=${file}`);
			rmSync(file);
			if (!printed.includes('Successfully imported')) {
				throw new Stop(`n8n did not import (${kind}): ${printed.trim()}`);
			}
		});
	}

	/** The row by which the editor lists the package under Settings > Community nodes; only in n8n's own SQLite. */
	async register() {
		const [, script] = this.command;
		const { binary } = await installNode();
		const program = fileURLToPath(new URL('register-package.mjs', import.meta.url));
		const database = join(this.dataFolder, '.n8n/database.sqlite');
		const args = ['--no-warnings', program, database, this.packageFolder];
		const { code, stderr } = await finish(binary, args, {
			env: { ...this.environment, NODE_PATH: join(script, '../../..') },
		});
		if (code === 0) return;
		throw new Stop(`the package could not be entered into n8n's list: ${stderr.trim().split('\n').at(-1)}`);
	}
}

/** While n8n sets up its database, it answers every address well, with a line of text (n8n, abstract-server). */
const isReady = async (url) => {
	try {
		const { ok, headers } = await fetch(url);
		return ok && /json/.test(headers.get('content-type'));
	} catch {
		return false;
	}
};
