import { thePurchaseOrder } from '../words';
import type { OrderedLine, OutcomeStatus } from './ledger';
import type { LedgerRow } from './store';

const at = (time: number) => new Date(time).toISOString();
const nameOf = ({ product, quantity }: OrderedLine) =>
	`${quantity || 'no quantity'} × ${product || 'no product'}`;

const tooSlow = 'the database did not answer in time. Check that it runs and is not overloaded';

const became: Record<OutcomeStatus, string> = {
	accepted: 'was accepted',
	deleted: 'was deleted',
	rejected: 'was rejected',
	notSent: 'was not sent',
	unknown: 'has an unknown result',
};

/** What is said of the order ledger. */
export const ledgerMessages = {
	outOfOrder: (reason: string) => `Nothing was sent, because the order ledger cannot be used: ${reason}`,
	mend: () =>
		'Ask your n8n administrator to make the order ledger work, then send the order again. A different ledger does not know what was ordered before.',
	notRecorded: (status: OutcomeStatus, reason: string) =>
		`The order ledger could not record that the order ${became[status]} (${reason}). The node records it with its next order. Look it up with the Order Ledger node after that: if it is still listed as unknown there, record the result with Resolve.`,
	lost: (po: string) => `It is unknown whether ${thePurchaseOrder(po)} was placed when it was sent before`,
	whoSentIt: ({ executionId, workflowId, sentAt, messageId }: LedgerRow) =>
		`Execution ${executionId} of workflow ${workflowId} sent it at ${at(sentAt)}${messageId ? ` (message ID ${messageId})` : ''}, and no clear answer was recorded. Nothing was sent now. Ask the supplier, then record the answer with the Order Ledger node.`,
	alreadySent: ({ firstSentAt, orderNumber }: LedgerRow) =>
		`at ${at(firstSentAt)}${orderNumber ? `, and was accepted as order ${orderNumber}` : ''}`,
	lineMissing: (line: number, was: OrderedLine) => `Line ${line} (${nameOf(was)}) is missing.`,
	lineAdded: (line: number, is: OrderedLine) => `Line ${line} (${nameOf(is)}) is new.`,
	otherProduct: (line: number, was: OrderedLine, is: OrderedLine) =>
		`Line ${line} is ${nameOf(is)}, but was ${nameOf(was)} before.`,
	otherQuantity: (line: number, was: OrderedLine, is: OrderedLine) =>
		`Line ${line} is ${nameOf(is)}, but was ${nameOf(was)} before.`,
	otherFields: () => 'The lines are the same, but other fields differ.',
	incompleteLogin: (missing: string[]) =>
		`the credential is incomplete. Fill in ${missing.map((field) => `'${field}'`).join(', ')} there`,
	wrongPort: () => "'Port' in the credential is not a whole number from 1 to 65535. Correct it there",
	wrongSsl: () =>
		"'SSL' in the credential is not one of its choices. Choose Disable, Require or Verify, or correct the expression",
	tooSlow: () => tooSlow,
	tooMuchUnrecorded: () =>
		'the results of very many orders could not be recorded. Look at their warnings and advice for the reason',
	otherRecorded: (status: OutcomeStatus) =>
		`The order ${became[status]}, but another result was recorded in the order ledger in the meantime, and stays there. Do not send the order again before you have looked it up with the Order Ledger node and at the supplier.`,
	newerSchema: () => 'a newer version of this package has changed its tables. Update the package on this n8n',
	noSqlite: () =>
		"n8n runs on a version of Node.js without SQLite. Update Node.js to 22.13 or newer, or choose 'PostgreSQL' as 'Order Ledger', or 'None' if you keep your own record of what was ordered",
	inQueueMode: () =>
		"in queue mode each worker would have its own file. Choose 'PostgreSQL' as 'Order Ledger', or 'None' if you keep your own record of what was ordered",
};

/** What the test of the database's credential shows below its form. */
export const credentialTests = {
	ok: () => 'The order ledger can be used. Its tables exist.',
	notUsable: (reason: string) => `The order ledger cannot be used: ${reason}.`,
};

/** What is wrong with a database, known by its code or its words; the first that fits counts. */
export const storeProblems: ReadonlyArray<{ sign: RegExp; text: string }> = [
	{ sign: /^(ENOTFOUND|EAI_AGAIN)$/, text: "the host name was not found. Check 'Host' in the credential" },
	{
		sign: /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/,
		text: "nothing answers at this host and port. Check 'Host' and 'Port' in the credential, the firewall, and whether the database is running",
	},
	{
		sign: /^ETIMEDOUT$|connection timeout|timeout exceeded|Query read timeout|^57014$/,
		text: tooSlow,
	},
	{
		sign: /Connection terminated unexpectedly|establishing an SSL connection/,
		text: "what answers at this host and port is not PostgreSQL, or it closed the connection. Check 'Host' and 'Port' in the credential",
	},
	{
		sign: /does not support SSL/,
		text: "the server does not use SSL. Set 'SSL' in the credential to 'Disable', or turn on SSL in the server",
	},
	{
		sign: /no encryption/,
		text: "the server requires an encrypted connection. Set 'SSL' in the credential to 'Verify' or 'Require'",
	},
	{
		sign: /^28P01$/,
		text: "PostgreSQL did not accept the login. Check 'User' and 'Password' in the credential",
	},
	{
		sign: /^28000$/,
		text: "PostgreSQL does not let this user in from this machine. Check 'User' in the credential, and pg_hba.conf on the server",
	},
	{
		sign: /^3D000$/,
		text: "there is no database with this name. Check 'Database' in the credential, or create the database",
	},
	{
		sign: /^42501$/,
		text: "the user is not allowed to create or change the ledger's tables. Ask the owner of the database to run GRANT CREATE, USAGE ON SCHEMA public TO the user, and if the tables exist already, GRANT ALL ON order_ledger, order_ledger_version TO the user",
	},
	{
		sign: /^25006$/,
		text: "the database is read-only. Check 'Host' in the credential: it may be a standby server",
	},
	{
		sign: /ALTNAME/,
		text: "the server's certificate is for another host name. Check 'Host' in the credential",
	},
	{ sign: /CERT_HAS_EXPIRED/, text: "the server's certificate has expired. Renew it on the server" },
	{
		sign: /CERT|UNABLE_TO|SELF_SIGNED/,
		text: "n8n does not trust the server's certificate. Add its issuer to NODE_EXTRA_CA_CERTS, or set 'SSL' in the credential to 'Require'",
	},
];
