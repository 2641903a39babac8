import { edit, logiztikOrder, postLogiztik, texts } from './raw';
import { SUCCESS, NULL_REFERENCE, expectErrors } from './logiztikReplies';
import { sandbox, useSandbox } from './useSandbox';

useSandbox();

describe('Orders', () => {
	const comments = () => sandbox.orders().map(({ order }) => JSON.stringify(order).includes('CHANGED'));
	const deletion = edit(logiztikOrder, ['>INSERT<', '>DELETE<']);

	it('are updated by a second INSERT', async () => {
		await postLogiztik(sandbox, logiztikOrder);
		await postLogiztik(sandbox, edit(logiztikOrder, ['THIS IS A TEST', 'CHANGED']));
		expect(comments()).toEqual([true]);
		expect(sandbox.counts()).toEqual({ 'logiztik:PO-1': 2 });
	});

	it('are removed by DELETE, with or without details', async () => {
		for (const document of [deletion, edit(deletion, [/<Detail>[^]*<\/Detail>/, ''])]) {
			await postLogiztik(sandbox, logiztikOrder);
			expect((await postLogiztik(sandbox, document)).text).toBe(SUCCESS);
			expect(sandbox.orders()).toEqual([]);
		}
	});

	it('must exist before DELETE', async () =>
		expectErrors(deletion, ['The po number PO-1 does not exist'], 'PO-1'));

	it('are carried out even if others in the document are rejected', async () => {
		const po = /<Po>[^]*<\/Po>/.exec(logiztikOrder)?.[0] ?? '';
		const bad = edit(po, ['PO-1', 'PO-2'], ['>999<', '>1<']);
		const broken = edit(po, ['PO-1', 'PO-3'], ['<Barcode>OP009257008</Barcode>', '']);
		const good = edit(po, ['PO-1', 'PO-4']);
		const reply = await postLogiztik(sandbox, `<XMLPosAlliance>${po}${bad}${broken}${good}</XMLPosAlliance>`);
		expect(texts(reply, 'IsSuccess')).toEqual(['false']);
		expect(reply.text).toContain(
			'<PoErrorDetails><POnumber>PO-2</POnumber><Message>The consignee code 1 does not exist</Message></PoErrorDetails>' +
				`<PoErrorDetails><Message>${NULL_REFERENCE}</Message></PoErrorDetails>`,
		);
		expect(sandbox.orders().map(({ poNumber }) => poNumber)).toEqual(['PO-1', 'PO-4']);
		expect(Object.keys(sandbox.counts())).toHaveLength(4);
	});

	it('without a PO number do not replace each other', async () => {
		const document = edit(logiztikOrder, ['PO-1', '']);
		await postLogiztik(sandbox, document);
		await postLogiztik(sandbox, document);
		expect(sandbox.orders()).toHaveLength(2);
		expect(sandbox.counts()).toEqual({});
	});
});
