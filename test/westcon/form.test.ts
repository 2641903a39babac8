import type { INodeParameters } from 'n8n-workflow';
import { Westcon } from '../../nodes/Westcon/Westcon.node';
import { asInEditor, shownAmong } from '../support/shownFields';

const { description } = new Westcon();

const timesShown = (wanted: string, values: INodeParameters) => {
	const given = asInEditor(description, { resource: 'purchaseOrder', operation: 'submit', ...values });
	return shownAmong(description, description.properties, given).filter(({ name }) => name === wanted).length;
};

const account = (mode: string, value: string) => ({ customerNumber: { __rl: true, mode, value } });

test.each([
	['nothing is chosen', {}, 0],
	['the list says it', account('list', '1231913/2000/USD'), 0],
	['the list says it without a currency', account('list', '1231913/2000/'), 0],
	['the list does not say it', account('list', '1231913//USD'), 1],
	['the list says neither it nor a currency', account('list', '1231913//'), 1],
	['the number is typed', account('number', '1231913'), 1],
	['a typed number looks like one from the list', account('number', 'A/2000/USD'), 1],
	['an expression gives the number', account('number', '={{ $json.account }}'), 1],
	['an expression stands in the place of an entry', account('list', '={{ $json.account }}'), 1],
	['the workflow has a text there', { customerNumber: '1231913' }, 1],
])('of the sales organization, where %s, is asked', (_, values, times) => {
	expect(timesShown('salesOrganization', values)).toBe(times);
	expect(timesShown('salesOrganization', { ...values, orderSource: 'json' })).toBe(0);
});
