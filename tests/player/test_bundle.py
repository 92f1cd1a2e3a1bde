"""The pages as a whole: nothing inline, nothing from elsewhere, every link leads somewhere."""

from __future__ import annotations

import dataclasses
import itertools
import re

import lxml.html
import pytest

from coursegen.catalogue import direction, every_word, words
from coursegen.model.course import Course
from coursegen.model.walk import built_items
from coursegen.player.bundle import pages
from coursegen.player.fragment import SCRIPT_PATH, STYLE_PATH, WORDS_PATH
from coursegen.player.templating import FOLDER
from coursegen.resources import read_bytes, read_text
from coursegen.rules import quiz_ungraded
from tests import corpus
from tests.player import hostile
from tests.player.pages import active, data, parsed, without_data

COURSES = {"minimal": corpus.minimal(), "every-type": corpus.every_type(), "hostile": hostile.course()}


@pytest.fixture(params=COURSES.values(), ids=COURSES.keys())
def course(request: pytest.FixtureRequest) -> Course:
    made: Course = request.param
    return made


def index(course: Course, runtime: str = "local") -> str:
    return pages(course, runtime)["index.html"].decode()


def test_nothing_runs_but_our_own_scripts(course: Course) -> None:
    tree = parsed(index(course))
    assert active(tree) == []
    assert tree.xpath("//script/@src") == ["player.js", "keep.js"]
    assert tree.xpath("//link[@rel='stylesheet']/@href") == ["player.css"]
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "unsafe" not in policy


def test_every_address_of_the_page_is_a_file_a_place_or_a_link_to_the_talk(course: Course) -> None:
    files = pages(course, "local")
    tree = parsed(files["index.html"].decode())
    ids = set(tree.xpath("//@id"))
    assert len(ids) == len(tree.xpath("//@id"))
    for address in tree.xpath("//@href | //@src"):
        if address.startswith("#"):
            assert address[1:] in ids, address
        elif address.startswith("https://"):
            assert address.startswith("https://www.youtube.com/watch?v=")
        else:
            assert address in files or address == "data:,", address
    for link in tree.xpath("//a[@target]"):
        assert link.get("rel") == "noopener noreferrer"


def test_headings_step_down_one_by_one(course: Course) -> None:
    for section in parsed(index(course)).xpath("//section[contains(@class, 'cg-view')]"):
        levels = [int(h.tag[1]) for h in section.xpath(".//h1|.//h2|.//h3|.//h4|.//h5|.//h6")]
        assert levels[0] == 2
        assert all(b <= a + 1 for a, b in itertools.pairwise(levels)), levels


def test_the_page_holds_every_question_once_and_no_feedback(course: Course) -> None:
    text = index(course)
    blocks = parsed(text).xpath("//script[@class='cg-data']")
    shown = [data(block)["id"] for block in blocks]
    assert len(shown) == len(set(shown))
    visible = without_data(text)
    for block in blocks:
        for interaction in data(block)["interactions"]:
            for part in interaction.get("options", []):
                assert not part["feedback"] or part["feedback"] not in visible or course.id == "hostile"


def test_of_a_pool_the_drawn_number_stands_and_the_others_wait() -> None:
    tree = parsed(index(corpus.every_type()))
    waiting = tree.xpath("//template[@class='cg-variant']//div[contains(@class, 'cg-item')]/@id")
    assert waiting == ["q-closed.first-step-two"]
    numbers = [
        p.text_content().split(" · ")[0]
        for p in tree.get_element_by_id("closed._quiz").xpath(".//*[@class='cg-slot']/p")
    ]
    assert numbers == ["Question 1", "Question 2", "Question 3", "Question 4", "Question 4"]


def test_a_pool_never_draws_what_no_answer_is_right_to() -> None:
    course = corpus.every_type()
    free = next(p.item for p in built_items(course) if not p.item.scored)
    module = next(m for m in course.modules if m.quiz and m.quiz.pools)
    assert module.quiz is not None
    (pool,) = module.quiz.pools
    own = dataclasses.replace(free, id="free", objective=module.objectives[0].id)
    quiz = dataclasses.replace(
        module.quiz, pools=(dataclasses.replace(pool, questions=(own, *pool.questions)),)
    )
    modules = tuple(dataclasses.replace(m, quiz=quiz) if m is module else m for m in course.modules)
    changed = dataclasses.replace(course, modules=modules)
    ids = "//*[starts-with(@id, 'q-closed.')]/@id"
    assert parsed(index(changed)).xpath(ids) == parsed(index(course)).xpath(ids)
    said = [f.message for f in quiz_ungraded.RULE.check(changed) if f.path[-1] == "free"]
    assert said == ["no answer to this question is right or wrong, so its pool never draws it"]


@pytest.mark.parametrize("runtime", ["scorm12", "scorm2004", "local"])
def test_the_page_says_what_is_recorded(runtime: str) -> None:
    tree = parsed(index(corpus.every_type(), runtime))
    (config,) = (data(block) for block in tree.xpath("//script[@class='cg-course']"))
    assert config["runtime"] == runtime
    said = tree.get_element_by_id("_about").text_content()
    assert ("The learning platform that opened this course is told" in said) == (runtime != "local")


def test_the_same_course_gives_the_same_bytes(course: Course) -> None:
    assert pages(course, "scorm12") == pages(course, "scorm12")


def test_views_have_short_names_that_do_not_meet(course: Course) -> None:
    (config,) = (data(block) for block in parsed(index(course)).xpath("//script[@class='cg-course']"))
    assert len(set(config["views"].values())) == len(config["views"])


def test_a_language_that_is_written_from_the_right() -> None:
    assert 'dir="rtl"' in index(hostile.renamed("ar-EG"))
    assert [direction(tag) for tag in ("en", "he", "fr-CA", "fa")] == ["ltr", "rtl", "ltr", "rtl"]


def test_the_first_page_is_light() -> None:
    assert len(read_bytes(SCRIPT_PATH)) <= 60_000
    assert len(read_bytes(STYLE_PATH)) <= 30_000


TEMPLATES = [
    "page",
    "contents",
    "pieces",
    "items/item",
    "items/inputs",
    "items/choice",
    "items/match",
    "items/order",
    "items/text",
    "items/numeric",
    "items/extended",
    "items/scale",
    "views/home",
    "views/module",
    "views/lesson",
    "views/quiz",
    "views/reflection",
    "views/practice",
    "views/scenario",
    "scenario/scenario",
    "views/glossary",
    "views/results",
    "views/about",
]


def test_the_catalogue_knows_every_word_of_the_player() -> None:
    import json

    used = set(json.loads(read_text(WORDS_PATH)))
    for template in TEMPLATES:
        used |= set(re.findall(r'words\["([^"]+)"\]', read_text(f"{FOLDER}/{template}.html")))
    for module in ("outline", "fragment"):
        used |= set(re.findall(r'words\["([^"]+)"\]', read_text(f"player/{module}.py")))
    assert used - set(every_word()) == set()


def test_a_french_page_speaks_french() -> None:
    """No text of the interface stays English where French has another word for it."""
    course = dataclasses.replace(corpus.every_type(), language="fr")
    french = words("fr")
    foreign = {word for word in every_word() if french[word] != word and "{" not in word}
    tree = lxml.html.fromstring(pages(course, "local")["index.html"])
    assert (tree.get("lang"), tree.get("dir")) == ("fr", "ltr")
    shown = {" ".join(text.split()) for text in tree.xpath("//body//text()[not(parent::script)]")}
    named = {value for name in ("aria-label", "title", "placeholder") for value in tree.xpath(f"//@{name}")}
    assert (shown | named) & foreign == set()
