"""What is wrong with a package's manifest: by the standard, by its files, by its own schemas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from coursegen.diagnostics import Diagnostic, Place, Severity, in_order
from coursegen.markup.xmltree import Node
from coursegen.packaging.imscp import MANIFEST_PATH
from coursegen.project.control import schema_faults
from coursegen.project.package import EDITIONS, Package, base_of, page_of, resources_of, version_of

_NCNAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*\Z")
_SCHEMA_FILE = re.compile(r"\.(xsd|dtd)\Z", re.IGNORECASE)
_LEFT_BY_SYSTEMS = re.compile(r"(^|/)(__MACOSX/|\.DS_Store|Thumbs\.db|desktop\.ini)", re.IGNORECASE)
ORDER = ("metadata", "organizations", "resources", "manifest", "sequencingCollection")
"""Of the manifest's children (IMS CP 1.1.4, 3.4.1)."""

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def inspect(package: Package) -> tuple[Diagnostic, ...]:
    """Everything, in the order of the manifest's lines. Nothing is fetched from anywhere."""
    found = [
        *_version(package),
        *_structure(package.manifest),
        *_identifiers(package.manifest),
        *_activities(package.manifest),
        *_files(package),
        *_unlisted(package),
        *schema_faults(package),
    ]
    return in_order(found)


def _say(node: Node | None, severity: Severity, code: str, message: str, hint: str = "") -> Diagnostic:
    place = Place(file=MANIFEST_PATH, line=node.line if node else 0)
    return Diagnostic(place=place, severity=severity, code=f"manifest-{code}", message=message, hint=hint)


def _version(package: Package) -> Iterator[Diagnostic]:
    version = version_of(package.manifest)
    if version in EDITIONS:
        return
    metadata = package.manifest.first("metadata")
    known = ", ".join(EDITIONS)
    what = f"schemaversion is “{version}”" if version else "there is no schemaversion"
    hint = f"An LMS knows an edition by one of these words: {known}. It was played as {package.edition}."
    yield _say(metadata, ERROR, "version", what, hint)


def _structure(root: Node) -> Iterator[Diagnostic]:
    if root.name != "manifest":
        yield _say(root, ERROR, "root", f"the file begins with <{root.name}>, not with <manifest>")
    known = [child for child in root.children if child.name in ORDER]
    places = [ORDER.index(child.name) for child in known]
    if places != sorted(places):
        said = ", ".join(child.name for child in known)
        hint = f"The schemas want {', '.join(ORDER[:3])}."
        yield _say(root, ERROR, "order", f"the parts of the manifest stand as {said}", hint)
    for name in ("organizations", "resources"):
        if root.first(name) is None:
            yield _say(root, ERROR, "part-missing", f"there is no <{name}>")
    organizations = root.first("organizations")
    if organizations is None:
        return
    default = organizations.attributes.get("default")
    names = [one.attributes.get("identifier") for one in organizations.all("organization")]
    if default and default not in names:
        message = f"the default organization “{default}” does not exist"
        yield _say(organizations, ERROR, "reference", message, "An LMS takes the first one, or none.")
    if not default and len(names) > 1:
        yield _say(organizations, WARNING, "default", "of several organizations none is the default")


def _identifiers(root: Node) -> Iterator[Diagnostic]:
    first: dict[str, Node] = {}
    for node in root.walk():
        identifier = node.attributes.get("identifier")
        if node.name in ("manifest", "organization", "item", "resource") and not identifier:
            yield _say(node, ERROR, "identifier", f"this <{node.name}> has no identifier")
        if not identifier or node.name not in ("manifest", "organization", "item", "resource"):
            continue
        if not _NCNAME.match(identifier):
            hint = "It begins with a letter, and has letters, digits, “-”, “_” and “.” only."
            yield _say(node, ERROR, "identifier", f"the identifier “{identifier}” is no XML name", hint)
        if identifier in first:
            message = f"the identifier “{identifier}” stands at line {first[identifier].line} already"
            yield _say(node, ERROR, "identifier-twice", message)
        first.setdefault(identifier, node)


def _activities(root: Node) -> Iterator[Diagnostic]:
    resources = {one.attributes.get("identifier", ""): one for one in resources_of(root)}
    organizations = root.first("organizations")
    for item in organizations.walk() if organizations else ():
        if item.name not in ("item", "organization"):
            continue
        title = item.first("title")
        if title is None or not title.text:
            yield _say(
                item, ERROR, "title", f"this <{item.name}> has no title", "An LMS shows it to learners."
            )
        wanted = item.attributes.get("identifierref")
        if wanted is not None and wanted not in resources:
            yield _say(item, ERROR, "reference", f"this <item> opens “{wanted}”, which is no resource")
        elif wanted and not resources[wanted].attributes.get("href"):
            yield _say(item, ERROR, "launch", f"the resource “{wanted}” is opened and has no href")
        elif wanted:
            yield from _launched(resources[wanted])
    for one in resources.values():
        for needed in one.all("dependency"):
            name = needed.attributes.get("identifierref", "")
            if name not in resources:
                yield _say(needed, ERROR, "reference", f"a dependency names “{name}”, which is no resource")


def _launched(resource: Node) -> Iterator[Diagnostic]:
    kind = resource.attributes.get("scormtype", resource.attributes.get("scormType"))
    if kind is None:
        hint = "adlcp:scormtype in 1.2, adlcp:scormType in 2004; an LMS may take it for a mere page."
        yield _say(
            resource, ERROR, "scormtype", "this resource is opened and does not say that it is a SCO", hint
        )
    elif kind.lower() not in ("sco", "asset"):
        yield _say(resource, ERROR, "scormtype", f"a resource is a sco or an asset, not “{kind}”")


def _files(package: Package) -> Iterator[Diagnostic]:
    names = {path.casefold(): path for path in package.files}
    for resource in resources_of(package.manifest):
        base = base_of(package.manifest, resource)
        listed = resource.all("file")
        for node in (resource, *listed):
            href = node.attributes.get("href")
            if href:
                yield from _file(node, base + href, package, names)
        own = {page_of(base + one.attributes.get("href", "")) for one in listed}
        href = page_of(base + resource.attributes.get("href", ""))
        if href in package.files and href not in own:
            message = f"“{href}” is opened and not among the resource's files"
            yield _say(
                resource, WARNING, "unlisted", message, "Add <file> for it: some systems copy only those."
            )


def _file(node: Node, href: str, package: Package, names: dict[str, str]) -> Iterator[Diagnostic]:
    if urlsplit(href).scheme or href.startswith("//"):
        yield _say(node, WARNING, "elsewhere", f"“{href}” is not in the package", "It cannot reach the LMS.")
        return
    path = page_of(href)
    if "\\" in href:
        yield _say(
            node, ERROR, "backslash", f"“{href}” is written with a backslash", "Addresses have slashes."
        )
    if path in package.files:
        return
    alike = names.get(path.casefold())
    hint = f"There is “{alike}”: capitals count on most servers." if alike else ""
    yield _say(node, ERROR, "file-missing", f"“{path}” is not in the package", hint)


def _unlisted(package: Package) -> Iterator[Diagnostic]:
    listed = {
        page_of(base_of(package.manifest, resource) + node.attributes.get("href", ""))
        for resource in resources_of(package.manifest)
        for node in (resource, *resource.all("file"))
    }
    left = sorted(
        path
        for path in package.files
        if path != MANIFEST_PATH and path not in listed and not _SCHEMA_FILE.search(path)
    )
    junk = [path for path in left if _LEFT_BY_SYSTEMS.search(path)]
    other = [path for path in left if path not in junk]
    if other:
        shown = ", ".join(other[:5]) + (f" and {len(other) - 5} more" if other[5:] else "")
        hint = "List each file in its resource: some systems copy only those."
        yield _say(None, WARNING, "unlisted", f"no resource lists {shown}", hint)
    if junk:
        yield _say(None, INFO, "left-over", f"left behind by an operating system: {', '.join(junk[:5])}")
    odd = sorted(p for p in package.files if not p.isascii() or " " in p)
    if odd:
        shown = ", ".join(odd[:5]) + (f" and {len(odd) - 5} more" if odd[5:] else "")
        hint = "Some systems lose such files when they unpack them."
        yield _say(None, WARNING, "file-name", f"names with blanks or other letters than a-z: {shown}", hint)
