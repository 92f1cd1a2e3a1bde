"""A course and its files → imsmanifest.xml, as the profile of an edition wants it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from coursegen.markup.xml import Element, document, element
from coursegen.model.course import Course, Report
from coursegen.packaging import imscp
from coursegen.writers.scorm.profile import XSI, Profile

LAUNCH = "index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifiers:
    """Names inside a manifest, derived from the course's id alone so that a new version keeps its learners.

    A course id holds no capital, so no two of them meet; it holds only letters, digits and hyphens, so each
    is an NCName.
    """

    manifest: str
    organization: str
    activity: str
    resource: str


def identifiers(course: Course) -> Identifiers:
    """The identifiers of a course's package."""
    return Identifiers(
        manifest=f"MANIFEST-{course.id}",
        organization=f"ORG-{course.id}",
        activity=f"ITEM-{course.id}",
        resource=f"RES-{course.id}",
    )


def build(course: Course, profile: Profile, files: Iterable[str], *, schema_location: bool) -> bytes:
    """The manifest of a package that holds `files`, its launch page among them."""
    names = identifiers(course)
    title = fitting_title(course.title, profile)
    activity = imscp.Activity(
        identifier=names.activity,
        title=title,
        resource=names.resource,
        extras=(*_mastery_score(course, profile), *_activity_sequencing(profile)),
    )
    root = imscp.manifest(
        imscp.Manifest(
            identifier=names.manifest,
            version=_fitting_version(course.version, profile),
            schema="ADL SCORM",
            schema_version=profile.schema_version,
            namespaces=_namespaces(profile, schema_location),
            organization=imscp.Organization(
                identifier=names.organization,
                title=title,
                activities=(activity,),
                extras=_organization_sequencing(profile),
            ),
            resources=(
                imscp.Resource(
                    identifier=names.resource,
                    launch=LAUNCH,
                    files=tuple(files),
                    attributes={profile.sco_attribute: "sco"},
                ),
            ),
        )
    )
    return document(root)


def fitting_title(title: str, profile: Profile) -> str:
    """`title` as long as the edition's schema allows, with an ellipsis where it was cut."""
    limit = profile.title_limit
    return title if limit is None or len(title) <= limit else title[: limit - 1] + "…"


def _fitting_version(version: str, profile: Profile) -> str:
    """Half a version would be a wrong one: where it does not fit, the optional attribute is left out."""
    limit = profile.version_limit
    return version if limit is None or len(version) <= limit else ""


def _namespaces(profile: Profile, schema_location: bool) -> dict[str, str]:
    out = {f"xmlns:{n.prefix}" if n.prefix else "xmlns": n.name for n in profile.namespaces}
    if schema_location:
        out["xmlns:xsi"] = XSI
        out["xsi:schemaLocation"] = " ".join(f"{n.name} {n.schema_file}" for n in profile.namespaces)
    return out


def _mastery_score(course: Course, profile: Profile) -> tuple[Element, ...]:
    """Only where *failed* is wanted.

    With a mastery score in the manifest and any raw score, Moodle rewrites an unfinished learner's
    *incomplete* as *failed* at LMSFinish, and *failed* reopens for review only.
    """
    if not profile.mastery_score or course.report is not Report.PASSED_FAILED:
        return ()
    return (element("adlcp:masteryscore", {}, f"{course.pass_mark * 100:.4f}".rstrip("0").rstrip(".")),)


def _activity_sequencing(profile: Profile) -> tuple[Element, ...]:
    """The SCO says itself when it is completed and passed; an LMS must not guess (SCORM 2004 4th SN 3.13.3).

    No primary objective: Moodle would pre-fill cmi.objectives.0 with it, in the learning objectives' way.
    """
    if not profile.sequencing:
        return ()
    by_content = {"completionSetByContent": "true", "objectiveSetByContent": "true"}
    return (element("imsss:sequencing", {}, element("imsss:deliveryControls", by_content)),)


def _organization_sequencing(profile: Profile) -> tuple[Element, ...]:
    """`flow` is false by default, and then an LMS may not open the one activity by itself (SN 3.2.2)."""
    if not profile.sequencing:
        return ()
    mode = {"choice": "true", "flow": "true"}
    return (element("imsss:sequencing", {}, element("imsss:controlMode", mode)),)
