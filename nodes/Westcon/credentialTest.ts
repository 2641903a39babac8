import { randomUUID } from 'node:crypto';
import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
	ICredentialDataDecryptedObject,
} from 'n8n-workflow';
import { credentialTests as say } from '../messages';
import { withDefaults } from '../shared/defaults';
import { NoReply } from '../shared/post';
import { redact } from '../shared/redact';
import { testRequest } from '../shared/testRequest';
import { toXmlTree } from '../shared/toXml';
import { validate } from '../shared/validate';
import { connectionOf } from './connection';
import { collections } from './fields';
import { buildMessage } from './message';
import { readReply } from './response';
import { requestSchema } from './wsdl';

/**
 * Sends a submitOrder without an Order block, with which nothing can be ordered. That the service then misses the
 * order (guide 7.2.1) proves that it took user and key.
 */
export async function testWestconApi(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	try {
		const connection = connectionOf(credential.data ?? {});
		const at = new Date();
		const parts = { request: metadataOnly(at), messageId: randomUUID(), created: at };
		const { xml, contentType } = await buildMessage({ ...connection, ...parts });
		const reply = await testRequest(this, connection.url, contentType, xml);
		const { supplierMessages, summary, advice } = readReply(reply, { poNumber: '', at });
		if (supplierMessages.some((message) => /Order block is null/i.test(message)))
			return { status: 'OK', message: say.westconOk() };
		const said = [supplierMessages[0] ?? summary, advice].filter(Boolean).join(' ');
		return { status: 'Error', message: redact(said, [connection.authenticationKey]) };
	} catch (error) {
		return {
			status: 'Error',
			message: say.failed(error instanceof NoReply ? error.code : (error as Error).message),
		};
	}
}

function metadataOnly(at: Date) {
	const metadata = withDefaults(requestSchema, { WestconMetadata: { TimeStamp: at } });
	const { order } = validate(requestSchema, metadata, { timeZone: 'UTC', collections });
	const { WestconMetadata } = toXmlTree(requestSchema, order);
	return { WestconMetadata };
}
