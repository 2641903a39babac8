import { UserError, type ICredentialDataDecryptedObject } from 'n8n-workflow';
import { connectionErrors as say } from '../messages';
import { withoutForbiddenCharacters } from '../shared/text';
import { accountsOf, type Account } from './account';
import { serviceUrls } from './contract';

/** Where orders go and in whose name, by the credential (guide 3, 3.3.1, 4.2.2). */
export interface Connection {
	environment: string;
	/** Without `?wsdl`. */
	url: string;
	username: string;
	authenticationKey: string;
	accounts: Account[];
}

/**
 * What a Westcon API credential says.
 * @throws UserError where the custom URL is no http or https address
 */
export function connectionOf(credentials: ICredentialDataDecryptedObject): Connection {
	const environment = String(credentials.environment ?? 'test');
	return {
		environment,
		url: environment === 'custom' ? customUrl(String(credentials.url ?? '')) : urlOf(environment),
		username: String(credentials.username ?? '').trim(),
		authenticationKey: String(credentials.authenticationKey ?? '').trim(),
		accounts: accountsOf(credentials),
	};
}

/**
 * The same, for what is sent under the user's name.
 * @throws UserError also where user name or key are missing, or hold characters that XML cannot carry
 */
export function signedConnectionOf(credentials: ICredentialDataDecryptedObject): Connection {
	const connection = connectionOf(credentials);
	const login = [connection.username, connection.authenticationKey];
	if (login.includes('')) throw new UserError(say.noLogin());
	if (login.some((text) => withoutForbiddenCharacters(text) !== text))
		throw new UserError(say.loginNotText());
	return connection;
}

const urlOf = (environment: string) =>
	environment === 'production' ? serviceUrls.production : serviceUrls.test;

function customUrl(url: string): string {
	const address = url.trim().replace(/\?(single)?wsdl$/i, '');
	if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) throw new UserError(say.noUrl());
	return address;
}
