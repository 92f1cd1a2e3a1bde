"""Thirty mistakes in a course of fifty modules are thirty findings, each on its own line, in one run."""

from __future__ import annotations

from pathlib import Path

from benchmarks.sample import write_course
from coursegen.project.check import check_folder

# (what stands in the file, what it becomes, the code that must come, a text of the line it must stand on).
MISTAKES = (
    ("title: Module 0", "titel: Module 0", "unknown-key", "titel"),
    ("title: Module 1\n", "title: 1.10\n", "text-expected", "title: 1.10"),
    ("id: m2\n", "id: M2\n", "id-form", "id: M2"),
    ("level: apply", "level: aply", "unknown-value", "level: aply"),
    ("text: Choose the right", "text: Understand the right", "objective-verb", "Understand"),
    ("objective: choose", "objective: chose", "objective-unknown", "objective: chose"),
    ("type: single-choice", "type: single-chioce", "unknown-value", "single-chioce"),
    ('evidence: ["00:01:00"]', 'evidence: ["00:01:60"]', "time-form", "00:01:60"),
    ('evidence: ["00:01:00"]', 'evidence: ["00:02:00"]', "evidence-unknown", "00:02:00"),
    (", correct: true", "", "key-missing", "- id: q0"),
    ("b: {text: deserts number 0,", "b: {text: deserts number 0, correct: true,", "key-missing", "- id: q0"),
    ("b: {text: deserts number 0,", "b: {text: rivers number 0,", "option-twice", "b: {text: rivers"),
    ("c: {text: glaciers number 0,", "c: {text: none of the above,", "option-catchall", "none of the above"),
    ("c: {text: glaciers number 0,", 'c: {text: "  ",', "option-empty", 'c: {text: "  "'),
    ("No desert appears in this lesson at all.", "Wrong.", "option-feedback-missing", "b: {text: deserts"),
    ("- id: lesson-1\n", "- id: lesson-0\n", "id-twice", "- id: lesson-0"),
    ("- id: q1\n", "- id: q0\n", "id-twice", "- id: q0"),
    ("    text: |\n", "    text:\n", "yaml-syntax", ":::"),
    (":::{note}", ":::{nope}", "text-dialect", "{nope}"),
    ("{at}`00:01:00`", "{at}`1:00`", "text-dialect", "{at}`1:00`"),
    ("Which of these does lesson", "Which of these does not lesson", "stem-negative", "does not lesson"),
    ("a: {text: rivers number 0,", "a: {text: always rivers number 0,", "absolute-word", "always rivers"),
    ("coursegen: 1", "coursegen: 7", "unknown-version", "coursegen: 7"),
    ("    - id: q4\n", "    - id: q4\n      points: -1\n", "out-of-range", "points: -1"),
    ("    - id: q4\n", "    - id: q4\n      shuffle: maybe\n", "wrong-kind", "shuffle: maybe"),
    ("    - id: q4\n", "    - id: q4\n      hints: look\n", "unknown-key", "hints: look"),
    ("    - id: q4\n", "    - id: q4\n      allow: {no-such-rule: why}\n", "allow-unknown", "no-such-rule"),
    ("title: Lesson 2\n", 'title: "Lesson 2\n', "yaml-quote", 'title: "Lesson 2'),
    ("    title: Lesson 2\n", "\ttitle: Lesson 2\n", "yaml-tab", "\ttitle"),
    ("    title: Lesson 2\n", "<<<<<<< ours\n    title: Lesson 2\n", "yaml-conflict", "<<<<<<<"),
)


def plant(course: Path) -> dict[str, tuple[str, str, str]]:
    """Make one mistake in each of the first modules: file → (code, text of the line, the file's new text)."""
    lines: dict[str, tuple[str, str, str]] = {}
    for number, (right, wrong, code, shown) in enumerate(MISTAKES):
        path = course / f"modules/m{number}.yaml"
        text = path.read_text("utf-8")
        right = right.replace("Module 0", f"Module {number}").replace("Module 1\n", f"Module {number}\n")
        wrong = wrong.replace("Module 0", f"Module {number}")
        assert right in text, (number, right)
        changed = text.replace(right, wrong, 1)
        path.write_text(changed, "utf-8")
        lines[path.name] = (code, shown, changed)
    return lines


def test_each_mistake_is_one_finding_on_its_line(tmp_path: Path) -> None:
    write_course(tmp_path / "course", modules=50, questions=5)
    lines = plant(tmp_path / "course")
    assert len(lines) == 30
    told = check_folder(tmp_path / "course").diagnostics
    errors = [d for d in told if d.severity == "error"]
    for name, (code, shown, text) in lines.items():
        found = [d for d in errors if d.place.file.endswith(f"/{name}") and d.code == code]
        assert found, (name, code, [d for d in errors if d.place.file.endswith(f"/{name}")])
        at = [text.split("\n")[d.place.line - 1] for d in found]
        assert any(shown in line for line in at), (name, code, at)
        assert all(d.place.column for d in found), name
    assert {Path(d.place.file).name for d in errors} == set(lines), (
        "nothing is found where nothing was planted"
    )
    assert len(errors) <= len(lines) + 4, "a mistake brings no crowd of findings"
