import { nearestName } from '../../nodes/shared/nearestName';

const names = ['CustomerPurchaseOrderNumber', 'OrderDate', 'OrderLines'];

test.each([
	['CustomerPONumber', 'CustomerPurchaseOrderNumber'],
	['orderdat', 'OrderDate'],
	['OderLine', 'OrderLines'],
])('%s is near to %s', (name, nearest) => {
	expect(nearestName(name, names)).toBe(nearest);
});

test.each([
	['zzz', names],
	['OrderDate', []],
	['', ['A', 'BC']],
])('nothing is near to "%s" among %j', (name, known) => {
	expect(nearestName(name, known)).toBeUndefined();
});
