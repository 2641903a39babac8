import { join } from 'node:path';
import { describeConversations } from '../support/conversations';

/** Every other character of it means something in a URL, in XML or to String.replace. */
const token = 't/k?n #1 & <2>+%20$&é';

describeConversations({
	type: 'logiztikAlliance',
	samples: join(__dirname, 'samples'),
	path: '/logCloudWS',
	contentType: 'application/xml; charset=utf-8',
	credentials: (url) => ({ logiztikAllianceApi: { environment: 'custom', url, token } }),
	secret: token,
});
