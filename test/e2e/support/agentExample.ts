import type { INodeParameters } from 'n8n-workflow';

import agentOrder from '../../../workflows/agent-order-to-westcon.json';
import { startMailbox } from './mailbox';
import { startMailServer, type Email } from './mailServer';
import { startModel, type ToolCall } from './model';
import { publish, storeCredential, storeSmtp, unpublish } from './publish';
import { received } from './running';

/**
 * The example with the agent, published, and all that it talks with.
 * @param minutes how long it waits for an answer, if not as long as the example says
 */
export async function startAgentExample(minutes?: number) {
	const [mail, mailbox, model] = await Promise.all([startMailServer(), startMailbox(), startModel()]);
	const smtp = await storeSmtp(mail.port);
	const imap = await storeCredential('imap', mailbox.login);
	const openAi = await storeCredential('openAiApi', model.login);
	await publish(agentOrder, (nodeNamed) => {
		nodeNamed('When an email comes').credentials = imap;
		nodeNamed('OpenAI Chat Model').credentials = openAi;
		for (const name of ['Ask for approval', 'Reply to the sender']) nodeNamed(name).credentials = smtp;
		if (minutes) waitFor(minutes, nodeNamed('Ask for approval').parameters);
	});
	/** The next email that names an order and goes to that person. */
	async function emailTo(person: 'zoe' | 'purchasing', poNumber: string): Promise<Email> {
		for (;;) {
			const email = await mail.next();
			const isAboutIt = `${email.headers.subject} ${email.text}`.includes(poNumber);
			if (isAboutIt && email.headers.to === `${person}@example.com`) return email;
		}
	}
	/** Zoë writes an email under a number, and the model says what it is told to. */
	function write(poNumber: string, ...calls: ToolCall[]) {
		model.saysNext(...calls);
		const text = `Please send 2 SPA508G to us in Belmont, our PO is ${poNumber}.`;
		mailbox.deliver({ from: 'zoe@example.com', subject: `Phones (${poNumber})`, text });
	}
	/** The same, and the model gets it right at once: what the approver is asked. */
	async function writeWell(poNumber: string): Promise<Email> {
		write(poNumber, previews(orderOf(poNumber)), concludes({ order: orderOf(poNumber) }));
		return await emailTo('purchasing', poNumber);
	}
	async function close() {
		await unpublish();
		await mail.close();
		mailbox.close();
		await model.close();
	}
	return { model, deliver: mailbox.deliver, nextEmail: mail.next, write, writeWell, emailTo, close };
}

function waitFor(minutes: number, { options }: INodeParameters) {
	const values = { limitType: 'afterTimeInterval', resumeAmount: minutes, resumeUnit: 'minutes' };
	Object.assign(options as object, { limitWaitTime: { values } });
}

let numbers = 0;

/** A number that this n8n has never seen. */
export const numbered = (prefix = '') => `${prefix}AGENT-${Date.now()}${numbers++}`;

/** Models write null for what is not given. */
export const address = {
	Company: "Zoë <b>& Nuñez-O'Brien</b>",
	Line1: '20 Blue Ridge Dr',
	Line2: null,
	City: 'Belmont',
	State: 'California',
	PostalCode: '94012',
	Country: 'US',
};

export const orderOf = (poNumber: string, changes: object = {}) => ({
	CustomerPurchaseOrderNumber: poNumber,
	ShippingMethod: { ShippingConditionCode: 'UF' },
	DeliveryInstructions: [{ Instruction: 'Ring twice' }],
	ShipToAddress: address,
	ShipToContact: null,
	OrderLines: [{ QuantityOrdered: 2, UnitPrice: 120.5, Product: { ProductNumber: 'SPA508G' } }],
	...changes,
});

/** The agent calls its tool; `more` is what its tool does not ask for. */
export const previews = (order: object, more: object = {}): ToolCall => ({
	tool: 'Preview_an_order',
	input: { order, ...more },
});

/** The agent gives its answer, in the way that n8n asks a model for. */
export const concludes = (output: object): ToolCall => ({
	tool: 'format_final_json_response',
	input: { output },
});

/** What the supplier was sent under a number. */
export const sentUnder = async (poNumber: string) =>
	(await received()).map(({ body }) => body).filter((body) => body.includes(`>${poNumber}<`));
