import type { IExecuteFunctions } from 'n8n-workflow';
import { connectionOf as logiztikConnectionOf } from '../../LogiztikAlliance/credential/connection';
import { loginOf as logiztikLoginOf } from '../../LogiztikAlliance/credential/login';
import { signedConnectionOf as westconConnectionOf } from '../../Westcon/credential/connection';
import { loginOf as westconLoginOf } from '../../Westcon/credential/login';

/** Whose orders are looked at, as the ledger names them. */
export type Supplier = 'westcon' | 'logiztikAlliance';

/**
 * The login whose orders an item may see: an n8n is shared by teams, and each sees its own.
 * @throws NodeOperationError where no credential is chosen
 * @throws UserError where the credential is incomplete
 */
export async function loginOf(context: IExecuteFunctions, item: number, supplier: Supplier): Promise<string> {
	if (supplier === 'westcon')
		return westconLoginOf(westconConnectionOf(await context.getCredentials('westconApi', item)));
	return logiztikLoginOf(logiztikConnectionOf(await context.getCredentials('logiztikAllianceApi', item)));
}
