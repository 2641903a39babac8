import type { PackageDirectoryLoader } from 'n8n-core';
import {
	NodeConnectionTypes,
	NodeHelpers,
	type INodeType,
	type INodeTypeDescription,
	type INodeTypes,
	type ITriggerFunctions,
} from 'n8n-workflow';

import packageJson from '../../package.json';
import { executeHttpRequest, httpRequestProperties } from './httpRequest';

const describe = (name: string, parts: Partial<INodeTypeDescription>): INodeTypeDescription => ({
	displayName: name,
	name,
	group: ['transform'],
	version: 1,
	description: `Stands in for ${name} of n8n's own package`,
	defaults: { name },
	inputs: [NodeConnectionTypes.Main],
	outputs: [NodeConnectionTypes.Main],
	properties: [],
	...parts,
});

const manualTrigger: INodeType = {
	description: describe('manualTrigger', { group: ['trigger'], inputs: [] }),
	async trigger(this: ITriggerFunctions) {
		return { manualTriggerFunction: async () => this.emit([this.helpers.returnJsonArray([{}])]) };
	},
};

const stickyNote: INodeType = { description: describe('stickyNote', { inputs: [], outputs: [] }) };

const noOp: INodeType = {
	description: describe('noOp', {}),
	execute: async function () {
		return [this.getInputData()];
	},
};

const httpRequest: INodeType = {
	description: describe('httpRequest', { properties: httpRequestProperties }),
	execute: executeHttpRequest,
};

/** n8n's own package is a hundred megabytes; those of its nodes that a workflow round ours needs are these. */
export const standIns = new Map<string, INodeType>([
	['n8n-nodes-base.manualTrigger', manualTrigger],
	['n8n-nodes-base.stickyNote', stickyNote],
	['n8n-nodes-base.noOp', noOp],
	['n8n-nodes-base.httpRequest', httpRequest],
]);

/** The full type name, as a workflow stores it: `westcon` → `n8n-nodes-westcon-logiztik.westcon`. */
export const fullType = (name: string) => (name.includes('.') ? name : `${packageJson.name}.${name}`);

/** n8n adds 'Tool' to the name of a node that an agent uses (n8n, tool-generation/ai-tools). */
export const asTool = (node: INodeType): INodeType =>
	Object.create(node, {
		description: { value: { ...node.description, name: `${node.description.name}Tool` } },
	}) as INodeType;

/**
 * The node types a workflow may use: the package's, as n8n's loader read them, and the stand-ins above.
 * An unknown type is an error in the loader's own words.
 */
export const nodeTypesOf = (loader: PackageDirectoryLoader): INodeTypes => {
	const getOwn = (type: string) => {
		const name = type.split('.').pop() ?? type;
		const node = loader.getNode(name.replace(/Tool$/, '')).type as INodeType;
		return name.endsWith('Tool') ? asTool(node) : node;
	};
	const getByName = (type: string) => standIns.get(type) ?? getOwn(type);
	return {
		getByName,
		getByNameAndVersion: (type, version) => NodeHelpers.getVersionedNodeType(getByName(type), version),
		getKnownTypes: () => ({}),
	};
};
