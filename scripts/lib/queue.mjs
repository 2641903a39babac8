/** n8n in queue mode, as large installations run it: a main process and workers on PostgreSQL and Redis. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { packageJson } from './project.mjs';
import { N8n } from './n8n.mjs';
import { freePort } from './ports.mjs';
import { Stop } from './say.mjs';
import { load } from './typescript.mjs';

/** Debian's PostgreSQL and Redis on free ports of 127.0.0.1. PostgreSQL's data stays in the folder, if one is given. */
export const openServers = async (folder) => {
	const { startPostgres } = await load('test/support/postgres.ts');
	const { startRedis } = await load('test/support/redis.ts');
	try {
		const redis = await startRedis();
		const postgres = await startPostgres({ folder });
		for (const name of ['n8n', 'orders']) {
			const [known] = await postgres.query(`SELECT 1 FROM pg_database WHERE datname = '${name}'`);
			if (!known) await postgres.query(`CREATE DATABASE ${name}`);
		}
		return { redis, postgres };
	} catch (error) {
		throw new Stop(error.message);
	}
};

const type = 'orderLedgerPostgresApi';
const reference = { id: 'orderLedger00001', name: 'Order Ledger PostgreSQL account' };

/** What a user would type into the form of the ledger's credential, in the form that n8n imports. */
export const ledgerCredential = ({ login }) => ({
	...reference,
	type,
	data: { ...login, database: 'orders' },
});

/** The workflow with the `postgres` ledger in each of our nodes that places orders. */
export const withPostgresLedger = (workflow) => ({
	...workflow,
	nodes: workflow.nodes.map((node) =>
		node.type.startsWith(`${packageJson.name}.`)
			? {
					...node,
					parameters: { ...node.parameters, orderLedger: 'postgres' },
					credentials: { ...node.credentials, [type]: reference },
				}
			: node,
	),
});

const settingsOf = ({ postgres: { login }, redis }) => ({
	EXECUTIONS_MODE: 'queue',
	OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
	DB_TYPE: 'postgresdb',
	DB_POSTGRESDB_HOST: login.host,
	DB_POSTGRESDB_PORT: String(login.port),
	DB_POSTGRESDB_DATABASE: 'n8n',
	DB_POSTGRESDB_USER: login.user,
	DB_POSTGRESDB_PASSWORD: login.password,
	QUEUE_BULL_REDIS_HOST: '127.0.0.1',
	QUEUE_BULL_REDIS_PORT: String(redis.port),
	// All processes must have the same; it protects sandbox credentials only.
	N8N_ENCRYPTION_KEY: 'sandbox-encryption-key',
});

/** The main process of n8n in queue mode, which can start workers. */
export class QueueN8n extends N8n {
	#installed;
	#servers;
	#workers = 0;

	/** @param servers what `openServers` returned */
	constructor(installed, place, servers) {
		super(installed, { ...place, settings: settingsOf(servers) });
		this.#installed = installed;
		this.#servers = servers;
	}

	/** Starts a worker with a folder of its own, as on a machine of its own; resolves with its process. */
	async startWorker(tarball, options) {
		const dataFolder = join(this.dataFolder, `worker-${++this.#workers}`);
		rmSync(dataFolder, { recursive: true, force: true });
		const port = await freePort();
		const settings = {
			...this.environment,
			N8N_USER_FOLDER: dataFolder,
			N8N_RUNNERS_BROKER_PORT: String(await freePort()),
			QUEUE_HEALTH_CHECK_ACTIVE: 'true',
			QUEUE_HEALTH_CHECK_PORT: String(port),
			N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
		};
		const worker = new N8n(this.#installed, { dataFolder, port, settings });
		await worker.installPackage(tarball);
		return await worker.launch('worker', { url: `${worker.url}/healthz/readiness`, ...options });
	}

	/** Ends PostgreSQL and Redis, when all of n8n has ended. */
	async closeServers() {
		await Promise.all(Object.values(this.#servers).map((server) => server.close()));
	}
}
