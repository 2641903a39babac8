import type { CleaningPlan } from '../../shared/clean/cleanOrder';
import { isBoxSize, isIata } from './codes';

const isOneOf =
	(...codes: string[]) =>
	(code: string) =>
		codes.includes(code);

/** How Logiztik Alliance wants what people write in many ways (page, Body). */
export const cleaning: CleaningPlan = {
	capitals: {
		'Header/OriginPortCode': isIata,
		'Header/DestinationPortCode': isIata,
		'Header/PostType': isOneOf('LOCAL', 'FINAL'),
		'Header/Accion': isOneOf('INSERT', 'DELETE'),
		'Details/Detail[]/BoxSize': isBoxSize,
		'Details/Detail[]/UnitOfMeasurement': isOneOf('CM', 'INCH'),
	},
	pieces: [],
	flowing: [],
	parts: [],
};
