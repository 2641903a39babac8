import { listOf, member, textOf } from '../parsed';
import type { ParsedValue } from '../types';
import { KNOWN_CODES } from './codes';

export const NULL_REFERENCE = 'Object reference not set to an instance of an object.';
export const BAD_FORMAT = 'Input string was not in a correct format.';
const INCOMPLETE = 'Dimensions are not complete (Length, Height, Width, Gross Weight, Unit Of Measurement)';
const WRONG_UNIT = 'The unit of measure for po must be INCH or CM';

const MEASURES = ['Length', 'Width', 'Hight', 'GrossWeight'];

function code(group: ParsedValue | undefined, name: string): string {
	return textOf(group, name).trim();
}

/** A code must be known. Only one that is not `required` may be empty. */
function codeErrors(known: string[], given: string, required: boolean, message: string): string[] {
	if (given === '' && !required) return [];
	return known.includes(given) ? [] : [message];
}

function headerErrors(header: ParsedValue | undefined): string[] {
	const consignee = code(header, 'ConsigneeCode');
	const origin = code(header, 'OriginPortCode');
	const destination = code(header, 'DestinationPortCode');
	const isLocal = code(header, 'PostType') === 'LOCAL';
	const { consignees, ports, warehouses } = KNOWN_CODES;
	return [
		...codeErrors(consignees, consignee, true, `The consignee code ${consignee} does not exist`),
		...codeErrors(ports, origin, false, `Origin port ${origin} does not exist`),
		...codeErrors(ports, destination, true, `Destination port ${destination} does not exist`),
		// The page's example of a wrong warehouse has the exporter's message.
		...codeErrors(warehouses, code(header, 'WarehouseCode'), isLocal, 'The exporter does not exist'),
	];
}

function farmErrors(detail: ParsedValue): string[] {
	const farm = code(detail, 'FarmCode');
	if (KNOWN_CODES.farms.includes(farm)) return [];
	return farm === ''
		? ['The exporter does not exist']
		: ['The exporter does not exist', `The exporter ${farm} does not exist`];
}

function dimensionErrors(detail: ParsedValue, isLocal: boolean): string[] {
	const measures = MEASURES.map((name) => code(detail, name));
	const unit = code(detail, 'UnitOfMeasurement');
	const isComplete = unit !== '' && measures.every((text) => text !== '' && (!isLocal || Number(text) > 0));
	if (!isComplete) return [INCOMPLETE];
	return ['CM', 'INCH'].includes(unit) ? [] : [WRONG_UNIT];
}

function detailErrors(detail: ParsedValue, isLocal: boolean): string[] {
	const carrier = code(detail, 'CarrierCode');
	return [
		...codeErrors(KNOWN_CODES.carriers, carrier, false, `There is no carrier ${carrier}`),
		...farmErrors(detail),
		...dimensionErrors(detail, isLocal),
	];
}

/** The message of a `Po` that the service cannot work with, whatever its codes; undefined if it can. */
export function structureError(po: ParsedValue, missing: string[]): string | undefined {
	const header = member(po, 'Header');
	const isDelete = code(header, 'Accion') === 'DELETE';
	const details = listOf(po, 'Details');
	if (missing.length > 0 || (details.length === 0 && !isDelete)) return NULL_REFERENCE;
	const isKnown =
		['LOCAL', 'FINAL'].includes(code(header, 'PostType')) &&
		['', 'INSERT', 'DELETE'].includes(code(header, 'Accion'));
	return isKnown ? undefined : BAD_FORMAT;
}

/** The messages of the wrong codes and dimensions in a complete `Po`, each once. */
export function poErrors(po: ParsedValue): string[] {
	const header = member(po, 'Header');
	const isLocal = code(header, 'PostType') === 'LOCAL';
	const details = listOf(po, 'Details');
	return [...new Set([...headerErrors(header), ...details.flatMap((line) => detailErrors(line, isLocal))])];
}
