/** The shipping condition codes of the guide's section 7.1; the descriptions that it breaks over two lines are whole here. */
const conditions: ReadonlyArray<readonly [code: string, description: string]> = [
	['A2', 'AU StarT Express'],
	['A3', 'AU StarT Prio Air'],
	['A4', 'AU StarT Next Flight'],
	['A5', 'AU IJS Intl Sea'],
	['A6', 'AU IJS Intl Air'],
	['A7', 'AU MailCall Standard'],
	['A8', 'AU MailCall VIP'],
	['A9', 'AU MailCall RVIP'],
	['AA', 'Customer Collection'],
	['AB', 'AU Urgent Freight'],
	['AC', 'AU Smart Tail Cope'],
	['AD', 'AU Smart Site Cope'],
	['AF', 'Follow Routing Econ'],
	['CA', 'CA FDX 1ST -EARLY AM'],
	['CB', 'CA FDX PRIORITY O/N'],
	['CC', 'CA FDX 2 DAY'],
	['CD', 'CA FDX ECONOMY'],
	['CE', 'CA FDX GROUND'],
	['CF', 'CA FDX 1 DAY FREIGHT'],
	['CG', 'CA FEDEX FREIGHT-LTL'],
	['CH', 'CA UPS STANDARD'],
	['CI', 'CA UPS Expedited'],
	['CJ', 'CA UPS Express Saver'],
	['CK', 'CA UPS Express'],
	['CL', 'CA UPS Early AM'],
	['CP', 'CA Generic Pickup'],
	['CT', 'CA FDX Intl Priority'],
	['CU', 'CA FDX Intl Economy'],
	['CV', 'CA FDX Intl PriorFRT'],
	['CW', 'CA FDX Intl EconoFRT'],
	['CX', 'CA CEVA'],
	['N1', 'NZ Gen Bulk'],
	['N2', 'NZ Gen Freight Free'],
	['N3', 'NZ FRT Sub 1 Hour'],
	['N4', 'NZ FRT Same day'],
	['N5', 'NZ Cour Pst Overnite'],
	['N6', 'NZ Cour Pst Economy'],
	['N7', 'NZ Gen Daily Deliver'],
	['N9', 'NZ Gen International'],
	['NC', 'NZ Gen Cust Pickup'],
	['NO', 'NZ Cour Pst Oversize'],
	['P1', 'PH Generic'],
	['RE', 'RE Manual Ship'],
	['RM', 'RM Return/Repair'],
	['S1', 'SG Generic'],
	['S2', "SG Standard Int'l"],
	['S4', 'SG Standard Domestic'],
	['U1', 'US UPS 2 Day Air A.M'],
	['U2', 'US UPS NextDay AirSa'],
	['U3', 'US UPS Next Day Air'],
	['U4', 'US UPS Early AM'],
	['U5', 'US Generic Pickup'],
	['U7', 'US FEDEX 2DayDisc AR'],
	['UA', 'US FDX 1ST Early AM'],
	['UB', 'US FDX PRIOIRTY O/N'],
	['UC', 'US FDX STANDARD O/N'],
	['UD', 'US FEDEX 2 Day AIR'],
	['UE', 'US FDX ExpressSaver'],
	['UF', 'US Fedex Ground'],
	['UG', 'US Fedex 1Day Frt'],
	['UH', 'US Fedex 2Day Frt'],
	['UI', 'US Fedex 3Day Frt'],
	['UK', 'US FDX INTL EARLY AM'],
	['UL', 'US FDX INTL PRIORITY'],
	['UM', 'US FDX INTL ECONOMY'],
	['UN', 'US FDX INTL PRIO FRT'],
	['UO', 'US FDX INTL ECON FRT'],
	['UP', 'US FEDEX FREIGHT-LTL'],
	['UQ', 'US LYNDEN NEXT DAY'],
	['UR', 'US LYNDEN 2 DAY'],
	['US', 'US LYNDEN ECON LTL'],
	['UT', 'US POLARIS NEXT DAY'],
	['UU', 'US POLARIS 2 DAY'],
	['UV', 'US POLARIS ECON LTL'],
	['UX', 'US UPS Ground'],
	['UY', 'US UPS 3 Day Select'],
	['UZ', 'US UPS 2nd Day Air'],
	['V1', 'US CEVA Pri NxtD 12'],
	['V2', 'US CEVA NxD 5pm'],
	['V3', 'US CEVA 2nd Day'],
	['V4', 'US CEVA 3-5 Day'],
	['W1', 'PH Generic Carrier'],
	['W2', 'ID Generic Carrier'],
	['W3', 'TW Generic Carrier'],
	['W4', 'HK Generic Carrier'],
	['W5', 'MY Generic Carrier'],
	['ZF', 'ZF Follow route g'],
	['ZP', 'ZP Follow route air'],
];

const regionOfSalesOrganization = new Map([
	['2000', 'US'],
	['2100', 'CA'],
	['6000', 'AU'],
]);

/** The descriptions begin with the country they hold for; those that begin otherwise hold everywhere. */
const countries = ['AU', 'CA', 'HK', 'ID', 'MY', 'NZ', 'PH', 'SG', 'TW', 'US'];

const countryOf = (description: string) => countries.find((country) => description.startsWith(`${country} `));

/** Those of the sales organization's region and those that hold everywhere, or all where the region is not known. */
const offeredIn = (salesOrganization: string) => {
	const region = regionOfSalesOrganization.get(salesOrganization);
	return conditions.filter(
		([, description]) => !region || [region, undefined].includes(countryOf(description)),
	);
};

/**
 * The shipping conditions offered for a sales organization (guide 3.3.1, 7.1).
 * @param filter what the user typed: part of the code or the description, in any case
 */
export function findShippingConditions(salesOrganization: string, filter = '') {
	const wanted = filter.toLowerCase();
	return offeredIn(salesOrganization)
		.map(([code, description]) => ({ name: `${code} - ${description}`, value: code }))
		.filter(({ name }) => name.toLowerCase().includes(wanted));
}

const includesCode = (list: typeof conditions, code: string) => list.some(([known]) => known === code);

/** Whether the guide lists the code (7.1), for whatever region. */
export const isKnownShippingCondition = (code: string) => includesCode(conditions, code);

/** Whether a known code is among those that hold for the sales organization. */
export const isOfferedShippingCondition = (code: string, salesOrganization: string) =>
	includesCode(offeredIn(salesOrganization), code);
