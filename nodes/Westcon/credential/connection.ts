import { UserError, type ICredentialDataDecryptedObject } from 'n8n-workflow';
import { environmentOf, type Environment } from '../../shared/input/environment';
import { textOf } from '../../shared/words';
import { withoutForbiddenCharacters } from '../../shared/xml/text';
import { serviceUrls } from '../soap/contract';
import { accountsOf, type Account } from './account';
import { connectionErrors as say } from './messages';

/** Where orders go and in whose name, as the credential says (guide 3, 3.3.1, 4.2.2). */
export interface Connection {
	environment: Environment;
	/** Without `?wsdl`. */
	url: string;
	username: string;
	authenticationKey: string;
	accounts: Account[];
}

/**
 * Reads a Westcon API credential.
 * @throws UserError where the environment is none of the choices, or the custom URL is not an http or https address
 */
export function connectionOf(credentials: ICredentialDataDecryptedObject): Connection {
	const environment = environmentOf(credentials);
	return {
		environment,
		url: environment === 'custom' ? customUrl(textOf(credentials.url)) : serviceUrls[environment],
		username: textOf(credentials.username),
		authenticationKey: textOf(credentials.authenticationKey),
		accounts: accountsOf(credentials),
	};
}

/**
 * The same for messages that need user name and key.
 * @throws UserError also where one of them is missing, or contains characters that XML cannot hold
 */
export function signedConnectionOf(credentials: ICredentialDataDecryptedObject): Connection {
	const connection = connectionOf(credentials);
	const login = [connection.username, connection.authenticationKey];
	if (login.includes('')) throw new UserError(say.noLogin());
	if (login.some((text) => withoutForbiddenCharacters(text) !== text))
		throw new UserError(say.loginNotText());
	return connection;
}

function customUrl(url: string): string {
	const address = url.replace(/\?(single)?wsdl$/i, '');
	if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) throw new UserError(say.noUrl());
	return address;
}
