/** TypeScript is only stripped here; `npm run types` is what checks it. */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
	// Each core has a worker: the checks that run beside jest are done before it is half through.
	maxWorkers: '100%',
	// A slow machine may take so long to load n8n; no test rests on being fast.
	testTimeout: 120_000,
};
