"""A made-up course of any size, the same at each call: what the benchmarks build."""

from __future__ import annotations

from pathlib import Path

NOTE = """---
title: A talk about rivers
videoId: abcdefghijk
---

From: [[rivers]] <br/>

Rivers join what maps divide <a class="yt-timestamp" data-t="00:01:00">[00:01:00]</a>.
"""

LESSON = """\
      Rivers join what maps divide {{at}}`00:01:00`. This lesson is number **{n}** of its module, and it says
      so because a benchmark needs text of some length, with *emphasis*, a list and a note.

      - One thing that people who live at a border know without being told.
      - Another one, which visitors learn only when they stay for a week or two.

      :::{{note}}
      Nothing here was said in a talk.
      :::
"""

QUESTION = """\
{pad}- id: q{n}
{pad}  type: single-choice
{pad}  objective: choose
{pad}  stem: Which of these does lesson {n} of module {m} speak of?
{pad}  options:
{pad}    a: {{text: rivers number {n}, correct: true, feedback: "Yes, that is what it speaks of here."}}
{pad}    b: {{text: deserts number {n}, feedback: "No desert appears in this lesson at all."}}
{pad}    c: {{text: glaciers number {n}, feedback: "Glaciers are left for another talk."}}
{pad}  evidence: ["00:01:00"]
"""


def write_course(folder: Path, *, modules: int, questions: int) -> None:
    """A course of `modules` modules with `questions` questions each (all but the last one as practice)."""
    (folder / "modules").mkdir(parents=True)
    (folder / "notes").mkdir()
    (folder / "notes/rivers.md").write_text(NOTE, "utf-8")
    names = [f"m{i}" for i in range(modules)]
    head = "coursegen: 1\nid: sample\ntitle: A sample course\ntalks:\n  rivers: {note: notes/rivers.md}\n"
    (folder / "course.yaml").write_text(f"{head}modules: [{', '.join(names)}]\n", "utf-8")
    for m, name in enumerate(names):
        (folder / f"modules/{name}.yaml").write_text(_module(name, m, questions), "utf-8")


def _module(name: str, m: int, questions: int) -> str:
    out = [f"coursegen: 1\nid: {name}\ntitle: Module {m}\nobjectives:\n"]
    out.append("  choose: {text: Choose the right river, level: apply}\nlessons:\n")
    for n in range(questions - 1):
        out.append(f"  - id: lesson-{n}\n    title: Lesson {n}\n    text: |\n{LESSON.format(n=n)}")
        out.append("    questions:\n" + QUESTION.format(pad="      ", n=n, m=m))
    out.append("quiz:\n  questions:\n" + QUESTION.format(pad="    ", n=questions - 1, m=m))
    return "".join(out)
