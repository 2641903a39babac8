import { NodeHelpers, type INode, type INodeParameters, type INodeTypeDescription } from 'n8n-workflow';
import { LogiztikAlliance } from '../../nodes/LogiztikAlliance/LogiztikAlliance.node';
import { Westcon } from '../../nodes/Westcon/Westcon.node';
import { asTool, fullType } from '../support/nodeTypes';

/** What counts of the given parameters, and the defaults of the others that the form shows. */
const shownOf = (description: INodeTypeDescription, given: INodeParameters) =>
	NodeHelpers.getNodeParameters(description.properties, given, true, false, null, description) ?? {};

const toolOf = (description: INodeTypeDescription, given: INodeParameters) => {
	const node = { type: fullType(description.name), parameters: shownOf(description, given) } as INode;
	return NodeHelpers.getToolDescriptionForNode(node, { description } as never);
};

test.each([
	['Westcon', new Westcon(), 'submit', 'OrderLines'],
	['Westcon', new Westcon(), 'preview', 'OrderLines'],
	['Logiztik Alliance', new LogiztikAlliance(), 'insert', 'Details'],
	['Logiztik Alliance', new LogiztikAlliance(), 'preview', 'Details'],
])('the model is told what an order to %s looks like: %s', (_, node, operation, rows) => {
	const told = toolOf(asTool(node).description, { resource: 'purchaseOrder', operation });
	const [example = ''] = /\{.*\}$/.exec(told.slice(told.indexOf('a whole order'))) ?? [];
	expect(JSON.parse(example)).toHaveProperty(rows);
	expect(told.includes('Orders nothing')).toBe(operation === 'preview');
});

test('the description is the agent’s only; elsewhere the form does not show it', () => {
	for (const { description } of [new Westcon(), new LogiztikAlliance()]) {
		const given = { resource: 'purchaseOrder', operation: 'preview' };
		expect(shownOf(description, given)).not.toHaveProperty('toolDescription');
	}
});

/** n8n's editor offers the model every kind of field but a list of options (editor, fromAIOverride). */
test('a model can fill in the country, the lines and the whole order', () => {
	const { properties } = new Westcon().description;
	const types = ['shipToCountry', 'orderLinesJson', 'orderJson'].map(
		(name) => properties.find((property) => property.name === name)?.type,
	);
	expect(types).toEqual(['resourceLocator', 'json', 'json']);
});
