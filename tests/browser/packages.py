"""Packages of the test courses, built once a session."""

from __future__ import annotations

from functools import cache

from coursegen.contracts import Options
from coursegen.packaging.zip import pack
from coursegen.writers.scorm import SCORM12, SCORM2004, SCORM2004_3RD
from tests import corpus

WRITERS = {writer.name: writer for writer in (SCORM12, SCORM2004_3RD, SCORM2004)}


@cache
def package(name: str, edition: str) -> bytes:
    """The zip of a course of tests/corpus/ in one edition."""
    return pack(WRITERS[edition].write(corpus.course(name), Options()))
