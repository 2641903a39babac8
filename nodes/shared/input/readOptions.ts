import { NodeOperationError, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';
import { readBoolean } from '../check/readBoolean';
import { choices as say } from './messages';

/**
 * The options of an item, as their properties say: what an expression leaves empty has its default, and what the form
 * would not let in is no guess of ours either. A timeout that ends at once would make an order's fate unknown.
 * @param properties those of the collection `options` that are wanted
 * @throws NodeOperationError where a value is none that the form would take
 */
export function readOptions<Options>(
	context: IExecuteFunctions,
	item: number,
	properties: readonly INodeProperties[],
): Options {
	const given = (context.getNodeParameter('options', item, {}) ?? {}) as Record<string, unknown>;
	const read = properties.map((property) => [property.name, readOption(property, given[property.name])]);
	const wrong = read.find(([, value]) => value === undefined);
	if (!wrong) return Object.fromEntries(read) as Options;
	const property = properties.find(({ name }) => name === wrong[0]) as INodeProperties;
	const message = say.unfitOption(property.displayName, String(given[property.name]), wantedBy(property));
	throw new NodeOperationError(context.getNode(), message, { description: say.correctIt(), itemIndex: item });
}

/** @returns undefined for what the form would not take */
function readOption(property: INodeProperties, value: unknown): unknown {
	if (value === undefined || value === null || value === '') return property.default;
	if (property.type === 'number') return toNumber(value, property);
	if (property.type === 'boolean') return readBoolean(value);
	if (property.type === 'multiOptions') return toChoices(value, property);
	return choicesOf(property).find((choice) => choice === value);
}

/** Several choices: a list, or as an expression may give them, one text with commas; undefined where one is none. */
function toChoices(value: unknown, property: INodeProperties): unknown[] | undefined {
	const parts = typeof value === 'string' ? value.split(',').map((part) => part.trim()) : [value].flat();
	const given = parts.filter((part) => part !== '' && part !== null);
	const known: unknown[] = choicesOf(property);
	return given.every((part) => known.includes(part)) ? given : undefined;
}

/** A number within the limits of its property, as n8n's form keeps them; undefined for anything else. */
export function toNumber(value: unknown, { typeOptions = {} }: INodeProperties): number | undefined {
	const { minValue = -Infinity, maxValue = Infinity, numberPrecision } = typeOptions;
	const isText = typeof value === 'string' && value.trim() !== '';
	const number = isText || typeof value === 'number' ? Number(value) : NaN;
	if (!Number.isFinite(number) || number < minValue || number > maxValue) return undefined;
	return numberPrecision === 0 && !Number.isInteger(number) ? undefined : number;
}

const choicesOf = ({ options = [] }: INodeProperties) =>
	options.flatMap((option) => ('value' in option ? [option.value] : []));

function wantedBy(property: INodeProperties): string {
	const { minValue, maxValue, numberPrecision } = property.typeOptions ?? {};
	if (property.type === 'number') return say.number(numberPrecision === 0, minValue, maxValue);
	return say.oneOf(property.type === 'boolean' ? ['true', 'false'] : choicesOf(property).map(String));
}
