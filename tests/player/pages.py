"""Looking at made pages as a browser would parse them, and at the data that rides in them."""

from __future__ import annotations

import base64
import json
from typing import Any

from lxml import html


def parsed(text: str) -> Any:
    """The elements of a page or a fragment."""
    return html.document_fromstring(text)


def without_data(text: str) -> str:
    """What a reader, a search index or a view of the source meets: all but the encoded blocks."""
    tree = parsed(text)
    for block in tree.xpath("//script[@type='application/json']"):
        block.drop_tree()
    return str(html.tostring(tree, encoding="unicode"))


def data(element: Any) -> Any:
    """What a data block carries."""
    return json.loads(base64.b64decode(json.loads(element.text)))


def active(tree: Any) -> list[str]:
    """Whatever could run: scripts that are no data, handlers, addresses of other kinds, inline styles."""
    found = [html.tostring(s, encoding="unicode")[:80] for s in tree.xpath("//script[not(@type)][not(@src)]")]
    found += [t.tag for t in tree.xpath("//style | //iframe | //object | //embed | //base")]
    for element in tree.iter():
        for name, value in element.attrib.items():
            plain = value.strip().lower()
            if name.startswith("on") or name == "style" or plain.startswith(("javascript:", "vbscript:")):
                found.append(f"{element.tag} {name}={value}")
    return found
