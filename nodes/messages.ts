/** Every sentence about an order's data that users read. What is wrong (`rule`) and what to do (`fix`). */
export const findings = {
	required: () => ({ rule: 'is empty', fix: 'Fill it in' }),
	noRows: () => ({ rule: 'has no rows', fix: 'Add at least one' }),
	tooLong: (length: number, limit: number) => ({
		rule: `has ${length} characters, ${limit} are allowed`,
		fix: `Shorten it to ${limit} characters`,
	}),
	longerThanDocumented: (length: number, limit: number) => ({
		rule: `has ${length} characters, the document names ${limit}, but its own sample exceeds that`,
		fix: 'It is sent as it is. Check with the supplier if the order is refused',
	}),
	tooManyDigits: (all: number, afterPoint: number) => ({
		rule: `does not fit decimal(${all},${afterPoint})`,
		fix: `Use at most ${all - afterPoint} digits before the point and ${afterPoint} after it`,
	}),
	notText: () => ({ rule: 'is not a text', fix: 'Use a text or a number, not a list or an object' }),
	forbiddenCharacters: (count: number) => ({
		rule: `holds ${count === 1 ? 'a character' : `${count} characters`} that XML cannot carry`,
		fix: 'The order goes out without. Clean the source if that matters',
	}),
	notNumeric: () => ({
		rule: 'is not a number',
		fix: 'Enter digits with a point before the decimals, as in 120.5',
	}),
	notInteger: () => ({ rule: 'is not a whole number', fix: 'Enter a whole number from 0 to 2147483647' }),
	notDate: () => ({
		rule: 'is not a date',
		fix: 'Use a date such as 2026-11-23, a DateTime or a Date',
	}),
	notBoolean: () => ({ rule: 'is neither true nor false', fix: 'Use true or false' }),
	notRows: () => ({ rule: 'is not a list', fix: 'Use an array with an object for each row' }),
	notBlock: () => ({ rule: 'is not a group of fields', fix: 'Use an object with the fields of this block' }),
	unknownName: (known?: string) => ({
		rule: 'is not a field of this document',
		fix: known ? `Did you mean ${known}? Correct or remove it` : 'Correct or remove it',
	}),
	nameTwice: (other: string) => ({ rule: `means the same field as ${other}`, fix: 'Keep one of the two' }),
	notJson: (reason: string) => ({
		rule: `cannot be read as JSON (${reason})`,
		fix: 'Use a JSON object as in the example of the documentation',
	}),
};
