/** The column 'Example' of the guide's section 3.1, element by element; '' where it has none. */
const party = (Company: string, City: string) => ({
	Company,
	Line1: 'Building 2, Waterfront Business Park',
	Line2: 'addr2',
	Line3: 'addr3',
	Line4: 'addr4',
	City,
	State: 'NY',
	PostalCode: '12345',
	Country: 'US',
});

const contact = {
	ContactName: 'Jon Smith',
	Phone: '1231231234',
	CountryPrefix: '1245',
	Extension: '1245',
	Fax: '1231231234',
	Mobile: '1231231234',
	EmailAddress: 'jon@dimension.com',
};

const dimension = 'Dimension Data Network Services Ltd';

export const guideExamples = {
	WestconMetadata: {
		SourceSystem: 'B2B',
		TimeStamp: '',
		OperationType: 'Create',
		Culture: '2000',
		TransactionID: 'IPUR 1.4',
	},
	Order: {
		ConfirmationNumber: 'conf12345',
		DeliveryBlock: '02',
		OrderReason: 'B2B',
		OrderDate: '2011-03-09',
		CustomerPurchaseOrderNumber: 'TestCustomerPONumber',
		CustomerLongPONumber: 'additiontotestponumberforBTonly',
		EndUserPurchaseOrderNumber: 'EUPONumber123',
		OrderQuote: '2049999999',
		OrderType: 'ZOR',
		OrderedBy: 'Nicole Laciak',
		OrderCurrency: 'USD',
		RequestedShipDate: '2015-05-09',
		ContractRefCode: '043',
		ContractNumber: '',
		FindSAPContractNumber: 'false',
		ProjectNumber: 'ST212424',
		ISAID: '15293487',
		VRFHeaders: [{ VRFFieldName: 'Quote Number', VRFValue: '502386y20' }],
		OrderAttachments: [{ OrderAttachment: '525-323-4545' }],
		InternalOrderAttachments: [{ InternalOrderAttachment: 'Notes' }],
		ExternalOrderAttachments: [{ ExternalOrderAttachment: '' }],
		ShippingMethod: {
			ShipComplete: 'true',
			CarrierCode: '1310',
			CarrierAccount: '242454524',
			ShippingConditionCode: 'UF',
			DeliveryPriorityCode: 'X',
			BlindShipment: 'false',
		},
		DeliveryInstructions: [{ Instruction: 'Ship as soon as possible' }],
		CustomerAccount: {
			TradingPartnerId: '',
			// 3.3.1 has these two.
			CustomerNumber: '1234567',
			SalesOrganization: '2000',
			DistributionChannel: '01',
			Division: '01',
		},
		EDelivery: { EDeliveryPartnerNumber: '', EmailAddress: 'jon@dimension.com' },
		BillToAddress: { BillToPartnerNumber: '', ...party('ABC Services Ltd', 'New York') },
		BillToContact: { BillToContactNumber: '', ...contact },
		ShipToAddress: {
			ShipToPartnerNumber: '64569',
			...party(dimension, 'GU51 3QT'),
			TrackItEmailAddress: '',
			ShipItEmailAddress: '',
		},
		ShipToContact: { ShipToContactNumber: '', ...contact },
		EndUserAddress: {
			EndUserReferenceNumber: 'XREFI123456',
			Vertical: 'COM',
			...party(dimension, 'GU51 3QT'),
		},
		EndUserContact: { EndUserContactNumber: '', ...contact },
		OrderLines: [
			{
				CustomerLineNumber: '010',
				RequestedDeliveryDate: '20110811',
				RequestedShipDate: '20110810',
				Plantcode: '2000',
				QuantityOrdered: '1',
				UnitPrice: '120.5',
				PriceOverride: 'false',
				ContractRefCode: '043',
				ContractNumber: '',
				FindSAPContractNumber: 'false',
				LineQuote: '2049999999',
				InternalOrderLineAttachments: [
					{ InternalOrderLineAttachment: 'Using this to store long address fields' },
				],
				ExternalOrderLineAttachments: [
					{ ExternalOrderLineAttachment: 'CustomerMaterialSpecificationNumber: 40e8s98e38' },
				],
				VRFLines: [{ VRFFieldName: 'Start Date', VRFValue: '20110810' }],
				VRFQuantities: [{ VRFFieldName: 'LicenseNumber', VRFValue: '293847293472394' }],
				Product: {
					ProductReferenceUID: '02',
					ProductNumber: 'wic-1t',
					CustomerProductNumber: 'CUST-wic-1t',
				},
			},
		],
	},
};

/** The example of Logiztik Alliance's page, Body. */
export const pageExample = {
	Header: {
		WarehouseCode: 'DGG',
		ConsigneeCode: '999',
		PoNumber: '53-0019763X2',
		OriginPortCode: 'UIO',
		DestinationPortCode: 'MIA',
		EstimatedDate: '2020-12-10',
		Comments: 'THIS IS A TEST',
		PostType: 'FINAL',
		Accion: 'INSERT',
	},
	Details: [
		{
			ShipToCode: '',
			CarrierCode: 'PIK',
			DispatchDate: '2020-09-21',
			FarmCode: 'EXP',
			Barcode: 'OP009257008',
			BoxSize: 'QB',
			ProductCode: 'WGYMIE5',
			ProductDescription: 'FOB-GYP.MILLION STAR 5',
			Packing: '1',
			UnitPrice: '22',
			Length: '10.0',
			Width: '4.0',
			Hight: '3.0',
			GrossWeight: '0',
			UnitOfMeasurement: 'INCH',
			Comments: '',
		},
	],
};
