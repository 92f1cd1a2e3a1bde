"""What `new` writes: sound as it stands, sound when finished, and nothing else in the file is touched."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from coursegen.cli.app import run
from coursegen.diagnostics import Severity
from coursegen.errors import UsageError
from coursegen.items import TYPES
from coursegen.project.build import build_course
from coursegen.project.check import Checked, check_folder
from coursegen.project.codes import STRUCTURE, YAML
from coursegen.project.new import New, new_module, new_question
from coursegen.project.start import new_course
from tests.corpus import FOLDER


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER / "minimal", tmp_path / "course"))


@pytest.fixture
def started(tmp_path: Path) -> Path:
    new_course(tmp_path / "started")
    return tmp_path / "started"


def _errors(checked: Checked) -> list[str]:
    return [f"{d.place} {d.code}" for d in checked.diagnostics if d.severity is Severity.ERROR]


def _added(before: bytes, after: bytes) -> bytes:
    """What was put into a file, in one piece."""
    start = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(before))
    tail = len(before) - start
    while not after.endswith(before[len(before) - tail :]):  # the piece may begin like what follows it
        start, tail = start - 1, tail + 1
        assert start >= 0, "something else has changed"
    return after[start : len(after) - tail]


def test_a_new_course_has_nothing_to_complain_about(started: Path) -> None:
    checked = check_folder(started)
    assert checked.diagnostics == ()
    assert checked.course is not None
    assert checked.course.title == "Started"
    assert (started / ".schemas/module.schema.json").is_file()
    assert "build/" in (started / ".gitignore").read_text("utf-8")


def test_a_new_course_builds(started: Path, tmp_path: Path) -> None:
    built = build_course(started, tmp_path / "out", formats=["scorm12", "scorm2004", "web", "book-source"])
    assert {o.format for o in built.outputs} >= {"scorm12", "scorm2004", "web", "book-source"}


def test_its_workflow_checks_each_push_and_publishes_the_book(started: Path) -> None:
    flow = yaml.safe_load((started / ".github/workflows/course.yml").read_text("utf-8"))
    assert set(flow[True]) == {"push", "pull_request"}  # YAML 1.1 reads `on` as true
    steps = [step.get("run", "") for step in flow["jobs"]["check"]["steps"]]
    assert "coursegen check --format github" in steps
    assert "coursegen build" in steps
    assert flow["jobs"]["publish"]["needs"] == "check"


def test_a_title_may_hold_anything(tmp_path: Path) -> None:
    title = "Crossing: “rivers” #1 {and} 'more'"
    new_course(tmp_path / "c", title=title)
    course = check_folder(tmp_path / "c").course
    assert course is not None
    assert course.title == title
    assert course.id == "crossing-rivers-1-and-more"


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "c").mkdir()
    (tmp_path / "c/mine.txt").write_text("mine")
    with pytest.raises(UsageError, match="not empty: it holds mine"):
        new_course(tmp_path / "c")
    assert [p.name for p in (tmp_path / "c").iterdir()] == ["mine.txt"]
    with pytest.raises(UsageError, match="is a file"):
        new_course(tmp_path / "c/mine.txt")


def test_a_folder_with_a_repository_in_it_will_do(tmp_path: Path) -> None:
    (tmp_path / "c/.git").mkdir(parents=True)
    assert "course.yaml" in new_course(tmp_path / "c")


@pytest.mark.parametrize("where", ["lesson", "quiz"])
@pytest.mark.parametrize("kind", sorted(TYPES))
def test_each_type_is_sound_as_it_stands_and_when_it_is_finished(course: Path, kind: str, where: str) -> None:
    made = new_question(course, kind, quiz=where == "quiz")
    found = check_folder(course).diagnostics
    assert [(d.severity, d.code) for d in found] == [(Severity.INFO, "unfinished")]
    assert str(found[0].place) == made.place
    path = course / "modules/start.yaml"
    text = path.read_text("utf-8")
    assert re.search(r"^ +# ", text, re.MULTILINE), "it is commented"
    path.write_text(re.sub(r"\n *status: needs-author[^\n]*", "", text), "utf-8")
    finished = check_folder(course)
    assert finished.course is not None
    codes = {d.code for d in finished.diagnostics}
    assert not {*STRUCTURE, *YAML} & codes
    assert "text-placeholder" in codes, "nobody has written over our texts yet"
    items = [i for m in finished.course.modules for i in (*m.lessons[0].questions, *m.quiz.questions)]  # type: ignore[union-attr]
    assert kind in {item.type for item in items if item.id == made.id}, "it is read as what it is"


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("where", [{}, {"quiz": True}])
def test_nothing_else_in_the_file_changes(course: Path, ending: str, where: dict[str, bool]) -> None:
    path = course / "modules/start.yaml"
    text = path.read_text("utf-8").replace("title: What helped", "title:   What helped   # my own words")
    path.write_bytes(text.replace("\n", ending).encode())
    before = path.read_bytes()
    made = new_question(course, "numeric", **where)  # type: ignore[arg-type]
    added = _added(before, path.read_bytes()).decode()
    assert made.id in added
    assert added.count("\n") == added.count(ending)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("quiz:", "quizz:"),  # no quiz at all
        ("quiz:\n  questions:", "quiz:\n  title: Well?\n  questions:"),
    ],
)
def test_a_quiz_is_begun_where_there_is_none(course: Path, old: str, new: str) -> None:
    path = course / "modules/start.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.split("quiz:")[0] if new == "quizz:" else text.replace(old, new), "utf-8")
    made = new_question(course, "order", quiz=True)
    assert made.id == "quiz-1"
    assert not _errors(check_folder(course))


@pytest.mark.parametrize(
    "left", ["quiz:\n", "quiz:\n  questions:\n", "quiz:\n  questions: []\n", "quiz: {}\n"]
)
def test_a_quiz_without_a_question_takes_one(course: Path, left: str) -> None:
    path = course / "modules/start.yaml"
    path.write_text(path.read_text("utf-8").split("quiz:")[0] + left, "utf-8")
    assert new_question(course, "true-false", quiz=True).id == "quiz-1"
    assert not _errors(check_folder(course))


def test_ids_are_chosen_and_never_twice(course: Path) -> None:
    made = [new_question(course, "open").id for _ in range(3)]
    assert made == ["early-visits-1", "early-visits-2", "early-visits-3"]
    assert new_question(course, "open", id="mine").id == "mine"
    for id, said in (("mine", "taken"), ("early-visits", "taken"), ("Mine", "no id"), ("1", "no id")):
        with pytest.raises(UsageError, match=said):
            new_question(course, "open", id=id)


def test_a_module_is_listed_and_sound(course: Path) -> None:
    before = (course / "course.yaml").read_bytes()
    made = new_module(course, "First contacts: “hello”")
    assert made == New(id="first-contacts-hello", place=f"{course}/modules/first-contacts-hello.yaml")
    assert _added(before, (course / "course.yaml").read_bytes()) == b", first-contacts-hello"
    checked = check_folder(course)
    assert not _errors(checked)
    assert checked.course is not None
    assert [m.title for m in checked.course.modules] == ["What helped", "First contacts: “hello”"]
    assert new_module(course, "First contacts: hello").id == "first-contacts-hello-2"
    assert new_module(course, "日本").id == "module"


def test_a_list_of_modules_with_dashes_and_comments_stays(course: Path) -> None:
    head = course / "course.yaml"
    text = head.read_text("utf-8").replace("modules: [start]", "modules:\n  - start  # first\n# the end")
    head.write_text(text, "utf-8")
    new_module(course, "Next")
    assert "modules:\n  - start  # first\n  - next\n# the end" in head.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"kind": "singel-choice"}, "Did you mean “single-choice”?"),
        ({"kind": "open", "module": "strat"}, "Did you mean “start”?"),
        ({"kind": "open", "lesson": "early-visit"}, "Did you mean “early-visits”?"),
        ({"kind": "open", "lesson": "early-visits", "quiz": True}, "not both"),
        ({"kind": "open", "module": "nothing-like-it"}, "The modules: start"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    course: Path, words: dict[str, str], said: str
) -> None:
    before = {p: p.read_bytes() for p in course.rglob("*") if p.is_file()}
    with pytest.raises(UsageError) as refused:
        new_question(course, **words)  # type: ignore[arg-type]
    assert said in refused.value.hint
    assert {p: p.read_bytes() for p in course.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: What helped", "title: [", "modules/start.yaml:"),
        ("    questions:\n", "    questions: &all\n", "anchor"),
    ],
)
def test_a_file_that_cannot_be_changed_in_place_is_left(course: Path, old: str, new: str, said: str) -> None:
    path = course / "modules/start.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    before = path.read_bytes()
    with pytest.raises(UsageError) as refused:
        new_question(course, "open")
    assert said in refused.value.message
    assert path.read_bytes() == before


def test_several_modules_need_a_name(course: Path) -> None:
    new_module(course, "Next")
    with pytest.raises(UsageError, match="say which module"):
        new_question(course, "open")


def test_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(tmp_path / "c")
    assert run(["new", "course", folder]) == 0
    assert run(["new", "module", "First contacts", "--course", folder]) == 0
    assert run(["new", "question", "match", "--module", "first-contacts", "--course", folder]) == 0
    said = capsys.readouterr().out
    assert re.search(r"modules/first-contacts\.yaml:\d+:9: question “first-lesson-2”", said)
    assert run(["new", "question"]) == 0
    listed = capsys.readouterr().out
    assert [line.split()[0] for line in listed.splitlines()] == list(TYPES)
    assert run(["new", "course", folder]) == 2
    assert run(["new"]) in (0, 2)
    assert "question" in "".join(capsys.readouterr())
