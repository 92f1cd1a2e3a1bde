"""A SCORM package as an LMS sees it: its edition, its SCOs, its files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

from coursegen.errors import CoursegenError

MANIFEST = "imsmanifest.xml"
EDITIONS = {"1.2": "scorm12", "2004 3rd Edition": "scorm2004-3rd"}
"""By `schemaversion`; whatever else is read as 2004 4th edition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sco:
    """One entry of the table of contents that an LMS shows, and the page that it opens."""

    title: str
    href: str
    mastery_score: str
    """As the manifest has it, or ""."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """What its manifest says, and its files in memory."""

    edition: str
    """`scorm12`, `scorm2004-3rd` or `scorm2004`."""
    title: str
    scos: tuple[Sco, ...]
    """At least one."""
    files: Mapping[str, bytes]


def open_package(data: bytes) -> Package:
    """Read a zip. Raises CoursegenError when it is no SCORM package."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    except zipfile.BadZipFile:
        raise CoursegenError("this is not a zip file", "Give a package that `build` made.") from None
    return read_package(files)


def read_package(files: Mapping[str, bytes]) -> Package:
    """Read a package's files. Raises CoursegenError when they are no SCORM package."""
    if MANIFEST not in files:
        raise CoursegenError(f"the package has no {MANIFEST} at its root", "Zip the files, not their folder.")
    try:
        root = ElementTree.fromstring(files[MANIFEST])
    except ElementTree.ParseError as problem:
        raise CoursegenError(f"{MANIFEST} is not XML: {problem}") from None
    version = (root.findtext("./{*}metadata/{*}schemaversion") or "").strip()
    scos = tuple(_scos(root))
    if not scos or any(sco.href.split("?", 1)[0] not in files for sco in scos):
        raise CoursegenError(f"{MANIFEST} names no launch page that is in the package")
    return Package(
        edition=EDITIONS.get(version, "scorm2004"),
        title=root.findtext(".//{*}organization/{*}title") or "Course",
        scos=scos,
        files=files,
    )


def _scos(root: ElementTree.Element) -> Iterator[Sco]:
    hrefs = {
        resource.get("identifier"): resource.get("href", "")
        for resource in root.iterfind("./{*}resources/{*}resource")
    }
    for item in root.iterfind(".//{*}organization//{*}item[@identifierref]"):
        yield Sco(
            title=item.findtext("./{*}title") or "",
            href=hrefs.get(item.get("identifierref"), ""),
            mastery_score=(item.findtext("./{*}masteryscore") or "").strip(),
        )
