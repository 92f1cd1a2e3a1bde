"""The command line: argv in, sentences and exit codes out."""

from coursegen.cli.app import main

__all__ = ["main"]
