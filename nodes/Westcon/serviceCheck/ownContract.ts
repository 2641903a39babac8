import { readXml } from '../../shared/readXml';
import { fields } from '../fields';
import { makeWsdl } from '../wsdl';
import type { Entry } from '../../shared/field';
import { readContract, type ServiceContract } from './readContract';

export const operationName = 'submitOrder';

/** The contract in this package, read from its own WSDL just as the service's is. */
export function ownContract(): ServiceContract {
	const root = readXml(makeWsdl());
	return readContract(root ? [{ root }] : [], operationName);
}

/** What the table says of an element, by its path below `request`. */
const entries = new Map<string, Entry>(fields.map((entry) => [entry.xml.path.replaceAll('[]', ''), entry]));

export const entryAt = (path: string): Entry | undefined => entries.get(path);
