/** What may have happened to an order before. */
import { setTimeout as pause } from 'node:timers/promises';
import type { OutcomeStatus } from '../../../nodes/shared/ledger/ledger';
import { factsOf } from '../ledgerOrder';
import type { Cell } from './cell';
import type { Kind } from './kind';

const aMinute = 60_000;

/** It was placed. */
export const placed = async (cell: Cell) => await cell.prepare();

/** The supplier could not be reached. */
export const unsent = async (cell: Cell) => {
	await cell.gate.shut();
	await cell.prepare({ options: { notSentRetries: 0 } });
	await cell.gate.listen();
};

/** It was placed, and the answer got lost. */
export const lost = async (cell: Cell) => {
	cell.gate.behave({ received: async ({ socket, pass }) => (await pass()) && socket.destroy() });
	await cell.prepare();
	cell.gate.behave();
};

/** Another n8n sends it at this moment. */
const isSending = (until: number) =>
	`state = 'sending', facts = NULL, execution_id = 'another', expires_at = ${until}`;

export const sendingSince =
	(before: Kind['before']): Kind['before'] =>
	async (cell) => {
		await before?.(cell);
		await cell.amend(isSending(Date.now() + aMinute));
	};

/** The other n8n gets its answer while this one waits for it. */
export const settledMeanwhile = (state: string) => async (cell: Cell) => {
	await pause(400);
	await cell.amend(
		`state = '${state}', facts = '${JSON.stringify(factsOf(state as OutcomeStatus, cell.faulty))}'`,
	);
};

/** The other n8n was killed. */
export const killed =
	(before: Kind['before']): Kind['before'] =>
	async (cell) => {
		await before?.(cell);
		await cell.amend(isSending(Date.now() - aMinute));
	};

/** A person has asked the supplier. */
export const resolved =
	(before: Kind['before'], state: 'accepted' | 'notSent'): Kind['before'] =>
	async (cell) => {
		await before?.(cell);
		await cell.amend("state = 'unknown'");
		const store = await cell.ledger.open();
		const [row] = await cell.ledger.sql(`SELECT * FROM order_ledger WHERE po_number = '${cell.faulty}'`);
		const { supplier, address, account, po_key: poNumber, login } = row as Record<string, string>;
		const facts = factsOf(state as OutcomeStatus, cell.faulty);
		const key = { supplier, address, account, poNumber } as never;
		await store.resolve(key, { login: login ?? '', state, facts, by: 'me', because: 'asked' }, Date.now());
		await store.close();
	};

/** The other n8n is killed while this one waits for it. */
export const killedMeanwhile = async (cell: Cell) => {
	await pause(400);
	await cell.amend(isSending(Date.now() - aMinute));
};
