import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';

import { freePort } from '../../scripts/lib/free-port';
import { execFileSync } from './processes';
import { findProgram } from './programs';
import { ServerProcess } from './serverProcess';

/** A login that may do anything on the server, as the fields of the credential. */
export interface PostgresLogin {
	host: string;
	port: number;
	database: string;
	user: string;
	password: string;
	ssl: 'disable' | 'require' | 'verify';
}

export interface Postgres {
	login: PostgresLogin;
	/** Runs statements on a connection of their own. @returns the rows of the last one */
	query(text: string, database?: string): Promise<Array<Record<string, unknown>>>;
	/** Stops the server, also while it is used; `start` goes on with the same data on the same port. */
	stop(): Promise<void>;
	start(): Promise<void>;
	/** Stops it and takes a scratch folder away. */
	close(): Promise<void>;
}

interface PostgresOptions {
	/** Where the data is kept; a scratch folder unless it is given. */
	folder?: string;
	/** For TLS, in PEM. */
	certificate?: { key: string; cert: string };
}

const debian = '/usr/lib/postgresql';

/** One of PostgreSQL's programs: the newest of Debian's, or one on the path. */
function programAt(name: string): string {
	const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
	const paths = versions.map((version) => join(debian, version, 'bin', name));
	return findProgram([...paths, name], 'Install PostgreSQL, on Debian by: apt-get install postgresql');
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function owner(): { uid?: number; gid?: number } {
	if (process.getuid?.() !== 0) return {};
	const idOf = (kind: string) => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }));
	return { uid: idOf('-u'), gid: idOf('-g') };
}

const login = { host: '127.0.0.1', database: 'postgres', user: 'ledger', ssl: 'disable' as const };

/** With what means something in a URL, in JSON or in a message. */
export const postgresPassword = `pass/w?rd #1 & <2>%20$"'\\é`;

/** Makes the data folder, unless it is there. */
function initialize(folder: string, { certificate }: PostgresOptions) {
	const { uid, gid } = owner();
	const own = (file: string, mode: number) => {
		chmodSync(file, mode);
		if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
	};
	mkdirSync(folder, { recursive: true });
	own(folder, 0o700);
	const write = (name: string, text: string) => {
		writeFileSync(join(folder, name), text);
		own(join(folder, name), 0o600);
	};
	if (!existsSync(join(folder, 'data'))) {
		write('password', postgresPassword);
		const settings = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
		const user = [`--username=${login.user}`, `--pwfile=${join(folder, 'password')}`];
		const args = ['-D', join(folder, 'data'), ...settings, ...user];
		execFileSync(programAt('initdb'), args, { cwd: folder, uid, gid, stdio: 'pipe' });
		rmSync(join(folder, 'password'));
	}
	if (!certificate) return;
	write('server.key', certificate.key);
	write('server.crt', certificate.cert);
}

/** Starts PostgreSQL on a free port of 127.0.0.1. */
export async function startPostgres(options: PostgresOptions = {}): Promise<Postgres> {
	const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'postgres-'));
	initialize(folder, options);
	const port = await freePort();
	const whole = { ...login, port, password: postgresPassword };
	const query: Postgres['query'] = async (text, database = login.database) => {
		const client = new Client({ ...whole, database, ssl: false });
		await client.connect();
		try {
			return (await client.query<Record<string, unknown>>(text)).rows;
		} finally {
			await client.end();
		}
	};
	const certificate = ['ssl=on', `ssl_key_file=${folder}/server.key`, `ssl_cert_file=${folder}/server.crt`];
	const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
	const args = [...settings, ...(options.certificate ? certificate : [])].flatMap((setting) => [
		'-c',
		setting,
	]);
	const server = new ServerProcess(
		[programAt('postgres'), '-D', join(folder, 'data'), ...args],
		{ cwd: folder, ...owner() },
		async () => (await query('SELECT 1')).length === 1,
	);
	await server.start();
	const stop = async () => await server.stop('SIGINT');
	const close = async () => {
		await stop();
		if (!options.folder) rmSync(folder, { recursive: true, force: true });
	};
	return { login: whole, query, stop, start: async () => await server.start(), close };
}
