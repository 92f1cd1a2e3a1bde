"""Pictures in questions and scenarios: Sphinx is told of them, and their addresses are made to lead to them.

The data of our directives holds HTML with the course's own paths (`assets/map.svg`). Sphinx copies only the
pictures that it meets as nodes, and a page may lie in a folder.
"""

from __future__ import annotations

import html
import posixpath
import re
from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.builders import Builder

_SOURCE = re.compile(r'(?<=src=\\")assets/[^"\\]+(?=\\")')
"""The address of a picture of the course, in HTML, in JSON."""


def of(text: str) -> list[nodes.image]:
    """A node for each picture in a directive's data, so that Sphinx copies it."""
    found = dict.fromkeys(_SOURCE.findall(text))
    return [nodes.image(uri=f"/{html.unescape(source)}", source=source) for source in found]


def led(text: str, node: nodes.Element, builder: Builder) -> str:
    """The same data with addresses that lead from the page to Sphinx's copies."""
    where = {
        image["source"]: posixpath.join(builder.imgpath, builder.images[image["uri"]])
        for image in node.findall(nodes.image)
        if image["uri"] in builder.images
    }
    return _SOURCE.sub(lambda match: html.escape(where.get(match[0], match[0])), text)
