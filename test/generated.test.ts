import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from '../scripts/generated';

describe('files made from the field tables', () => {
	test.each(Object.entries(generatedFiles()))('%s is up to date (else: npm run generate)', (path, text) => {
		expect(readFileSync(join(__dirname, '..', path), 'utf8')).toBe(text);
	});
});

test('the reference says when a warehouse is required, and that JSON has to name it', () => {
	const { 'docs/logiztik-fields.md': reference = '' } = generatedFiles();
	expect(reference).toMatch(/Header\.WarehouseCode`.* Required for local orders\./);
	expect(reference).toMatch(/JSON has to say .* for a local order, Warehouse Code\./);
});

test('the reference says what is sent when nothing is entered, numbers too', () => {
	const { 'docs/logiztik-fields.md': reference = '' } = generatedFiles();
	for (const name of ['Length', 'Width', 'Hight', 'GrossWeight'])
		expect(reference).toContain(`.${name}\` | decimal(9,3) | yes | \`0\` |`);
});
