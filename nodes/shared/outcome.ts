import type { IDataObject } from 'n8n-workflow';

/** What became of an order. `unknown`: it was sent, and nobody can say whether it was placed. */
export type OutcomeStatus = 'accepted' | 'deleted' | 'refused' | 'notSent' | 'unknown';

/** What became of an order, in the words of both suppliers' nodes. */
export interface Outcome {
	status: OutcomeStatus;
	/** One sentence on what happened. */
	summary: string;
	/** What to do next; empty where nothing is to be done. */
	advice: string;
	/** The supplier's own words. */
	supplierMessages: string[];
	/** What the user should know although all went well. */
	warnings: string[];
	orderNumber?: string;
	confirmationNumber?: string;
	httpStatus?: number;
	/** The reply's content as data, where it was the documented one. */
	reply?: IDataObject | string;
	/** The reply as text, for the option that shows it. */
	replyXml?: string;
}

/** Whether the supplier did what was asked for; only then does the item go on as it is. */
export const isSuccess = ({ status }: Pick<Outcome, 'status'>) =>
	status === 'accepted' || status === 'deleted';
