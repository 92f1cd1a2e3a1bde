"""A question for whom no script runs: what is asked, what there is to choose from, the answer behind a fold.

Made of the same HTML as the question itself, so that nothing is rendered twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import assert_never

from coursegen.catalogue import Words
from coursegen.player.shown import arranged, has_blocks, plain
from coursegen.player.wire import WireChoice, WireInteraction, WireItem, WireOption

GAP = "____"


def readable(item: WireItem, heading: str, places: Iterable[str], words: Words) -> tuple[str, str]:
    """(HTML, plain text) of a question, the text without an answer. places: HTML, where the talk says so."""
    stem = "".join(piece if isinstance(piece, str) else GAP for piece in item["body"])
    offered = [lines for i in arranged(item)["interactions"] if (lines := list(_offered(i, words)))]
    key = [line for i in item["interactions"] for line in _key(i, words)]
    right = [_block(item["right"])] if item["right"] else []
    answer = [_list(key), *right, *(f"<p>{place}</p>" for place in places)]
    html = [
        f"<p><strong>{escape(heading)}</strong></p>",
        _block(stem),
        *(_list(lines) for lines in offered),
        f"<details><summary>{escape(words['Answer'])}</summary>",
        *answer,
        "</details>",
    ]
    text = [heading, plain(stem), *(f"- {plain(line)}" for lines in offered for line in lines)]
    return "\n".join(part for part in html if part), "\n".join(text)


def _block(html: str) -> str:
    return html if has_blocks(html) else f"<p>{html}</p>"


def _list(lines: Iterable[str]) -> str:
    entries = "".join(f"<li>{line}</li>" for line in lines)
    return f"<ul>{entries}</ul>" if entries else ""


def _offered(interaction: WireInteraction, words: Words) -> Iterator[str]:
    """What there is to choose from, in an order that tells nothing."""
    match interaction["kind"]:
        case "choice":
            yield from (_option(interaction, o, words) for o in interaction["options"])
        case "match":
            yield from (p["html"] for p in interaction["premises"])
            yield " / ".join(f"<em>{r['html']}</em>" for r in interaction["responses"])
        case "order":
            yield from (s["html"] for s in interaction["steps"])
        case "scale":
            yield from map(escape, interaction["labels"])
        case "text" | "numeric" | "extended":
            pass
        case other:
            assert_never(other)


def _option(choice: WireChoice, option: WireOption, words: Words) -> str:
    """The options of a true-false question are ours, so they are in the course's language."""
    if choice["boolean"]:
        return words["True"] if option["id"] == "true" else words["False"]
    return option["html"]


def _key(interaction: WireInteraction, words: Words) -> Iterator[str]:
    """What is right; feedback follows where there is some."""
    match interaction["kind"]:
        case "choice":
            for o in interaction["options"]:
                mark = "✓" if o["id"] in interaction["key"] else "✗"
                yield f"{mark} {_said(_option(interaction, o, words), o['feedback'])}"
        case "match":
            shown = {part["id"]: part["html"] for part in interaction["responses"]}
            right = {pair[0]: pair[1] for pair in interaction["key"]}
            for p in interaction["premises"]:
                yield _said(f"{p['html']} → {shown[right[p['id']]]}", p["feedback"])
        case "order":
            for n, s in enumerate(interaction["steps"], 1):
                yield f"<strong>{n}</strong> {_said(s['html'], s['feedback'])}"
        case "text":
            yield _said(" / ".join(map(escape, interaction["accept"])), interaction["feedback"])
        case "numeric":
            low, high = interaction["low"], interaction["high"]
            number = f"{low:g}" if low == high else f"{low:g} – {high:g}"
            yield f"{number} {escape(interaction['unit'])}".rstrip()
        case "extended":
            yield from (line for line in (*interaction["rubric"], interaction["model_answer"]) if line)
        case "scale":
            pass
        case other:
            assert_never(other)


def _said(shown: str, feedback: str) -> str:
    return f"{shown} — {feedback}" if feedback else shown
