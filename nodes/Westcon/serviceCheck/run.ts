import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { noReplyOf } from '../../shared/http/post';
import { withoutUser } from '../../shared/http/address';
import { credentialsOf } from '../../shared/input/credentials';
import { readOptions } from '../../shared/input/readOptions';
import { itemsOrFailure } from '../../shared/orders/reportFailure';
import { connectionOf, type Connection } from '../credential/connection';
import { measureCertificate, measureClock } from './clockAndCertificate';
import { noDifferences } from './differences';
import { serviceCheck as say } from './messages';
import { checkOptions } from './properties';
import { descriptionUrl, documentGetter, readDescription, type TimedReply } from './readDescription';
import { joinReports } from './report';
import { notCompared, verdictOf, type Verdict } from './verdict';

/**
 * Runs Service: Check once, however many items come in: it looks at the service, not at them.
 * @throws NodeOperationError where the credential names no usable URL, unless the node is to continue
 */
export async function runServiceCheck(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await itemsOrFailure(context, 0, async () => {
		const connection = connectionOf(await credentialsOf(context, 'westconApi', 0));
		const { timeout } = readOptions<{ timeout: number }>(context, 0, checkOptions);
		return [{ json: await checkService(context, connection, timeout), pairedItem: { item: 0 } }];
	});
}

/**
 * Reads the WSDL that the service has now and compares it with the contract in this package. Only GET requests without
 * the credential: nothing is ordered, and user and key stay here. Never throws: no answer is a result as well.
 * @param timeoutSeconds for the whole reading
 */
async function checkService(
	context: IExecuteFunctions,
	{ url, environment }: Connection,
	timeoutSeconds: number,
): Promise<IDataObject> {
	const startedAt = new Date();
	const check = await checkWsdl(context, url, timeoutSeconds);
	const { verdict, wsdlUrl, documentsRead } = check;
	const { comparison, contract } = verdict;
	const measurements = [measureClock(check.first), await measureCertificate(url, check)];
	const { dangers, notes } = joinReports(verdict, ...measurements);
	return {
		status: verdict.status,
		endangersOrders: dangers.length > 0,
		summary: verdict.summary,
		findings: [...dangers, ...notes],
		differences: (comparison?.differences ?? noDifferences()) as unknown as IDataObject,
		requiredByService: comparison?.required ?? [],
		...Object.assign({}, ...measurements.map(({ facts }) => facts)),
		wsdlUrl: withoutUser(wsdlUrl),
		action: contract?.action ?? null,
		elementsCompared: comparison?.compared ?? 0,
		documentsRead,
		environment,
		checkedAt: startedAt.toISOString(),
		durationMs: Date.now() - startedAt.getTime(),
	};
}

interface WsdlCheck {
	verdict: Verdict;
	wsdlUrl: string;
	documentsRead: number;
	/** Missing where nothing came back. */
	first?: TimedReply;
	/** The code of the broken connection. */
	code?: string;
}

async function checkWsdl(
	context: IExecuteFunctions,
	url: string,
	timeoutSeconds: number,
): Promise<WsdlCheck> {
	try {
		const description = await readDescription(documentGetter(context, timeoutSeconds), url);
		const { first, address, documents } = description;
		const verdict = verdictOf(description, url);
		return { verdict, wsdlUrl: address, documentsRead: documents.length, first };
	} catch (error) {
		const { code } = noReplyOf(error);
		const verdict = notCompared(say.noAnswer(new URL(url).host, code, timeoutSeconds));
		return { verdict, wsdlUrl: descriptionUrl(url), documentsRead: 0, code };
	}
}
