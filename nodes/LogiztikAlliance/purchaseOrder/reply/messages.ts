import { contentNames, redirected } from '../../../shared/http/messages';
import { shorten, capitalized, firstLine, thePurchaseOrder } from '../../../shared/words';

interface NamedOrder {
	poNumber: string;
	action: string;
}

const isDelete = ({ action }: NamedOrder) => action === 'DELETE';
const notKnown = (order: NamedOrder) =>
	`It is unknown whether Logiztik Alliance ${isDelete(order) ? 'deleted' : 'accepted'} ${thePurchaseOrder(order.poNumber)}`;
const thenTryAgain = 'then try again';

/** What became of an order to Logiztik Alliance, and what to do, for every kind of reply (page, Response). */
export const logiztikSays = {
	success: (order: NamedOrder) =>
		`Logiztik Alliance ${isDelete(order) ? 'deleted' : 'accepted'} ${thePurchaseOrder(order.poNumber)}`,
	successWith: (message: string) => `Logiztik Alliance reported success, but said: ${message}`,
	rejected: (order: NamedOrder, reason: string) =>
		`Logiztik Alliance rejected ${isDelete(order) ? 'the deletion of ' : ''}${thePurchaseOrder(order.poNumber)}: ${firstLine(reason)}`,
	unknown: (order: NamedOrder, reason: string) =>
		`${notKnown(order)}. Logiztik Alliance said: ${firstLine(reason)}`,
	successWithErrors: (order: NamedOrder) =>
		`${notKnown(order)}. The reply reports success, but also errors in this order`,
	noReason: () => 'no reason given',
	noIsSuccess: (order: NamedOrder, values: string[]) =>
		`${notKnown(order)}. ${values.length > 0 ? `IsSuccess is neither true nor false: ${shorten(values.join(', '), 50)}` : 'The reply has no IsSuccess'}`,
	contradicts: (order: NamedOrder, status: number) =>
		`${notKnown(order)}. The reply contradicts itself: ${status < 300 ? 'its IsSuccess values differ' : `IsSuccess is true, but with HTTP ${status}`}`,
	notNamed: (order: NamedOrder) =>
		`${notKnown(order)}. The request was rejected, but the reply does not name this order`,
	unread: (order: NamedOrder, status: number, content: keyof typeof contentNames) =>
		`${capitalized(thePurchaseOrder(order.poNumber))} was not ${isDelete(order) ? 'deleted' : 'accepted'}, because the request did not reach the order service. The reply was HTTP ${status} with ${contentNames[content]}`,
	noReply: (order: NamedOrder, status: number, content: keyof typeof contentNames) =>
		`${notKnown(order)}. The reply did not come from the order service: HTTP ${status} with ${contentNames[content]}`,
	notReadable: (order: NamedOrder, status: number, content: keyof typeof contentNames) =>
		`${notKnown(order)}. The reply cannot be read: HTTP ${status} with ${contentNames[content]}`,
	repeatOrCheck: (order: NamedOrder) => {
		if (isDelete(order))
			return 'You can delete it again: if it is gone already, Logiztik Alliance only says that there is no such order.';
		return order.poNumber
			? 'You can insert the same order again: if Logiztik Alliance has it already, it is updated.'
			: 'The order has no number, so inserting it again may create a second one. Ask Logiztik Alliance first.';
	},

	unknownConsignee: () =>
		`Logiztik Alliance does not know this customer. Correct 'Consignee Code', ${thenTryAgain}.`,
	unknownPort: (label: string) =>
		`Logiztik Alliance does not serve this airport. Correct '${label}' (an IATA code such as UIO or MIA), ${thenTryAgain}.`,
	unknownCarrier: () =>
		`Logiztik Alliance does not know this trucking company. In the boxes that use it, correct 'Carrier Code' or leave it empty, ${thenTryAgain}.`,
	unknownFarm: () =>
		`Logiztik Alliance does not know this supplier. Correct 'Farm Code' in the boxes that use it, ${thenTryAgain}.`,
	unknownFarmOrWarehouse: () =>
		`Logiztik Alliance says this about an unknown supplier and about an unknown warehouse. Compare each box's 'Farm Code', and 'Warehouse Code' (DGG for LOCAL orders), with the codes that Logiztik Alliance gave you, ${thenTryAgain}.`,
	unknownWarehouse: () =>
		`Logiztik Alliance does not know this warehouse. Correct 'Warehouse Code' (DGG for LOCAL orders), ${thenTryAgain}.`,
	unknownOrder: () =>
		"Logiztik Alliance has no such order. Compare 'Purchase Order Number' and 'Consignee Code' with those of the inserted order. If the order is deleted already, there is nothing left to do.",
	unreadableNumber: () =>
		`The service could not read a number. In each box, check 'Packing' (a whole number), 'Unit Price', the dimensions and 'Gross Weight' (with a decimal point), ${thenTryAgain}.`,
	unknownUnit: () => `Use CM or INCH as 'Unit of Measurement' in each box, ${thenTryAgain}.`,
	dimensionsMissing: () =>
		`The dimensions of a box are incomplete. Fill in 'Length', 'Width', 'Height', 'Gross Weight' and 'Unit of Measurement' of each box (above zero for a LOCAL order), ${thenTryAgain}.`,
	codesDiffer: () => 'Codes can differ between test and production.',
	withoutReason: () =>
		`Compare the order's codes with those that Logiztik Alliance gave you, check its dates and numbers, ${thenTryAgain}. Or ask Logiztik Alliance.`,
	nullReference: () =>
		`The service did not find something that it needs. Check that 'Consignee Code', 'Destination Port' and each box's 'Farm Code' are as Logiztik Alliance gave them to you, ${thenTryAgain}. If they are right, send Logiztik Alliance the XML that the operation 'Preview' shows.`,
	otherMessage: () => `Correct what the message names, ${thenTryAgain}. Or ask Logiztik Alliance.`,

	redirected,
	proxyLoginWanted: () =>
		"A proxy or the network in front of the service asks for a login. Check this machine's proxy.",
	noAccess: () =>
		"Most likely the token is wrong or belongs to the other environment, or this machine's IP address is not on Logiztik Alliance's allow-list. Check 'Token' and 'Environment' in the credential. If they are right, ask Logiztik Alliance about the IP address.",
	noService: () =>
		"There is no order service at this address. Check the URL in the credential: it ends with the application, as in https://host:5005/logCloudWS. A wrong 'Token' can have the same effect.",
	tooLarge: () =>
		"The request is larger than the service, or a proxy in front of it, allows. Lower 'Orders per Request', or split the order.",
	tooMany: () => 'The service accepts no more requests at the moment. Wait a while, then try again.',
	tooSlow: () =>
		'The request took so long to arrive that a web server or proxy stopped waiting for it. Check the network.',
	malformed: () =>
		"The server could not read the request. Check the URL and 'Token' in the credential, then the order's dates and numbers.",
	emptyReply: () =>
		"Services of Logiztik Alliance send an empty reply when the token or a part of the address is wrong or missing, or when they cannot read a value. Check 'Token' and the URL in the credential, then the order's dates and numbers.",
	webPage: () =>
		"A web server, firewall or proxy replied instead of the order service. Check the URL in the credential, whether the firewall opens port 5005, and whether this machine's IP address is on the allow-list.",
	ownMessage: () =>
		'The service reports a problem of its own, such as a database that does not answer. Try again later, or send Logiztik Alliance its message.',
	serviceDown: () => 'The service, or a gateway in front of it, is out of order. Try again later.',
	checkAccess: () =>
		"Check 'Token' and the URL in the credential, and whether this machine's IP address is on Logiztik Alliance's allow-list.",
	closedWithoutReply: () =>
		"Logiztik Alliance closes the connection without a reply when it cannot read a value. Check the order's dates and numbers. A firewall can have the same effect.",
	timedOut: () =>
		"If no call has worked yet, check whether the firewall opens port 5005 and whether this machine's IP address is on Logiztik Alliance's allow-list.",
	openPort: () => 'The service uses port 5005. Check that the firewall opens it.',
};
