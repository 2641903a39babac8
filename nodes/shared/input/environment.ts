import { UserError, type ICredentialDataDecryptedObject } from 'n8n-workflow';
import { credentials as say } from './messages';

const environments = ['custom', 'production', 'test'] as const;

/** Which of a supplier's services a credential is for, as credentials save it. */
export type Environment = (typeof environments)[number];

/**
 * The environment of a credential. An expression in it, or a credential that was made without the form, can hold any
 * text; none of it passes for the test environment, nor for an address that was left in the credential.
 * @throws UserError where it is none of the form's choices
 */
export function environmentOf({ environment = 'test' }: ICredentialDataDecryptedObject): Environment {
	const chosen = environments.find((known) => known === environment);
	if (chosen === undefined) throw new UserError(say.unknownEnvironment());
	return chosen;
}
