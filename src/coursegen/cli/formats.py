"""`coursegen formats`: what a course can be built into."""

from __future__ import annotations

import click

from coursegen.project.formats import FORMATS


@click.command("formats")
def command() -> int:
    """List the formats that `build --to` knows."""
    wide = max(len(f.name) for f in FORMATS)
    for form in FORMATS:
        needs = f" (needs {form.finisher.needs})" if form.finisher else ""
        click.echo(f"{form.name:<{wide}}  {form.summary}{needs}")
    return 0
