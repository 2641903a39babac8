import { findingsAbout, type BlockPlace } from '../../shared/check/findingAbout';
import type { Complaint, Finding } from '../../shared/check/findings';
import { findings as general } from '../../shared/check/messages';
import { isLargeQuantity } from '../../shared/check/quantity';
import type { Values } from '../../shared/table/schema';
import { textOf } from '../../shared/words';
import { isCanadian, isIata, mayBeCanadian } from './codes';
import { collections } from './collections';
import { fields } from './fields';
import { logiztikRules as say } from './messages';
import type { Action } from './settings';

/** The texts of a Header or Detail by the page's names. */
export type Block = Record<string, string | undefined>;

/** Makes a finding about one element of a block. */
export const findingAbout = findingsAbout(fields, collections);

/** The place of the one header that an order has. */
const headerPlace: BlockPlace = { tablePath: 'Header', path: 'Header' };

/** A box is known by its number, and by its barcode or what is in it. */
export function boxPlace(box: Values, index: number): BlockPlace {
	const name = nameBox(box);
	const where = `Box ${index + 1}${name ? ` (${name})` : ''}`;
	return { tablePath: 'Details/Detail[]', path: `Details[${index + 1}]`, where };
}

/** What people know a box by. */
export const nameBox = ({ Barcode, ProductCode, ProductDescription }: Values) =>
	textOf(Barcode) || textOf(ProductCode) || textOf(ProductDescription);

/**
 * The rules of the page that the table cannot hold.
 * @param po validated: texts only
 */
export function checkRules(po: Values, action: Action): Finding[] {
	const header = (po.Header ?? {}) as Block;
	const boxes = (po.Details ?? []) as Block[];
	return [
		...checkHeader(header, action),
		...boxes.flatMap((box, index) => {
			const place = boxPlace(box, index);
			const insertion = action === 'INSERT' ? checkInsertion(box, place, header) : [];
			return [...insertion, ...checkSizes(box, place, header)];
		}),
	];
}

type About = [name: string, complaint: Complaint, level?: Finding['level']];

const warehouseOfLocalOrders = 'DGG';
const portOfLocalOrders = 'MIA';

function checkHeader(header: Block, action: Action): Finding[] {
	const { Accion, PostType = '', WarehouseCode, PoNumber } = header;
	const isLocal = PostType === 'LOCAL';
	const found: About[] = [];
	if (Accion !== action) found.push(['Accion', say.otherAction(action)]);
	if (!['', 'LOCAL', 'FINAL'].includes(PostType)) found.push(['PostType', say.unknownPostType()]);
	if (isLocal && !WarehouseCode) found.push(['WarehouseCode', say.noWarehouse()]);
	if (isLocal && WarehouseCode && WarehouseCode !== warehouseOfLocalOrders)
		found.push(['WarehouseCode', say.otherThanLocal(warehouseOfLocalOrders), 'warning']);
	if (!PoNumber) found.push(['PoNumber', say.noPoNumber(), action === 'DELETE' ? 'error' : 'warning']);
	for (const name of ['OriginPortCode', 'DestinationPortCode']) {
		const port = header[name];
		if (port === undefined) continue;
		if (!isIata(port)) found.push([name, say.notIata()]);
		else if (isLocal && port !== portOfLocalOrders)
			found.push([name, say.otherThanLocal(portOfLocalOrders), 'warning']);
	}
	return found.map((about) => findingAbout(header, headerPlace, ...about));
}

/** A deletion only finds the box again. */
function checkInsertion(box: Block, place: BlockPlace, { DestinationPortCode: port = '' }: Block): Finding[] {
	const { Barcode, Packing, UnitPrice } = box;
	const hasPrice = Number(UnitPrice ?? 0) !== 0;
	const found: About[] = [];
	if (Barcode !== undefined && !/^[a-z]{2}[a-z0-9]+$/i.test(Barcode))
		found.push(['Barcode', say.barcodeForm()]);
	if (Packing !== undefined && Number(Packing) === 0) found.push(['Packing', general.zero(), 'warning']);
	if (isLargeQuantity(Packing)) found.push(['Packing', general.largeQuantity(), 'warning']);
	if (!hasPrice && isCanadian(port)) found.push(['UnitPrice', say.noPrice(port)]);
	else if (!hasPrice && mayBeCanadian(port)) found.push(['UnitPrice', say.maybeNoPrice(port), 'warning']);
	else if (!hasPrice && UnitPrice !== undefined) found.push(['UnitPrice', general.zero(), 'warning']);
	return found.map((about) => findingAbout(box, place, ...about));
}

function checkSizes(box: Block, place: BlockPlace, { PostType }: Block): Finding[] {
	const { UnitOfMeasurement: unit = '' } = box;
	const found: About[] = [];
	for (const name of ['Length', 'Width', 'Hight', 'GrossWeight'])
		if (Number(box[name]) === 0 && PostType === 'LOCAL') found.push([name, say.noSize()]);
	if (!['', 'CM', 'INCH'].includes(unit)) found.push(['UnitOfMeasurement', say.unknownUnit()]);
	return found.map((about) => findingAbout(box, place, ...about));
}
