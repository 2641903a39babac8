import { childrenOf, type XmlElement } from '../../shared/xml/readXml';
import { wsdlNamespace, type ServiceDocument } from './documents';
import { schemaTree, type SchemaNode } from './schemaTree';
import { collectSchemas, resolveName, type QualifiedName } from './schemas';

/** The bindings of WSDL 1.1 to SOAP 1.1 and 1.2. */
const soap11Namespace = 'http://schemas.xmlsoap.org/wsdl/soap/';
const soap12Namespace = 'http://schemas.xmlsoap.org/wsdl/soap12/';

/** How an operation is reached: a SOAP version with its Action and the addresses of its ports. */
interface Binding {
	soapVersion: '1.1' | '1.2';
	style: string;
	action?: string;
	addresses: string[];
}

/** What a WSDL says of one operation. */
export interface ServiceContract {
	/** The names of all operations. */
	operations: string[];
	/** The Action of its request: by WS-Addressing, else by the binding. */
	action?: string;
	bindings: Binding[];
	request?: SchemaNode;
	response?: SchemaNode;
	/** The request's element, also where no document declares it. */
	requestName?: QualifiedName;
}

/** Reads what the documents of a WSDL 1.1 together say of an operation. */
export function readContract(documents: readonly ServiceDocument[], operationName: string): ServiceContract {
	const definitions = documents.map(({ root }) => root).filter(({ name }) => name === 'definitions');
	const all = (name: string) => definitions.flatMap((root) => wsdlChildren(root, name));
	const operations = all('portType').flatMap((portType) => wsdlChildren(portType, 'operation'));
	const operation = operations.find(({ attributes }) => attributes.name === operationName);
	const [input, output] = ['input', 'output'].map((way) => operation && wsdlChildren(operation, way)[0]);
	const schemas = collectSchemas(documents);
	const messages = all('message');
	const [requestName, responseName] = [input, output].map((part) => part && elementOf(part, messages));
	const bindings = bindingsOf(all('binding'), all('service'), operationName);
	const action = (input && addressingAction(input)) ?? bindings.find((binding) => binding.action)?.action;
	return {
		operations: operations.map(({ attributes }) => attributes.name ?? ''),
		...(action !== undefined && { action }),
		bindings,
		...(requestName && { requestName, request: schemaTree(schemas, requestName) }),
		...(responseName && { response: schemaTree(schemas, responseName) }),
	};
}

const wsdlChildren = (element: XmlElement, name: string) =>
	childrenOf(element, name).filter(({ namespace }) => namespace === wsdlNamespace);

/** wsaw:Action or wsam:Action. */
function addressingAction({ attributes }: XmlElement): string | undefined {
	return Object.entries(attributes).find(([name]) => /:Action$/.test(name))?.[1];
}

/** The element that the message of an input or output holds (document style: one part). */
function elementOf(part: XmlElement, messages: XmlElement[]): QualifiedName | undefined {
	const { name } = resolveName(part, part.attributes.message ?? '');
	const message = messages.find(({ attributes }) => attributes.name === name);
	const element = message && wsdlChildren(message, 'part').find(({ attributes }) => attributes.element);
	return element && resolveName(element, element.attributes.element ?? '');
}

function bindingsOf(bindings: XmlElement[], services: XmlElement[], operationName: string): Binding[] {
	return bindings.flatMap((binding): Binding[] => {
		const operation = wsdlChildren(binding, 'operation').find(
			({ attributes }) => attributes.name === operationName,
		);
		const soap = soapChild(binding, 'binding');
		if (!operation || !soap) return [];
		const soapOperation = soapChild(operation, 'operation');
		const action = soapOperation?.attributes.soapAction;
		return [
			{
				soapVersion: soap.namespace === soap12Namespace ? '1.2' : '1.1',
				style: soapOperation?.attributes.style ?? soap.attributes.style ?? 'document',
				...(action && { action }),
				addresses: addressesOf(binding.attributes.name ?? '', services),
			},
		];
	});
}

const soapChild = (element: XmlElement, name: string) =>
	childrenOf(element, name).find(
		({ namespace }) => namespace === soap12Namespace || namespace === soap11Namespace,
	);

function addressesOf(bindingName: string, services: XmlElement[]): string[] {
	return services
		.flatMap((service) => wsdlChildren(service, 'port'))
		.filter((port) => resolveName(port, port.attributes.binding ?? '').name === bindingName)
		.flatMap((port) => soapChild(port, 'address')?.attributes.location ?? []);
}
