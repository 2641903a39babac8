import { Credentials, type PackageDirectoryLoader } from 'n8n-core';
import {
	ICredentialsHelper,
	NodeHelpers,
	type IAuthenticate,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type IHttpRequestOptions,
	type INodeCredentialsDetails,
	type INodeParameters,
	type IRequestOptionsSimplified,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

/** Decrypted values by credential type, as a user would have typed them into the form. */
export type CredentialValues = Record<string, ICredentialDataDecryptedObject>;

const callable = (authenticate: IAuthenticate | undefined, type: string) => {
	if (typeof authenticate === 'function') return authenticate;
	throw new Error(`This engine runs only credentials that sign requests themselves; ${type} does not`);
};

/** n8n's credentials service without its database: the values come from the caller, the rules from the credential class. */
export class GivenCredentials extends ICredentialsHelper {
	constructor(
		private readonly loader: PackageDirectoryLoader,
		private readonly values: CredentialValues,
	) {
		super();
	}

	/** n8n fills in the form's defaults for whatever was not saved (credentials-helper, applyDefaultsAndOverwrites). */
	withDefaults(type: string): ICredentialDataDecryptedObject {
		const saved = (this.values[type] ?? {}) as INodeParameters;
		const complete = NodeHelpers.getNodeParameters(
			this.getCredentialsProperties(type),
			saved,
			true,
			false,
			null,
			null,
		);
		return (complete ?? {}) as ICredentialDataDecryptedObject;
	}

	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_nodeCredentials: INodeCredentialsDetails,
		type: string,
	): Promise<ICredentialDataDecryptedObject> {
		if (!this.values[type]) throw new Error(`The caller gave no values for the credential ${type}`);
		return this.withDefaults(type);
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		type: string,
		request: IHttpRequestOptions | IRequestOptionsSimplified,
	): Promise<IHttpRequestOptions> {
		const sign = callable(this.loader.getCredential(type).type.authenticate, type);
		return await sign(credentials, request as IHttpRequestOptions);
	}

	getCredentialsProperties = (type: string) => this.loader.getCredential(type).type.properties;

	getCredentials = async (details: INodeCredentialsDetails, type: string): Promise<ICredentials> =>
		new Credentials(details, type);

	getParentTypes = () => [];

	isCredentialUsableByNode = () => true;

	preAuthentication = async () => undefined;

	runPreAuthentication = async () => undefined;

	updateCredentials = async () => {};

	updateCredentialsOauthTokenData = async () => {};
}
