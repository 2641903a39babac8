import type {
	DisplayCondition,
	INodeProperties,
	NodeParameterValue,
	INodePropertyCollection,
	INodePropertyOptions,
} from 'n8n-workflow';

type Option = INodeProperties | INodePropertyCollection | INodePropertyOptions;

/** All properties, with those inside collections and rows. */
export const everyProperty = (properties: readonly INodeProperties[]): INodeProperties[] =>
	properties.flatMap((property) => [
		property,
		...(property.options ?? []).flatMap((option: Option) => {
			if ('values' in option) return everyProperty(option.values);
			return 'type' in option ? everyProperty([option]) : [];
		}),
	]);

/** Every parameter of a node as a readable listing, one a line in reading order, what is inside another indented. */
export const listParameters = (properties: readonly INodeProperties[], depth = 0): string[] =>
	properties.flatMap((property) => [
		`${'\t'.repeat(depth)}${describeParameter(property)}`,
		...(property.options ?? []).flatMap((option: Option) => listInner(option, depth + 1)),
	]);

function listInner(option: Option, depth: number): string[] {
	if ('values' in option) {
		const row = `${'\t'.repeat(depth)}${option.displayName}, ${option.name}: row`;
		return [row, ...listParameters(option.values, depth + 1)];
	}
	return 'type' in option ? listParameters([option], depth) : [];
}

/** `Product Number, productNumber: string, required, at most 40 characters` */
function describeParameter(property: INodeProperties): string {
	const { displayName, name, type, required, description } = property;
	const limit = /\bAt most [^.]+/.exec(description ?? '')?.[0].toLowerCase();
	const choices = type === 'options' ? `${property.options?.length} choices` : undefined;
	const first = property.default;
	const preset = ['number', 'boolean'].includes(typeof first) || (first !== '' && isShort(first));
	return [
		`${displayName}, ${name}: ${type}`,
		choices,
		required && 'required',
		preset && `default ${String(first)}`,
		limit,
		property.hint && `hint "${property.hint.slice(0, longest)}"`,
		shownWhen(property),
	]
		.filter(Boolean)
		.join(', ');
}

/** Whole sentences and examples stand in the code. */
const longest = 40;

const isShort = (value: unknown) => typeof value === 'string' && value.length <= longest;

/** What nearly all parameters depend on goes without saying. */
const usual = ['resource=purchaseOrder', 'operation=submit|preview', 'orderSource=fields'];

/** `shown with operation=submit, not with …` */
function shownWhen({ displayOptions }: INodeProperties): string {
	const conditions = (kind: 'show' | 'hide') =>
		Object.entries(displayOptions?.[kind] ?? {})
			.map(([name, values]) => `${name}=${(values ?? []).map(textOf).join('|')}`)
			.filter((condition) => !usual.includes(condition))
			.join(' ');
	const [shown, hidden] = [conditions('show'), conditions('hide')];
	return [shown && `shown with ${shown}`, hidden && `not with ${hidden}`].filter(Boolean).join(', ');
}

const textOf = (value: NodeParameterValue | DisplayCondition) =>
	typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
