/** Contents of `submitOrderResponse` that Westcon is known, or might be expected, to send. */
import { errorBlocks, orderResult, placedResult, type OrderNumbers } from './reply';

const FIRST = 'CustomerAccountNumber is null';
const SECOND = 'No OrderLines found';

/** One `Errors` block whose `ErrorNo` is written as given. */
function errors(...pairs: Array<[errorNo: string, detail: string]>): string {
	const content = pairs.map(([errorNo, detail]) => `${errorNo}<ErrorDetail>${detail}</ErrorDetail>`);
	return orderResult(`<Errors>${content.join('')}</Errors>`);
}

export const oneError = () => orderResult(errorBlocks([FIRST]));
export const twoBlocks = () => orderResult(errorBlocks([FIRST, SECOND]));
export const twoPairs = () => errors(['<ErrorNo>1</ErrorNo>', FIRST], ['<ErrorNo>2</ErrorNo>', SECOND]);
export const lineBreaks = () => errors(['<ErrorNo>1</ErrorNo>', `${FIRST}\n${SECOND}&#13;\n`]);
export const emptyErrorNo = () => errors(['<ErrorNo></ErrorNo>', FIRST]);
export const nilErrorNo = () => errors(['<ErrorNo xsi:nil="true"/>', FIRST]);
export const withoutErrorNo = () => errors(['', FIRST]);
export const emptyBlock = () => errors();

/** As the guide's example, but without square brackets. */
export const unknownProduct = () =>
	orderResult(
		errorBlocks([
			'Material X is not defined for sales org.2000, distr.chan.01, language EN',
			'Error in SALES_ITEM_IN 000010',
		]),
	);

export const numbersAndErrors = (numbers: OrderNumbers) =>
	placedResult(numbers, errorBlocks(['Tax cannot be determined for Ship-to address provided']));

export const noResult = () => '';
export const emptyResult = () => '<submitOrderResult/>';
export const emptyOrder = () => orderResult('');

export const nilConfirmationNumber = (numbers: OrderNumbers) =>
	orderResult(`<ConfirmationNumber xsi:nil="true"/><OrderNumber>${numbers.orderNumber}</OrderNumber>`);

export const emptyOrderNumber = (numbers: OrderNumbers) => placedResult({ ...numbers, orderNumber: '' });
