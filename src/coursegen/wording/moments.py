"""Dates and times of day as options write them: `14 July 1789`, `July 14, 1789`, `1789-07-14`, `8:15 pm`."""

from __future__ import annotations

import re

CLOCK = "clock"
"""The unit of a time of day, which begins again at midnight."""

_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATES = (
    re.compile(rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?{_MONTH},? (?P<year>\d{{4}})", re.IGNORECASE),
    re.compile(rf"{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})", re.IGNORECASE),
)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_TIME = re.compile(r"(?:at )?(\d{1,2}):([0-5]\d)(?: ?([ap])\.?m\.?)?", re.IGNORECASE)


def moment(text: str) -> tuple[float, str] | None:
    """(where it stands in time, `date` or `clock`) of a date with its year or a time of day, else None."""
    if found := _ISO.fullmatch(text):
        return _days(int(found[1]), int(found[2]), int(found[3])), "date"
    for form in _DATES:
        if found := form.fullmatch(text):
            month = _NAMES.index(found["month"].lower()[:3]) + 1
            return _days(int(found["year"]), month, int(found["day"] or 1)), "date"
    if found := _TIME.fullmatch(text):
        hour, half = int(found[1]), (found[3] or "").lower()
        hour = hour % 12 + 12 * (half == "p") if half else hour
        return (60.0 * hour + int(found[2]), CLOCK) if hour < 25 else None
    return None


def _days(year: int, month: int, day: int) -> float:
    """Only the order counts, so each month may have 31 days."""
    return float((year * 12 + month) * 31 + day)
