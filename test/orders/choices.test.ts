import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { box, formOf, order } from '../logiztikAlliance/orders';
import { testBed } from '../support/testBed';
import { smallForm, smallOrder } from '../westcon/orders';

const bed = testBed();

const inForm = { resource: 'purchaseOrder', orderSource: 'json', orderJson: '={{ $json.order }}' };
const byExpression = '={{ $json.choice }}';

/** n8n evaluates none of these expressions; what each would give is `choice`. */
const cases: Array<[type: string, label: string, INodeParameters, choice: string, known: string]> = [
	['westcon', 'Operation', { ...inForm, operation: byExpression }, 'preview', 'submit, preview'],
	['westcon', 'Operation', { ...inForm, operation: 'Preview' }, '', 'submit, preview'],
	['westcon', 'Resource', { ...inForm, resource: byExpression }, 'service', 'purchaseOrder, service'],
	['westcon', 'Order From', { ...inForm, orderSource: byExpression }, 'json', 'fields, json'],
	['westcon', 'Order Lines From', { ...smallForm(), orderLinesSource: byExpression }, 'json', 'fields, json'],
	[
		'logiztikAlliance',
		'Operation',
		{ ...inForm, operation: byExpression },
		'delete',
		'insert, delete, preview',
	],
	['logiztikAlliance', 'Operation', { ...inForm, operation: 'Remove' }, '', 'insert, delete, preview'],
	['logiztikAlliance', 'Resource', { ...inForm, resource: byExpression }, 'purchaseOrder', 'purchaseOrder'],
	[
		'logiztikAlliance',
		'Preview Of',
		{ ...inForm, operation: 'preview', previewOf: byExpression },
		'delete',
		'insert, delete',
	],
	[
		'logiztikAlliance',
		'Boxes From',
		{ ...formOf('insert', [box()]), detailsSource: byExpression },
		'json',
		'fields, json',
	],
];

test.each(cases)(
	"%s: '%s' is not taken for what it is not: %j",
	async (type, label, parameters, choice, known) => {
		const { outputs } = await bed.host.runNode({
			type,
			parameters,
			credentials: {
				westconApi: { environment: 'custom', ...bed.sandbox.westcon },
				logiztikAllianceApi: { environment: 'custom', ...bed.sandbox.logiztik },
			},
			items: [{ choice, order: (type === 'westcon' ? smallOrder() : order()) as unknown as IDataObject }],
			settings: { onError: 'continueErrorOutput' },
		});
		expect(outputs[0]).toEqual([]);
		const { status, message } = outputs[1]?.[0]?.json.error as IDataObject;
		expect(status).toBe('invalid');
		for (const part of [`'${label}'`, known]) expect(message).toContain(part);
		expect(bed.sandbox.requests()).toHaveLength(0);
	},
);
