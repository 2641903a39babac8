import type { Complaint, Finding } from '../check/findings';
import type { XmlPart } from '../table/field';
import { elementAt, valueAt, withValueAt, type Values } from '../table/schema';
import { shopFindings as say } from './messages';
import { type Shop, type ShopField } from './shop';
import { textOf } from '../words';
import { errorAt, type ShopTarget } from './target';

/** The single values of a shop's order by the document's names, and why those are missing that the supplier requires. */
export function readFields(shop: Shop, order: Values, target: ShopTarget) {
	let values: Values = {};
	const findings: Finding[] = [];
	for (const [field, path] of Object.entries(target.fields) as Array<[ShopField, string]>) {
		const text = fieldText(order, shop.fields[field]);
		const { xml } = elementAt(target.schema, path)?.entry ?? {};
		if (text) values = withValueAt(values, path, text);
		else if ((xml as XmlPart | undefined)?.required)
			findings.push(errorAt(target, path, explainMissing(shop, order, field)));
	}
	return { values, findings };
}

const fieldText = (order: Values, places: readonly string[]): string =>
	places
		.map((place) =>
			place
				.split(' ')
				.map((path) => textOf(valueAt(order, path)))
				.filter(Boolean)
				.join(' '),
		)
		.find(Boolean) ?? '';

/** Why a value that the supplier requires is not in a shop's order. */
function explainMissing(shop: Shop, order: Values, field: ShopField): Complaint {
	const isInAddress = shop.fields[field].every((place) => place.startsWith(`${shop.address}/`));
	if (!isInAddress) return say.empty(shop.name);
	const address = valueAt(order, shop.address);
	if (address === undefined) return say.addressNotSaid(shop.name, shop.address);
	const filled = Object.entries(address ?? {}).filter(([, value]) => textOf(value));
	if (filled.length === 0) return say.noAddress(shop.name);
	const isHidden = !filled.some(([key]) => shop.personal.includes(key));
	if (isHidden) return say.hidden(shop.name);
	return field === 'state' ? say.noRegion(shop.name) : say.empty(shop.name);
}
