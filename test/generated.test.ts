import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from '../scripts/generated';

const generated = generatedFiles();

describe('files made from the code', () => {
	test.each(Object.entries(generated))('%s is up to date (else: npm run generate)', (path, text) => {
		expect(readFileSync(join(__dirname, '..', path), 'utf8')).toBe(text);
	});
});

test('the reference says when a warehouse is required, and that JSON has to name it', () => {
	const { 'docs/logiztik-fields.md': reference = '' } = generated;
	expect(reference).toMatch(/Header\.WarehouseCode`.* Required for local orders\./);
	expect(reference).toMatch(/In JSON, also give .* for a local order, Warehouse Code\./);
});

test('the reference says what is sent when nothing is entered, numbers too', () => {
	const { 'docs/logiztik-fields.md': reference = '' } = generated;
	for (const name of ['Length', 'Width', 'Hight', 'GrossWeight'])
		expect(reference).toMatch(
			new RegExp(`\\.${name}\` \\| decimal\\(9,3\\) \\| yes .*0 is sent if it is empty`),
		);
});
