"""The lesson dialect: Markdown parsed once, written again as HTML, MyST or plain text."""

from __future__ import annotations

from coursegen.markup.dialect import Fault, faults
from coursegen.markup.dialect_html import AssetLink, EvidenceLink, to_html
from coursegen.markup.dialect_myst import MARK, to_myst
from coursegen.markup.dialect_plain import to_plain

__all__ = ["MARK", "AssetLink", "EvidenceLink", "Fault", "faults", "to_html", "to_myst", "to_plain"]
