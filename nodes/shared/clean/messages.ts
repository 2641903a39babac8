import type { Complaint } from '../check/findings';

/** Why a value was changed, for the list of changes. */
export const reasons = {
	blanks: () => 'extra or unusual spaces removed',
	invisible: () => 'invisible characters removed',
	composed: () => 'letter and accent written as one character',
	thousands: () => 'thousands separators removed',
	decimalComma: () => 'decimal comma turned into a point',
	whole: () => 'decimals of a whole number removed',
	isoDate: () => 'date written as year-month-day',
	serialDate: () => "spreadsheet's day number turned into a date",
	upperCase: () => 'written in capitals',
	code: () => 'name turned into its code',
	phoneParts: () => 'phone number split into its parts',
	flowed: () => 'long text continued on the next line',
};

/** The choices of 'Date Order', as the form shows them. */
const dateOrders = { dmy: 'Day, Month, Year', mdy: 'Month, Day, Year', ymd: 'Year, Month, Day' };

/** What is wrong with a value that could mean two things, or cannot be used. */
export const cleanFindings = {
	ambiguousNumber: (thousands: string, decimals: string): Complaint => ({
		rule: `can mean ${thousands} or ${decimals}`,
		fix: `Write it without a thousands separator, as ${thousands}, or with one more decimal place, as ${decimals}0`,
	}),
	ambiguousDate: (dates: string[]): Complaint => ({
		rule: `can mean ${dates.join(' or ')}`,
		fix: "Set the option 'Date Order', or write the date as year-month-day",
	}),
	otherDateOrder: (order: keyof typeof dateOrders): Complaint => ({
		rule: `is not a date in the order '${dateOrders[order]}'`,
		fix: "Correct the date, or the option 'Date Order'",
	}),
	oldSerialDate: (date: string): Complaint => ({
		rule: `is a spreadsheet's day number and means ${date}, which is years ago`,
		fix: 'If it should be four years later, the file counts its days from 1904. Write the date as year-month-day',
	}),
	addressTooLong: (lines: number, limit: number): Complaint => ({
		rule: `does not fit into ${lines} address lines of ${limit} characters`,
		fix: 'Shorten the address',
	}),
	otherPrefix: (inNumber: string): Complaint => ({
		rule: `is not the country prefix of the phone number, which has ${inNumber}`,
		fix: 'Correct one of the two',
	}),
};
