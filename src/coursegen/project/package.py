"""A SCORM package as an LMS sees it, whoever made it: its edition, its SCOs, its files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from coursegen.errors import CoursegenError
from coursegen.markup.xmltree import Node, XmlFault, parse
from coursegen.packaging.imscp import MANIFEST_PATH
from coursegen.project.archive import read_zip

EDITIONS = {
    "1.1": "scorm12",
    "1.2": "scorm12",
    "CAM 1.3": "scorm2004-3rd",  # 2004 2nd edition: the run time of the 3rd differs in little
    "2004 3rd Edition": "scorm2004-3rd",
    "2004 4th Edition": "scorm2004",
}
"""By `schemaversion`."""
_NAMESPACES = (("adlcp_v1p3", "scorm2004"), ("adlcp_rootv1p2", "scorm12"))
"""Where no known version stands, what the namespaces say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sco:
    """One entry of the table of contents that an LMS shows, and the page that it opens."""

    title: str
    href: str
    """As the manifest has it, from the package's root, with its parameters."""
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
    manifest: Node


def open_package(data: bytes) -> Package:
    """Read a zip. Raises CoursegenError, with one sentence, when it is no SCORM package to play."""
    return read_package(read_zip(data))


def read_package(files: Mapping[str, bytes]) -> Package:
    """Read a package's files. Raises CoursegenError when they are no SCORM package."""
    if MANIFEST_PATH not in files:
        inside = next((p for p in sorted(files) if p.lower().endswith(f"/{MANIFEST_PATH}")), "")
        other = next((p for p in files if p.lower() == MANIFEST_PATH), "")
        raise CoursegenError(
            f"the package has no {MANIFEST_PATH} at its root",
            f"It has {inside}: zip the files, not their folder."
            if inside
            else f"It is called {other}: capitals count."
            if other
            else "A SCORM package begins with that file.",
        )
    try:
        root = parse(files[MANIFEST_PATH])
    except XmlFault as fault:
        where = f"{MANIFEST_PATH}:{fault.line}" if fault.line else MANIFEST_PATH
        raise CoursegenError(
            f"{where} is not XML that can be read: {fault.message}", "Export it again."
        ) from None
    scos = tuple(sco for sco in _scos(root) if page_of(sco.href) in files)
    if not scos:
        raise CoursegenError(
            f"{MANIFEST_PATH} names no launch page that is in the package",
            "An <item> must name a <resource> whose href is a file of the zip.",
        )
    organization = _organization(root)
    title = organization.first("title") if organization else None
    return Package(
        edition=edition_of(root),
        title=(title.text if title else "") or "Course",
        scos=scos,
        files=files,
        manifest=root,
    )


def page_of(href: str) -> str:
    """The file that an address in a manifest leads to."""
    return unquote(href.split("#", 1)[0].split("?", 1)[0]).replace("\\", "/")


def version_of(root: Node) -> str:
    """`schemaversion` as the manifest has it, or ""."""
    metadata = root.first("metadata")
    version = metadata.first("schemaversion") if metadata else None
    return version.text if version else ""


def edition_of(root: Node) -> str:
    """By its version; where that is missing or unknown, by its namespaces; else 2004, 4th edition."""
    known = EDITIONS.get(version_of(root))
    if known:
        return known
    spaces = {space for node in root.walk() for space in node.spaces}
    return next((name for mark, name in _NAMESPACES if any(mark in space for space in spaces)), "scorm2004")


def _organization(root: Node) -> Node | None:
    """The one that the manifest names as its default, else the first."""
    organizations = root.first("organizations")
    found = organizations.all("organization") if organizations else []
    default = organizations.attributes.get("default", "") if organizations else ""
    return next(
        (one for one in found if one.attributes.get("identifier") == default), next(iter(found), None)
    )


def resources_of(root: Node) -> list[Node]:
    """Every resource, in the order of the manifest."""
    resources = root.first("resources")
    return resources.all("resource") if resources else []


def base_of(root: Node, resource: Node) -> str:
    """What stands before a resource's addresses: `xml:base` of manifest, resources and resource."""
    resources = root.first("resources")
    around = [root, *([resources] if resources else []), resource]
    return "".join(node.attributes.get("base", "") for node in around)


def _scos(root: Node) -> Iterator[Sco]:
    hrefs = {
        one.attributes.get("identifier", ""): base_of(root, one) + one.attributes.get("href", "")
        for one in resources_of(root)
    }
    organization = _organization(root)
    for item in organization.walk() if organization else ():
        if item.name != "item" or not item.attributes.get("identifierref"):
            continue
        title, mastery = item.first("title"), item.first("masteryscore")
        yield Sco(
            title=title.text if title else "",
            href=_with(
                hrefs.get(item.attributes["identifierref"], ""), item.attributes.get("parameters", "")
            ),
            mastery_score=mastery.text if mastery else "",
        )


def _with(href: str, parameters: str) -> str:
    """An address with an item's parameters (IMS CP 1.1.4, 3.4.1.5: how they are joined)."""
    words = parameters.lstrip("?&")
    if not href or not words:
        return href
    if words.startswith("#"):
        return href if "#" in href else href + words
    return f"{href}{'&' if '?' in href else '?'}{words}"
