import { answerText } from '../answers';
import type { Answer } from '../types';
import { escapeXml } from '../xml';
import { OPEN, poStatus } from './reply';
import { BAD_FORMAT } from './validate';

/** The answer to an order of the given number, in a shape of its own. */
export type StatusShape = (poNumber: string) => Answer;

const FIRST = 'The exporter does not exist';
const SECOND = 'The exporter EXP00000 does not exist';

const document = (content: string): Answer =>
	answerText(200, 'application/xml', `${OPEN}${content}</PoStatus>`);

/** What the service, or a sibling of it, was seen to answer, and what its "Output Error" table lists. */
export const STATUSES = {
	array: () => answerText(200, 'application/json', '[]'),
	unauthorized: () => answerText(200, 'text/plain', 'Unauthorized'),
	databaseError: () => answerText(200, 'application/json', '{"mensaje":"Error de base de datos"}'),
	severalErrors: (poNumber) =>
		poStatus([
			{ poNumber, message: FIRST },
			{ poNumber, message: SECOND },
		]),
	withoutNumber: () => poStatus([{ message: BAD_FORMAT }]),
	withoutMessage: () => document('<IsSuccess>false</IsSuccess>'),
	withoutSuccess: () => document(''),
	outputErrorTable: (poNumber) =>
		document(
			`<IsSuccess>False</IsSuccess><Message><PoErrorDetails><pOnumber>${escapeXml(poNumber)}</pOnumber>` +
				`<client>999</client><exporter>EXP</exporter><message>${FIRST}</message><elementNumber>1</elementNumber>` +
				'<general></general><messageType>ERROR</messageType><accion>INSERT</accion></PoErrorDetails></Message>',
		),
	successAndErrors: (poNumber) =>
		document(
			`<IsSuccess>true</IsSuccess><Message><PoErrorDetails><POnumber>${escapeXml(poNumber)}</POnumber>` +
				`<Message>${FIRST}</Message></PoErrorDetails></Message>`,
		),
} as const satisfies Record<string, StatusShape>;

export type StatusName = keyof typeof STATUSES;
