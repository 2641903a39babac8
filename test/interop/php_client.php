<?php
/**
 * An independent client: PHP's own SOAP client reads the WSDL and places one order.
 * Reads {wsdl, url, username, authenticationKey, metadata, order} as JSON from standard input and writes the result
 * as JSON to standard output.
 */
declare(strict_types=1);

const ADDRESSING = 'http://www.w3.org/2005/08/addressing';
const SECURITY = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
const ACTION = 'http://webservices.westcon.com/WestconWebServices-PurchaseOrderWebService/submitOrder';

function tokenOf(object $given): SoapVar
{
	$escape = fn (string $text): string => htmlspecialchars($text, ENT_XML1);
	return new SoapVar(
		'<o:Security xmlns:o="' . SECURITY . '"><o:UsernameToken>'
			. "<o:Username>{$escape($given->username)}</o:Username>"
			. "<o:Password>{$escape($given->authenticationKey)}</o:Password>"
			. '</o:UsernameToken></o:Security>',
		XSD_ANYXML,
	);
}

$given = json_decode(stream_get_contents(STDIN));
ini_set('soap.wsdl_cache_enabled', '0');
$client = new SoapClient($given->wsdl, ['soap_version' => SOAP_1_2, 'location' => $given->url]);
$client->__setSoapHeaders([
	new SoapHeader(ADDRESSING, 'Action', ACTION, true),
	new SoapHeader(ADDRESSING, 'To', $given->url, true),
	new SoapHeader(SECURITY, 'Security', tokenOf($given), true),
]);
$request = ['WestconMetadata' => $given->metadata, 'Order' => $given->order];
echo json_encode($client->submitOrder(['request' => $request]));
