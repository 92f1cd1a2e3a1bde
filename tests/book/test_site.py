"""The rendered book as files: whole, reproducible, no key in the open, nothing from other hosts."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from coursegen.errors import FinisherError
from coursegen.markup.markdown import to_plain
from coursegen.model.interaction import Choice
from coursegen.model.module import Flashcard
from coursegen.model.walk import built_items
from coursegen.project.disk import read_tree
from tests import corpus
from tests.book.conftest import render

pytestmark = pytest.mark.book

DATA = re.compile(r'<script type="application/json".*?</script>', re.DOTALL)


def test_the_first_page_is_at_the_top_and_nothing_of_sphinx_is_left(site: Path) -> None:
    names = list(read_tree(site))
    assert "index.html" in names
    stray = (".buildinfo", "objects.inv", ".doctree", "_sources/", ".map", ".ipynb_checkpoints")
    assert [n for n in names if any(s in n for s in stray)] == []


def test_github_serves_folders_that_begin_with_a_line(site: Path) -> None:
    assert (site / ".nojekyll").is_file()
    assert (site / "404.html").is_file()


HEAD = re.compile(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">')


def test_a_link_to_a_page_shows_its_title_and_a_picture_where_the_site_is_known(
    site: Path, tmp_path: Path
) -> None:
    unknown = dict(HEAD.findall((site / "index.html").read_text("utf-8")))
    assert unknown["og:title"] == "Every type of question"
    assert unknown["og:description"] == unknown["description"]
    assert "og:image" not in unknown
    known = render(replace(corpus.minimal(), site_url="https://example.org/b", title="A & <B>"), tmp_path)
    page = (known / "start/quiz.html").read_text("utf-8")
    tags = {name: unescape(value) for name, value in HEAD.findall(page)}
    assert tags["og:url"] == "https://example.org/b/start/quiz.html"
    assert tags["og:image"] == "https://example.org/b/social-card.png"
    assert tags["og:site_name"] == "A & <B>"
    assert tags["og:title"] == "What helped: Quiz"
    assert '<link rel="canonical" href="https://example.org/b/start/quiz.html"' in page
    assert (known / "social-card.png").read_bytes().startswith(b"\x89PNG")


def test_a_policy_stands_before_everything_it_rules(site: Path) -> None:
    for path in site.rglob("*.html"):
        if "_static" in path.parts or path.name == "404.html":
            continue
        page = path.read_text("utf-8")
        policy = page.index("Content-Security-Policy")
        assert policy < min(page.index("<script"), page.index("<link"), page.index("<style")), path


def test_another_folder_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    again = render(corpus.every_type(), tmp_path / "somewhere" / "else")
    assert read_tree(again) == read_tree(site)


def test_no_page_names_a_folder_of_this_machine(site: Path) -> None:
    here = str(site.parent).encode()
    assert [n for n, data in read_tree(site).items() if here in data] == []


def test_no_feedback_and_no_key_stands_in_the_open(site: Path) -> None:
    open_texts = {
        name: unescape(DATA.sub("", data.decode()))
        for name, data in read_tree(site).items()
        if name.endswith((".html", ".js"))
    }
    for placed in built_items(corpus.every_type()):
        for interaction in placed.item.interactions:
            if isinstance(interaction, Choice):
                for option in interaction.options:
                    told = to_plain(option.feedback)
                    assert [n for n, text in open_texts.items() if told and told in text] == []
        for said in (placed.item.feedback.right, placed.item.feedback.wrong):
            assert [n for n, text in open_texts.items() if said and to_plain(said) in text] == []


def test_the_data_of_a_question_does_not_read_as_its_key(site: Path) -> None:
    page = (site / "closed/lessons/visits.html").read_text("utf-8")
    blocks = DATA.findall(page)
    assert len(blocks) >= 3
    assert not [b for b in blocks if '"correct"' in b or '"key":["a"]' in b or "newspaper" in b]


def test_search_knows_stems_and_terms_but_no_feedback(site: Path) -> None:
    index = (site / "searchindex.js").read_text("utf-8")
    for word in ("whom", "wait", "river", "bank"):  # stems of questions, a term of the glossary
        assert re.search(rf'[{{,"]{word}"?:', index), word
    assert re.search(r'[{,"]pump"?:', index)  # a step of a scenario
    # feedback and distractors; a choice, what it brings about, how wise it is, an ending
    for word in ("quarrel", "stranger", "excus", "newspap", "architect", "hesit", "kitchen", "poor", "agre"):
        assert word not in index, word


def test_search_knows_the_front_of_a_flashcard_and_not_its_back(tmp_path: Path) -> None:
    course = corpus.minimal()
    card = Flashcard(id="rain", front="What about the umbrella?", back="It is a *zeppelin*.")
    module = replace(course.modules[0], flashcards=(card,))
    index = (render(replace(course, modules=(module,)), tmp_path) / "searchindex.js").read_text("utf-8")
    assert "umbrella" in index
    assert "zeppelin" not in index


def test_pictures_of_questions_and_scenarios_lead_to_sphinx_s_copies(tmp_path: Path) -> None:
    course = corpus.every_type()
    module = course.modules[0]
    lesson = module.lessons[0]
    picture = "![Two towns](assets/map.svg)"
    asked = replace(lesson.questions[0], body=(f"{picture} Whom would you call first?",), hint=picture)
    changed = replace(lesson, questions=(asked, *lesson.questions[1:]))
    made = render(
        replace(
            course, modules=(replace(module, lessons=(changed, *module.lessons[1:])), *course.modules[1:])
        ),
        tmp_path,
    )
    for name, count in (("closed/lessons/visits.html", 3), ("closed/practice.html", 1)):
        page = made / name
        sources = re.findall(r'<img[^>]* src="([^"]+)"', page.read_text("utf-8"))
        assert len(sources) == count
        assert [s for s in sources if not (page.parent / s).is_file()] == []


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    loaded = re.compile(r'<(?:script|link|img|iframe|source)\b[^>]*?(?:src|href)="(?:https?:)?//[^"]*"')
    for name, data in read_tree(site).items():
        if name.endswith(".html"):
            assert loaded.findall(data.decode()) == [], name


@pytest.mark.parametrize("language", ["fr-CA", "mt"])
def test_languages_that_sphinx_hardly_knows_are_no_warning(language: str, tmp_path: Path) -> None:
    made = render(replace(corpus.minimal(), language=language), tmp_path)
    assert f'<html lang="{language}"' in (made / "index.html").read_text("utf-8")


def test_a_warning_is_an_error_with_its_place_in_the_course(tmp_path: Path) -> None:
    course = corpus.minimal()
    module = course.modules[0]
    lesson = replace(module.lessons[0], text="Look:\n\n:::{figure} assets/gone.svg\n:alt: gone\nGone\n:::\n")
    broken = replace(course, modules=(replace(module, lessons=(lesson, *module.lessons[1:])),))
    with pytest.raises(FinisherError) as raised:
        render(broken, tmp_path)
    at = ("modules", module.id, "lessons", lesson.id, "text")
    assert [f.path for f in raised.value.findings] == [at]
    assert f"modules/{module.id}.yaml (lessons › {lesson.id} › text)" in raised.value.message


def test_a_missing_engine_is_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(FinisherError, match="not installed") as raised:
        render(corpus.minimal(), tmp_path)
    assert 'pip install "coursegen[book]"' in raised.value.hint


def test_hostile_texts_are_shown_and_never_run(tmp_path: Path) -> None:
    evil = "</title></script><img src=x onerror=alert(1)>"
    course = corpus.minimal()
    module = course.modules[0]
    text = f"{evil}\n\n{{raw}}`{evil}`\n\n```{{raw}} html\n{evil}\n```\n\nEnergy $E=mc^2$ and {{{{ x }}}}."
    lesson = replace(module.lessons[0], title=f"L {evil}", text=text, try_at_work=text)
    hostile = replace(module, title=f"M {evil}", summary=text, lessons=(lesson, *module.lessons[1:]))
    made = render(replace(course, title=f"C {evil}", modules=(hostile, *course.modules[1:])), tmp_path)
    pages = {n: d.decode() for n, d in read_tree(made).items() if n.endswith(".html")}
    assert [name for name, page in pages.items() if "<img src=x" in page] == []
    shown = pages[f"{module.id}/lessons/{lesson.id}.html"]
    assert "&lt;img src=x onerror=alert(1)&gt;" in shown
    assert "<math" in shown
    assert "mathjax" not in shown.lower()
