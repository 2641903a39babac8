import type {
	ExecutionError,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	IRun,
	NodeExecutionHint,
	WorkflowExecuteMode,
} from 'n8n-workflow';

import type { CredentialValues } from './credentialsHelper';

/** The node's own settings in the editor, and those of the execution. */
export interface NodeSettings extends Partial<
	Pick<
		INode,
		'retryOnFail' | 'maxTries' | 'waitBetweenTries' | 'onError' | 'executeOnce' | 'alwaysOutputData'
	>
> {
	mode?: WorkflowExecuteMode;
	timezone?: string;
	/** Two runs with the same id are runs of the same workflow: they share what n8n's deduplication remembers. */
	workflowId?: string;
	typeVersion?: number;
	signal?: AbortSignal;
}

export interface NodeRun {
	/** By output: 0 is success, 1 the error output if it is switched on. */
	outputs: INodeExecutionData[][];
	/** What stopped the node, if it was not told to continue. */
	error?: ExecutionError;
	hints: NodeExecutionHint[];
	/** The execution's custom data (the searchable key-value pairs). */
	customData: Record<string, string>;
	run: IRun;
}

export interface NodeRequest {
	/** Short (`westcon`) or full type name. */
	type: string;
	parameters?: INodeParameters;
	credentials?: CredentialValues;
	/** What comes in; plain objects become items. Default: one empty item. */
	items?: Array<IDataObject | INodeExecutionData>;
	settings?: NodeSettings;
}

const isItem = (item: IDataObject | INodeExecutionData): item is INodeExecutionData =>
	typeof item.json === 'object' && item.json !== null;

/** Makes items of plain objects; what is an item already stays as it is. */
export const toItems = (items: Array<IDataObject | INodeExecutionData>): INodeExecutionData[] =>
	items.map((item) => (isItem(item) ? item : { json: item }));
