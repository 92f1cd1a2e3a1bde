"""Picks an edition's control documents (XSD and DTD files) out of the folder that a build was given."""

from __future__ import annotations

from coursegen.errors import CoursegenError
from coursegen.packaging.tree import FileTree
from coursegen.writers.scorm.profile import Profile


def control_documents(given: FileTree, profile: Profile) -> dict[str, bytes]:
    """The files of `profile` in `given`, for the package's root; none when none were given.

    They may stand at its top or in a folder named after the edition. Raises CoursegenError when one is
    missing: a schemaLocation must never point at nothing.
    """
    if not given:
        return {}
    homes = [f"{folder}/" for folder in profile.control_folders] + [""]
    for home in homes:
        if f"{home}{profile.namespaces[0].schema_file}" in given:
            break
    missing = [name for name in profile.control_documents if f"{home}{name}" not in given]
    if missing:
        raise CoursegenError(
            f"the control documents of {profile.label} are not complete: {', '.join(missing)}",
            f"Put them at the top of the folder, or in {' or '.join(profile.control_folders)} inside it.",
        )
    return {name: given[f"{home}{name}"] for name in profile.control_documents}
