import { logiztikRules as say } from '../messages';
import type { Finding } from '../shared/findings';
import { labelOf } from '../shared/form';
import type { Values } from '../shared/schema';
import { isCanadian } from './codes';
import { collections, fields } from './fields';
import type { Action } from './order';

/** The texts of a Header or Detail by the page's names. */
export type Block = Record<string, string | undefined>;

/** Where a block of the order stands: for people and as a path, and which rows of the table it follows. */
interface Place {
	tablePath: string;
	path: string;
	where?: string;
}

type Complaint = { rule: string; fix: string };

const labels = new Map(fields.map((entry) => [entry.xml.path as string, labelOf(collections, entry)]));

/** A finding about one element of a block. */
export function findingAbout(
	block: Block,
	{ tablePath, path, where }: Place,
	name: string,
	complaint: Complaint,
	level: Finding['level'] = 'error',
): Finding {
	const value = block[name];
	return {
		level,
		label: labels.get(`${tablePath}/${name}`) ?? name,
		path: `${path}/${name}`,
		...complaint,
		...(where && { where }),
		...(value !== undefined && { value }),
	};
}

/** The place of the one header that an order has. */
export const headerPlace: Place = { tablePath: 'Header', path: 'Header' };

/** A box is known by its number, and by its barcode or what is in it. */
export function boxPlace(box: Values, index: number): Place {
	const name = nameBox(box);
	const where = `Boxes ${index + 1}${name ? ` (${name})` : ''}`;
	return { tablePath: 'Details/Detail[]', path: `Details[${index + 1}]`, where };
}

/** What people know a box by. */
export const nameBox = ({ Barcode, ProductCode, ProductDescription }: Values) =>
	String(Barcode || ProductCode || ProductDescription || '');

/**
 * The rules of the page that the table cannot hold.
 * @param po validated: texts only
 */
export function checkRules(po: Values, action: Action): Finding[] {
	const header = (po.Header ?? {}) as Block;
	const boxes = (po.Details ?? []) as Block[];
	return [
		...checkHeader(header, action),
		...boxes.flatMap((box, index) => checkBox(box, boxPlace(box, index), header, action)),
	];
}

const warehouseOfLocalOrders = 'DGG';
const portOfLocalOrders = 'MIA';

function checkHeader(header: Block, action: Action): Finding[] {
	const about = (...complaint: [string, Complaint, Finding['level']?]) =>
		findingAbout(header, headerPlace, ...complaint);
	const { Accion, PostType = '', WarehouseCode, PoNumber } = header;
	const isLocal = PostType === 'LOCAL';
	const findings: Finding[] = [];
	if (Accion !== action) findings.push(about('Accion', say.otherAction(action)));
	if (!['', 'LOCAL', 'FINAL'].includes(PostType)) findings.push(about('PostType', say.unknownPostType()));
	if (isLocal && !WarehouseCode) findings.push(about('WarehouseCode', say.noWarehouse()));
	if (isLocal && WarehouseCode && WarehouseCode !== warehouseOfLocalOrders)
		findings.push(about('WarehouseCode', say.otherThanLocal(warehouseOfLocalOrders), 'warning'));
	if (!PoNumber)
		findings.push(about('PoNumber', say.noPoNumber(), action === 'DELETE' ? 'error' : 'warning'));
	for (const name of ['OriginPortCode', 'DestinationPortCode']) {
		const port = header[name];
		if (port === undefined) continue;
		if (!/^[A-Z]{3}$/.test(port)) findings.push(about(name, say.notIata()));
		else if (isLocal && port !== portOfLocalOrders)
			findings.push(about(name, say.otherThanLocal(portOfLocalOrders), 'warning'));
	}
	return [...findings, ...checkSpaces(header, ['WarehouseCode', 'ConsigneeCode', 'PoNumber'], headerPlace)];
}

function checkBox(box: Block, place: Place, header: Block, action: Action): Finding[] {
	const about = (name: string, complaint: Complaint) => findingAbout(box, place, name, complaint);
	const { UnitOfMeasurement: unit = '', Barcode = '' } = box;
	const isInsert = action === 'INSERT';
	const findings: Finding[] = [];
	if (isInsert && !/^([a-z]{2}[a-z0-9]+)?$/i.test(Barcode))
		findings.push(about('Barcode', say.barcodeForm()));
	if (isInsert && !box.UnitPrice && isCanadian(header.DestinationPortCode ?? ''))
		findings.push(about('UnitPrice', say.noPrice(header.DestinationPortCode ?? '')));
	if (Number(box.UnitPrice) < 0) findings.push(about('UnitPrice', say.belowZero()));
	for (const name of ['Length', 'Width', 'Hight', 'GrossWeight']) {
		if (Number(box[name]) < 0) findings.push(about(name, say.belowZero()));
		if (Number(box[name]) === 0 && header.PostType === 'LOCAL') findings.push(about(name, say.noSize()));
	}
	if (!['', 'CM', 'INCH'].includes(unit)) findings.push(about('UnitOfMeasurement', say.unknownUnit()));
	const codes = ['ShipToCode', 'CarrierCode', 'FarmCode', 'BoxSize', 'ProductCode'];
	return [...findings, ...checkSpaces(box, codes, place)];
}

/** A code with a space before or after it is another code to the service. */
function checkSpaces(block: Block, codes: string[], place: Place): Finding[] {
	return codes
		.filter((name) => block[name] !== block[name]?.trim())
		.map((name) => findingAbout(block, place, name, say.spaces()));
}
