import type { INodeProperties } from 'n8n-workflow';

/**
 * What an AI agent is told about the node as its tool, by operation. n8n's own text is the name of the action, which
 * does not say what an order looks like; a property of this name takes its place (n8n, tool-generation/ai-tools).
 */
export const toolDescriptions = (texts: Record<string, string>): INodeProperties[] =>
	Object.entries(texts).map(([operation, text]) => ({
		displayName: 'Tool Description',
		name: 'toolDescription',
		type: 'string',
		typeOptions: { rows: 4 },
		default: text,
		required: true,
		description: 'What the AI agent is told about this tool',
		displayOptions: { show: { '@tool': [true], operation: [operation] } },
	}));
