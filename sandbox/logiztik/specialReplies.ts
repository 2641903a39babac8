/** Replies that Logiztik Alliance or a sibling of its service was seen to send, or that the page describes. */
import { textReply } from '../replies';
import { escapeXml } from '../xml';
import { errorDetails, poStatus, poStatusDocument } from './reply';
import { BAD_FORMAT } from './validate';

const FIRST = 'The exporter does not exist';
const SECOND = 'The exporter EXP00000 does not exist';

export const emptyArray = () => textReply(200, 'application/json', '[]');
export const unauthorized = () => textReply(200, 'text/plain', 'Unauthorized');
export const databaseError = () => textReply(200, 'application/json', '{"mensaje":"Error de base de datos"}');

export const twoErrors = (poNumber: string) =>
	poStatus([
		{ poNumber, message: FIRST },
		{ poNumber, message: SECOND },
	]);

export const errorWithoutPoNumber = () => poStatus([{ message: BAD_FORMAT }]);
export const failureWithoutMessage = () => poStatusDocument('<IsSuccess>false</IsSuccess>');
export const withoutIsSuccess = () => poStatusDocument('');

export const outputErrorTable = (poNumber: string) =>
	poStatusDocument(
		`<IsSuccess>False</IsSuccess><Message><PoErrorDetails><pOnumber>${escapeXml(poNumber)}</pOnumber>` +
			`<client>999</client><exporter>EXP</exporter><message>${FIRST}</message><elementNumber>1</elementNumber>` +
			'<general></general><messageType>ERROR</messageType><accion>INSERT</accion></PoErrorDetails></Message>',
	);

export const successAndError = (poNumber: string) =>
	poStatusDocument(
		`<IsSuccess>true</IsSuccess><Message>${errorDetails({ poNumber, message: FIRST })}</Message>`,
	);
