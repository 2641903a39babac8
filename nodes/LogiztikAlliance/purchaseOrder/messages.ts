/** What is wrong or doubtful in an order to Logiztik Alliance, beside what the table says (page, Body). */
export const logiztikRules = {
	otherAction: (action: string) => ({
		rule: 'contradicts the operation',
		fix: `Remove it, or use ${action}`,
	}),
	unknownPostType: () => ({
		rule: 'is neither LOCAL nor FINAL',
		fix: 'Use LOCAL for local orders to Miami, FINAL for all others',
	}),
	noWarehouse: () => ({ rule: 'is empty, but required for LOCAL orders', fix: 'Use DGG' }),
	otherThanLocal: (usual: string) => ({
		rule: `is not ${usual}, which Logiztik Alliance documents for LOCAL orders`,
		fix: 'It is sent anyway. Check whether it is right',
	}),
	noPoNumber: () => ({
		rule: 'is empty',
		fix: 'Fill in this field. Without it you cannot find or delete the order later',
	}),
	notIata: () => ({ rule: 'is not an IATA airport code', fix: 'Use three capital letters, such as MIA' }),
	noSize: () => ({ rule: 'is not above zero, as LOCAL orders require', fix: 'Enter the measured value' }),
	unknownUnit: () => ({ rule: 'is neither CM nor INCH', fix: 'Use CM or INCH' }),
	noPrice: (port: string) => ({
		rule: `is missing, but required for orders to Canada (${port})`,
		fix: 'Enter the price per unit',
	}),
	maybeNoPrice: (port: string) => ({
		rule: `is missing, but required for orders to Canada, where ${port} may be`,
		fix: 'It is sent anyway. If the order goes to Canada, enter the price per unit',
	}),
	barcodeForm: () => ({
		rule: 'is not two letters followed by letters or digits',
		fix: 'Use the prefix that Logiztik Alliance gave you and your own sequence, such as OP009257008',
	}),
	barcodeTwice: (where: string) => ({
		rule: `is also the barcode of ${where}`,
		fix: 'Give each box its own barcode',
	}),
};
