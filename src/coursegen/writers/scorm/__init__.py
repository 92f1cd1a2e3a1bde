"""SCORM packages: one writer for each edition, told apart by a profile."""

from __future__ import annotations

from coursegen.writers.scorm.writer import SCORM12, SCORM2004, SCORM2004_3RD

__all__ = ["SCORM12", "SCORM2004", "SCORM2004_3RD"]
