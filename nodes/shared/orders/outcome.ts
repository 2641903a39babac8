import type { IDataObject } from 'n8n-workflow';
import type { OutcomeStatus } from '../ledger/ledger';

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
	/** Whether it may be sent all the same in a further try; set only where it was not sent. */
	mayPass?: boolean;
	orderNumber?: string;
	confirmationNumber?: string;
	httpStatus?: number;
	/** The reply's content as data, where it was the documented one. */
	reply?: IDataObject | string;
	/** The reply as text, for the option that shows it. */
	replyXml?: string;
}

/** What a reply says of the order that it answers, beside what all replies have. */
export type OrderVerdict = Pick<Outcome, 'status' | 'summary' | 'advice'> & Partial<Outcome>;
