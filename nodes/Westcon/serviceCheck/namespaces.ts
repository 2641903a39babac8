/** Of WSDL 1.1, XML Schema 1.0, and the bindings of WSDL 1.1 to SOAP 1.1 and 1.2. */
export const wsdlNamespace = 'http://schemas.xmlsoap.org/wsdl/';
export const xsdNamespace = 'http://www.w3.org/2001/XMLSchema';
export const soap11BindingNamespace = 'http://schemas.xmlsoap.org/wsdl/soap/';
export const soap12BindingNamespace = 'http://schemas.xmlsoap.org/wsdl/soap12/';
