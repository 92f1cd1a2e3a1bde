"""Small packages that somebody else could have made: frames, several SCOs, wrong calls, encodings."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

HEAD_12 = (
    '<manifest identifier="m" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"'
    ' xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">'
    "<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>"
)
HEAD_2004 = (
    '<manifest identifier="m" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"'
    ' xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">'
    "<metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>"
)
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>Page</title></head>'
    "<body><main><h1>Hello</h1></main>{}</body></html>"
)

CALLS_12 = """<script>
var w = window; while (w.parent !== w && !w.API) w = w.parent;
var api = w.API;
api.LMSGetValue("cmi.core.lesson_status");
api.LMSInitialize("");
api.LMSSetValue("cmi.core.lesson_status", "Passed");
api.LMSSetValue("cmi.core.score.raw", "80");
api.LMSCommit("");
addEventListener("pagehide", function () { api.LMSFinish(""); });
</script>"""
CALLS_2004 = """<script>
var api = parent.API_1484_11;
api.SetValue("cmi.completion_status", "incomplete");
api.Initialize("");
api.SetValue("cmi.score.scaled", "80");
api.SetValue("cmi.interactions.0.type", "choice");
api.SetValue("cmi.completion_status", "completed");
api.Commit("");
</script>"""


def manifest(
    pages: Mapping[str, str], *, head: str = HEAD_12, files: str = "", attribute: str = "adlcp:scormtype"
) -> str:
    """Of SCOs: {href: title}. files: more <file> elements, for the first resource."""
    items = "".join(
        f'<item identifier="i{n}" identifierref="r{n}"><title>{title}</title></item>'
        for n, title in enumerate(pages.values())
    )
    resources = "".join(
        f'<resource identifier="r{n}" type="webcontent" {attribute}="sco" href="{href}">'
        f'<file href="{href.split("?")[0]}"/>{files if not n else ""}</resource>'
        for n, href in enumerate(pages)
    )
    return (
        f'<?xml version="1.0"?>{head}<organizations default="o"><organization identifier="o">'
        f"<title>Somebody's course</title>{items}</organization></organizations>"
        f"<resources>{resources}</resources></manifest>"
    )


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    """A zip of files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return out.getvalue()


def frames_12() -> bytes:
    """1.2 in a frameset, its calls in an inner frame and before LMSInitialize; the manifest in UTF-16."""
    frameset = (
        '<html lang="en"><head><title>Frames</title></head><frameset cols="50%,50%">'
        '<frame src="left.html" title="left"><frame src="right.html" title="right"></frameset></html>'
    )
    right = PAGE.format('<img src="gone.png" alt="gone"><img src="http://evil.example/x.png">' + CALLS_12)
    more = '<file href="left.html"/><file href="right.html"/>'
    text = manifest({"start.html": "Frames — début"}, files=more).replace(
        'version="1.0"', 'version="1.0" encoding="UTF-16"'
    )
    return zipped(
        {
            "imsmanifest.xml": text.encode("utf-16"),
            "start.html": frameset,
            "left.html": PAGE.format(""),
            "right.html": right,
        }
    )


def wrong_2004() -> bytes:
    """2004 that stores before it begins, out of range and out of order; throws; and has an empty button."""
    broken = CALLS_2004 + "<button></button><script>nowhere.to.be.found()</script>"
    pages = {"a%20page.html?mode=1": "Wrong"}
    text = manifest(pages, head=HEAD_2004, attribute="adlcp:scormType")
    return zipped({"imsmanifest.xml": text, "a page.html": PAGE.format(broken)})


def several_12() -> bytes:
    """1.2 with two SCOs: the first is well-behaved, the second never looks for the LMS."""
    good = CALLS_12.replace('api.LMSGetValue("cmi.core.lesson_status");\n', "").replace(
        '"Passed"', '"passed"'
    )
    pages = {"one/index.html": "First", "two/index.html": "Second"}
    return zipped(
        {
            "imsmanifest.xml": manifest(pages),
            "one/index.html": PAGE.format(good),
            "two/index.html": PAGE.format(""),
        }
    )
