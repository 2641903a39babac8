import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const { CI, UPDATE_GOLDEN } = process.env;
afterEach(() => {
	for (const [name, value] of Object.entries({ CI, UPDATE_GOLDEN }))
		if (value === undefined) delete process.env[name];
		else process.env[name] = value;
});

const load = () => {
	jest.resetModules();
	return jest.requireActual<{ isUpdating: boolean }>('./support/updating');
};

test.each([
	['1', undefined, true],
	[undefined, undefined, false],
	[undefined, 'true', false],
])('with UPDATE_GOLDEN %s and CI %s, golden files are written: %s', (update, ci, isUpdating) => {
	Object.assign(process.env, { UPDATE_GOLDEN: update ?? '', CI: ci ?? '' });
	expect(load().isUpdating).toBe(isUpdating);
});

test('in CI nothing is written anew', () => {
	Object.assign(process.env, { UPDATE_GOLDEN: '1', CI: 'true' });
	expect(load).toThrow('refused in CI');
});

test('no other file asks for UPDATE_GOLDEN', () => {
	const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.ts'),
	);
	const asking = files.filter((file) =>
		readFileSync(join(__dirname, file), 'utf8').includes('env.UPDATE_GOLDEN'),
	);
	expect(asking.sort()).toEqual(['support/updating.ts', 'updating.test.ts']);
});
