import type { Entry, XmlPart } from '../../shared/table/field';
import type { SchemaElement } from '../../shared/table/schema';
import {
	serviceNamespace,
	serviceUrls,
	submitOrderAction,
	submitOrderResponseAction,
} from '../soap/contract';
import { requestSchema } from './message';

/**
 * Our own WSDL of the service, made from the field table, since the guide does not print one.
 * The elements `request` and `submitOrderResult` are qualified, because they are in the service's namespace while
 * everything inside is in none: that is what `elementFormDefault="unqualified"` then says of the rest. They are not
 * global and referred to, because PHP's SOAP client puts such an element in no namespace here.
 */
export function makeWsdl(): string {
	return `<?xml version="1.0" encoding="utf-8"?>
<wsdl:definitions name="PurchaseOrder" targetNamespace="${serviceNamespace}" xmlns:tns="${serviceNamespace}"
  xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:wsaw="http://www.w3.org/2006/05/addressing/wsdl">
  <wsdl:types>
    <xs:schema targetNamespace="${serviceNamespace}" elementFormDefault="unqualified">
      <xs:element name="submitOrder">${sequence(qualified('request', requestSchema.children.map(schemaElement).join('')))}</xs:element>
      <xs:element name="submitOrderResponse">${sequence(qualified('submitOrderResult', response))}</xs:element>
    </xs:schema>
  </wsdl:types>
  <wsdl:message name="submitOrderRequest"><wsdl:part name="parameters" element="tns:submitOrder"/></wsdl:message>
  <wsdl:message name="submitOrderReply"><wsdl:part name="parameters" element="tns:submitOrderResponse"/></wsdl:message>
  <wsdl:portType name="PurchaseOrderPort">
    <wsdl:operation name="submitOrder">
      <wsdl:input message="tns:submitOrderRequest" wsaw:Action="${submitOrderAction}"/>
      <wsdl:output message="tns:submitOrderReply" wsaw:Action="${submitOrderResponseAction}"/>
    </wsdl:operation>
  </wsdl:portType>
  <wsdl:binding name="PurchaseOrderBinding" type="tns:PurchaseOrderPort">
    <soap12:binding transport="http://schemas.xmlsoap.org/soap/http" style="document"/>
    <wsdl:operation name="submitOrder">
      <soap12:operation soapAction="${submitOrderAction}" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
    </wsdl:operation>
  </wsdl:binding>
  <wsdl:service name="PurchaseOrderService">
    <wsdl:port name="PurchaseOrderPort" binding="tns:PurchaseOrderBinding">
      <soap12:address location="${serviceUrls.test}"/>
    </wsdl:port>
  </wsdl:service>
</wsdl:definitions>
`;
}

const sequence = (elements: string) =>
	`<xs:complexType><xs:sequence>${elements}</xs:sequence></xs:complexType>`;

const qualified = (name: string, elements: string) =>
	`<xs:element name="${name}" form="qualified" minOccurs="0">${sequence(elements)}</xs:element>`;

const text = (name: string, occurs = 'minOccurs="0"') =>
	`<xs:element name="${name}" ${occurs} type="xs:string"/>`;

/** Section 3.2. */
const response = `<xs:element name="Order" minOccurs="0">${sequence(
	text('ConfirmationNumber') +
		text('OrderNumber') +
		`<xs:element name="Errors" minOccurs="0" maxOccurs="unbounded">${sequence(
			`${text('ErrorNo', 'minOccurs="0" nillable="true"')}${text('ErrorDetail')}`,
		)}</xs:element>`,
)}</xs:element>`;

function schemaElement(element: SchemaElement): string {
	const occurs = `minOccurs="${element.entry?.xml.required ? 1 : 0}"`;
	if (element.item !== undefined) {
		const row = `<xs:element name="${element.item}" ${occurs} maxOccurs="unbounded">${childSequence(element)}</xs:element>`;
		return `<xs:element name="${element.name}" ${occurs}>${sequence(row)}</xs:element>`;
	}
	if (!element.entry)
		return `<xs:element name="${element.name}" minOccurs="0">${childSequence(element)}</xs:element>`;
	return `<xs:element name="${element.name}" ${occurs}${typeOf(element.entry)}</xs:element>`;
}

const childSequence = (element: SchemaElement) => sequence(element.children.map(schemaElement).join(''));

const simpleTypes = { date: 'date', dateTime: 'dateTime', boolean: 'boolean' } as const;

/** Numbers are strings to the service; the length is left open where the supplier's own sample exceeds it. */
function typeOf({ xml }: Entry): string {
	const { type, length, lengthIsAdvice } = xml as XmlPart;
	if (type in simpleTypes) return ` type="xs:${simpleTypes[type as keyof typeof simpleTypes]}">`;
	if (length === undefined || lengthIsAdvice) return ' type="xs:string">';
	return `><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="${length}"/></xs:restriction></xs:simpleType>`;
}
