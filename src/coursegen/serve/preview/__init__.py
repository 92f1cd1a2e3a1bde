"""The live preview: a course in the browser while it is edited, its faults over it, an LMS beside it."""

from __future__ import annotations

from coursegen.serve.preview.server import Preview

__all__ = ["Preview"]
