import { configWithoutCloudSupport } from '@n8n/node-cli/eslint';

// n8n's own rules, as they are. "Without Cloud support" because the package is for
// self-hosted n8n: it is not submitted for verification.
export default configWithoutCloudSupport;
