"""What a page may load: its content security policy."""

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


def book(*, video: bool) -> str:
    """For a page of the book: as strict as its theme allows, which has scripts and styles inline.

    Nothing is loaded from another host, whatever stands in a page; `video` as above. The search asks for
    pages to quote from, and sends its form to a page of the book.
    """
    frames = EMBEDDING_HOST if video else "'none'"
    own = {
        "style-src": "'self' 'unsafe-inline'",
        "script-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "media-src": "'self'",
        "font-src": "'self'",
        "connect-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-src": frames,
    }
    return "; ".join(["default-src 'none'", *(f"{name} {where}" for name, where in own.items())])
