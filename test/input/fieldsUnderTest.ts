import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Content, FieldTable, XmlPart } from '../../nodes/shared/table/field';
import type { FormPart } from '../../nodes/shared/table/form';
import { fields as logiztikFields } from '../../nodes/LogiztikAlliance/purchaseOrder/fields';
import { form as logiztikForm } from '../../nodes/LogiztikAlliance/purchaseOrder/form';
import { fields as westconFields } from '../../nodes/Westcon/purchaseOrder/fields';
import { form as westconForm } from '../../nodes/Westcon/purchaseOrder/form';
import { fillForm } from '../interop/fillForm';
import { order as logiztikOrder } from '../logiztikAlliance/orders';
import { smallOrder } from '../westcon/orders';
import { descend, parseXml, type XmlElement } from '../interop/xmlTree';

type NodeType = 'westcon' | 'logiztikAlliance';

/** A field of a node, with how an order is made that has some value in it, and how to see what comes of it. */
export interface FieldUnderTest {
	type: NodeType;
	/** In findings: `Order/OrderLines[1]/QuantityOrdered`. */
	path: string;
	xml: XmlPart;
	content: Content;
	/** An order as JSON with the value, under a number and for an account that no other order has. */
	orderWith(value: unknown, own: string): IDataObject;
	/** The form with expressions for the value and what is its own; undefined where it does not have the field. */
	formWith(expression: string, own: string): INodeParameters | undefined;
	/** The text in the field's element. */
	sentIn(requestXml: string): string | undefined;
}

interface Supplier {
	type: NodeType;
	table: FieldTable;
	form: FormPart[];
	order: IDataObject;
	/** What tells orders apart. */
	identity: string[];
	/** The element that holds the order. */
	rootOf(document: XmlElement): XmlElement;
}

const suppliers: Supplier[] = [
	{
		type: 'westcon',
		table: westconFields,
		form: westconForm,
		order: { Order: smallOrder() } as unknown as IDataObject,
		identity: ['Order/CustomerPurchaseOrderNumber', 'Order/CustomerAccount/CustomerNumber'],
		rootOf: (document) =>
			descend(
				document,
				'{http://www.w3.org/2003/05/soap-envelope}Body',
				'{http://webservices.westcon.com}submitOrder',
				'{http://webservices.westcon.com}request',
			),
	},
	{
		type: 'logiztikAlliance',
		table: logiztikFields,
		form: logiztikForm,
		order: logiztikOrder() as unknown as IDataObject,
		identity: ['Header/PoNumber', 'Header/ConsigneeCode'],
		rootOf: (document) => descend(document, 'Po'),
	},
];

/** `Order/OrderLines/OrderLine[]/Product` → `['Order', 'OrderLines', 0, 'Product']` */
const stepsOf = (path: string): Array<string | number> =>
	path
		.replace(/\/[^/]+\[\]/g, '/0')
		.split('/')
		.map((step) => (step === '0' ? 0 : step));

/** A copy with another value in one place, which is made where it is missing. */
function withValue(values: unknown, [step, ...rest]: Array<string | number>, value: unknown): unknown {
	if (step === undefined) return value;
	if (step === 0) {
		const [first = {}, ...others] = (values ?? []) as unknown[];
		return [withValue(first, rest, value), ...others];
	}
	const block = (values ?? {}) as Record<string, unknown>;
	return { ...block, [step]: withValue(block[step], rest, value) };
}

/** The form has it for local orders only. */
const localOnly = 'Header/WarehouseCode';

const markers = { value: 'VALUE_MARKER', own: 'OWN_MARKER' };

function fieldsOf({ type, table, form, order, identity, rootOf }: Supplier): FieldUnderTest[] {
	const orderWith = (path: string, value: unknown, own: string) =>
		identity
			.filter((name) => name !== path)
			.reduce(
				(values, name) => withValue(values, stepsOf(name), own),
				withValue(order, stepsOf(path), value),
			) as IDataObject;
	return table
		.filter(({ xml }) => 'type' in xml)
		.map(({ xml }): FieldUnderTest => {
			const part = xml as XmlPart;
			return {
				type,
				path: part.path.replace(/\/[^/]+\[\]/g, '[1]'),
				xml: part,
				content: part.content ?? 'code',
				orderWith: (value, own) => orderWith(part.path, value, own),
				formWith: (expression, own) => {
					const filled = fillForm(form, orderWith(part.path, markers.value, markers.own));
					const text = JSON.stringify(filled);
					if (!text.includes(markers.value) || part.path === localOnly) return undefined;
					const withExpressions = text
						.replace(markers.value, () => expression)
						.replaceAll(markers.own, () => own);
					return JSON.parse(withExpressions) as INodeParameters;
				},
				sentIn: (requestXml) => {
					const names = part.path.split('/').map((step) => step.replace('[]', ''));
					try {
						return descend(rootOf(parseXml(requestXml)), ...names).text;
					} catch {
						return undefined;
					}
				},
			};
		});
}

/** Every field of both nodes. */
export const fieldsUnderTest: FieldUnderTest[] = suppliers.flatMap(fieldsOf);
