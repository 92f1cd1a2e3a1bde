"""IMS content packaging: organizations, activities and resources as the elements of an imsmanifest.xml.

What SCORM, QTI packages and Common Cartridge have in common. It knows no edition: namespaces, schema words
and everything an edition adds come from the caller.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from coursegen.markup.xml import Element, element

MANIFEST_PATH = "imsmanifest.xml"
"""At the package's root, in lower case (IMS CP 1.1.4, 2.1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """Files that are delivered together; `launch` is the one that is opened and stands first, if any is.

    needs: the identifiers of resources whose files it uses too.
    """

    identifier: str
    files: tuple[str, ...]
    launch: str = ""
    needs: tuple[str, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """An `<item>` of an organization: a title, and the resource it opens."""

    identifier: str
    title: str
    resource: str
    extras: tuple[Element, ...] = ()
    """What an edition says about it (a mastery score, sequencing), in the schema's order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """The table of contents that an LMS shows."""

    identifier: str
    title: str
    activities: tuple[Activity, ...]
    extras: tuple[Element, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """A whole package. `namespaces` are the root's attributes: xmlns, xmlns:…, xsi:schemaLocation."""

    identifier: str
    version: str
    schema: str
    schema_version: str
    namespaces: Mapping[str, str]
    organization: Organization
    resources: tuple[Resource, ...]


def address(path: str) -> str:
    """A file's path as an href: percent-encoded, so that any name is a valid relative reference."""
    return quote(path, safe="/")


def manifest(package: Manifest) -> Element:
    """`package` as its root element, children in the order that the schema wants."""
    version = {"version": package.version} if package.version else {}
    return element(
        "manifest",
        {"identifier": package.identifier, **version, **package.namespaces},
        element(
            "metadata",
            {},
            element("schema", {}, package.schema),
            element("schemaversion", {}, package.schema_version),
        ),
        element(
            "organizations",
            {"default": package.organization.identifier},
            _organization(package.organization),
        ),
        element("resources", {}, *(_resource(resource) for resource in package.resources)),
    )


def _organization(organization: Organization) -> Element:
    return element(
        "organization",
        {"identifier": organization.identifier},
        element("title", {}, organization.title),
        *(_activity(activity) for activity in organization.activities),
        *organization.extras,
    )


def _activity(activity: Activity) -> Element:
    return element(
        "item",
        {"identifier": activity.identifier, "identifierref": activity.resource},
        element("title", {}, activity.title),
        *activity.extras,
    )


def _resource(resource: Resource) -> Element:
    return element(
        "resource",
        {
            "identifier": resource.identifier,
            "type": "webcontent",
            **resource.attributes,
            **({"href": address(resource.launch)} if resource.launch else {}),
        },
        *(element("file", {"href": address(path)}) for path in _launch_first(resource)),
        *(element("dependency", {"identifierref": other}) for other in resource.needs),
    )


def _launch_first(resource: Resource) -> Iterable[str]:
    """Players that ignore `href` open the first file (Open edX does)."""
    launch = (resource.launch,) if resource.launch else ()
    return (*launch, *sorted(set(resource.files) - {resource.launch}))
