import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { PoolConfig } from 'pg';
import { textOf } from '../words';
import { ledgerMessages as say } from './messages';

/**
 * Where the database is and in whose name, as the credential says. An expression in it may give anything, and nothing
 * is made up instead: pg would take what is missing from this machine's environment, and so open another database.
 * @param credentials of type orderLedgerPostgresApi
 * @throws Error in plain words where something is missing or none of the form's choices
 */
export function postgresLogin(credentials: ICredentialDataDecryptedObject): PoolConfig {
	const missing = requiredFields.filter(([name]) => textOf(credentials[name]) === '');
	if (missing.length > 0) throw new Error(say.incompleteLogin(missing.map(([, label]) => label)));
	const { host, port = 5432, database, user, password, ssl = 'verify' } = credentials;
	return {
		host: textOf(host),
		port: portOf(port),
		database: textOf(database),
		user: textOf(user),
		password: String(password ?? ''),
		ssl: sslOf(ssl),
	};
}

const requiredFields = [
	['host', 'Host'],
	['database', 'Database'],
	['user', 'User'],
] as const;

/** A number, or its digits, as an expression gives them. */
function portOf(given: unknown): number {
	const isWhole = typeof given === 'number' ? Number.isInteger(given) : /^\d{1,5}$/.test(String(given));
	const port = Number(given);
	if (!isWhole || port < 1 || port > 65_535) throw new Error(say.wrongPort());
	return port;
}

function sslOf(given: unknown): PoolConfig['ssl'] {
	if (given === 'disable') return false;
	if (given !== 'require' && given !== 'verify') throw new Error(say.wrongSsl());
	return { rejectUnauthorized: given === 'verify' };
}
