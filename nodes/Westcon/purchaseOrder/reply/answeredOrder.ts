import type { Values } from '../../../shared/table/schema';

/** The order that a reply answers, as far as it takes to understand the reply. */
export interface AnsweredOrder {
	poNumber: string;
	/** When it was sent. */
	at: Date;
	/** With `urn:uuid:`. */
	messageId?: string;
	/** The content of `Order` as it was sent. */
	order?: Values;
	/** What nobody may see, even if the reply repeats it. */
	secrets?: readonly string[];
}
