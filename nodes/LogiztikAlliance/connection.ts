import { UserError, type ICredentialDataDecryptedObject } from 'n8n-workflow';
import { connectionErrors as say } from '../messages';

/** Where orders go, by the credential (page, Request). */
export interface Connection {
	environment: string;
	/** The address that orders are posted to; its last step is the token, percent-encoded once. */
	url: string;
	token: string;
}

/** The bases named on the page; integrators have seen other test addresses, hence the custom one. */
const bases: Record<string, string> = {
	test: 'https://training.logiztikalliance.com:5005/logCloudWSSprint',
	production: 'https://cloud.logiztikalliance.com:5005/logCloudWS',
};

const path = '/api/Pos/InsertarPosXmlClientesAllianceNuevaVersion/';

/**
 * What a Logiztik Alliance API credential says.
 * @throws UserError where there is no token, or the custom URL is no http or https address that a path can follow
 */
export function connectionOf(credentials: ICredentialDataDecryptedObject): Connection {
	const environment = String(credentials.environment ?? 'test');
	const base = bases[environment] ?? customBase(String(credentials.url ?? ''));
	const token = String(credentials.token ?? '').trim();
	if (token === '') throw new UserError(say.noToken());
	return { environment, url: `${base}${path}${encodeURIComponent(token)}`, token };
}

/** Whoever enters the whole address of the page means its base. Behind a query the token would not be in the path. */
function customBase(url: string): string {
	const base = url
		.trim()
		.replace(/[?#].*$/, '')
		.replace(/\/api\/Pos(\/.*)?$/i, '')
		.replace(/\/+$/, '');
	if (!/^https?:\/\//i.test(base) || !URL.canParse(base)) throw new UserError(say.noUrl());
	return base;
}
