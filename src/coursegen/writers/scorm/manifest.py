"""A course and its files → imsmanifest.xml, as the profile of an edition wants it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from coursegen.markup.xml import Element, document, element
from coursegen.model.course import Course, Report
from coursegen.model.walk import built_items
from coursegen.packaging import imscp
from coursegen.writers.scorm.profile import XSI, Profile
from coursegen.writers.scorm.scos import Sco, scos


def build(course: Course, profile: Profile, files: Iterable[str], *, schema_location: bool) -> bytes:
    """The manifest of a package that holds `files`, its launch pages among them.

    Identifiers come from ids alone, so that a new version keeps its learners. An id holds only small letters,
    digits and hyphens: no two of the identifiers meet, and each is an NCName.
    """
    parts = scos(course, profile)
    root = imscp.manifest(
        imscp.Manifest(
            identifier=f"MANIFEST-{course.id}",
            version=_fitting_version(course.version, profile),
            schema="ADL SCORM",
            schema_version=profile.schema_version,
            namespaces=_namespaces(profile, schema_location),
            organization=imscp.Organization(
                identifier=f"ORG-{course.id}",
                title=fitting_title(course.title, profile),
                activities=tuple(_activity(sco, profile) for sco in parts),
                extras=_organization_sequencing(profile),
            ),
            resources=_resources(course, parts, profile, frozenset(files)),
        )
    )
    return document(root)


def _activity(sco: Sco, profile: Profile) -> imscp.Activity:
    return imscp.Activity(
        identifier=f"ITEM-{sco.name}",
        title=fitting_title(sco.title, profile),
        resource=f"RES-{sco.name}",
        extras=(*_mastery_score(sco.holds, profile), *_activity_sequencing(profile)),
    )


def _resources(
    course: Course, parts: Sequence[Sco], profile: Profile, files: frozenset[str]
) -> tuple[imscp.Resource, ...]:
    """One for each SCO. What several SCOs use stands once, in a resource that each of them needs."""
    common = files - {sco.launch for sco in parts}
    alone = len(parts) == 1
    shared = f"RES-{course.id}._shared"
    scorm_type = profile.sco_attribute
    made = [
        imscp.Resource(
            identifier=f"RES-{sco.name}",
            launch=sco.launch,
            files=tuple(files) if alone else (sco.launch,),
            attributes={scorm_type: "sco"},
            needs=() if alone else (shared,),
        )
        for sco in parts
    ]
    if not alone:
        asset = {scorm_type: "asset"}
        made.append(imscp.Resource(identifier=shared, files=tuple(common), attributes=asset))
    return tuple(made)


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
    """Only where *failed* is wanted and something is graded.

    With a mastery score in the manifest and any raw score, Moodle rewrites an unfinished learner's
    *incomplete* as *failed* at LMSFinish, and *failed* reopens for review only.
    """
    if not profile.mastery_score or course.report is not Report.PASSED_FAILED:
        return ()
    if not any(placed.counts for placed in built_items(course)):
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
