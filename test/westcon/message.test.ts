import { Client, WSDL, type IHttpClient, type ISecurity } from 'soap';
import type { Values } from '../../nodes/shared/table/schema';
import { toXmlTree } from '../support/xmlTree';
import { requestSchema, writeOrder } from '../../nodes/Westcon/purchaseOrder/message';
import { makeWsdl } from '../../nodes/Westcon/purchaseOrder/wsdl';
import everyField from '../interop/samples/every-field.json';
import { smallOrder } from './orders';

const parts = {
	url: 'https://westcon.example/purchaseorder.svc',
	username: '1231913',
	authenticationKey: 'key',
	messageId: '0',
	created: new Date(0),
};

const bodyOf = (xml: string) => /<s:Body>.*<\/s:Body>/s.exec(xml)?.[0];

/** What node-soap makes of the same order by the package's own WSDL. Its texts come escaped, as ours do. */
async function writtenBySoap(message: Values): Promise<string> {
	const options = { escapeXML: false, envelopeKey: 's', forceSoap12Headers: true };
	const wsdl = await new Promise<WSDL>((resolve, reject) => {
		const parsed: WSDL = new WSDL(makeWsdl(), 'purchaseorder.wsdl', options);
		parsed.onReady((error?: Error) => (error ? reject(error) : resolve(parsed)));
	});
	let written = '';
	const httpClient: IHttpClient = {
		request(_url, xml) {
			written = String(xml);
			return new Promise<never>(() => undefined);
		},
	};
	const client = new Client(wsdl, parts.url, { ...options, httpClient }) as Client & {
		submitOrder(body: object, callback: () => void): void;
	};
	client.setSecurity({ addOptions: () => undefined, toXML: () => '' } as ISecurity);
	client.submitOrder({ 'tns:request': toXmlTree(requestSchema, message) }, () => undefined);
	return written;
}

function everyMessage(): Values {
	const { WestconMetadata, ...Order } = everyField;
	return { WestconMetadata, Order };
}

const escapes = 'Zoë & Söhne <A/S> "x" \'y\' ]]> line\nend 🌷';

test.each<[string, Values]>([
	['a small order', { Order: smallOrder() }],
	['an order with every field', everyMessage()],
	['texts that XML has to escape', { Order: { ...smallOrder(), CustomerPurchaseOrderNumber: escapes } }],
])('the body is the one that node-soap writes by the WSDL: %s', async (_, message) => {
	const body = bodyOf(writeOrder(message, parts));
	expect(body).toBe(bodyOf(await writtenBySoap(message)));
	expect(body).toContain('<tns:submitOrder><tns:request>');
});
