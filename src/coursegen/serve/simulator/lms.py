"""The stand-in LMS: serves a package with a strict API object and keeps what it commits between launches."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from html import escape
from string import Template
from threading import Condition
from typing import Any, TypedDict

from coursegen.project.package import Package, open_package
from coursegen.resources import read_bytes, read_text
from coursegen.serve.simulator.pages import LoopbackServer

ROOM = "serve/simulator"
_HOST_FILE = re.compile(r"^(host/host\.css|js/[a-z0-9]+\.js)$")


class Call(TypedDict):
    """One call of the API, `verb` without the LMS of 1.2; `error` 0 when all was well."""

    verb: str
    element: str
    value: str
    result: str
    error: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Faults:
    """How the LMS may misbehave."""

    commit_fails: int = 0
    """So many commits of each launch fail, then they work; -1: every one."""
    unsupported: tuple[str, ...] = ()
    """Branches of the data model that it does not know: `cmi.interactions`."""
    api: str = "parent"
    """Where the API object is found: `parent`, `opener`, or `none`."""
    forgetful: bool = False
    """Gives back nothing but suspend data and location (Open edX)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """What the LMS does of its own accord, Moodle's defaults."""

    mastery_override: bool = True
    """A mastery score in the manifest decides over passed and failed (1.2)."""


@dataclass(slots=True)
class Learner:
    """What is kept of one learner. `calls` are those of every launch, in order."""

    stored: dict[str, str] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    launches: int = 0
    commits: int = 0
    finishes: int = 0


class Simulator:
    """A running stand-in LMS: `with Simulator(zip_bytes) as lms: browser.goto(lms.url)`.

    `faults` and `habits` may be changed between launches, and so may `sco`, the one that is opened, from 0;
    `learner` is what has been kept of it so far.
    """

    def __init__(
        self, package: bytes | Package, *, faults: Faults = Faults(), habits: Habits = Habits(), port: int = 0
    ) -> None:
        self.package = open_package(package) if isinstance(package, bytes) else package
        self.faults = faults
        self.habits = habits
        self.sco = 0
        self._learners: dict[int, Learner] = {}
        self._forgotten: Counter[int] = Counter()
        self._changed = Condition()
        self._server = LoopbackServer(self._get, self._post, port)

    def __enter__(self) -> Simulator:
        self._server.__enter__()
        return self

    def __exit__(self, *problem: object) -> None:
        self._server.__exit__(*problem)

    @property
    def learner(self) -> Learner:
        """What is kept of the learner at the SCO that is opened: a SCO knows nothing of another's data."""
        return self._learners.setdefault(self.sco, Learner())

    @property
    def url(self) -> str:
        """The host page: opening it launches the course."""
        return self._server.url

    @property
    def stored(self) -> dict[str, str]:
        """The learner's data as the LMS holds it now, element by element."""
        return self.learner.stored

    @property
    def refused(self) -> list[Call]:
        """Every call that was answered with an error, but for reading what nobody has set yet (2004: 403)."""
        return [c for c in self.learner.calls if c["error"] and not _is_unset(c)]

    def replace(self, package: bytes) -> None:
        """Publish another version of the course to the same learner."""
        self.package = open_package(package)
        self.sco = min(self.sco, len(self.package.scos) - 1)

    def wait(self, *, finishes: int = 0, commits: int = 0, timeout: float = 10) -> None:
        """Until so many sessions have ended and so many commits have come: beacons take their time."""

        def reached() -> bool:
            return self.learner.finishes >= finishes and self.learner.commits >= commits

        with self._changed:
            if not self._changed.wait_for(reached, timeout):
                raise TimeoutError(f"{self.learner.finishes} finishes, {self.learner.commits} commits")

    def _get(self, path: str) -> bytes | None:
        if path == "":
            with self._changed:
                self.learner.launches += 1
                return self._host_page()
        if path.startswith("package/"):
            return self.package.files.get(path.removeprefix("package/"))
        return b"" if path == "favicon.ico" else self.host_file(path)

    def host_file(self, path: str) -> bytes | None:
        """A file of the host page, by its path on the server."""
        if not _HOST_FILE.match(path):
            return None
        try:
            return read_bytes(f"{ROOM}/{path}")
        except FileNotFoundError:
            return None

    def _host_page(self) -> bytes:
        sco = self.package.scos[self.sco]
        launch = {
            "title": self.package.title,
            "sco": self.sco,
            "forgotten": self._forgotten[self.sco],
            "scos": [one.title for one in self.package.scos],
            "href": sco.href,
            "package": {"edition": self.package.edition, "masteryScore": sco.mastery_score},
            "stored": self.learner.stored,
            "habits": {
                "masteryOverride": self.habits.mastery_override,
                "forgetful": self.faults.forgetful,
            },
            "faults": {
                "api": self.faults.api,
                "commitFails": self.faults.commit_fails,
                "unsupported": list(self.faults.unsupported),
            },
        }
        # Inside <script>, HTML is not decoded: only `</` and `<!--` must not come up.
        data = json.dumps(launch, ensure_ascii=True).replace("<", "\\u003c")
        page = Template(read_text(f"{ROOM}/host/index.html"))
        return page.substitute(title=escape(self.package.title), launch=data).encode()

    def _post(self, path: str, data: Any) -> bool:
        if not isinstance(data, dict):
            return False
        with self._changed:
            taken = self._store(data) if path == "lms/store" else self._do(path, data)
            self._changed.notify_all()
        return taken

    def _store(self, data: dict[str, Any]) -> bool:
        """What the host page commits: the course's own script could post here too, and anything."""
        changed, number = data.get("changed", {}), data.get("sco", self.sco)
        calls = data.get("calls")
        whole = data.get("stored", changed)
        if not isinstance(whole, dict) or not isinstance(changed, dict):
            return False
        if not isinstance(calls, list) or not self._is_sco(number):
            return False
        if data.get("forgotten", self._forgotten[number]) != self._forgotten[number]:
            return True  # a last word that comes late, about a learner who has been forgotten since
        learner = self._learners.setdefault(number, Learner())
        learner.calls += calls
        if "stored" in data or "changed" in data:
            now = data.get("stored", learner.stored) | changed
            learner.stored = {element: value for element, value in now.items() if value is not None}
            learner.commits += 1
            learner.finishes += bool(data.get("finished"))
        return True

    def _is_sco(self, number: object) -> bool:
        return isinstance(number, int) and 0 <= number < len(self.package.scos)

    def _do(self, path: str, data: dict[str, Any]) -> bool:
        """What a person at the host page asks for: forget a learner, let commits fail, open another SCO."""
        known = self._is_sco(data.get("sco"))
        if path == "lms/reset" and known:
            number = int(data["sco"])
            self._learners.pop(number, None)
            self._forgotten[number] += 1
        elif path == "lms/open" and known:
            self.sco = int(data["sco"])
        elif path == "lms/switch" and data.get("commitFails") in (0, -1):
            self.faults = replace(self.faults, commit_fails=data["commitFails"])
        else:
            return False
        return True


def _is_unset(call: Call) -> bool:
    return call["verb"] == "GetValue" and call["error"] == 403
