import './hostEnvironment';

import { CredentialTestContext, LoadOptionsContext, PackageDirectoryLoader, WorkflowExecute } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type INodeCredentialTestResult,
	type INodeExecutionData,
	type INodeListSearchResult,
	type INodeType,
	type INodeTypes,
	type IRun,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { additionalDataFor } from './additionalData';
import { GivenCredentials, type CredentialValues } from './credentialsHelper';
import { toItems, type NodeRequest, type NodeRun } from './nodeRun';
import { fullType, nodeTypesOf } from './nodeTypes';
import { defaultSource, installPackage, type PackageSource } from './packageFolder';
import { provideProcessedItems } from './processedItems';
import { behindTrigger, nodeUnderTest, type WorkflowJson } from './workflowJson';

export type { CredentialValues } from './credentialsHelper';
export type { NodeRequest, NodeRun, NodeSettings } from './nodeRun';
export { standIns } from './nodeTypes';
export type { WorkflowJson } from './workflowJson';

let workflows = 0;

/**
 * The package in n8n-core's own loader and engine, without the rest of n8n: real node contexts, real HTTP helper,
 * retries, error outputs and deduplication as in n8n. Made by `openHost`.
 */
export class Host {
	private readonly nodeTypes: INodeTypes;

	private readonly defaultWorkflowId = `workflow-${++workflows}`;

	constructor(
		/** n8n-core's loader after `loadAll()`: `types`, `known`, `getNode(name)`, `getCredential(name)`. */
		readonly loader: PackageDirectoryLoader,
		/** Where the package was laid, as n8n lays it under `nodes/node_modules`. */
		readonly folder: string,
		/** Takes the folder away. */
		readonly close: () => void,
	) {
		this.nodeTypes = nodeTypesOf(loader);
	}

	/** The node type as n8n would use it. */
	nodeType(type: string): INodeType {
		return this.nodeTypes.getByNameAndVersion(fullType(type));
	}

	/**
	 * Runs a whole workflow from its trigger; `items` stand in for what the trigger puts out.
	 * Never throws for what a node did wrong: that is in `data.resultData.error`, as in n8n's execution list.
	 */
	async runWorkflow(
		json: WorkflowJson,
		credentials: CredentialValues = {},
		{
			items,
			mode = 'manual',
			signal,
		}: { items?: INodeExecutionData[]; mode?: WorkflowExecuteMode; signal?: AbortSignal } = {},
	): Promise<IRun> {
		const id = json.id ?? this.defaultWorkflowId;
		const { nodeTypes } = this;
		const workflow = new Workflow({ ...json, id, active: false, nodeTypes });
		const helper = new GivenCredentials(this.loader, credentials);
		const additionalData = additionalDataFor(helper, mode, { ...json, id });
		const start = workflow.getStartNode();
		await workflow.expression.acquireIsolate();
		const execution = new WorkflowExecute(additionalData, mode).run({
			workflow,
			startNode: start,
			pinData: start && items ? { [start.name]: items } : undefined,
		});
		signal?.addEventListener('abort', () => execution.cancel());
		return await execution.finally(async () => await workflow.expression.releaseIsolate());
	}

	/** Runs one node behind a manual trigger that puts out `items`, and gives its outputs, error, hints and custom data. */
	async runNode({
		type,
		parameters = {},
		credentials = {},
		items = [{}],
		settings = {},
	}: NodeRequest): Promise<NodeRun> {
		const { mode, timezone, workflowId, signal, ...nodeSettings } = settings;
		const node = nodeUnderTest(type, parameters, credentials, nodeSettings);
		const run = await this.runWorkflow(behindTrigger(node, { id: workflowId, timezone }), credentials, {
			items: toItems(items),
			mode,
			signal,
		});
		return this.readNodeRun(run, node.name);
	}

	/** One node's part of a run. The last try counts when it was retried. */
	readNodeRun(run: IRun, nodeName: string): NodeRun {
		const { runData, metadata, error } = run.data.resultData;
		const task = runData[nodeName]?.at(-1);
		return {
			outputs: (task?.data?.main ?? []).map((items) => items ?? []),
			error: task?.error ?? (task ? undefined : error),
			hints: task?.hints ?? [],
			customData: metadata ?? {},
			run,
		};
	}

	/** The rows of a resource locator's list, filtered by what the user typed. */
	async listSearch(
		type: string,
		method: string,
		request: Omit<NodeRequest, 'type'> = {},
		filter?: string,
	): Promise<INodeListSearchResult> {
		const search = this.nodeType(type).methods?.listSearch?.[method];
		if (!search) throw new Error(`${type} has no listSearch method ${method}`);
		return await search.call(this.editorContext(type, request), filter);
	}

	/** What the credential form's Save button shows: runs the node's `methods.credentialTest` for that credential type. */
	async testCredential(
		type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<INodeCredentialTestResult> {
		const helper = new GivenCredentials(this.loader, { [type]: data });
		const test = this.credentialTestOf(type);
		const context = new CredentialTestContext(
			additionalDataFor(helper, 'internal', { ...behindTrigger(), id: '' }),
		);
		return await test.call(context, { id: type, name: type, type, data: helper.withDefaults(type) });
	}

	/** The function that tests a credential type; throws when no node has one. */
	credentialTestOf(type: string) {
		for (const name of Object.keys(this.loader.known.nodes)) {
			const node = this.nodeType(name);
			const { testedBy } = node.description.credentials?.find((credential) => credential.name === type) ?? {};
			const test = typeof testedBy === 'string' ? node.methods?.credentialTest?.[testedBy] : undefined;
			if (test) return test;
		}
		throw new Error(`No node tests the credential ${type}`);
	}

	private editorContext(type: string, { parameters = {}, credentials = {} }: Omit<NodeRequest, 'type'>) {
		const node = nodeUnderTest(type, parameters, credentials);
		const json = { ...behindTrigger(node), id: this.defaultWorkflowId };
		const helper = new GivenCredentials(this.loader, credentials);
		const additionalData = {
			...additionalDataFor(helper, 'internal', json),
			currentNodeParameters: parameters,
		};
		const workflow = new Workflow({ ...json, active: false, nodeTypes: this.nodeTypes });
		return new LoadOptionsContext(workflow, node, additionalData, '');
	}
}

/**
 * Loads the package with the loader n8n uses for community packages (`PackageDirectoryLoader`). `from: 'tarball'` takes what
 * would be published (`PACKAGE_TARBALL`, or packs now), `from: 'source'` the TypeScript as it stands.
 * Without `from`: the tarball under `npm test`, the sources when a test is run by itself. Call `close()` afterwards.
 */
export const openHost = async ({ from = defaultSource }: { from?: PackageSource } = {}): Promise<Host> => {
	await provideProcessedItems();
	const { folder, remove } = await installPackage(from);
	const loader = new PackageDirectoryLoader(folder);
	await loader.loadAll();
	return new Host(loader, folder, remove);
};
