import { logiztikRules } from '../../nodes/LogiztikAlliance/purchaseOrder/messages';
import { logiztikSays } from '../../nodes/LogiztikAlliance/purchaseOrder/reply/messages';
import { accountList, westconRules } from '../../nodes/Westcon/purchaseOrder/messages';
import { westconErrorAdvice, westconSays } from '../../nodes/Westcon/purchaseOrder/reply/messages';
import { all, type Subject } from './said';

const organization = '2000';

const westcon = all(westconRules, {
	organizationFromCredential: [westconRules.organizationFromCredential()],
	quantityNotPositive: [westconRules.quantityNotPositive()],
	lineNumberTwice: [westconRules.lineNumberTwice(1)],
	shippingConditionElsewhere: [westconRules.shippingConditionElsewhere(organization)],
	shippingConditionUnlisted: [westconRules.shippingConditionUnlisted()],
	priceOverride: [westconRules.priceOverride()],
	shipDateUnused: [westconRules.shipDateUnused()],
	halfVendorField: [westconRules.halfVendorField()],
	accountUnlisted: [westconRules.accountUnlisted()],
	organizationUnlisted: [westconRules.organizationUnlisted(organization)],
	currencyUnlisted: [westconRules.currencyUnlisted('USD')],
	outsideRegion: [westconRules.outsideRegion(organization, 'US')],
	notCountry: [westconRules.notCountry()],
	notState: [westconRules.notState('US')],
	notCurrency: [westconRules.notCurrency('USD'), westconRules.notCurrency()],
});

const accounts = all(accountList, {
	noCredential: [accountList.noCredential()],
	noAccounts: [accountList.noAccounts()],
});

const logiztik = all(logiztikRules, {
	otherAction: [logiztikRules.otherAction('INSERT')],
	unknownPostType: [logiztikRules.unknownPostType()],
	noWarehouse: [logiztikRules.noWarehouse()],
	otherThanLocal: [logiztikRules.otherThanLocal('MIA')],
	noPoNumber: [logiztikRules.noPoNumber()],
	notIata: [logiztikRules.notIata()],
	noSize: [logiztikRules.noSize()],
	unknownUnit: [logiztikRules.unknownUnit()],
	noPrice: [logiztikRules.noPrice('YYZ')],
	maybeNoPrice: [logiztikRules.maybeNoPrice('YXT')],
	barcodeForm: [logiztikRules.barcodeForm()],
	barcodeTwice: [logiztikRules.barcodeTwice('Box 1 of purchase order PO-1')],
});

const nothing = 'Nothing';
const po = 'PO-1';
const ownWords = 'Follow the advice that comes with it';
const sent = { messageId: 'urn:uuid:…', at: new Date('2026-11-23T04:33:51.395Z') };
const askWestcon = westconSays.checkBeforeRepeating(sent);
const lines = [{ row: 2, productNumber: 'SPA508G', lineNumber: '000020' }];

/** What Westcon's replies to an order come to. */
const westconReplies = all(westconSays, {
	accepted: [[westconSays.accepted(po, '0000550260'), nothing]],
	acceptedWith: [[westconSays.acceptedWith('…'), 'Read it. The order is placed']],
	rejected: [[westconSays.rejected(po, '…'), ownWords]],
	unknown: [[westconSays.unknown(po, '…'), askWestcon]],
	noNumber: [
		[westconSays.noNumber(po, []), askWestcon],
		[westconSays.noNumber(po, ['…']), askWestcon],
	],
	severalOrders: [westconSays.severalOrders()],
	unread: [[westconSays.unread(po, 404, 'html'), westconSays.noService()]],
	noReply: [[westconSays.noReply(po, 200, 'html'), askWestcon]],
	notReadable: [[westconSays.notReadable(po, 200, 'brokenXml'), askWestcon]],
	faultToo: [[westconSays.faultToo(po), askWestcon]],
	contradicts: [[westconSays.contradicts(po, 500), askWestcon]],
	checkBeforeRepeating: [askWestcon],
	orderExists: [westconSays.orderExists(sent)],
	wrongClock: [westconSays.wrongClock(7)],
	wrongLogin: [`${westconSays.wrongLogin()} ${westconSays.checkClock()}`],
	checkClock: [],
	securitySession: [westconSays.securitySession()],
	otherAction: [westconSays.otherAction()],
	otherAddress: [westconSays.otherAddress()],
	otherContract: [westconSays.otherContract()],
	down: [[westconSays.rejected(po, 'The service is down'), westconSays.down()]],
	notValid: [[westconSays.rejected(po, 'Validation error: …'), westconSays.notValid(sent)]],
	lostBehindService: [westconSays.lostBehindService(sent)],
	insideService: [westconSays.insideService(sent)],
	redirected: [westconSays.redirected('https://other.example.com')],
	loginWanted: [westconSays.loginWanted()],
	noService: [westconSays.noService()],
	otherProtocol: [westconSays.otherProtocol()],
	tooLarge: [westconSays.tooLarge()],
	tooMany: [westconSays.tooMany()],
	malformed: [westconSays.malformed()],
	unknownAction: [westconSays.unknownAction()],
	notTheService: [westconSays.notTheService()],
	tooSlow: [westconSays.tooSlow()],
	serviceError: [westconSays.serviceError()],
	unavailable: [westconSays.unavailable()],
});

const westconAdvice = all(westconErrorAdvice, {
	notFound: [westconErrorAdvice.notFound(["'Product Number'"])],
	notNumeric: [westconErrorAdvice.notNumeric('ten', lines)],
	unknownProduct: [westconErrorAdvice.unknownProduct('SPA508G', organization, lines)],
	inLine: [westconErrorAdvice.inLine(lines)],
	noTax: [westconErrorAdvice.noTax()],
});

const insert = { poNumber: po, action: 'INSERT' };
const deletion = { poNumber: po, action: 'DELETE' };
const repeat = logiztikSays.repeatOrCheck(insert);

/** What Logiztik Alliance's replies to an order come to. */
const logiztikReplies = all(logiztikSays, {
	success: [
		[logiztikSays.success(insert), nothing],
		[logiztikSays.success(deletion), nothing],
	],
	successWith: [[logiztikSays.successWith('…'), 'Read it. The order went through']],
	rejected: [
		[logiztikSays.rejected(insert, '…'), ownWords],
		[logiztikSays.rejected(deletion, logiztikSays.noReason()), logiztikSays.withoutReason()],
	],
	unknown: [[logiztikSays.unknown(insert, '…'), repeat]],
	successWithErrors: [[logiztikSays.successWithErrors(insert), repeat]],
	noReason: [],
	noIsSuccess: [
		[logiztikSays.noIsSuccess(insert, []), repeat],
		[logiztikSays.noIsSuccess(insert, ['maybe']), repeat],
	],
	contradicts: [
		[logiztikSays.contradicts(insert, 200), repeat],
		[logiztikSays.contradicts(insert, 500), repeat],
	],
	notNamed: [[logiztikSays.notNamed(insert), repeat]],
	unread: [[logiztikSays.unread(insert, 404, 'html'), logiztikSays.noService()]],
	noReply: [[logiztikSays.noReply(insert, 200, 'html'), repeat]],
	notReadable: [[logiztikSays.notReadable(insert, 200, 'brokenXml'), repeat]],
	repeatOrCheck: [
		[logiztikSays.unknown(deletion, '…'), logiztikSays.repeatOrCheck(deletion)],
		logiztikSays.repeatOrCheck({ poNumber: '', action: 'INSERT' }),
	],
	unknownConsignee: [logiztikSays.unknownConsignee()],
	unknownPort: [logiztikSays.unknownPort('Destination Port')],
	unknownCarrier: [logiztikSays.unknownCarrier()],
	unknownFarm: [logiztikSays.unknownFarm()],
	unknownFarmOrWarehouse: [logiztikSays.unknownFarmOrWarehouse()],
	unknownWarehouse: [logiztikSays.unknownWarehouse()],
	unknownOrder: [logiztikSays.unknownOrder()],
	unreadableNumber: [logiztikSays.unreadableNumber()],
	unknownUnit: [[logiztikSays.rejected(insert, '…'), logiztikSays.unknownUnit()]],
	dimensionsMissing: [logiztikSays.dimensionsMissing()],
	codesDiffer: [],
	withoutReason: [],
	nullReference: [logiztikSays.nullReference()],
	otherMessage: [[logiztikSays.rejected(insert, '…'), logiztikSays.otherMessage()]],
	redirected: [logiztikSays.redirected('https://other.example.com')],
	proxyLoginWanted: [logiztikSays.proxyLoginWanted()],
	noAccess: [logiztikSays.noAccess()],
	noService: [logiztikSays.noService()],
	tooLarge: [logiztikSays.tooLarge()],
	tooMany: [logiztikSays.tooMany()],
	tooSlow: [logiztikSays.tooSlow()],
	malformed: [logiztikSays.malformed()],
	emptyReply: [logiztikSays.emptyReply()],
	webPage: [logiztikSays.webPage()],
	ownMessage: [logiztikSays.ownMessage()],
	serviceDown: [logiztikSays.serviceDown()],
	checkAccess: [[logiztikSays.noReply(insert, 200, 'other'), logiztikSays.checkAccess()]],
	closedWithoutReply: [logiztikSays.closedWithoutReply()],
	timedOut: [['No complete reply came in time', logiztikSays.timedOut()]],
	openPort: [logiztikSays.openPort()],
});

/** What is said of an order to one of the suppliers, and of its reply. */
export const supplierSubjects: Subject[] = [
	{ title: 'Orders to Westcon', said: [...westcon, ...accounts] },
	{
		title: "Westcon's replies",
		said: [...westconReplies, ...westconAdvice],
	},
	{ title: 'Orders to Logiztik Alliance', said: logiztik },
	{ title: "Logiztik Alliance's replies", said: logiztikReplies },
];
