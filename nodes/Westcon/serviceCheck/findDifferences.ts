import { readXml } from '../../shared/xml/readXml';
import { makeWsdl } from '../purchaseOrder/wsdl';
import { compareReceived, compareSent } from './compareElements';
import { noDifferences, type Comparison, type Differences } from './differences';
import { readContract, type ServiceContract } from './readContract';

/** The operation that this node calls (guide 3). */
export const ownOperation = 'submitOrder';

/** The contract in this package, read from its own WSDL just as the service's is. */
function ownContract(): ServiceContract {
	const root = readXml(makeWsdl());
	return readContract(root ? [{ root }] : [], ownOperation);
}

/**
 * Compares the service's contract with the one in this package.
 * @param url where orders are sent, by the credential
 */
export function findDifferences(theirs: ServiceContract, url: string): Comparison {
	const ours = ownContract();
	const found: Comparison = { differences: noDifferences(), required: [], unresolved: [], compared: 0 };
	const { differences } = found;
	if (!theirs.operations.includes(ownOperation)) differences.operations = theirs.operations;
	if (ours.request && theirs.request) compareSent(ours.request, theirs.request, found);
	if (ours.response && theirs.response) compareReceived(ours.response, theirs.response, found);
	if (theirs.action !== undefined && ours.action !== undefined && theirs.action !== ours.action)
		differences.action = { package: ours.action, service: theirs.action };
	Object.assign(differences, compareBindings(theirs, url));
	return found;
}

/** Whether a port of the service takes what this node sends, at the address of the credential. */
function compareBindings({ bindings }: ServiceContract, url: string): Partial<Differences> {
	const usable = bindings.filter(({ soapVersion, style }) => soapVersion === '1.2' && style === 'document');
	if (bindings.length > 0 && usable.length === 0) {
		return { binding: bindings.map(({ soapVersion, style }) => `SOAP ${soapVersion}, ${style}`).join('; ') };
	}
	const addresses = usable.flatMap((binding) => binding.addresses);
	const isKnown = addresses.some((address) => pathOf(address) === pathOf(url));
	return { address: isKnown ? null : (addresses[0] ?? null) };
}

/** A .NET service compares the path of a:To with its own, in any case of letters, and nothing else. */
const pathOf = (url: string) => (URL.canParse(url) ? new URL(url).pathname.toLowerCase() : url);
