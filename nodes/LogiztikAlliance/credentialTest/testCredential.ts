import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { NoReply } from '../../shared/http/post';
import { redact } from '../../shared/http/redact';
import { testRequest, testTimeoutSeconds } from '../../shared/http/testRequest';
import { isLoginWanted } from '../../shared/http/unreadRequest';
import { contentType, writeDocument } from '../purchaseOrder/message';
import type { AnsweredOrder } from '../purchaseOrder/reply/answeredOrder';
import { isAboutAccess } from '../purchaseOrder/reply/errorAdvice';
import { likelyCause } from '../purchaseOrder/reply/noReply';
import { openPoStatus } from '../purchaseOrder/reply/poStatus';
import { readReply } from '../purchaseOrder/reply/readReply';
import { connectionOf } from '../credential/connection';
import { credentialTests as say } from './messages';

/**
 * Sends a document without any `Po`, which cannot order anything. A PoStatus in reply proves that the address is right
 * and that the service reads the message; the page does not say how the service replies to a wrong token.
 */
export async function testLogiztikAllianceApi(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	try {
		const { url, token } = connectionOf(credential.data ?? {});
		const noOrder: AnsweredOrder = { poNumber: '', action: 'INSERT', inRequest: new Set() };
		const reply = await testRequest(this, url, contentType, writeDocument([]));
		const opened = openPoStatus(reply, token);
		const { advice, supplierMessages } = readReply(opened, noOrder);
		const isTokenWrong = isLoginWanted(reply.status) || supplierMessages.some(isAboutAccess);
		if (opened.poStatus && !isTokenWrong) return { status: 'OK', message: say.ok() };
		const message = opened.poStatus
			? say.rejected(supplierMessages, advice)
			: say.notTheService(reply.status, advice);
		return { status: 'Error', message: redact(message, [token]) };
	} catch (error) {
		const reasons =
			error instanceof NoReply
				? [say.noReply(error.code, testTimeoutSeconds), likelyCause(error)]
				: [(error as Error).message];
		return { status: 'Error', message: reasons.filter(Boolean).join(' ') };
	}
}
