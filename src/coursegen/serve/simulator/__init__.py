"""The one strict stand-in LMS for both editions: for tests, previews and a course played by hand."""

from __future__ import annotations

from coursegen.serve.simulator.lms import Call, Faults, Habits, Learner, Simulator
from coursegen.serve.simulator.package import Package, open_package

__all__ = ["Call", "Faults", "Habits", "Learner", "Package", "Simulator", "open_package"]
