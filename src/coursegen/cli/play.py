"""`coursegen play`: anybody's SCORM package in the trial LMS."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coursegen.cli.render import render, summary

if TYPE_CHECKING:
    from coursegen.serve.play.report import Launch, Played

MOST = 40
"""So many calls of one launch are printed; JSON has all."""


@click.command("play")
@click.argument("package", type=click.Path(path_type=Path))
@click.option("--headless", is_flag=True, help="Without a window: open it, click nothing, tell what it does.")
@click.option("--seconds", default=3.0, show_default=True, help="How long each SCO stays open, headless.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help="Headless.")
@click.option("--port", default=8770, show_default=True, help="The next free one is taken when it is in use.")
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
def command(package: Path, headless: bool, seconds: float, form: str, port: int, no_browser: bool) -> int:
    """Open a SCORM package (1.2 or 2004), whoever made it, in a trial LMS that is as strict as real ones.

    Beside the course stand its calls with values, answers and error codes, what the LMS keeps, and switches
    to relaunch it, to forget the learner, to let commits fail. The zip is read in memory and nothing is
    unpacked; a zip that no server should unpack is refused.

    \b
      coursegen play somebodys-course.zip
      coursegen play somebodys-course.zip --headless

    Exit codes with --headless: 0 nothing to mend, 1 something was found, 2 it cannot be opened.
    """
    from coursegen.project.archive import read_zip_file
    from coursegen.project.manifest import inspect
    from coursegen.project.package import read_package

    opened = read_package(read_zip_file(package))
    if headless:
        from coursegen.serve.play.headless import play

        played = play(opened, seconds=seconds)
        click.echo(_json(played) if form == "json" else "\n".join(_text(played)))
        return 0 if played.clean else 1
    from coursegen.serve.play.watched import watch

    found = inspect(opened)
    if found:
        click.echo(render(found, "text"))
    watch(opened, port=port, open_browser=not no_browser, tell=click.echo)
    return 0


def _json(played: Played) -> str:
    data = asdict(played) | {
        "findings": json.loads(render(played.findings, "json")),
        "clean": played.clean,
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _text(played: Played) -> Iterator[str]:
    yield click.style(f"{played.title} ({played.edition})", bold=True)
    yield f"manifest: {summary(played.findings)}"
    if played.findings:
        yield render(played.findings, "text")
    for launch in played.launches:
        yield ""
        yield click.style(f"{launch.title or launch.href}: {launch.href}", bold=True)
        yield from _launch(launch)
    yield ""
    yield "nothing to mend" if played.clean else "something to mend"


def _launch(launch: Launch) -> Iterator[str]:
    yield f"calls: {len(launch.calls)}, {len(launch.refused) or 'none'} refused"
    for call in launch.calls[:MOST]:
        words = f"({call['element']}" if call["element"] else "("
        words += f", {json.dumps(call['value'], ensure_ascii=False)}" if call["verb"] == "SetValue" else ""
        line = f"  {call['verb']}{words}) → {json.dumps(call['result'], ensure_ascii=False)}"
        error = f"  error {call['error']}" if call["error"] else ""
        yield line[:300] + (click.style(error, fg="red") if call in launch.refused else error)
    if launch.calls[MOST:]:
        yield f"  … and {len(launch.calls) - MOST} more (--format json has all)"
    for call in launch.refused:
        if call not in launch.calls[:MOST]:
            yield click.style(f"  refused: {call['verb']} {call['element']}: error {call['error']}", fg="red")
    for what, lines in (
        ("asked other hosts (nothing was let through)", launch.hosts),
        ("asked for files that the package does not have", launch.missing),
        ("errors in the browser", launch.console),
        ("did not happen", launch.silent),
    ):
        if lines:
            yield f"{what}:"
            yield from (f"  {line}" for line in lines)
    if launch.violations:
        yield "accessibility (axe):"
    for found in launch.violations:
        yield f"  {found.impact} {found.rule}: {found.help} ({found.count}×: {'; '.join(found.where)})"
    if launch.stored:
        yield "kept by the LMS:"
        yield from (f"  {name} = {value[:120]}" for name, value in launch.stored.items() if value)
