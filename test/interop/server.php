<?php
/**
 * An independent receiver of Westcon orders: PHP's own SOAP server reads the request by purchaseorder.wsdl.
 * Run by `php -S`; WESTCON_USERNAME, WESTCON_KEY and ORDERS_FILE come from the environment. Every order
 * accepted is added to ORDERS_FILE as one line of JSON: what PHP read, typed, not what was sent.
 */
declare(strict_types=1);

const ADDRESSING = 'http://www.w3.org/2005/08/addressing';
const SERVICE = 'http://webservices.westcon.com/WestconWebServices-PurchaseOrderWebService/';
const SENDER = ['http://www.w3.org/2003/05/soap-envelope', 'Sender'];
const PASSWORD_TEXT = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText';

/**
 * SoapServer calls the method named like a header for each header that it reads, before the operation's own;
 * a header with mustUnderstand that has no method here is refused by PHP itself.
 */
final class PurchaseOrderService
{
	/** @var array<string, mixed> headers read so far, by name */
	private array $headers = [];

	public function Action(mixed $value): void
	{
		$this->remember('Action', $value);
		if ($value->_ !== SERVICE . 'submitOrder') {
			throw new SoapFault(SENDER, 'ContractFilter mismatch');
		}
	}

	public function MessageID(mixed $value): void
	{
		$this->remember('MessageID', $value);
	}

	public function ReplyTo(mixed $value): void
	{
		$this->remember('ReplyTo', $value);
		if ($value->Address !== ADDRESSING . '/anonymous') {
			throw new SoapFault(SENDER, 'ReplyTo must be anonymous');
		}
	}

	public function To(mixed $value): void
	{
		$this->remember('To', $value);
		if (parse_url($value->_, PHP_URL_PATH) !== $_SERVER['REQUEST_URI']) {
			throw new SoapFault(SENDER, 'AddressFilter mismatch');
		}
	}

	public function Security(mixed $value): void
	{
		$this->remember('Security', $value);
		$this->checkTimestamp($value->Timestamp);
		$token = $value->UsernameToken;
		$isKnown = $token->Username === getenv('WESTCON_USERNAME')
			&& $token->Password->_ === getenv('WESTCON_KEY')
			&& $token->Password->Type === PASSWORD_TEXT;
		if (!$isKnown) {
			throw new SoapFault(SENDER, 'At least one security token in the message could not be validated.');
		}
	}

	/** Accepts the order and writes down what was read of it. */
	public function submitOrder(stdClass $parameters): array
	{
		$missing = array_diff(['Action', 'MessageID', 'ReplyTo', 'To', 'Security'], array_keys($this->headers));
		if ($missing !== []) {
			throw new SoapFault(SENDER, 'Missing headers: ' . implode(', ', $missing));
		}
		$line = json_encode($parameters->request, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
		file_put_contents(getenv('ORDERS_FILE'), $line . "\n", FILE_APPEND);
		$this->addReplyHeaders();
		return ['submitOrderResult' => ['Order' => ['ConfirmationNumber' => 'WS10001', 'OrderNumber' => '0000900001']]];
	}

	private function remember(string $name, mixed $value): void
	{
		if (isset($this->headers[$name])) {
			throw new SoapFault(SENDER, "More than one $name header");
		}
		$this->headers[$name] = $value;
	}

	private function checkTimestamp(mixed $timestamp): void
	{
		if (!$timestamp instanceof stdClass) {
			throw new SoapFault(SENDER, 'Exactly one Timestamp is expected');
		}
		$created = strtotime($timestamp->Created);
		$expires = strtotime($timestamp->Expires);
		if ($created === false || $expires === false || $created > time() + 300 || $expires < time() - 300) {
			throw new SoapFault(SENDER, 'An error occurred when verifying security for the message.');
		}
	}

	private function addReplyHeaders(): void
	{
		global $server;
		$server->addSoapHeader(new SoapHeader(ADDRESSING, 'Action', SERVICE . 'submitOrderResponse', true));
		$server->addSoapHeader(new SoapHeader(ADDRESSING, 'RelatesTo', $this->headers['MessageID']));
	}
}

if (!str_starts_with($_SERVER['CONTENT_TYPE'] ?? '', 'application/soap+xml')) {
	http_response_code(415);
	return;
}
$server = new SoapServer(__DIR__ . '/purchaseorder.wsdl', [
	'soap_version' => SOAP_1_2,
	'cache_wsdl' => WSDL_CACHE_NONE,
	'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
]);
$server->setObject(new PurchaseOrderService());
$server->handle();
