import { DataDeduplicationService } from 'n8n-core';
import type {
	DeduplicationItemTypes,
	DeduplicationScope,
	ICheckProcessedContextData,
	ICheckProcessedOptions,
	IDataDeduplicator,
} from 'n8n-workflow';

const histories = new Map<string, DeduplicationItemTypes[]>();

/** n8n keeps one row for a node, or one for a workflow (table `processed_data`); here it is one list in memory. */
const keyOf = (scope: DeduplicationScope, { workflow, node }: ICheckProcessedContextData) =>
	`${workflow.id} ${scope === 'node' ? (node?.id ?? '') : ''}`;

/** As n8n does it: a value that comes twice within one call is new both times, and the oldest fall out. */
const memory: IDataDeduplicator = {
	async checkProcessedAndRecord(items, scope, context, { maxEntries }: ICheckProcessedOptions) {
		const history = histories.get(keyOf(scope, context)) ?? [];
		const fresh = items.filter((item) => !history.includes(item));
		const kept = [...history, ...fresh];
		histories.set(keyOf(scope, context), maxEntries ? kept.slice(-maxEntries) : kept);
		return { new: fresh, processed: items.filter((item) => history.includes(item)) };
	},
	async removeProcessed(items, scope, context) {
		const history = histories.get(keyOf(scope, context)) ?? [];
		histories.set(
			keyOf(scope, context),
			history.filter((entry) => !items.includes(entry)),
		);
	},
	async clearAllProcessedItems(scope, context) {
		histories.delete(keyOf(scope, context));
	},
	async getProcessedDataCount(scope, context) {
		return histories.get(keyOf(scope, context))?.length ?? 0;
	},
};

let ready: Promise<void> | undefined;

/** Gives n8n-core's deduplication helpers their store; they throw without one. Once for a process, as the service demands. */
export const provideProcessedItems = () => (ready ??= DataDeduplicationService.init(memory));
