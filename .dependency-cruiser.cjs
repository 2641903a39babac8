/** Who may import whom. `npm run lint` checks it. */
module.exports = {
	forbidden: [
		{
			name: 'no-cycles',
			severity: 'error',
			from: { path: '^(nodes|credentials)/' },
			to: { circular: true },
		},
		{
			name: 'shared-knows-no-supplier',
			severity: 'error',
			from: { path: '^nodes/shared/' },
			to: { path: '^nodes/(Westcon|LogiztikAlliance|OrderLedger)/' },
		},
		{
			name: 'suppliers-do-not-know-each-other',
			severity: 'error',
			from: { path: '^nodes/(Westcon|LogiztikAlliance)/' },
			to: { path: '^nodes/(Westcon|LogiztikAlliance|OrderLedger)/', pathNot: '^nodes/$1/' },
		},
		{
			name: 'the-ledger-knows-logins-only',
			comment: 'Order Ledger shows a supplier its own orders; how they are ordered is not its business.',
			severity: 'error',
			from: { path: '^nodes/OrderLedger/' },
			to: { path: '^nodes/(Westcon|LogiztikAlliance)/', pathNot: '^nodes/[^/]+/credential(Test)?/' },
		},
		{
			name: 'package-knows-no-workshop',
			severity: 'error',
			from: { path: '^(nodes|credentials)/' },
			to: { path: '^(test|sandbox|scripts)/' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		// Imports of types count too.
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
	},
};
