"""`coursegen explain`: what a code in brackets means, and how to mend it."""

from __future__ import annotations

import click

from coursegen.project.explain import every_code, explain


@click.command("explain")
@click.argument("code", default="")
def command(code: str) -> int:
    """Explain a code that `check` showed in brackets; without one, list them all.

    \b
      coursegen explain option-length
    """
    if not code:
        width = max(len(one.code) for one in every_code())
        for one in every_code():
            click.echo(f"{click.style(one.code.ljust(width), bold=True)}  {one.summary}")
        return 0
    found = explain(code)
    notes = [found.severity, f"knows only: {found.languages}" if found.languages else ""]
    said = f" ({'; '.join(note for note in notes if note)})" if any(notes) else ""
    click.echo(f"{click.style(found.code, bold=True)}{said}\n\n{found.text}")
    if found.severity:
        click.echo(f'\nWhere it does not fit, silence it in place: `allow: {{{found.code}: "the reason"}}`.')
    return 0
