"""An independent client: zeep reads the WSDL and places one order.

Reads {wsdl, url, username, authenticationKey, order, metadata} as JSON from standard input and writes
{sent, result} or {sent, fault} as JSON to standard output.
"""
import json
import sys
from datetime import datetime, timedelta, timezone

import zeep
from lxml import etree
from zeep.helpers import serialize_object
from zeep.plugins import HistoryPlugin
from zeep.wsa import WsAddressingPlugin
from zeep.wsse import utils
from zeep.wsse.username import UsernameToken

ADDRESSING = "{http://www.w3.org/2005/08/addressing}"


class AddressingOnce(WsAddressingPlugin):
    """zeep adds the headers by itself when the WSDL has an Action; this adds them when it has not."""

    def egress(self, envelope, http_headers, operation, binding_options):
        if envelope.find(f".//{ADDRESSING}Action") is not None:
            return envelope, http_headers
        return super().egress(envelope, http_headers, operation, binding_options)


def timestamp():
    created = datetime.now(timezone.utc)
    values = (created, created + timedelta(minutes=5))
    token = utils.WSU.Timestamp()
    for name, value in zip(("Created", "Expires"), values):
        text = value.strftime("%Y-%m-%dT%H:%M:%S.") + f"{value.microsecond // 1000:03d}Z"
        token.append(getattr(utils.WSU, name)(text))
    return token


def place(given):
    history = HistoryPlugin()
    security = UsernameToken(given["username"], given["authenticationKey"], timestamp_token=timestamp())
    client = zeep.Client(given["wsdl"], wsse=security, plugins=[AddressingOnce(), history])
    (service,) = client.wsdl.services.values()
    (port,) = service.ports.values()
    proxy = client.create_service(str(port.binding.name), given["url"])
    request = {"WestconMetadata": given["metadata"], "Order": given["order"]}
    try:
        answer = {"result": serialize_object(proxy.submitOrder(request=request))}
    except zeep.exceptions.Fault as fault:
        answer = {"fault": {"code": fault.code, "subcodes": [str(code) for code in fault.subcodes or []], "message": fault.message}}
    answer["sent"] = etree.tostring(history.last_sent["envelope"], encoding="unicode")
    return answer


if __name__ == "__main__":
    json.dump(place(json.load(sys.stdin)), sys.stdout, default=str)
