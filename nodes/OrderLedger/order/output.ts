import type { IDataObject } from 'n8n-workflow';
import { stateOf } from '../../shared/ledger/stateOf';
import type { LedgerRow } from '../../shared/ledger/store';
import { neverRecorded } from './messages';

const toIso = (time: number) => new Date(time).toISOString();

/** An order as workflows read it: nothing of the login and of what the order held, but its lines in short. */
export function asOutput(row: LedgerRow, now: number): IDataObject {
	const status = stateOf(row, now);
	const { orderNumber, confirmationNumber, messageId, resolvedBy, resolvedBecause, facts } = row;
	const summary = facts?.summary ?? (status === 'unknown' ? neverRecorded(row.poNumberWritten) : undefined);
	return {
		status,
		supplier: row.supplier,
		poNumber: row.poNumberWritten,
		account: row.account,
		address: row.address,
		...given({ orderNumber, confirmationNumber, messageId, summary }),
		...given({ resolvedBy, resolvedReason: resolvedBecause }),
		lines: row.lines.map(({ product, quantity }) => ({ product, quantity })),
		workflowId: row.workflowId,
		executionId: row.executionId,
		tries: row.tries,
		firstSentAt: toIso(row.firstSentAt),
		sentAt: toIso(row.sentAt),
		updatedAt: toIso(row.updatedAt),
	};
}

const given = (values: Record<string, string | undefined>) =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
