import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from './generated';

for (const [path, text] of Object.entries(generatedFiles())) {
	writeFileSync(join(__dirname, '..', path), text);
	process.stdout.write(`${path}\n`);
}
