"""What a page of our own may load: its content security policy."""

from __future__ import annotations

from coursegen.player.clips import EMBEDDING_HOST

_OWN = (
    "style-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)

STILL = "; ".join(("default-src 'none'", *_OWN))
"""For a page without a script."""


def policy(*, video: bool) -> str:
    """Its own files, nothing inline, no eval. `video`: whether one other host may be shown in frames."""
    frames = EMBEDDING_HOST if video else "'none'"
    return "; ".join(("default-src 'none'", "script-src 'self'", *_OWN, f"frame-src {frames}"))
