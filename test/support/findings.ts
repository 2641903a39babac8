import type { IDataObject } from 'n8n-workflow';
import type { Complaint } from '../../nodes/shared/check/findings';

interface Expected {
	level?: 'error' | 'warning';
	field: string;
	path: string;
	complaint: Complaint;
	/** As text; absent where nothing was given. */
	value?: string;
	item?: number;
}

/**
 * A finding as workflows read it. Its sentence is that of its rule, which only test/sentences/findings.test.ts spells
 * out, so that rewording touches one test.
 */
export const reported = ({ level = 'error', field, path, complaint, value, item = 0 }: Expected) => ({
	level,
	field,
	path,
	item,
	...(value !== undefined && { value }),
	message: expect.stringContaining(`${complaint.rule}. ${complaint.fix}.`) as string,
});

/** The findings of a level in an item that a node put out. */
export const findingsIn = (json: IDataObject | undefined, level: 'error' | 'warning') =>
	((json?.findings ?? []) as IDataObject[]).filter((finding) => finding.level === level);
