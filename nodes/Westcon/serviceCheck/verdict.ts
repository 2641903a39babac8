import { originOf } from '../../shared/http/address';
import { decodeReply } from '../../shared/http/decode';
import { replyContentOf } from '../../shared/http/replyContent';
import type { Reply } from '../../shared/http/post';
import { countDifferences, type Comparison, type Differences } from './differences';
import { findDifferences, ownOperation } from './findDifferences';
import { serviceCheck as say } from './messages';
import { readContract, type ServiceContract } from './readContract';
import type { ServiceDescription } from './readDescription';
import { describeDifferences, describeOpenPoints, joinReports, type Report } from './report';
import type { SchemaNode } from './schemaTree';

/** Whether the service matches this node, in words and data. */
export type Verdict = Report & {
	status: 'fits' | 'differs' | 'unreachable';
	summary: string;
	comparison?: Comparison;
	contract?: ServiceContract;
};

/** Without a WSDL, or with too little of it. */
export const notCompared = (summary: string, notes: string[] = []): Verdict => ({
	status: 'unreachable',
	summary,
	dangers: [],
	notes,
});

/**
 * Compares what the service describes with what this node sends.
 * @param url where orders are sent, by the credential
 */
export function verdictOf({ first, documents, unread }: ServiceDescription, url: string): Verdict {
	if (documents.length === 0) return notCompared(whyNoWsdl(first));
	const contract = readContract(documents, ownOperation);
	const comparison = findDifferences(contract, url);
	const { differences, compared } = comparison;
	const differing = describeDifferences(differences);
	const open = describeOpenPoints({ ...comparison, unread, ...whatIsNamed(contract, differences) });
	// The operation may be in a document that was not read.
	if (differences.operations && unread.length > 0)
		return { ...notCompared(say.incomplete(), open.notes), contract };
	const report = { ...joinReports(differing, open), comparison, contract };
	const count = countDifferences(differences);
	if (count > 0) {
		const summary = say.differs(count, differing.dangers.length, report.dangers[0] ?? '');
		return { ...report, status: 'differs', summary };
	}
	if (!isWhole(comparison, contract)) return { ...report, status: 'unreachable', summary: say.incomplete() };
	return { ...report, status: 'fits', summary: say.fits(compared, contract.action !== undefined) };
}

/** What came instead of a WSDL, and what to do. */
function whyNoWsdl({ status, headers, body }: Reply): string {
	const isRedirect = status >= 300 && status < 400 && headers.location !== undefined;
	if (isRedirect) return say.wsdlRedirected(status, originOf(headers.location ?? ''));
	const text = decodeReply(body, headers['content-type']);
	const content = replyContentOf(text, 'definitions');
	return say.noWsdl(status, content === 'other' && /^\s*</.test(text) ? 'xml' : content);
}

const whatIsNamed = ({ request, action }: ServiceContract, { operations }: Differences) => ({
	hasLengths: request === undefined || namesLengths(request),
	hasAction: action !== undefined || operations !== null,
});

const namesLengths = ({ maxLength, children }: SchemaNode): boolean =>
	maxLength !== undefined || children.some(namesLengths);

const isWhole = ({ unresolved }: Comparison, { request, requestName }: ServiceContract) =>
	unresolved.length === 0 && (request !== undefined || requestName === undefined);
