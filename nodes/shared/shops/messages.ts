import type { Complaint } from '../check/findings';

const fillInForm = "Fill in this field in the node's form";
const orAllow = "or allow it with the option 'Also Order'";

/** What is wrong or doubtful in an order that came from a shop. */
export const shopFindings = {
	notAnOrder: (shop: string): Complaint => ({
		rule: `is not an order from ${shop}: it has no list 'line_items'`,
		fix: `Connect the ${shop} trigger or node, and let it return all fields`,
	}),
	graphQl: (shop: string): Complaint => ({
		rule: `is an order from ${shop}'s GraphQL API, which this node does not read`,
		fix: `Use the ${shop} trigger or node, which return the order as REST`,
	}),
	cancelled: (shop: string): Complaint => ({
		rule: `was canceled in ${shop}`,
		fix: `Do not order it, ${orAllow}`,
	}),
	unpaid: (shop: string, status: string): Complaint => ({
		rule: `does not count as paid: its status in ${shop} is "${status}"`,
		fix: `Look it up in the shop. To order it anyway, set the option 'Also Order' to 'Unpaid Orders'`,
	}),
	test: (shop: string): Complaint => ({
		rule: `is a test order in ${shop}`,
		fix: `Do not order it, ${orAllow}`,
	}),
	completed: (shop: string): Complaint => ({
		rule: `is completed in ${shop}, so it has been shipped`,
		fix: `Do not order it again, ${orAllow}`,
	}),
	notSaid: (shop: string, key: string): Complaint => ({
		rule: `has no '${key}', so it may be canceled or unpaid`,
		fix: `Let the ${shop} node return all fields, ${orAllow}`,
	}),
	unfinished: (shop: string, status: string): Complaint => ({
		rule: `is not finished: its status in ${shop} is "${status}"`,
		fix: 'Wait until the buyer has placed the order',
	}),
	refundedPieces: (shop: string): Complaint => ({
		rule: `has a refund, and ${shop} does not say here for which pieces`,
		fix: 'Look up in the shop what still has to be shipped, and order that by hand',
	}),
	empty: (shop: string): Complaint => ({ rule: `is empty in the order from ${shop}`, fix: fillInForm }),
	noRegion: (shop: string): Complaint => ({
		rule: `is empty, because ${shop} has no region for this address`,
		fix: fillInForm,
	}),
	noAddress: (shop: string): Complaint => ({
		rule: `is empty, because the order from ${shop} has no shipping address`,
		fix: `${fillInForm}. The billing address is not used instead`,
	}),
	addressNotSaid: (shop: string, key: string): Complaint => ({
		rule: `is empty, because the order has no '${key}'`,
		fix: `Let the ${shop} node return all fields`,
	}),
	hidden: (shop: string): Complaint => ({
		rule: `is empty, because ${shop} hides the buyer's personal data from this app`,
		fix: `Give the app access to protected customer data in ${shop}. This depends on the shop's plan`,
	}),
	noSku: (title: string, why: string): Complaint => ({
		rule: `is empty for "${title}"${why ? `, which is ${why}` : ''}`,
		fix: 'Enter the SKU of the product in the shop, or order this line by hand',
	}),
	severalSkus: (): Complaint => ({
		rule: 'looks like several SKUs in one',
		fix: 'Give each product in the shop one SKU',
	}),
	leftOut: (title: string, why: string): Complaint => ({
		rule: `"${title}" was left out, because it ${why}`,
		fix: 'If you expected it, check the order in the shop',
	}),
	fewer: (title: string, pieces: number, ordered: number, why: string): Complaint => ({
		rule: `only ${pieces} of ${ordered} pieces of "${title}" ${pieces === 1 ? 'is' : 'are'} ordered, because the others were ${why}`,
		fix: 'If you expected more, check the order in the shop',
	}),
	assumed: (title: string, missing: string): Complaint => ({
		rule: `"${title}" came without ${missing}, so pieces that were already shipped may be ordered again`,
		fix: 'Let the node before this one return all fields',
	}),
	notMapped: (shop: string): Complaint => ({
		rule: `from ${shop} has no shipping condition, so none is sent`,
		fix: "Add it under 'Shipping Mapping'",
	}),
	severalConditions: (names: string[]): Complaint => ({
		rule: `is different for ${names.join(' and ')}`,
		fix: `${fillInForm}, or place the order by hand`,
	}),
};

/** Why a line is left out, after "because it". */
export const leftOutReasons = {
	giftCard: () => 'is a gift card',
	tip: () => 'is a tip',
	noShipping: () => 'needs no shipping',
	removed: () => 'was removed or refunded',
	shipped: () => 'was already shipped',
	notLeft: () => 'has nothing left to ship',
	none: () => 'has the quantity 0',
	bundle: () => 'is a bundle, whose parts have their own lines',
};
