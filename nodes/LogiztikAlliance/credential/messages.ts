/** What is wrong with a credential, found before anything is sent. */
export const connectionErrors = {
	noToken: () => "The credential has no token. Enter the 'Token' that Logiztik Alliance gave you",
	tokenNotText: () =>
		"'Token' in the credential contains an invisible character that cannot be sent. Enter it again",
	noUrl: () =>
		"The credential has no valid URL. Enter the service's address as 'URL', beginning with https://, or choose another environment",
};
