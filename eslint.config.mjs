import { configWithoutCloudSupport } from '@n8n/node-cli/eslint';

// n8n's own rules, as they are. "Without Cloud support" because the package is for
// self-hosted n8n: it is not submitted for verification.
export default [
	...configWithoutCloudSupport,
	{
		// It stands in for n8n's HTTP Request node, which uses n8n's older helper.
		files: ['test/support/httpRequest.ts'],
		rules: { '@n8n/community-nodes/no-deprecated-workflow-functions': 'off' },
	},
	{
		// Not published, never run inside n8n: tests and scripts start compilers, servers and other SOAP stacks.
		files: ['scripts/**', 'test/**'],
		rules: { '@n8n/community-nodes/no-dangerous-functions': 'off' },
	},
];
