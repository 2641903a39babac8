export const wsdlNamespace = 'http://schemas.xmlsoap.org/wsdl/';
export const xsdNamespace = 'http://www.w3.org/2001/XMLSchema';
export const soap11BindingNamespace = 'http://schemas.xmlsoap.org/wsdl/soap/';
export const soap12BindingNamespace = 'http://schemas.xmlsoap.org/wsdl/soap12/';
