import { randomUUID } from 'node:crypto';
import {
	UserError,
	type ICredentialDataDecryptedObject,
	type ICredentialsDecrypted,
	type ICredentialTestFunctions,
	type INodeCredentialTestResult,
} from 'n8n-workflow';
import { credentialTests as say } from '../messages';
import { withDefaults } from '../shared/defaults';
import { noReplyOf } from '../shared/post';
import { redact } from '../shared/redact';
import { testRequest, testTimeoutSeconds } from '../shared/testRequest';
import { toXmlTree } from '../shared/toXml';
import { validate } from '../shared/validate';
import { signedConnectionOf, type Connection } from './connection';
import { collections } from './fields';
import { buildMessage } from './message';
import { judgeTestAnswer } from './reply/testAnswer';
import { requestSchema } from './wsdl';

/**
 * Sends a submitOrder without an Order block, once, with which nothing can be ordered. That the service then misses
 * the order (guide 7.2.1) proves that it took user and key.
 */
export async function testWestconApi(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	const { authenticationKey = '' } = credential.data ?? {};
	const { status, message } = await testConnection(this, credential.data ?? {});
	return { status, message: redact(message, [String(authenticationKey).trim()]) };
}

async function testConnection(context: ICredentialTestFunctions, data: ICredentialDataDecryptedObject) {
	try {
		return await askWithoutOrder(context, signedConnectionOf(data));
	} catch (error) {
		if (error instanceof UserError) return { status: 'Error' as const, message: error.message };
		return {
			status: 'Error' as const,
			message: say.westconNoReply(noReplyOf(error).code, testTimeoutSeconds),
		};
	}
}

async function askWithoutOrder(context: ICredentialTestFunctions, connection: Connection) {
	const at = new Date();
	const parts = { request: metadataOnly(at), messageId: randomUUID(), created: at };
	const { xml, contentType } = await buildMessage({ ...connection, ...parts });
	return judgeTestAnswer(await testRequest(context, connection.url, contentType, xml), at);
}

function metadataOnly(at: Date) {
	const metadata = withDefaults(requestSchema, { WestconMetadata: { TimeStamp: at } });
	const { order } = validate(requestSchema, metadata, { timeZone: 'UTC', collections });
	const { WestconMetadata } = toXmlTree(requestSchema, order);
	return { WestconMetadata };
}
