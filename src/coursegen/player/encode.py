"""Data that rides in a page, encoded, so that neither a reader nor a search index meets the key.

This is no secret: scoring happens in the browser, as in every SCORM package, and a determined reader can
decode it. It only keeps keys and feedback out of visible text, attributes and indexes.
"""

from __future__ import annotations

import base64
import json
from typing import Any

from markupsafe import Markup


def encode(data: Any) -> str:
    """`data` as base64 of compact JSON with sorted keys: the same on every machine."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return base64.b64encode(text.encode()).decode()


def data_block(name: str, data: Any) -> Markup:
    """The script element that carries `data`; its content is one JSON string, so it is JSON all the same."""
    return Markup('<script type="application/json" class="{}">"{}"</script>').format(name, encode(data))
