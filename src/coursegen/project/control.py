"""A manifest against the schemas (XSD) that its package carries. Needs lxml; nothing is ever fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from coursegen.diagnostics import Diagnostic, Place, Severity
from coursegen.packaging.imscp import MANIFEST_PATH
from coursegen.project.package import Package

_TARGET = re.compile(rb"targetNamespace\s*=\s*[\"']([^\"']+)[\"']")
_XML = "http://www.w3.org/XML/1998/namespace"
MOST = 20
"""So many faults are told; the rest follows from them, as a rule."""


def schema_faults(package: Package) -> Iterator[Diagnostic]:
    """What the schemas at the package's root have against its manifest; a note where they cannot be asked."""
    schemas = {p: data for p, data in package.files.items() if "/" not in p and p.endswith(".xsd")}
    if not schemas:
        message = "the package carries no schemas (XSD), so its manifest was read by our own rules alone"
        yield _say(0, Severity.INFO, "schemas", message)
        return
    try:
        from lxml import etree
    except ImportError:
        message = "the manifest was not checked against the package's schemas"
        yield _say(0, Severity.INFO, "schemas", message, 'For that: pip install "coursegen[play]".')
        return
    try:
        schema = etree.XMLSchema(_whole(etree, schemas, package))
        parser = etree.XMLParser(no_network=True, resolve_entities=False)
        document = etree.fromstring(package.files[MANIFEST_PATH], parser)
    except etree.Error as problem:
        message = f"the schemas in the package cannot be read: {_one_line(str(problem))}"
        yield _say(0, Severity.INFO, "schemas", message, "The manifest was read by our own rules alone.")
        return
    if not schema.validate(document):
        for fault in list(schema.error_log)[:MOST]:
            yield _say(fault.line, Severity.ERROR, "schema", _one_line(fault.message))


def _whole(etree: Any, schemas: dict[str, bytes], package: Package) -> Any:
    """One schema that imports those of the manifest's namespaces, each from the package itself."""

    class Inside(etree.Resolver):  # type: ignore[misc]
        def resolve(self, url: str, _public: str, context: object) -> object:
            data = schemas.get(url.rsplit("/", 1)[-1], b"")
            if not data:
                # Not in the package, and nothing is fetched: an empty schema, so that the rest can be read.
                empty = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>'
                return self.resolve_string(empty, context)
            # 1.2's ims_xml.xsd binds the XML namespace as its default one, which no reader may accept.
            return self.resolve_string(data.replace(f'xmlns="{_XML}"'.encode(), b"", 1), context)

    parser = etree.XMLParser(no_network=True, resolve_entities=False)
    parser.resolvers.add(Inside())
    imports = "".join(
        f'<xs:import namespace="{space}" schemaLocation="{file}"/>'
        for space, file in _spaces(schemas, package).items()
    )
    whole = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.fromstring(whole, parser, base_url="local:/all.xsd")


def _spaces(schemas: dict[str, bytes], package: Package) -> dict[str, str]:
    """The namespaces that the manifest uses, each with the file that defines it."""
    words = package.manifest.attributes.get("schemaLocation", "").split()
    told = {space: path for space, path in zip(words[::2], words[1::2], strict=False) if path in schemas}
    out: dict[str, str] = {}
    for name in sorted(schemas, key=len):  # one namespace in several files: the others have longer names
        found = _TARGET.search(schemas[name])
        if found:
            space = found.group(1).decode("utf-8", "replace")
            out.setdefault(space, told.get(space, name))
    used = {space for node in package.manifest.walk() for space in node.spaces}
    return {space: file for space, file in out.items() if space in used and space != _XML}


def _one_line(message: str) -> str:
    """Without the namespaces, which stand before each name."""
    return " ".join(re.sub(r"\{[^{}]*\}", "", message).split())


def _say(line: int, severity: Severity, code: str, message: str, hint: str = "") -> Diagnostic:
    place = Place(file=MANIFEST_PATH, line=line)
    return Diagnostic(place=place, severity=severity, code=f"manifest-{code}", message=message, hint=hint)
