"""One question or scenario as HTML with its data, and the data of a page: the same in every home."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from coursegen.catalogue import Words, words
from coursegen.model.course import Course
from coursegen.model.module import Module
from coursegen.model.walk import items_of
from coursegen.player.encode import data_block, encode
from coursegen.player.shown import arranged, for_script, has_blocks, plain
from coursegen.player.templating import render
from coursegen.player.wire import WireItem, WireScenario
from coursegen.resources import read_text

if TYPE_CHECKING:
    from coursegen.player.wire_clips import WireClip

SCRIPT_PATH = "player/dist/player.js"
STYLE_PATH = "player/dist/player.css"
WORDS_PATH = "player/dist/words.json"
"""The interface's words that the script uses; made with the bundle."""

CONFIG_VERSION = 1
CONFIG_CLASS = "cg-course"
"""The element in which js/main.js looks for the data of the course."""
COURSE_DATA = "coursegen/course-data.js"
"""Where in the static files of a book the data of the course lies."""


def item_html(item: WireItem, words: Words) -> str:
    """The question's semantic HTML and its encoded data; no part of it tells the key."""
    item = arranged(item)
    gaps = {i["slot"]: i for i in item["interactions"] if i["slot"]}
    stem = "".join(piece for piece in item["body"] if isinstance(piece, str))
    return render(
        "items/item.html",
        item=item,
        words=words,
        gaps=gaps,
        numbers={slot: n for n, slot in enumerate(gaps, 1)},
        blocks=has_blocks(stem),
        plain=plain,
        known=for_script(item),
    )


def scenario_html(scenario: WireScenario, words: Words) -> str:
    """Every step and ending, to be read in any order, and the data by which the script lets one play."""
    steps, endings = scenario["steps"], scenario["endings"]
    numbered = [(s["id"], words["Step {n}"].format(n=n)) for n, s in enumerate(steps, 1)]
    numbered += [(e["id"], words["Ending {n}"].format(n=n)) for n, e in enumerate(endings, 1)]
    known = {
        "id": scenario["id"],
        "key": scenario["key"],
        "objective": scenario["objective"],
        "steps": [
            {
                "id": s["id"],
                "plain": s["plain"],
                "choices": [{"id": c["id"], "to": c["to"]} for c in s["choices"]],
            }
            for s in steps
        ],
        "endings": [{"id": e["id"], "key": e["key"]} for e in endings],
    }
    return render("scenario/scenario.html", scenario=scenario, words=words, names=dict(numbered), known=known)


def clips_html(clips: Sequence[WireClip], words: Words) -> str:
    """Places in the talk as cards, each with what the notes say there; nothing is fetched for them."""
    return render("clips.html", clips=clips, words=words)


def course_config(course: Course) -> dict[str, Any]:
    """What the script must know of the course as a whole, as plain data."""
    return {
        "v": CONFIG_VERSION,
        "id": course.id,
        "version": course.version,
        "title": course.title,
        "language": course.language,
        "runtime": "local",
        "report": course.report.value,
        "score": course.score.value,
        "pass_mark": course.pass_mark,
        "review_after_days": list(course.review_after_days),
        "record": {
            "open_answers": course.record.open_answers,
            "confidence": course.record.confidence,
        },
        "quizzes": [quiz for module in course.modules if (quiz := _quiz(module, course.pass_mark))],
        "objectives": {
            f"{module.id}.{objective.id}": objective.text
            for module in course.modules
            for objective in module.objectives
        },
    }


def _quiz(module: Module, pass_mark: float) -> dict[str, Any] | None:
    """The quiz of a module as places to fill: `items` of which `draw` are asked; None where none counts."""
    if module.quiz is None:
        return None
    graded = [p for p in items_of(module) if p.counts]
    places: list[dict[str, Any]] = [
        {"pool": "", "draw": 1, "points": p.item.points, "items": [p.address]} for p in graded if not p.pool
    ]
    for pool in module.quiz.pools:
        variants = [p for p in graded if p.pool == pool.id]
        if variants:
            places.append(
                {
                    "pool": f"{module.id}.{pool.id}",
                    "draw": min(pool.draw, len(variants)),
                    "points": variants[0].item.points,  # variants of one pool count the same
                    "items": [p.address for p in variants],
                }
            )
    if not places:
        return None
    own = module.quiz.pass_mark
    return {
        "module": module.id,
        "pass_mark": pass_mark if own is None else own,
        "own_mark": own is not None,
        "places": places,
    }


def config_html(config: Mapping[str, Any]) -> str:
    """The element that carries `config` in a page, with the words that the script uses in its language."""
    return data_block(CONFIG_CLASS, _spoken(config))


def config_script(config: Mapping[str, Any]) -> str:
    """A script that puts the same element into the page which loads it: many pages, one copy.

    A script, because `fetch` does not work from `file://`; the element it makes is data, never run.
    """
    return f"""(() => {{
  const block = document.createElement("script");
  block.type = "application/json";
  block.className = "{CONFIG_CLASS}";
  block.textContent = '"{encode(_spoken(config))}"';
  document.head.append(block);
}})();
"""


def _spoken(config: Mapping[str, Any]) -> dict[str, Any]:
    import json

    language = words(str(config.get("language", "en")))
    used: list[str] = json.loads(read_text(WORDS_PATH))
    return {**config, "words": [language[word] for word in used]}
