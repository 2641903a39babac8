/** What the list of customer accounts shows where it cannot show accounts. */
export const accountList = {
	noCredential: () =>
		"The accounts are in the credential, and none is chosen. Choose a credential, or switch to 'Number' and type the account.",
	noAccounts: () =>
		"The credential has no accounts. Add them there under 'Customer Accounts', or switch to 'Number' and type the account.",
};

/** What is wrong or doubtful in an order to Westcon, beside what the table says (guide 3.1, 7.1, 7.2.1). */
export const westconRules = {
	organizationFromCredential: () => ({
		rule: 'is empty',
		fix: 'Submit takes it from the account in the credential. To check it here, choose the credential',
	}),
	quantityNotPositive: () => ({ rule: 'is not above zero', fix: 'Enter the number of pieces to order' }),
	lineNumberTwice: (line: number) => ({
		rule: `is also the number of line ${line}`,
		fix: 'Give each line its own number, or leave the field empty to have the lines numbered',
	}),
	shippingConditionElsewhere: (salesOrganization: string) => ({
		rule: `belongs to another region than sales organization ${salesOrganization}`,
		fix: 'It is sent anyway. Check whether it is right',
	}),
	shippingConditionUnlisted: () => ({
		rule: "is not among the codes in Westcon's guide",
		fix: 'It is sent anyway. Check whether it is right',
	}),
	priceOverride: () => ({
		rule: 'is on, but Westcon does not offer it at the moment',
		fix: 'It is sent anyway. Westcon applies its own price',
	}),
	shipDateUnused: () => ({
		rule: 'is not used by Westcon',
		fix: "It is sent anyway. Use the order's 'Requested Ship Date' or the line's 'Requested Delivery Date'",
	}),
	halfVendorField: () => ({
		rule: 'is empty, but the other half of the vendor field is not',
		fix: 'It is sent anyway. Fill in name and value, or remove the row',
	}),
	accountUnlisted: () => ({
		rule: 'is not among the accounts in the credential',
		fix: 'It is sent anyway. Check the number, or add the account to the credential',
	}),
	organizationUnlisted: (listed: string) => ({
		rule: `is not the one that the credential has for this account (${listed})`,
		fix: 'It is sent anyway. Check whether it is right',
	}),
	currencyUnlisted: (listed: string) => ({
		rule: `is not the one that the credential has for this account (${listed})`,
		fix: 'It is sent anyway. Check whether it is right',
	}),
	outsideRegion: (salesOrganization: string, country: string) => ({
		rule: `is outside the region of sales organization ${salesOrganization} (${country})`,
		fix: 'It is sent anyway, but Westcon may be unable to determine the tax. Check the account',
	}),
	notCountry: () => ({
		rule: 'is not a country code',
		fix: 'It is sent anyway. Use two capital letters, such as US',
	}),
	notState: (country: string) => ({
		rule: `is not the code of a state or province in ${country}`,
		fix: 'It is sent anyway. Check whether it is right',
	}),
	notCurrency: (likely?: string) => ({
		rule: 'is not a currency code',
		fix: likely
			? `It is sent anyway. Use ${likely}`
			: 'It is sent anyway. Use three capital letters, such as USD',
	}),
};
