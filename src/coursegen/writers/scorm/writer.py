"""Course → the content of a SCORM package: the player's pages, a manifest, and control documents if given."""

from __future__ import annotations

from collections.abc import Iterator

from coursegen.contracts import Loss, Options, Writer
from coursegen.model.course import Course, Sco
from coursegen.model.interaction import NumericEntry
from coursegen.model.walk import built_items
from coursegen.packaging.imscp import MANIFEST_PATH
from coursegen.packaging.tree import FileTree, join
from coursegen.player.losses import losses as page_losses
from coursegen.writers.scorm import manifest
from coursegen.writers.scorm.control import control_documents
from coursegen.writers.scorm.profile import SCORM_12, SCORM_2004_3RD, SCORM_2004_4TH, Profile
from coursegen.writers.scorm.scos import scos


def package(course: Course, profile: Profile, options: Options) -> FileTree:
    """All files of the package; control documents describe it, so the manifest does not list them."""
    from coursegen.player.bundle import page, shared  # templates and Markdown: only where a package is made

    launches = {
        sco.launch: page(sco.holds, profile.runtime, room=profile.room, name=sco.name, whole=course)
        for sco in scos(course, profile)
    }
    content = join(launches, shared(course))
    control = control_documents(options.control_documents, profile)
    about = manifest.build(course, profile, content, schema_location=bool(control))
    return join({MANIFEST_PATH: about}, content, control)


def losses(course: Course, profile: Profile) -> Iterator[Loss]:
    """What the package cannot say of the course."""
    if course.scorm.sco is Sco.MODULE and not profile.several_scos:
        why = f"{profile.label} packages hold the course as one SCO: some LMSs cannot start a second one"
        yield Loss(path=("course", "scorm", "sco"), message=why)
    yield from page_losses(course)
    yield from _without_pattern(course, profile)
    if manifest.fitting_title(course.title, profile) != course.title:
        message = f"the manifest holds {profile.title_limit} characters of the title, the pages all of it"
        yield Loss(path=("course", "title"), message=message)


def _without_pattern(course: Course, profile: Profile) -> Iterator[Loss]:
    """Numbers with a range of right answers, where an edition knows single numbers only."""
    if profile.numeric_ranges:
        return
    for placed in built_items(course):
        if any(isinstance(i, NumericEntry) and i.low != i.high for i in placed.item.interactions):
            message = f"{profile.label} reports show no right answer: it knows numbers, not ranges"
            yield Loss(path=placed.path, message=message)


def writer(profile: Profile) -> Writer:
    """The writer of one edition."""
    return Writer(
        name=profile.name,
        summary=f"{profile.label} package for a learning management system.",
        write=lambda course, options: package(course, profile, options),
        losses=lambda course: losses(course, profile),
    )


# The editions, one line each.
SCORM12 = writer(SCORM_12)
SCORM2004 = writer(SCORM_2004_4TH)
SCORM2004_3RD = writer(SCORM_2004_3RD)
