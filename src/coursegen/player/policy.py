"""What a page of our own may load, and in which direction its language runs: words for its head."""

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

RIGHT_TO_LEFT = frozenset(("ar", "dv", "fa", "he", "iw", "ks", "ku", "ps", "sd", "ug", "ur", "yi"))


def policy(*, video: bool) -> str:
    """Its own files, nothing inline, no eval. `video`: whether one other host may be shown in frames."""
    frames = EMBEDDING_HOST if video else "'none'"
    return "; ".join(("default-src 'none'", "script-src 'self'", *_OWN, f"frame-src {frames}"))


def direction(language: str) -> str:
    """The direction in which a BCP 47 language is written."""
    return "rtl" if language.split("-")[0].lower() in RIGHT_TO_LEFT else "ltr"
