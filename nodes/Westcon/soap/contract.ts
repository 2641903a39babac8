/** The service's names in every message (guide 3 and 4.2.3). */
export const serviceNamespace = 'http://webservices.westcon.com';
const port = `${serviceNamespace}/WestconWebServices-PurchaseOrderWebService`;
/** Inferred from the Action of the guide's sample reply (4.2.3). */
export const submitOrderAction = `${port}/submitOrder`;
/** From the guide's sample reply (4.2.3). */
export const submitOrderResponseAction = `${port}/submitOrderResponse`;

/** The addresses of section 3, without `?wsdl`. */
export const serviceUrls = {
	test: 'https://webservicetest.westcon.com/B2B/Webservices/v2/purchaseorder.svc',
	production: 'https://webservices.westcon.com/B2B/WebServices/v2/purchaseorder.svc',
};

/** SOAP 1.2 (guide 4.2.3). */
export const soapNamespace = 'http://www.w3.org/2003/05/soap-envelope';
/** WS-Addressing 1.0 (guide 4.2.3, the sample reply). */
export const addressingNamespace = 'http://www.w3.org/2005/08/addressing';
const oasis = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';
/** WS-Security 1.0 (guide 4.2.3, the sample reply). */
export const securityNamespace = `${oasis}-wssecurity-secext-1.0.xsd`;
/** The namespace of its Timestamp and ids (guide 4.2.3, the sample reply). */
export const utilityNamespace = `${oasis}-wssecurity-utility-1.0.xsd`;
/** The password type for a key that is sent as text (guide 4.2.2, 'PasswordText'). */
export const passwordText = `${oasis}-username-token-profile-1.0#PasswordText`;
