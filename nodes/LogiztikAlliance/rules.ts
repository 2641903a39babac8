import { logiztikRules as say } from '../messages';
import type { Finding } from '../shared/findings';
import type { Values } from '../shared/schema';
import type { Action } from './order';

type Complaint = { rule: string; fix: string };

/**
 * The rules of the page that the table cannot hold.
 * @param po validated: texts only
 */
export function checkRules(po: Values, action: Action): Finding[] {
	const header = (po.Header ?? {}) as Record<string, string | undefined>;
	const boxes = (po.Details ?? []) as Array<Record<string, string | undefined>>;
	const isLocal = header.PostType === 'LOCAL';
	return [
		...checkHeader(header, action),
		...boxes.flatMap((box, index) => checkBox(box, index + 1, isLocal)),
	];
}

function checkHeader(header: Record<string, string | undefined>, action: Action): Finding[] {
	const finding = (
		label: string,
		name: string,
		complaint: Complaint,
		level: Finding['level'] = 'error',
	): Finding => ({
		level,
		label,
		path: `Header/${name}`,
		...(header[name] !== undefined && { value: header[name] }),
		...complaint,
	});
	const { Accion, PostType, WarehouseCode, PoNumber, OriginPortCode, DestinationPortCode } = header;
	const findings: Finding[] = [];
	if (Accion !== action) findings.push(finding('Accion', 'Accion', say.otherAction(action)));
	if (PostType !== undefined && !['LOCAL', 'FINAL'].includes(PostType)) {
		findings.push(finding('Post Type', 'PostType', say.unknownPostType()));
	}
	if (PostType === 'LOCAL' && !WarehouseCode)
		findings.push(finding('Warehouse Code', 'WarehouseCode', say.noWarehouse()));
	if (!PoNumber) {
		findings.push(
			finding(
				'Purchase Order Number',
				'PoNumber',
				say.noPoNumber(),
				action === 'DELETE' ? 'error' : 'warning',
			),
		);
	}
	if (!isPort(OriginPortCode)) findings.push(finding('Origin Port', 'OriginPortCode', say.notIata()));
	if (!isPort(DestinationPortCode))
		findings.push(finding('Destination Port', 'DestinationPortCode', say.notIata()));
	return findings;
}

const isPort = (code: string | undefined) => code === undefined || /^[A-Z]{3}$/.test(code);

const sizes = { Length: 'Length', Width: 'Width', Hight: 'Height', GrossWeight: 'Gross Weight' };

function checkBox(box: Record<string, string | undefined>, number: number, isLocal: boolean): Finding[] {
	const finding = (label: string, name: string, complaint: Complaint): Finding => ({
		level: 'error',
		label,
		where: `Boxes ${number}`,
		path: `Details[${number}]/${name}`,
		...(box[name] !== undefined && { value: box[name] }),
		...complaint,
	});
	const findings: Finding[] = [];
	for (const [name, label] of Object.entries(sizes)) {
		const size = box[name];
		if (size === undefined) continue;
		if (Number(size) < 0 || (isLocal && Number(size) === 0))
			findings.push(finding(label, name, say.sizeTooSmall(isLocal)));
	}
	const { UnitOfMeasurement: unit } = box;
	if (unit !== undefined && !['CM', 'INCH'].includes(unit)) {
		findings.push(finding('Unit of Measurement', 'UnitOfMeasurement', say.unknownUnit()));
	}
	return findings;
}
