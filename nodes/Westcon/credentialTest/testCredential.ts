import { randomUUID } from 'node:crypto';
import {
	UserError,
	type ICredentialDataDecryptedObject,
	type ICredentialsDecrypted,
	type ICredentialTestFunctions,
	type INodeCredentialTestResult,
} from 'n8n-workflow';
import { checkTexts } from '../../shared/check/validate';
import { noReplyOf } from '../../shared/http/post';
import { redact } from '../../shared/http/redact';
import { testRequest, testTimeoutSeconds } from '../../shared/http/testRequest';
import { withDefaults } from '../../shared/table/defaults';
import { textOf } from '../../shared/words';
import type { SchemaElement } from '../../shared/table/schema';
import { writeBlock } from '../../shared/xml/writeXml';
import { collections } from '../purchaseOrder/collections';
import { contentType, writeMessage } from '../soap/message';
import { requestSchema } from '../purchaseOrder/message';
import { signedConnectionOf, type Connection } from '../credential/connection';
import { judgeTestReply } from './judgeTestReply';
import { credentialTests as say } from './messages';

/**
 * Sends one submitOrder without an Order block, which cannot order anything. If the service misses the order (guide
 * 7.2.1), it has accepted user name and key.
 */
export async function testWestconApi(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	const { status, message } = await testConnection(this, credential.data ?? {});
	return { status, message: redact(message, [textOf(credential.data?.authenticationKey)]) };
}

async function testConnection(context: ICredentialTestFunctions, data: ICredentialDataDecryptedObject) {
	try {
		return await sendWithoutOrder(context, signedConnectionOf(data));
	} catch (error) {
		if (error instanceof UserError) return { status: 'Error' as const, message: error.message };
		return {
			status: 'Error' as const,
			message: say.noReply(noReplyOf(error).code, testTimeoutSeconds),
		};
	}
}

async function sendWithoutOrder(context: ICredentialTestFunctions, connection: Connection) {
	const at = new Date();
	const parts = { request: metadataOnly(at), messageId: randomUUID(), created: at };
	const xml = writeMessage({ ...connection, ...parts });
	return judgeTestReply(await testRequest(context, connection.url, contentType, xml), at);
}

/** What is left of a request without its Order. */
const metadataSchema: SchemaElement = {
	...requestSchema,
	children: requestSchema.children.filter(({ name }) => name === 'WestconMetadata'),
};

function metadataOnly(at: Date) {
	const metadata = withDefaults(metadataSchema, { WestconMetadata: { TimeStamp: at.toISOString() } });
	const { texts } = checkTexts(metadataSchema, metadata, { collections });
	return writeBlock(metadataSchema, texts);
}
