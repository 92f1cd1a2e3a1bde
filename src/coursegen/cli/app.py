"""The command group, and what becomes of an exception: an exit code and a sentence, never a traceback.

Exit codes: 0 clean, 1 findings, 2 usage, 3 merge conflicts under `--strict`, 70 a bug of ours (EX_SOFTWARE of
sysexits.h).
"""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from coursegen import __version__
from coursegen.cli.console import speak
from coursegen.diagnostics import nearest
from coursegen.errors import CoursegenError

COMMANDS = {
    "new": "Begin a course, a module or a question.",
    "outline": "Print what a note says.",
    "draft": "Draft a course from notes.",
    "check": "Say everything that is wrong with a course.",
    "explain": "Explain a code that check showed.",
    "preview": "Look at a course while you edit it.",
    "build": "Build a course into every format.",
    "play": "Open anybody's SCORM package in a trial LMS.",
    "diff": "Say what a new version changes for learners.",
    "formats": "List what a course can be built into.",
}
"""In the order of the work; each is a module of this package, imported when it is asked for."""

BUG = 70


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, or None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"coursegen.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` begin with; of a misspelt one, the nearest is named."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            hint = nearest(args[0], COMMANDS, f"Known: {', '.join(COMMANDS)}.")
            raise click.UsageError(f"there is no command “{args[0]}”. {hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Begin with: coursegen draft NOTE.md --into my-course",
)
@click.version_option(__version__, prog_name="coursegen")
def app() -> None:
    """Turn the note of a talk into a course: YAML modules, a website, SCORM packages.

    \b
    draft a course from a note, edit its YAML, check it, build it:
      coursegen draft note.md --into my-course
      coursegen check my-course
      coursegen build my-course
    """


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(argv))


def run(argv: Sequence[str] | None = None) -> int:
    """Run the command line and answer its exit code."""
    speak()
    gc.set_threshold(500_000, 50, 100)  # a command ends soon: collecting less saves a third on a large note
    try:
        answer: Any = app.main(args=argv, prog_name="coursegen", standalone_mode=False)
        return answer if isinstance(answer, int) else 0
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.Abort:
        click.echo("stopped", err=True)
        return 130
    except click.UsageError as problem:
        problem.show()
        return 2
    except click.ClickException as problem:
        problem.show()
        return 2
    except CoursegenError as problem:
        _say(problem.message, problem.hint)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as bug:
        if os.environ.get("COURSEGEN_DEBUG"):
            raise
        _say(
            f"coursegen failed, and it is not your fault: {type(bug).__name__}: {bug}",
            "Your files were not changed. COURSEGEN_DEBUG=1 shows where it happened; please report it.",
        )
        return BUG


def _say(message: str, hint: str) -> None:
    click.echo(f"error: {message}", err=True)
    if hint:
        click.echo(f"hint: {hint}", err=True)
