import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';

const submitted =
	'<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><submitOrderResponse xmlns="http://webservices.westcon.com"><submitOrderResult><Order xmlns=""><ConfirmationNumber>WS1</ConfirmationNumber><OrderNumber>0000000001</OrderNumber></Order></submitOrderResult></submitOrderResponse></s:Body></s:Envelope>';

const inserted = '<PoStatus><IsSuccess>true</IsSuccess></PoStatus>';

/**
 * Both suppliers on this machine; they accept every order at once.
 * @param certificate `{ cert, key }` for HTTPS
 */
export const startSupplier = (certificate) =>
	new Promise((resolve) => {
		const answer = (request, response) => {
			const [type, reply] =
				request.url === '/service' ? ['application/soap+xml', submitted] : ['application/xml', inserted];
			request.resume().on('end', () => response.setHeader('content-type', type).end(reply));
		};
		const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
		server.listen(0, '127.0.0.1', () => resolve(server));
	});

/** An order with so many lines, as the Westcon node reads it as JSON. */
export const orderOf = (number, lines) => ({
	CustomerPurchaseOrderNumber: `PO-${number}`,
	CustomerAccount: { CustomerNumber: '1231913', SalesOrganization: '2000' },
	ShipToAddress: {
		Company: 'ABC',
		Line1: '1 Road',
		City: 'Belmont',
		State: 'CA',
		PostalCode: '94012',
		Country: 'US',
	},
	OrderLines: Array.from({ length: lines }, (_, line) => ({
		QuantityOrdered: line + 1,
		UnitPrice: 120.5,
		Product: { ProductNumber: `SKU-${line}` },
	})),
});

/** An order with so many boxes, as the Logiztik Alliance node reads it as JSON. */
export const boxesOf = (number, boxes) => ({
	Header: {
		WarehouseCode: 'DGG',
		ConsigneeCode: '999',
		PoNumber: `PO-${number}`,
		OriginPortCode: 'UIO',
		DestinationPortCode: 'MIA',
		EstimatedDate: '2026-12-10',
		PostType: 'FINAL',
	},
	Details: Array.from({ length: boxes }, (_, box) => ({
		FarmCode: 'EXP',
		Barcode: `OP${String(number * 100 + box).padStart(9, '0')}`,
		BoxSize: 'QB',
		ProductCode: 'WGYMIE5',
		ProductDescription: 'MILLION STAR 5',
		Packing: 1,
		UnitPrice: 22,
		Length: 10,
		Width: 4,
		Hight: 3,
		GrossWeight: 1,
		UnitOfMeasurement: 'INCH',
	})),
});
