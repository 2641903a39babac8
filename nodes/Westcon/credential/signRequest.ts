import { randomUUID } from 'node:crypto';
import { UserError, type ICredentialDataDecryptedObject, type IHttpRequestOptions } from 'n8n-workflow';
import { openEnvelope } from '../soap/envelope';
import { headerKeys, headerNames, soapDeclaration, writeHeaders } from '../soap/headers';
import { signedConnectionOf } from './connection';
import { signing as say } from './messages';

/** What n8n passes: the options of its own helper, or of the older one that the HTTP Request node uses. */
type RequestToSign = IHttpRequestOptions & { uri?: string };

/**
 * Signs a request of n8n's HTTP Request node, so that Westcon's other services can be called with the XML of their
 * guides: a SOAP 1.2 envelope gets the addressing and security headers that it lacks. Anything else is left as it is.
 * A request to another host fails instead of going out without headers, because a message for Westcon may contain
 * private data.
 * @param request not changed, because n8n shows it in the browser
 * @throws UserError for another host, or where the Action is not known
 */
export async function signRequest(
	credentials: ICredentialDataDecryptedObject,
	request: RequestToSign,
): Promise<IHttpRequestOptions> {
	const connection = signedConnectionOf(credentials);
	const target = targetOf(request);
	const own = new URL(connection.url);
	if (target.origin !== own.origin) throw new UserError(say.otherHost(target.origin, own.origin));
	const text = bodyText(request.body).trim();
	const envelope = openEnvelope(text);
	if (!envelope) return request;
	const action = actionOf(request);
	if (action === undefined && !envelope.headers.has(headerKeys.Action)) throw new UserError(say.noAction());
	const parts = { ...connection, action: action ?? '', url: toAddressOf(target), ...freshParts() };
	const written = writeHeaders(parts, soapDeclaration);
	const missing = headerNames.filter((name) => !envelope.headers.has(headerKeys[name]));
	const body = envelope.withHeaders(missing.map((name) => written[name]).join(''));
	return { ...request, ...withoutRedirects, headers: headersOf(request), body };
}

const freshParts = () => ({ messageId: randomUUID(), created: new Date() });

const targetOf = ({ url, uri, baseURL }: RequestToSign) => new URL(url ?? uri ?? '', baseURL);

/** The To address: the URL without user, query and fragment. */
const toAddressOf = ({ origin, pathname }: URL) => `${origin}${pathname}`;

const bodyText = (body: unknown) => {
	if (typeof body === 'string') return body;
	return Buffer.isBuffer(body) ? body.toString('utf8') : '';
};

/** The Action from the content type's action parameter (RFC 3902), else from a SOAPAction header. */
function actionOf(request: RequestToSign): string | undefined {
	const parameter = /;\s*action\s*=\s*(?:"([^"]+)"|([^;\s"]+))/i.exec(headerOf(request, 'content-type'));
	const header = headerOf(request, 'soapaction')
		.trim()
		.replace(/^"(.*)"$/, '$1');
	return parameter?.[1] ?? parameter?.[2] ?? (header === '' ? undefined : header);
}

const headerOf = ({ headers = {} }: RequestToSign, wanted: string) =>
	String(Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '');

const replaced = /^(content-type|content-length|soapaction)$/i;

const headersOf = ({ headers = {} }: RequestToSign): IHttpRequestOptions['headers'] => ({
	...Object.fromEntries(Object.entries(headers).filter(([name]) => !replaced.test(name))),
	'content-type': 'application/soap+xml; charset=utf-8',
});

/**
 * n8n follows redirects to any host, and a 307 repeats the body, with the key in it. The first option is for n8n's own
 * helper, the others for the older one (n8n-core, backend-network: http/axios/request and legacy).
 */
const withoutRedirects = { disableFollowRedirect: true, followRedirect: false, followAllRedirects: false };
