"""The one strict stand-in LMS for both editions: for tests, previews and a course played by hand."""

from __future__ import annotations

from coursegen.project.package import Package, Sco, open_package
from coursegen.serve.simulator.lms import Call, Faults, Habits, Learner, Simulator

__all__ = ["Call", "Faults", "Habits", "Learner", "Package", "Sco", "Simulator", "open_package"]
