import { edit, logiztikOrder, postLogiztik } from './raw';
import { SUCCESS, expectErrors } from './logiztikReplies';
import { sandbox, useSandbox } from './useSandbox';

useSandbox();

const BAD_FORMAT = 'Input string was not in a correct format.';
const INCOMPLETE = 'Dimensions are not complete (Length, Height, Width, Gross Weight, Unit Of Measurement)';

describe('Values', () => {
	it.each([
		['The consignee code CLI0412990 does not exist', '<ConsigneeCode>999', '<ConsigneeCode>CLI0412990'],
		['The consignee code  does not exist', '<ConsigneeCode>999', '<ConsigneeCode>'],
		['Origin port UIO00 does not exist', '>UIO<', '>UIO00<'],
		['Destination port MIA-222 does not exist', '>MIA<', '>MIA-222<'],
		['Destination port  does not exist', '>MIA<', '><'],
		['There is no carrier PIK___', '>PIK<', '>PIK___<'],
		['The exporter does not exist', '>EXP<', '><'],
		['The exporter does not exist', '>DGG<', '>NOWHERE<'],
		['The unit of measure for po must be INCH or CM', '>INCH<', '>inch<'],
		[INCOMPLETE, '>INCH<', '><'],
		[INCOMPLETE, '>10.0<', '><'],
		[INCOMPLETE, '<GrossWeight>0', '<GrossWeight>'],
		[INCOMPLETE, '>FINAL<', '>LOCAL<'],
	])('%s', async (message, part, replacement) => {
		await expectErrors(edit(logiztikOrder, [part, replacement]), [message], 'PO-1');
	});

	it('that name a wrong farm give two messages', async () => {
		const messages = ['The exporter does not exist', 'The exporter EXP00000 does not exist'];
		await expectErrors(edit(logiztikOrder, ['>EXP<', '>EXP00000<']), messages, 'PO-1');
	});

	it('of LOCAL require a warehouse', async () => {
		const local = edit(
			logiztikOrder,
			['>FINAL<', '>LOCAL<'],
			['<GrossWeight>0', '<GrossWeight>1'],
			['>DGG<', '><'],
		);
		await expectErrors(local, ['The exporter does not exist'], 'PO-1');
	});

	it('that are wrong are all reported', async () => {
		const document = edit(logiztikOrder, ['>999<', '>1<'], ['>PIK<', '>X<'], ['>INCH<', '>M<']);
		await expectErrors(
			document,
			[
				'The consignee code 1 does not exist',
				'There is no carrier X',
				'The unit of measure for po must be INCH or CM',
			],
			'PO-1',
		);
	});

	it.each([
		['<Packing>1<', '<Packing>1.5<'],
		['<Packing>1<', '<Packing>many<'],
		['>FINAL<', '>final<'],
		['>INSERT<', '>UPDATE<'],
	])('like %s, changed to %s, are not in a correct format', async (part, replacement) => {
		await expectErrors(edit(logiztikOrder, [part, replacement]), [BAD_FORMAT]);
	});

	it.each([
		['2020-12-10', '10/12/2020'],
		['2020-09-21', '2020-02-30'],
		['<UnitPrice>22', '<UnitPrice>22,5'],
		['<Length>10.0', '<Length>long'],
		['<Width>4.0', '<Width>12345678'],
	])('like %s, changed to %s, are a data type error without a reply', async (part, replacement) => {
		await expect(postLogiztik(sandbox, edit(logiztikOrder, [part, replacement]))).rejects.toMatchObject({
			code: 'ECONNRESET',
		});
		expect(sandbox.orders()).toEqual([]);
		expect(sandbox.requests()).toMatchObject([{ carriedOut: false, reply: { status: 0, breaks: 'before' } }]);
	});

	it('that are too long are accepted and recorded', async () => {
		const document = edit(logiztikOrder, ['OP009257008', 'OP0092570081']);
		expect((await postLogiztik(sandbox, document)).text).toBe(SUCCESS);
		expect(sandbox.requests()[0]?.overLength).toEqual(['/Po[1]/Details/Detail[1]/Barcode']);
	});
});
