import { countryCode } from '../../nodes/shared/table/countries';
import { stateCode } from '../../nodes/shared/table/states';

test.each([
	['us', 'US'],
	['US', 'US'],
	['USA', 'US'],
	['U.S.A.', 'US'],
	['United States', 'US'],
	['the united states of america', 'US'],
	['UK', 'GB'],
	['Great Britain', 'GB'],
	['Deutschland', 'DE'],
	['ÖSTERREICH', 'AT'],
	['Osterreich', 'AT'],
	['Pays-Bas', 'NL'],
	['The Netherlands', 'NL'],
	['Czech Republic', 'CZ'],
	['Côte d’Ivoire', 'CI'],
	['Georgia', 'GE'],
	['South Korea', 'KR'],
	['Korea', 'KR'],
	['united states (us)', 'US'],
	['Holland', 'NL'],
	['Austria', 'AT'],
	['de', 'DE'],
	['DEU', 'DE'],
])('the country %s is %s', (name, code) => {
	expect(countryCode(name)).toBe(code);
});

test.each(['', 'Congo', 'Europe', 'XX', 'California', 'CAD', 'IRA', 'Kosovo', '__proto__', 'constructor'])(
	'"%s" is no single country',
	(name) => {
		expect(countryCode(name)).toBeUndefined();
	},
);

test.each([
	['California', 'US', 'CA'],
	['ca', 'US', 'CA'],
	['US-CA', 'US', 'CA'],
	['us:ca', 'US', 'CA'],
	['Québec', 'CA', 'QC'],
	['quebec', 'CA', 'QC'],
	['New South Wales', 'AU', 'NSW'],
	['BG-01', 'BG', '01'],
	['01', 'BG', undefined],
	['CL-RM', 'CL', 'RM'],
	['CA', 'AT', undefined],
	['Calif', 'US', undefined],
	['US-CA', 'CA', undefined],
	['', 'US', undefined],
	['California', '', 'CA'],
	['ca', '', 'CA'],
	['Bayern', '', undefined],
	['Mie', 'JP', undefined],
	['Zug', 'CH', undefined],
	['Bicol', 'PH', undefined],
	['Bayern', 'DE', 'BY'],
	['Victoria', 'MT', undefined],
	['Victoria', 'AU', 'VIC'],
	['WA', 'AU', 'WA'],
	['Bavaria', 'US', undefined],
	['US Virgin Islands', 'US', 'VI'],
	['Virgin Islands', 'US', 'VI'],
	['tx', 'US', 'TX'],
])('the state %s of %s is %s', (name, country, code) => {
	expect(stateCode(name, country)).toBe(code);
});
