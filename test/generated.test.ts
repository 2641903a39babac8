import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from '../scripts/generated';

describe('files made from the field tables', () => {
	test.each(Object.entries(generatedFiles()))('%s is up to date (else: npm run generate)', (path, text) => {
		expect(readFileSync(join(__dirname, '..', path), 'utf8')).toBe(text);
	});
});
