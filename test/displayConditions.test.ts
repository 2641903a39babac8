import { LogiztikAllianceApi } from '../credentials/LogiztikAllianceApi.credentials';
import { OrderLedgerPostgresApi } from '../credentials/OrderLedgerPostgresApi.credentials';
import { WestconApi } from '../credentials/WestconApi.credentials';
import { LogiztikAlliance } from '../nodes/LogiztikAlliance/LogiztikAlliance.node';
import { OrderLedger } from '../nodes/OrderLedger/OrderLedger.node';
import { Westcon } from '../nodes/Westcon/Westcon.node';

const forms = [new Westcon(), new LogiztikAlliance(), new OrderLedger()].map(
	({ description }) => description,
);
const credentials = [new WestconApi(), new LogiztikAllianceApi(), new OrderLedgerPostgresApi()];

/** The path of each key of that name, at any depth. */
const findKey = (wanted: string, value: unknown, path = ''): string[] =>
	typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([key, inner]) => [
				...(key === wanted ? [path] : []),
				...findKey(wanted, inner, `${path}/${key}`),
			])
		: [];

/**
 * n8n tries regular expressions in a sandbox with a time limit. On a busy machine it gives up, and the item fails
 * before its order is sent.
 */
test.each([...forms, ...credentials].map(({ name, ...form }) => [name, form]))(
	'the form of %s needs no regular expression',
	(_, { properties }) => {
		expect(findKey('regex', properties)).toEqual([]);
		expect(findKey('validation', properties)).toEqual([]);
	},
);

/** n8n 1 calls the method of a value that may not be there yet, and then no node of the workflow runs. */
test.each(forms.map(({ name, ...form }) => [name, form]))(
	'the form of %s compares no beginning or end of a value',
	(_, { properties }) => {
		expect([...findKey('startsWith', properties), ...findKey('endsWith', properties)]).toEqual([]);
	},
);

test('a regular expression would be found', () => {
	const show = { number: [{ _cnd: { regex: '^1' } }] };
	expect(findKey('regex', [{ displayOptions: { show } }])).toEqual(['/0/displayOptions/show/number/0/_cnd']);
});
