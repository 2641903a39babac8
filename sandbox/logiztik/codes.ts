/** The codes that the sandbox knows, those of the page first. Only the supplier has the real lists. */
export const KNOWN_CODES = {
	consignees: ['999', '1001', '1002'],
	ports: [
		...['UIO', 'BOG', 'MDE', 'SJO', 'MIA', 'AMS', 'GYE', 'NBO', 'LAX', 'JFK', 'ATL', 'DFW', 'ORD', 'MEX'],
		...['FRA', 'LGG', 'LHR', 'MAD', 'YEG', 'YHZ', 'YOW', 'YUL', 'YVR', 'YWG', 'YYC', 'YYZ'],
	],
	carriers: ['PIK', 'ARM', 'PRM'],
	farms: ['EXP', 'FARM01', 'FARM02'],
	warehouses: ['DGG', 'AMS'],
};
