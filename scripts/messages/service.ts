import { serviceCheck as say } from '../../nodes/Westcon/serviceCheck/messages';
import { all, type Subject } from './said';

const nothing = 'Nothing';
const ifItMatters = 'Nothing, unless you need it. Then ask Westcon';
const checkByHand = 'Ask Westcon for the missing document, or compare it by hand';

const said = all(say, {
	fits: [[say.fits(152, true), nothing]],
	differs: [
		[say.differs(1, 0, ''), ifItMatters],
		[say.differs(5, 2, '…'), 'Do what each entry of `findings` says before you send orders'],
	],
	incomplete: [[say.incomplete(), checkByHand]],
	noAnswer: [say.noAnswer('example.com', 'ECONNREFUSED', 30)],
	wsdlRedirected: [say.wsdlRedirected(302, 'https://other.example.com')],
	noWsdl: [say.noWsdl(200, 'html')],
	noOperation: [say.noOperation(['placeOrder'])],
	otherBinding: [say.otherBinding('SOAP 1.1, document')],
	differentAction: [say.differentAction('urn:theirs', 'urn:ours')],
	differentAddress: [say.differentAddress('https://example.com/orders.svc/ws')],
	otherNamespace: [say.otherNamespace('Order/ISAID', 'urn:theirs', '', 2)],
	renamed: [say.renamed('Order/ISAID', 'IsaId')],
	missing: [say.missing('Order/ISAID')],
	otherPlace: [say.otherPlace('Order/ISAID', 'Order/EDelivery')],
	renamedInReply: [say.renamedInReply('submitOrderResponse/OrderNumber', 'OrderNo')],
	missingInReply: [say.missingInReply('submitOrderResponse/OrderNumber')],
	additionalRequired: [say.additionalRequired('Order/CostCenter')],
	otherType: [say.otherType('Order/ShipComplete', 'int', 'boolean')],
	shorter: [say.shorter('Order/ISAID', 20, 70)],
	notCompared: [say.notCompared('Order/EDelivery')],
	longer: [[say.longer('Order/ISAID', 90, 70), ifItMatters]],
	additional: [[say.additional('Order/CostCenter'), ifItMatters]],
	requiredThere: [say.requiredThere(['Order/ISAID'])],
	noLengths: [[say.noLengths(), nothing]],
	noAction: [say.noAction()],
	unread: {
		otherHost: [say.unread.otherHost('example.com/x')],
		tooMany: [say.unread.tooMany('example.com/x')],
		noAnswer: [say.unread.noAnswer('example.com/x', 'ETIMEDOUT')],
		notXml: [say.unread.notXml('example.com/x')],
		status: [say.unread.status('example.com/x', '404')],
	},
	clockTooFar: [say.clockTooFar(420)],
	clockOff: [[say.clockOff(-119), "Correct this machine's clock when you can"]],
	noHttps: [say.noHttps()],
	certificateNotRead: {
		proxy: [[say.certificateNotRead.proxy(), nothing]],
		noHandshake: [[say.certificateNotRead.noHandshake(), nothing]],
	},
	certificateExpired: [say.certificateExpired(new Date('2026-11-23T10:00:00Z'))],
	certificateExpires: [say.certificateExpires(new Date('2026-11-23T10:00:00Z'), 9)],
});

/** What Westcon's Service: Check finds. */
export const serviceSubjects: Subject[] = [{ title: "Westcon's Service: Check", said }];
