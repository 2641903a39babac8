import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { serviceCheck as say } from '../../messages';
import { withoutUser } from '../../shared/withoutUser';
import { noReplyOf } from '../../shared/post';
import type { Connection } from '../connection';
import { readCertificate } from './certificate';
import { compareContracts, type Comparison } from './compare';
import { noDifferences, type Differences } from './differences';
import { readDescription, type Description } from './documents';
import { get, type Got } from './get';
import { operationName, ownContract } from './ownContract';
import { readContract, type ServiceContract } from './readContract';
import { countDifferences, describeDifferences, describeRest, type Report } from './report';
import type { SchemaNode } from './schemaTree';
import { describeCertificate, describeClock, type Surrounding } from './surroundings';
import { whyNoWsdl } from './whyNoWsdl';

type Verdict = Report & {
	status: 'fits' | 'differs' | 'unreachable';
	summary: string;
	comparison?: Comparison;
	contract?: ServiceContract;
};

/**
 * Reads the WSDL that the service has now and compares it with the contract in this package. Only GET requests without
 * the credential: nothing is ordered, and user and key stay here. Never throws: no answer is a result as well.
 * @param timeoutSeconds for the whole reading
 */
export async function checkService(
	context: IExecuteFunctions,
	{ url, environment }: Pick<Connection, 'url' | 'environment'>,
	timeoutSeconds: number,
): Promise<IDataObject> {
	const startedAt = new Date();
	const deadline = startedAt.getTime() + timeoutSeconds * 1000;
	const read = async (address: string) =>
		await get(context, address, Math.max(1, (deadline - Date.now()) / 1000));
	const reading = await readService(read, url, timeoutSeconds);
	const { verdict, wsdlUrl, documents } = reading;
	const certificate = await describeCertificate(url, reading, readCertificate);
	return {
		...describeVerdict(verdict, [describeClock(reading.first), certificate]),
		wsdlUrl: withoutUser(wsdlUrl),
		action: verdict.contract?.action ?? null,
		elementsCompared: verdict.comparison?.compared ?? 0,
		documentsRead: documents,
		environment,
		checkedAt: startedAt.toISOString(),
		durationMs: Date.now() - startedAt.getTime(),
	};
}

function describeVerdict({ status, summary, urgent, notes, comparison }: Verdict, around: Surrounding[]) {
	const dangers = [...urgent, ...around.flatMap((surrounding) => surrounding.urgent)];
	return {
		status,
		endangersOrders: dangers.length > 0,
		summary,
		findings: [...dangers, ...notes, ...around.flatMap((surrounding) => surrounding.notes)],
		differences: (comparison?.differences ?? noDifferences()) as unknown as IDataObject,
		requiredByService: comparison?.required ?? [],
		...Object.assign({}, ...around.map(({ facts }) => facts)),
	} as IDataObject;
}

interface Reading {
	verdict: Verdict;
	wsdlUrl: string;
	documents: number;
	/** Missing where nothing came back. */
	first?: Got;
	/** The code of the broken connection. */
	code?: string;
}

async function readService(
	read: (address: string) => Promise<Got>,
	url: string,
	timeoutSeconds: number,
): Promise<Reading> {
	const wsdlUrl = withQuery(url, 'wsdl');
	try {
		const description = await bestDescription(read, url);
		const { first, address, documents } = description;
		return { verdict: judge(description, url), wsdlUrl: address, documents: documents.length, first };
	} catch (error) {
		const { code } = noReplyOf(error);
		const verdict = notCompared(say.noAnswer(new URL(url).host, code, timeoutSeconds));
		return { verdict, wsdlUrl, documents: 0, code };
	}
}

const withQuery = (url: string, query: string) => `${url}${url.includes('?') ? '&' : '?'}${query}`;

/** .NET also gives its description in one piece, which helps where its parts name a host that is not reached. */
async function bestDescription(read: (address: string) => Promise<Got>, url: string): Promise<Description> {
	const parts = await readDescription(read, withQuery(url, 'wsdl'));
	if (parts.documents.length > 0 && parts.unread.length === 0) return parts;
	const whole = await readDescription(read, withQuery(url, 'singleWsdl')).catch(() => undefined);
	const isBetter =
		whole &&
		whole.documents.length > 0 &&
		(parts.documents.length === 0 || whole.unread.length < parts.unread.length);
	return isBetter ? whole : parts;
}

function judge(description: Description, url: string): Verdict {
	const { first, documents, unread } = description;
	if (documents.length === 0) return notCompared(whyNoWsdl(first));
	const contract = readContract(documents, operationName);
	const comparison = compareContracts(ownContract(), contract, url);
	const { differences, unresolved } = comparison;
	const told = describeDifferences(differences);
	const rest = describeRest({ ...comparison, unread, ...whatIsNamed(contract, differences) });
	if (differences.operations && unread.length > 0)
		return { ...notCompared(say.incomplete(), rest.notes), contract };
	const urgent = [...told.urgent, ...rest.urgent];
	const base = { urgent, notes: [...told.notes, ...rest.notes], comparison, contract };
	const count = countDifferences(differences);
	if (count > 0)
		return { ...base, status: 'differs', summary: say.differs(count, told.urgent.length, urgent[0] ?? '') };
	const isWhole =
		unresolved.length === 0 && (contract.request !== undefined || contract.requestName === undefined);
	if (!isWhole) return { ...base, ...notCompared(say.incomplete(), rest.notes), urgent };
	return { ...base, status: 'fits', summary: say.fits(comparison.compared) };
}

const notCompared = (summary: string, notes: string[] = []): Verdict => ({
	status: 'unreachable',
	summary,
	urgent: [],
	notes,
});

const whatIsNamed = ({ request, action }: ServiceContract, { operations }: Differences) => ({
	hasLengths: request === undefined || namesLengths(request),
	hasAction: action !== undefined || operations !== null,
});

const namesLengths = ({ maxLength, children }: SchemaNode): boolean =>
	maxLength !== undefined || children.some(namesLengths);
