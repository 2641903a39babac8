import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { credentialTests as say } from '../messages';
import { NoReply } from '../shared/post';
import { testRequest } from '../shared/testRequest';
import { connectionOf } from './connection';
import { buildDocument } from './message';
import { readReply } from './response';

/**
 * Sends a document without any `Po`, with which nothing can be ordered. A PoStatus in answer proves that the address
 * is right and that a service reads the message; the page does not say what a wrong token is answered.
 */
export async function testLogiztikAllianceApi(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	try {
		const { url } = connectionOf(credential.data ?? {});
		const reply = await testRequest(this, url, 'application/xml; charset=utf-8', buildDocument([]));
		const outcome = readReply(reply, { poNumber: '', action: 'INSERT' });
		if (outcome.isPoStatus) return { status: 'OK', message: say.logiztikOk() };
		return { status: 'Error', message: say.logiztikOther(reply.status) };
	} catch (error) {
		return {
			status: 'Error',
			message: say.failed(error instanceof NoReply ? error.code : (error as Error).message),
		};
	}
}
