import type { Differences } from './differences';
import type { ServiceContract } from './readContract';

/** Whether a port of the service takes what this node sends, at the address of the credential. */
export function compareBindings({ bindings }: ServiceContract, url: string): Partial<Differences> {
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
