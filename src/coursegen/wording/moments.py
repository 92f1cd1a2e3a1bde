"""Dates and times of day as options write them: `14 July 1789`, `July 14, 1789`, `1789-07-14`, `8:15 pm`."""

from __future__ import annotations

import re

CLOCK = "clock"
"""The unit of a time of day, which begins again at midnight."""
DAY = "day of the year"
"""The unit of a date without its year, which begins again in January."""
DATES = ("date", DAY)

_YEAR = 12 * 31
_JULY, _SEPTEMBER = 7 * 31, 9 * 31

_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATES = (
    re.compile(rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?{_MONTH},? (?P<year>\d{{4}})", re.IGNORECASE),
    re.compile(rf"{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})", re.IGNORECASE),
)
_DAYS = (
    re.compile(rf"(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}", re.IGNORECASE),
    re.compile(rf"{_MONTH} (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?", re.IGNORECASE),
)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_TIME = re.compile(r"(?:at )?(\d{1,2}):([0-5]\d)(?: ?([ap])\.?m\.?)?", re.IGNORECASE)


def moment(text: str) -> tuple[float, str] | None:
    """(where it stands in time, its unit) of a date or a time of day, else None."""
    if found := _ISO.fullmatch(text):
        return days(int(found[1]), int(found[2]), int(found[3])), "date"
    for form in _DATES:
        if found := form.fullmatch(text):
            month = _NAMES.index(found["month"].lower()[:3]) + 1
            return days(int(found["year"]), month, int(found["day"] or 0)), "date"
    for form in _DAYS:
        if found := form.fullmatch(text):
            return days(0, _NAMES.index(found["month"].lower()[:3]) + 1, int(found["day"])), DAY
    if found := _TIME.fullmatch(text):
        hour, half = int(found[1]), (found[3] or "").lower()
        hour = hour % 12 + 12 * (half == "p") if half else hour
        return (60.0 * hour + int(found[2]), CLOCK) if hour < 25 else None
    return None


def days(year: int, month: int, day: int) -> float:
    """Only the order counts, so each month may have 31 days; a month alone begins before its first."""
    return float((year * 12 + month) * 31 + day)


_YEAR_ALONE = re.compile(r"(?:in )?(1\d{3}|20\d{2})")


def year_of(text: str, other: str) -> bool:
    """Whether one is the year of the date that the other is: *1989*, *November 1989*."""
    year, date = sorted((text.strip(" ."), other.strip(" .")), key=len)
    found, told = _YEAR_ALONE.fullmatch(year), moment(re.sub(r"^(?:in|on) ", "", date))
    return found is not None and told is not None and told[1] == "date" and found[1] in date


_DAY_LONG = 24 * 60.0


def over_midnight(values: list[float]) -> list[float]:
    """Times of day as they follow each other from the end of their longest pause on: 23:00, 01:00."""
    known = sorted(set(values))
    pauses = zip(known, [*known[1:], known[0] + _DAY_LONG], strict=True)
    begin = max(pauses, key=lambda pause: pause[1] - pause[0])[1] % _DAY_LONG
    return [(value - begin) % _DAY_LONG for value in values]


def over_new_year(values: list[float]) -> list[float]:
    """Dates without a year, as they follow each other from autumn on: 1 October, 1 January."""
    if max(values) < _SEPTEMBER:
        return values
    return [value + _YEAR if value < _JULY else value for value in values]
