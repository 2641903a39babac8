/** What JSON is to hold: an order or rows by the supplier's names, or what came from elsewhere. */
export type WantedJson = 'object' | 'array' | 'list' | "shop's order";

/** What comes from elsewhere is dragged in, not written. */
const wholeOf: Partial<Record<WantedJson, string>> = {
	list: 'Drag the list itself into the field, for example line_items and not line_items[0]',
	"shop's order": "Connect the shop's trigger or node, and let it return all fields",
};

/** What is wrong with an order as it came in. */
export const inputFindings = {
	notRows: () => ({ rule: 'is not a list', fix: 'Use an array with one object per row' }),
	notBlock: () => ({
		rule: 'is not an object',
		fix: 'Use an object with the fields of this part of the order',
	}),
	unknownName: (known?: string) => ({
		rule: 'is not a field of this order',
		fix: known ? `Did you mean ${known}? Rename or remove it` : 'Rename or remove it',
	}),
	nameTwice: (other: string) => ({ rule: `is the same field as ${other}`, fix: 'Keep only one of the two' }),
	emptyJson: (wanted: WantedJson) => ({
		rule: 'is empty',
		fix: wholeOf[wanted] ?? `Fill in a JSON ${wanted}, like the example below the field`,
	}),
	nameRepeated: () => ({
		rule: 'occurs twice in the JSON',
		fix: 'Keep only one of the two. Put several rows into one list',
	}),
	objectText: () => ({
		rule: 'is an object or a list that n8n turned into the text "[object Object]"',
		fix: 'Remove everything outside of {{ }} in the expression, even spaces',
	}),
	notEvaluated: () => ({
		rule: 'is an expression that n8n did not evaluate',
		fix: 'Switch the field from Fixed to Expression',
	}),
	notJson: (reason: string, wanted: WantedJson) => ({
		rule: `is not valid JSON (${reason})`,
		fix: wholeOf[wanted] ?? `Use a JSON ${wanted}, like the example below the field`,
	}),
	severalOrders: () => ({
		rule: 'is a list',
		fix: 'Pass one order per item, for example with a Split Out node before this one',
	}),
};

/** What is said of a parameter that decides what the node does. */
export const choices = {
	unknownChoice: (label: string, value: string, choices: readonly string[]) =>
		`Nothing was sent, because '${label}' is "${value}", not one of ${choices.join(', ')}`,
	unfitOption: (label: string, value: string, wanted: string) =>
		`Nothing was sent, because '${label}' is "${value}", not ${wanted}`,
	oneOf: (values: readonly string[]) => `one of ${values.filter(Boolean).join(', ')}`,
	number: (isWhole: boolean, least = 0, most = Infinity) => {
		const limits = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
		return `a ${isWhole ? 'whole number' : 'number'} ${limits}`;
	},
	correctIt: () => 'Choose a value in the form, or correct the expression.',
	chooseInForm: () =>
		'This field takes no expression. Choose a value from its list. If the choice depends on the data, put a Switch node before several of these nodes.',
};

/** What an AI agent and its people read of an operation that is not the agent's to run. */
export const asTool = {
	notAllowed: () => ({
		message:
			'Nothing was sent, because this tool may not place or delete orders. Another try will be refused as well',
		description:
			"Do not repeat this call; tell the user instead. A person can turn on 'Allow as Tool' in the options of the tool, or set its 'Operation' to 'Preview' and submit the order afterwards.",
	}),
};

/** What is said of a credential that is missing or wrong. */
export const credentials = {
	noneChosen: () => 'Nothing was sent, because no credential is chosen',
	/** What stands there instead is not quoted: nothing of a credential is. */
	unknownEnvironment: () =>
		"'Environment' in the credential is not one of its choices. Choose Custom URL, Production or Test, or correct the expression",
	chooseOne: () => 'Choose a credential at the top of the node. Only Preview works without one.',
};
