import type { IExecuteFunctions } from 'n8n-workflow';
import { tidy } from '../../shared/check/tidy';
import type { Content } from '../../shared/table/field';
import { textOf } from '../../shared/words';
import type { RowFilter } from '../../shared/ledger/store';
import { refusals as say } from './messages';
import { refusal } from './refusal';

/**
 * A text that an item must give, tidied as the texts of orders are.
 * @throws NodeOperationError where it is empty
 */
export function requiredText(
	context: IExecuteFunctions,
	item: number,
	{ name, label, content }: { name: string; label: string; content?: Content },
): string {
	const text = plain(context.getNodeParameter(name, item, ''), content);
	if (text === '') throw refusal(context, item, say.missing(label));
	return text;
}

/** Which order an item asks for. Its number may occur in several accounts, and with test and production. */
export function orderAskedFor(
	context: IExecuteFunctions,
	item: number,
): Pick<RowFilter, 'account' | 'address'> & { poNumber: string } {
	const poNumber = requiredText(context, item, { name: 'poNumber', label: 'Purchase Order Number' });
	const options = Object(context.getNodeParameter('options', item, {})) as Record<string, unknown>;
	const [account, address] = [plain(options.account), plain(options.address)];
	return { poNumber, ...(account !== '' && { account }), ...(address !== '' && { address }) };
}

const plain = (value: unknown, content?: Content) => tidy(textOf(value), content).text;
