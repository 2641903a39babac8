import { withOptions } from '../../nodes/shared/withOptions';

test.each([undefined, null, ''])(
	'an option that an expression leaves empty (%j) keeps its default',
	(empty) => {
		const defaults = { timeout: 60, simplify: true, includeXml: false };
		expect(withOptions(defaults, { timeout: empty, simplify: empty, includeXml: empty })).toEqual(defaults);
	},
);

test('an option that is set is used', () => {
	expect(withOptions({ timeout: 60, simplify: true }, { timeout: 5, simplify: false })).toEqual({
		timeout: 5,
		simplify: false,
	});
});
