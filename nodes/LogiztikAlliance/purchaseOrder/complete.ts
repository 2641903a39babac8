import { isEmpty } from '../../shared/check/empty';
import type { Values } from '../../shared/table/schema';
import type { Action } from './settings';

const dimensions = { Length: '0', Width: '0', Hight: '0', GrossWeight: '0' };

/**
 * Fills in the action, and what the page lets be anything: dimensions can be 0 (for a local order the rules then ask
 * for them), and what a deletion does not ask for: it goes as FINAL, its unit is CM.
 * @param po `{ Header, Details }` as texts by the page's names
 */
export function completeOrder(po: Values, action: Action): Values {
	const isDelete = action === 'DELETE';
	const boxDefaults = { ...dimensions, ...(isDelete && { UnitOfMeasurement: 'CM' }) };
	return {
		...po,
		Header: {
			...(isDelete && { PostType: 'FINAL' }),
			Accion: action,
			...withoutEmpty((po.Header ?? {}) as Values),
		},
		Details: ((po.Details ?? []) as Values[]).map((box) => ({ ...boxDefaults, ...withoutEmpty(box) })),
	};
}

const withoutEmpty = (block: Values): Values =>
	Object.fromEntries(Object.entries(block).filter(([, value]) => !isEmpty(value)));
