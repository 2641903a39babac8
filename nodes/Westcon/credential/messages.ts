/** What is wrong with a credential, found before anything is sent. */
export const connectionErrors = {
	noLogin: () =>
		"The credential is incomplete. Enter the 'User Name' and 'Authentication Key' that Westcon gave you",
	loginNotText: () =>
		"'User Name' or 'Authentication Key' in the credential contains an invisible character that cannot be sent. Enter both again",
	noUrl: () =>
		"The credential has no valid URL. Enter the service's address as 'URL', beginning with https://, or choose another environment",
};

/** What the credential says when the HTTP Request node uses it. */
export const signing = {
	otherHost: (target: string, own: string) =>
		`Nothing was sent. This credential is for ${own} only, but the request goes to ${target}. Correct the URL, or choose a credential for that host`,
	noAction: () =>
		'Nothing was sent. The message has no Action. Add it to \'Content Type\', as in application/soap+xml; action="http://…/operation", or to the envelope as a:Action',
};
