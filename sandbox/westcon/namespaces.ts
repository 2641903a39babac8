export const SOAP = 'http://www.w3.org/2003/05/soap-envelope';
export const ADDRESSING = 'http://www.w3.org/2005/08/addressing';
export const ANONYMOUS = `${ADDRESSING}/anonymous`;
const OASIS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';
export const SECURITY = `${OASIS}-wssecurity-secext-1.0.xsd`;
export const UTILITY = `${OASIS}-wssecurity-utility-1.0.xsd`;
export const PASSWORD_TEXT = `${OASIS}-username-token-profile-1.0#PasswordText`;
export const SECURE_CONVERSATION = 'http://schemas.xmlsoap.org/ws/2005/02/sc';
export const DISPATCHER =
	'http://schemas.microsoft.com/net/2005/12/windowscommunicationfoundation/dispatcher';
export const ACTION = 'http://webservices.westcon.com/WestconWebServices-PurchaseOrderWebService/submitOrder';
/** The namespace of `AuthHeader`, which the guide's samples carry for backward compatibility. */
export const OLD_HEADER = 'Westcon.B2B.WebServices.Wcf';
