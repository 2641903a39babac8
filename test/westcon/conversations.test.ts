import { join } from 'node:path';
import { describeConversations } from '../support/conversations';

/** As long as Westcon's keys are; every character of it means something in XML, in a URL or to String.replace. */
const authenticationKey = 'k&y <36> "characters" $& + /%20 é;}?';

describeConversations({
	type: 'westcon',
	samples: join(__dirname, 'samples'),
	path: '/B2B/WebServices/v2/purchaseorder.svc',
	contentType: 'application/soap+xml; charset=utf-8',
	credentials: (url) => ({
		westconApi: { environment: 'custom', url: `${url}?wsdl`, username: '1231913', authenticationKey },
	}),
	secret: authenticationKey,
});
