import { startSandbox } from '../../sandbox';
import { edit, logiztikOrder, send } from './raw';
import { logiztik } from './post';
import { useSandbox } from './useSandbox';

useSandbox();

describe('Logiztik Alliance', () => {
	it.each([
		['ARRAY', '[]'],
		['UNAUTHORIZED', 'Unauthorized'],
		['DATABASE-ERROR', '{"mensaje":"Error de base de datos"}'],
		[
			'ERRORS-SEVERAL',
			'<POnumber>ERRORS-SEVERAL-1</POnumber><Message>The exporter EXP00000 does not exist</Message>',
		],
		['ERRORS-WITHOUT-PO', '<PoErrorDetails><Message>Input string was not in a correct format.</Message>'],
		['ERRORS-SILENT', '<IsSuccess>false</IsSuccess></PoStatus>'],
		['ERRORS-TABLE', '<pOnumber>ERRORS-TABLE-1</pOnumber><client>999</client><exporter>EXP</exporter>'],
		['ERRORS-TABLE', '<messageType>ERROR</messageType><accion>INSERT</accion>'],
		[
			'ERRORS-AND-SUCCESS',
			'<IsSuccess>true</IsSuccess><Message><PoErrorDetails><POnumber>ERRORS-AND-SUCCESS-1<',
		],
		['NO-SUCCESS', 'XMLSchema"></PoStatus>'],
		['SPELLING', '<isSuccess>\n  TRUE  \n</isSuccess>'],
		['JSON', '"<PoStatus xmlns:xsi=\\"http://www.w3.org/2001/XMLSchema-instance\\"'],
	])('replies to %s', async (name, part) => {
		const reply = await logiztik(`${name}-1`);
		expect(reply.status).toBe(200);
		expect(reply.text).toContain(part);
	});

	it('checks the token first', async () => {
		const odd = await startSandbox({ token: 'other' });
		const url = `${odd.logiztik.url}/api/Pos/InsertarPosXmlClientesAllianceNuevaVersion/wrong`;
		const reply = await send(url, { method: 'POST', body: edit(logiztikOrder, ['PO-1', 'ERRORS-SILENT-1']) });
		await odd.close();
		expect(reply.text).toBe('[]');
	});
});
