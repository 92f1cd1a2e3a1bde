"""What differs between the editions of SCORM, as data. A new edition is a new record here.

The writer and the manifest know no edition by name: they read these records.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

XSI = "http://www.w3.org/2001/XMLSchema-instance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Namespace:
    """A namespace of the manifest: its prefix ("" for the default one) and the file that defines it."""

    prefix: str
    name: str
    schema_file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One edition."""

    name: str
    """The writer's name, and the end of the package's: `<course-id>-<name>.zip`."""
    label: str
    """As administrators know it."""
    runtime: str
    """Which runtime of the player speaks to its LMS."""
    room: int
    """Characters of suspend data that every LMS of the edition must keep."""
    schema_version: str
    """The exact word of the manifest: LMSs tell the editions apart by it."""
    namespaces: tuple[Namespace, ...]
    sco_attribute: str
    """Spelt `scormtype` in 1.2 and `scormType` since."""
    sequencing: bool
    """Whether the manifest may carry an imsss:sequencing block (2004)."""
    mastery_score: bool
    """Whether a pass mark can stand in the manifest as adlcp:masteryscore (1.2)."""
    several_scos: bool
    """Whether one SCO per module can work: Moodle cannot start the second SCO of a 2004 package (104)."""
    numeric_ranges: bool
    """Whether the right answer of a number may be a range, low[:]high (2004 RTE 4.2.9.2)."""
    title_limit: int | None
    """Characters of a title that the schema allows; None for no limit."""
    version_limit: int | None
    """Characters of the manifest's version that the schema allows."""
    control_folders: tuple[str, ...]
    """Folders inside a folder of control documents in which this edition's files may stand apart."""
    control_documents: tuple[str, ...]
    """The files that define the edition; those of `namespaces` and what they import."""


_ADLCP_12 = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
_IMSCP_12 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"

SCORM_12 = Profile(
    name="scorm12",
    label="SCORM 1.2",
    runtime="scorm12",
    room=4096,  # RTE 3.4.4
    schema_version="1.2",
    namespaces=(
        Namespace(prefix="", name=_IMSCP_12, schema_file="imscp_rootv1p1p2.xsd"),
        Namespace(prefix="adlcp", name=_ADLCP_12, schema_file="adlcp_rootv1p2.xsd"),
    ),
    sco_attribute="adlcp:scormtype",
    sequencing=False,
    mastery_score=True,
    several_scos=True,
    numeric_ranges=False,
    title_limit=200,
    version_limit=20,
    control_folders=("scorm12", "scorm12edition"),
    control_documents=(
        "adlcp_rootv1p2.xsd",
        "ims_xml.xsd",
        "imscp_rootv1p1p2.xsd",
        "imsmd_rootv1p2p1.xsd",
    ),
)

SCORM_2004_4TH = Profile(
    name="scorm2004",
    label="SCORM 2004 4th Edition",
    runtime="scorm2004",
    room=64000,  # RTE 4th 4.2.23
    schema_version="2004 4th Edition",
    namespaces=(
        Namespace(prefix="", name="http://www.imsglobal.org/xsd/imscp_v1p1", schema_file="imscp_v1p1.xsd"),
        Namespace(prefix="adlcp", name="http://www.adlnet.org/xsd/adlcp_v1p3", schema_file="adlcp_v1p3.xsd"),
        Namespace(prefix="imsss", name="http://www.imsglobal.org/xsd/imsss", schema_file="imsss_v1p0.xsd"),
    ),
    sco_attribute="adlcp:scormType",
    sequencing=True,
    mastery_score=False,
    several_scos=False,
    numeric_ranges=True,
    title_limit=None,
    version_limit=None,
    control_folders=("scorm2004", "scorm20044thedition"),
    control_documents=(
        "XMLSchema.dtd",
        "adlcp_v1p3.xsd",
        "adlnav_v1p3.xsd",
        "adlseq_v1p3.xsd",
        "datatypes.dtd",
        "imscp_v1p1.xsd",
        "imsss_v1p0.xsd",
        "imsss_v1p0auxresource.xsd",
        "imsss_v1p0control.xsd",
        "imsss_v1p0delivery.xsd",
        "imsss_v1p0limit.xsd",
        "imsss_v1p0objective.xsd",
        "imsss_v1p0random.xsd",
        "imsss_v1p0rollup.xsd",
        "imsss_v1p0seqrule.xsd",
        "imsss_v1p0util.xsd",
        "xml.xsd",
    ),
)

# The third edition is an edition of the same standard: same namespaces, same runtime. What its schemas do not
# know (adlcp:data, sharedDataGlobalToSystem, …) is nothing that we write.
SCORM_2004_3RD = replace(
    SCORM_2004_4TH,
    name="scorm2004-3rd",
    label="SCORM 2004 3rd Edition",
    schema_version="2004 3rd Edition",
    room=4000,  # RTE 3rd 4.2.23: sixteen times less than in the fourth
    control_folders=("scorm2004-3rd", "scorm20043rdedition"),
)
