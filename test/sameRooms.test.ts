import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files and folders of a supplier, by their path in its folder. */
const placesOf = (supplier: string): string[] =>
	readdirSync(join(__dirname, '../nodes', supplier), { recursive: true, encoding: 'utf8' }).map((path) =>
		path.replace(supplier, 'Supplier'),
	);

const westcon = placesOf('Westcon');
const logiztik = placesOf('LogiztikAlliance');

/** What one supplier has and the other has not, and why. Whatever else the two have is called alike. */
const onlyAtWestcon: Record<string, string> = {
	soap: 'SOAP 1.2 with its headers; Logiztik Alliance takes plain XML',
	serviceCheck: "the service has a description of its own, and the guide's is not printed",
	'credential/account.ts': 'one login orders for several accounts',
	'credential/signRequest.ts': "the login signs requests to Westcon's other services",
	'credentialTest/judgeTestReply.ts':
		'one of many faults comes back; Logiztik Alliance answers as it does to orders',
	'purchaseOrder/about.ts': 'its rules stand in three files',
	'purchaseOrder/accountRules.ts': 'accounts',
	'purchaseOrder/addressRules.ts': 'addresses',
	'purchaseOrder/addressFields.ts': 'three addresses with the same fields',
	'purchaseOrder/groupFields.ts': 'the same groups in an order and its lines',
	'purchaseOrder/postalCodes.ts': 'addresses',
	'purchaseOrder/listSearch.ts': 'lists that depend on the credential; the others search by codes.ts',
	'purchaseOrder/shippingConditions.ts': 'the codes of the guide',
	'purchaseOrder/shops.ts': 'shops sell what Westcon delivers',
	'purchaseOrder/wsdl.ts': 'SOAP services are described so',
	'purchaseOrder/reply/fault.ts': 'SOAP faults',
	'purchaseOrder/reply/judgeMessages.ts':
		'a message may mean that the order goes on; at Logiztik Alliance IsSuccess decides',
	'purchaseOrder/reply/orderNumbers.ts': 'Westcon numbers its orders',
	'purchaseOrder/reply/result.ts': 'the documented reply; that of the other is poStatus.ts',
};

const onlyAtLogiztik: Record<string, string> = {
	'purchaseOrder/barcodes.ts': 'a barcode may occur once in all orders of a run',
	'purchaseOrder/codes.ts': 'ports and boxes; those of Westcon are shippingConditions.ts',
	'purchaseOrder/reply/poStatus.ts': 'the documented reply; that of the other is result.ts',
	'purchaseOrder/reply/errorDetails.ts': 'errors are elements; at Westcon, texts',
};

const without = (places: string[], others: string[]) => places.filter((place) => !others.includes(place));

/** A folder stands for what is in it. */
const listed = (places: string[], reasons: Record<string, string>) => [
	...new Set(places.map((place) => Object.keys(reasons).find((key) => place.startsWith(`${key}/`)) ?? place)),
];

test.each([
	['Westcon', without(westcon, logiztik), onlyAtWestcon],
	['Logiztik Alliance', without(logiztik, westcon), onlyAtLogiztik],
])('whoever knows one supplier knows %s, but for the list', (_, places, reasons) => {
	expect(listed(places, reasons).sort()).toEqual(Object.keys(reasons).sort());
});
