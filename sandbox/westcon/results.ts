import { errorBlocks, orderResult, type OrderNumbers } from './reply';

/** The content of `submitOrderResponse` in a shape of its own. */
export type ResultShape = (numbers: OrderNumbers) => string;

const pair = (number: string, detail: string): string => `${number}<ErrorDetail>${detail}</ErrorDetail>`;
const FIRST = 'CustomerAccountNumber is null';
const SECOND = 'No OrderLines found';

/** The shapes in which errors are known, or to be feared, to arrive. */
export const RESULTS = {
	oneError: () => orderResult(errorBlocks([FIRST])),
	severalBlocks: () => orderResult(errorBlocks([FIRST, SECOND])),
	severalPairs: () =>
		orderResult(
			`<Errors>${pair('<ErrorNo>1</ErrorNo>', FIRST)}${pair('<ErrorNo>2</ErrorNo>', SECOND)}</Errors>`,
		),
	lineBreaks: () =>
		orderResult(`<Errors>${pair('<ErrorNo>1</ErrorNo>', `${FIRST}\n${SECOND}&#13;\n`)}</Errors>`),
	emptyNumber: () => orderResult(`<Errors>${pair('<ErrorNo></ErrorNo>', FIRST)}</Errors>`),
	nilNumber: () => orderResult(`<Errors>${pair('<ErrorNo xsi:nil="true"/>', FIRST)}</Errors>`),
	noNumber: () => orderResult(`<Errors>${pair('', FIRST)}</Errors>`),
	emptyBlock: () => orderResult('<Errors/>'),
	numbersAndErrors: ({ confirmationNumber, orderNumber }) =>
		orderResult(
			`<ConfirmationNumber>${confirmationNumber}</ConfirmationNumber><OrderNumber>${orderNumber}</OrderNumber>` +
				errorBlocks(['Tax cannot be determined for Ship-to address provided']),
		),
	plainMaterial: () =>
		orderResult(
			errorBlocks([
				'Material X is not defined for sales org.2000, distr.chan.01, language EN',
				'Error in SALES_ITEM_IN 000010',
			]),
		),
	noResult: () => '',
	emptyResult: () => '<submitOrderResult/>',
	emptyOrder: () => orderResult(''),
	nilConfirmation: ({ orderNumber }) =>
		orderResult(`<ConfirmationNumber xsi:nil="true"/><OrderNumber>${orderNumber}</OrderNumber>`),
	noOrderNumber: ({ confirmationNumber }) =>
		orderResult(`<ConfirmationNumber>${confirmationNumber}</ConfirmationNumber><OrderNumber/>`),
} as const satisfies Record<string, ResultShape>;

export type ResultName = keyof typeof RESULTS;
