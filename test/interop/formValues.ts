import type { INodeParameters } from 'n8n-workflow';

/** The guide's sample order (4.2.3) as a user fills in the form; the dates are as the editor's picker writes them, or an expression. */
export const guideFields: INodeParameters = {
	resource: 'purchaseOrder',
	operation: 'submit',
	orderSource: 'fields',
	customerNumber: { __rl: true, mode: 'number', value: '1231913' },
	salesOrganization: '2000',
	customerPurchaseOrderNumber: '20160804',
	shipToCompany: 'Phone Central Inc.',
	shipToLine1: '20 Blue Ridge Dr',
	shipToCity: 'Belmont',
	shipToState: 'CA',
	shipToPostalCode: '94012-3012',
	shipToCountry: { __rl: true, mode: 'code', value: 'US' },
	shippingConditionCode: { __rl: true, mode: 'code', value: 'UF' },
	orderLines: {
		orderLine: [
			{
				productNumber: 'SPA508G',
				quantityOrdered: '1',
				customerLineNumber: '4211894021',
				productReferenceUid: '02',
				customerProductNumber: 'SPA508G',
			},
		],
	},
	shipToContactName: 'Andrey Tikki',
	shipToPhone: '16504431327',
	additionalFields: {
		orderDate: '2016-09-08',
		requestedShipDate: '2016-09-08T00:00:00',
		shipComplete: false,
		carrierCode: 'UI',
		blindShipment: false,
		findSapContractNumber: false,
		endUser: {
			fields: {
				endUserCompany: 'BANK MACHINE LTD',
				endUserLine1: '5225 W.Capovilla Avenue Attentio',
				endUserCity: 'Las Vegas',
				endUserState: 'NV',
				endUserPostalCode: '89118',
				endUserCountry: { __rl: true, mode: 'list', value: 'US' },
			},
		},
	},
	internalUse: {
		sourceSystem: 'EQN',
		transactionId: 'IPUR 1.0',
		deliveryBlock: '13',
		orderReason: 'B2B',
		orderType: 'ZOR',
		orderedBy: 'EDI',
		tradingPartnerId: 'WEBSERV',
	},
};

/** The page's example as a user fills in the form. */
export const pageFields: INodeParameters = {
	resource: 'purchaseOrder',
	operation: 'insert',
	orderSource: 'fields',
	postType: 'FINAL',
	consigneeCode: '999',
	poNumber: '53-0019763X2',
	originPortCode: { __rl: true, mode: 'code', value: 'UIO' },
	destinationPortCode: { __rl: true, mode: 'code', value: 'MIA' },
	additionalFields: { estimatedDate: '2020-12-10', comments: 'THIS IS A TEST' },
	details: {
		detail: [
			{
				farmCode: 'EXP',
				barcode: 'OP009257008',
				boxSize: { __rl: true, mode: 'code', value: 'QB' },
				productCode: 'WGYMIE5',
				productDescription: 'FOB-GYP.MILLION STAR 5',
				packing: '1',
				unitPrice: '22',
				length: '10',
				width: '4',
				hight: '3',
				grossWeight: '0',
				unitOfMeasurement: 'INCH',
				carrierCode: 'PIK',
				dispatchDate: '2020-09-21T00:00:00',
			},
		],
	},
};
