import { readXml } from '../../shared/readXml';
import { fields } from '../fields';
import { makeWsdl } from '../wsdl';
import type { Entry } from '../../shared/field';
import { readContract, type ServiceContract } from './readContract';

/** The operation that this node calls (guide 3). */
export const operationName = 'submitOrder';

/** The contract in this package, read from its own WSDL just as the service's is. */
export function ownContract(): ServiceContract {
	const root = readXml(makeWsdl());
	return readContract(root ? [{ root }] : [], operationName);
}

/** What the table says of an element, by its path below `request`. */
const entries = new Map<string, Entry>(fields.map((entry) => [entry.xml.path.replaceAll('[]', ''), entry]));

/** The row of the table for a path; undefined for a block, or an element that the table does not have. */
export const entryAt = (path: string): Entry | undefined => entries.get(path);
