"""scorm-again (npm) as the LMS: the same host page and the same record as the simulator's."""

from __future__ import annotations

from pathlib import Path

from coursegen.serve.simulator import Simulator

HERE = Path(__file__).parent
DIST = HERE.parents[2] / "node_modules/scorm-again/dist"


class ScormAgain(Simulator):
    """A stand-in LMS whose API objects are scorm-again's. It is laxer than ours in some things, and another
    pair of eyes in all."""

    def host_file(self, path: str) -> bytes | None:
        """Its scripts beside the simulator's own."""
        if path == "js/host.js":
            return (HERE / "again.js").read_bytes()
        if path.startswith("again/scorm"):
            # It knows 2004 as one: the 3rd edition's smaller suspend data is our simulator's to hold.
            name = path.removeprefix("again/").removesuffix(".js").removesuffix("-3rd")
            file = DIST / f"{name}.min.js"
            assert file.exists(), f"{file} is missing: run `npm ci` (or `make test`, which does)"
            return file.read_bytes()
        return super().host_file(path)

    def _host_page(self) -> bytes:
        script = f'<script src="/again/{self.package.edition}.js"></script>\n</head>'
        return super()._host_page().replace(b"</head>", script.encode(), 1)
