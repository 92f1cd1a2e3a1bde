"""`coursegen build`: a course into every format."""

from __future__ import annotations

from pathlib import Path

import click

from coursegen.cli.progress import progress
from coursegen.cli.render import render, summary
from coursegen.diagnostics import Severity
from coursegen.project.build import Built, build_course
from coursegen.project.formats import NAMES


class ManyFormats(click.Command):
    """Reads `--to scorm12 web` as `--to scorm12 --to web`: formats that follow --to belong to it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Spell out each format, then parse as ever."""
        spelled: list[str] = []
        listing = False
        for word in args:
            if listing and word in NAMES:
                spelled += ["--to"] if spelled[-1] != "--to" else []
            else:
                listing = word == "--to"
            spelled.append(word)
        return super().parse_args(ctx, spelled)


@click.command("build", cls=ManyFormats)
@click.argument("course", default=".", type=click.Path(path_type=Path))
@click.option(
    "--to",
    "formats",
    multiple=True,
    metavar="FORMAT...",
    help=f"Which: {', '.join(NAMES)}. All that learners get if none.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build"),
    show_default=True,
    help="Where to build.",
)
@click.option(
    "--control-documents",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="A folder with the SCORM schemas (XSD) to carry in the packages.",
)
def command(course: Path, formats: tuple[str, ...], out: Path, control_documents: Path | None) -> int:
    """Check a course and build it: the book, the SCORM packages, the offline pages.

    Nothing is built while there are errors, and a build that fails leaves the last good one as it was.

    \b
      coursegen build my-course
      coursegen build my-course --to scorm12 scorm2004 --out packages
    """
    with progress() as tell:
        built = build_course(course, out, formats=formats, control_documents=control_documents, tell=tell)
    shown = [d for d in built.checked.diagnostics if d.severity is not Severity.INFO]
    if shown:
        click.echo(render(shown, "text"), err=True)
    if not built.outputs:
        click.echo(f"nothing was built: {summary(shown)} in {course}", err=True)
        return 1
    _table(built, out)
    return 0


def _table(built: Built, out: Path) -> None:
    rows = [(o.format, str(out / o.path), _size(o.size), len(o.losses)) for o in built.outputs]
    wide = [max(len(str(row[i])) for row in rows) for i in range(3)]
    for name, path, size, losses in rows:
        note = f"  cannot say {losses} things (see the report)" if losses else ""
        click.echo(f"{name:<{wide[0]}}  {path:<{wide[1]}}  {size:>{wide[2]}}{note}")
    click.echo(f"{'report':<{wide[0]}}  {out / built.report}")


def _size(size: int) -> str:
    return f"{size / 1000:.0f} kB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"
