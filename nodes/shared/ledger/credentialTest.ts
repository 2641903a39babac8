import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { redact } from '../http/redact';
import { credentialTests as say } from './messages';
import { openPostgresStore } from './postgresStore';
import { reasonOf } from './reasonOf';

/** Opens the ledger as an order would, with its tables, and shows that it may be changed: nothing is that old. */
export async function testOrderLedgerPostgresApi(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	try {
		const store = await openPostgresStore(data);
		await store.deleteOlder({ login: '', until: 0 }).finally(store.close);
		return { status: 'OK', message: say.ok() };
	} catch (error) {
		const message = redact(say.notUsable(reasonOf(error)), [String(data.password ?? '')]);
		return { status: 'Error', message };
	}
}
