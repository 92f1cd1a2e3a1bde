"""The interface's words: chosen by the course's language, complete, with their placeholders."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from coursegen.catalogue import LANGUAGES, direction, every_word, words
from coursegen.resources import read_text
from scripts import words as script

CHECKOUT = Path(__file__).resolve().parents[2]


def test_a_region_has_its_languages_words() -> None:
    assert words("fr-CA")["Results"] == words("fr")["Results"]
    assert words("fr-CA").language == "fr"


def test_what_has_no_catalogue_stays_english() -> None:
    assert words("sw")["Check answer"] == "Check answer"
    assert words("sw").language == "en"
    assert words("fr")["a word that nobody has translated"] == "a word that nobody has translated"


def test_each_language_of_the_register_has_its_files() -> None:
    found = {path.stem for path in (CHECKOUT / script.CATALOGUE / "locale").glob("*.po")}
    assert found | {"en"} == set(LANGUAGES)


def test_nothing_is_missing_and_nothing_is_old() -> None:
    assert list(script.missing(CHECKOUT)) == []
    assert [path for path, data in script.generated(CHECKOUT).items() if path.read_bytes() != data] == []


def test_the_template_lists_what_the_code_says() -> None:
    assert list(every_word()) == script.gathered(CHECKOUT)


def _planted(tmp_path: Path, old: str, new: str) -> list[str]:
    folder = tmp_path / script.CATALOGUE
    shutil.copytree(CHECKOUT / script.CATALOGUE, folder)
    path = folder / "locale/fr.po"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return [f"{found.place.line}: {found.message}" for found in script.missing(tmp_path)]


def _entry(word: str) -> str:
    return f'msgid "{word}"\nmsgstr "{words("fr")[word]}"'


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ('msgid "{n} min"\nmsgstr ""', "no translation"),
        ('msgid "{n} min"\nmsgstr "min"', "needs {n}"),
        ('#, fuzzy\nmsgid "{n} min"\nmsgstr "{n} min"', "fuzzy"),
    ],
)
def test_a_missing_translation_is_found_with_its_line(tmp_path: Path, new: str, said: str) -> None:
    found = _planted(tmp_path, _entry("{n} min"), new)
    assert len(found) == 1
    assert said in found[0]
    assert int(found[0].split(":")[0]) > 5


def test_a_word_of_the_code_is_added_and_a_dead_one_goes(tmp_path: Path) -> None:
    folder = tmp_path / "src/coursegen"
    shutil.copytree(CHECKOUT / script.CATALOGUE, folder / "catalogue")
    (folder / "player/dist").mkdir(parents=True)
    (folder / "player/dist/words.json").write_text(json.dumps(["Brand new"]), "utf-8")
    (folder / "player/dist/book-words.json").write_text(json.dumps(["New in the book"]), "utf-8")
    made = {path.name: data.decode() for path, data in script.generated(tmp_path).items()}
    assert 'msgid "Brand new"\nmsgstr ""' in made["fr.po"]
    assert 'msgid "New in the book"\nmsgstr ""' in made["fr.po"]
    assert 'msgid "Check answer"' not in made["fr.po"]
    assert "Brand new" not in made["words.fr.json"]


def test_directions() -> None:
    assert [direction(tag) for tag in ("en", "ar-EG", "he", "fr", "FA")] == [
        "ltr",
        "rtl",
        "rtl",
        "ltr",
        "rtl",
    ]


def test_french_types_as_french_does() -> None:
    """A narrow blank before ; ! ? and a blank before a colon, both of the kind that no line breaks."""
    for text in json.loads(read_text("catalogue/words.fr.json")).values():
        for sign in ";!?":
            assert f" {sign}" not in text, text
        assert " :" not in text.replace("\u00a0:", ""), text
