import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { credentialTests as say, logiztikSays } from '../messages';
import { NoReply } from '../shared/post';
import { redact } from '../shared/redact';
import { testRequest, testTimeoutSeconds } from '../shared/testRequest';
import { connectionOf } from './connection';
import { buildDocument } from './message';
import { causeOf } from './noReply';
import { readReply, type Sent } from './response';

/**
 * Sends a document without any `Po`, with which nothing can be ordered. A PoStatus in answer proves that the address
 * is right and that a service reads the message; the page does not say what a wrong token is answered.
 */
export async function testLogiztikAllianceApi(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	try {
		const { url, token } = connectionOf(credential.data ?? {});
		const sent: Sent = { poNumber: '', action: 'INSERT', inRequest: [], token };
		const reply = await testRequest(this, url, 'application/xml; charset=utf-8', buildDocument([]));
		const { isPoStatus, advice, supplierMessages } = readReply(reply, sent);
		if (isPoStatus && advice !== logiztikSays.noAccess()) return { status: 'OK', message: say.logiztikOk() };
		if (isPoStatus)
			return { status: 'Error', message: redact(say.logiztikRefused(supplierMessages, advice), [token]) };
		return { status: 'Error', message: redact(say.logiztikOther(reply.status, advice), [token]) };
	} catch (error) {
		const reasons =
			error instanceof NoReply ? [say.logiztikNoReply(error.code, testTimeoutSeconds), causeOf(error)] : [(error as Error).message];
		return { status: 'Error', message: reasons.filter(Boolean).join(' ') };
	}
}
