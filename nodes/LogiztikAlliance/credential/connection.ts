import { UserError, type ICredentialDataDecryptedObject } from 'n8n-workflow';
import { environmentOf, type Environment } from '../../shared/input/environment';
import { textOf } from '../../shared/words';
import { withoutForbiddenCharacters } from '../../shared/xml/text';
import { connectionErrors as say } from './messages';

/** Where orders go, as the credential says (page, Request). */
export interface Connection {
	environment: Environment;
	/** The address to which orders are posted; it ends with the token, percent-encoded once. */
	url: string;
	token: string;
}

/** The base addresses on the page. Integrators have seen other test addresses, hence the custom URL. */
const bases = {
	test: 'https://training.logiztikalliance.com:5005/logCloudWSSprint',
	production: 'https://cloud.logiztikalliance.com:5005/logCloudWS',
};

const path = '/api/Pos/InsertarPosXmlClientesAllianceNuevaVersion/';

/**
 * Reads a Logiztik Alliance API credential.
 * @throws UserError where there is no token, or none that can be sent, the environment is none of the choices, or the
 * custom URL is not an http or https address
 */
export function connectionOf(credentials: ICredentialDataDecryptedObject): Connection {
	const environment = environmentOf(credentials);
	const base = environment === 'custom' ? customBase(textOf(credentials.url)) : bases[environment];
	const token = textOf(credentials.token);
	if (token === '') throw new UserError(say.noToken());
	if (withoutForbiddenCharacters(token) !== token) throw new UserError(say.tokenNotText());
	return { environment, url: `${base}${path}${encodeURIComponent(token)}`, token };
}

/** The page's whole address is taken for its base. A query is cut off, so that the token goes into the path. */
function customBase(url: string): string {
	const base = url
		.replace(/[?#].*$/, '')
		.replace(/\/api\/Pos(\/.*)?$/i, '')
		.replace(/\/+$/, '');
	if (!/^https?:\/\//i.test(base) || !URL.canParse(base)) throw new UserError(say.noUrl());
	return base;
}
