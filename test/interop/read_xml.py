"""Reads JSON with XML documents from the standard input, and writes them as [namespace, name, own text, children]."""

import json
import re
import sys
import xml.etree.ElementTree as ElementTree


def read(element):
    namespace, name = re.fullmatch(r"(?:\{(.*?)\})?(.*)", element.tag).groups()
    text = (element.text or "") + "".join(child.tail or "" for child in element)
    return [namespace or "", name, text, [read(child) for child in element]]


json.dump([read(ElementTree.fromstring(text.encode())) for text in json.load(sys.stdin)], sys.stdout)
