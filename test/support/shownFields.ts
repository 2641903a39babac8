import {
	NodeHelpers,
	type INodeParameters,
	type INodeProperties,
	type INodeTypeDescription,
} from 'n8n-workflow';

/** The parameters as the editor has them, with defaults for what the user has not touched. */
export const asInEditor = (description: INodeTypeDescription, values: INodeParameters): INodeParameters =>
	NodeHelpers.getNodeParameters(description.properties, values, true, true, null, description) ?? {};

/** Those of the properties that the form shows; `path` is where they are, '' at the top. */
export const shownAmong = (
	description: INodeTypeDescription,
	properties: readonly INodeProperties[],
	values: INodeParameters,
	path = '',
) =>
	properties.filter((property) =>
		NodeHelpers.displayParameterPath(values, property, path, null, description),
	);
