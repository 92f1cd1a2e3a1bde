"""Times as notes write them: believed, repaired when only one reading is left, else suspicious.

Notes come from subtitles that were cut at four hours, so a time beyond that is always wrong. Most of those
are minutes and seconds with ":00" behind them (NOTES-FORMAT.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coursegen.model.evidence import clock
from coursegen.model.outline import Moment, TimeStatus

LATEST = 4 * 3600 + 5 * 60
"""Nothing is said later than this: 4 h 05 min."""

_ENOUGH = 3  # so many ":00" in a row, and nothing else in the note, is a habit and no accident
_NEARER = 2  # of two readings the chosen one must be so many times nearer its neighbours


@dataclass(frozen=True, slots=True, kw_only=True)
class RawTime:
    """A time before it is believed: the attribute `data`, the visible `label` (one may be ""), its line."""

    data: str
    label: str
    line: int

    @property
    def as_written(self) -> str:
        """What the note says, both of it where the two differ."""
        if self.data and self.label and self.data != self.label:
            return f"{self.data} [{self.label}]"
        return self.data or self.label


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a written time. `ambiguous`: X:Y:00, which may be hours or minutes."""

    seconds: int
    exact: bool
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class _Habits:
    """How a note writes its times: whether it drops hours (MM:SS:00), or does so only sometimes."""

    drops_hours: bool
    mixed: bool


def _numbers(text: str) -> tuple[str, ...]:
    parts = tuple(text.strip().split(":"))
    return parts if all(p.isascii() and p.isdigit() and len(p) <= 3 for p in parts) else ()


def _habits(written: Sequence[str]) -> _Habits:
    triples = [p for text in written if len(p := _numbers(text)) == 3 and all(len(x) == 2 for x in p)]
    late = [p for p in triples if _seconds(*p) > LATEST and p[2] == "00"]
    round_ones = [p for p in triples if p[2] == "00"]
    always = len(round_ones) == len(triples) and len(triples) >= _ENOUGH
    return _Habits(drops_hours=bool(late) and always, mixed=bool(late) and not always)


def _seconds(hours: str, minutes: str, seconds: str) -> int:
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds)


def _read(text: str, habits: _Habits) -> _Reading | None:
    """The one reading of `text`, or None where there is none or more than one."""
    parts = _numbers(text)
    if len(parts) == 4 and parts[3] in ("0", "00", "000"):  # HH:MM:SS:00: frames behind the seconds
        parts = parts[:3]
        exact = False
    else:
        exact = len(parts) == 3 and all(len(p) == 2 for p in parts)
    if len(parts) == 2 and len(parts[0]) <= 2 and len(parts[1]) == 2 and int(parts[1]) <= 59:  # MM:SS
        return _Reading(int(parts[0]) * 60 + int(parts[1]), False)
    if (
        len(parts) != 3
        or len(parts[1]) != 2
        or len(parts[2]) != 2
        or int(parts[1]) > 59
        or int(parts[2]) > 59
    ):
        return None
    late = _seconds(*parts) > LATEST
    if exact and parts[2] == "00" and (late or habits.drops_hours):
        return _Reading(int(parts[0]) * 60 + int(parts[1]), False)
    if late:
        return None
    return _Reading(_seconds(*parts), exact, ambiguous=exact and habits.mixed and parts[2] == "00")


def _nearest(readings: Sequence[_Reading], neighbours: Sequence[int]) -> _Reading | None:
    """The reading that is clearly nearest to its neighbours."""
    if not neighbours:
        return None
    ranked = sorted(readings, key=lambda r: (min(abs(r.seconds - n) for n in neighbours), r.seconds))
    first, second = (min(abs(r.seconds - n) for n in neighbours) for r in ranked[:2])
    return ranked[0] if first * _NEARER <= second and first < second else None


def _choose(readings: Sequence[_Reading], neighbours: Sequence[int]) -> _Reading | None:
    sure = [r for r in readings if not r.ambiguous]
    if len({r.seconds for r in sure}) > 1:
        exact = [r for r in sure if r.exact]
        return exact[0] if len(exact) == 1 else _nearest(sure, neighbours)
    return sure[0] if sure else None


def resolve(times: Sequence[RawTime]) -> tuple[Moment, ...]:
    """Each written time with what may be believed of it, in the same order."""
    habits = _habits([t.data or t.label for t in times])
    readings = [
        [r for text in dict.fromkeys((t.data, t.label)) if text and (r := _read(text, habits))] for t in times
    ]
    plain = [
        r[0].seconds if len({x.seconds for x in r}) == 1 and not r[0].ambiguous else None for r in readings
    ]
    before = _last_known(plain)
    after = _last_known(plain[::-1])[::-1]
    out = []
    for time, options, left, right in zip(times, readings, before, after, strict=True):
        chosen = _choose(options, [n for n in (left, right) if n is not None])
        out.append(_moment(time, chosen))
    return tuple(out)


def _last_known(seconds: Sequence[int | None]) -> list[int | None]:
    """For each place the nearest known time before it."""
    out: list[int | None] = []
    known: int | None = None
    for value in seconds:
        out.append(known)
        known = value if value is not None else known
    return out


def _moment(time: RawTime, chosen: _Reading | None) -> Moment:
    if chosen is None:
        return Moment(at="", seconds=None, status=TimeStatus.SUSPICIOUS, as_written=time.as_written)
    at = clock(chosen.seconds)
    ok = time.as_written == at
    status = TimeStatus.OK if ok else TimeStatus.REPAIRED
    return Moment(at=at, seconds=chosen.seconds, status=status, as_written=time.as_written)
