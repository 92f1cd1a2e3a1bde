"""Anybody's package: what is read of it, what is found, and what is refused with one sentence."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from coursegen.cli.app import run
from coursegen.errors import CoursegenError
from coursegen.project.manifest import inspect
from coursegen.project.package import open_package
from tests.browser.packages import package as ours
from tests.serve import foreign
from tests.serve.foreign import HEAD_12, HEAD_2004, manifest, zipped
from tests.writers import scorm_xsd

PAGE = foreign.PAGE.format("")


def _found(text: str | bytes, **files: str) -> set[str]:
    data = zipped({"imsmanifest.xml": text, "a.html": PAGE, **files})
    return {d.code.removeprefix("manifest-") for d in inspect(open_package(data))} - {"schemas"}


@pytest.mark.parametrize("edition", ["scorm12", "scorm2004-3rd", "scorm2004"])
def test_nothing_is_found_in_our_own(edition: str) -> None:
    opened = open_package(ours("every-type", edition))
    assert opened.edition == edition
    assert [d.code for d in inspect(opened)] == ["manifest-schemas"]


@pytest.mark.parametrize("edition", ["scorm12", "scorm2004-3rd", "scorm2004"])
def test_the_schemas_that_a_package_carries_are_asked(edition: str) -> None:
    files = dict(open_package(ours("minimal", edition)).files)
    files |= scorm_xsd.files(edition)
    assert [d.message for d in inspect(open_package(zipped(files)))] == []
    files["imsmanifest.xml"] = files["imsmanifest.xml"].replace(b"<title>", b"<titel/><title>", 1)
    (found,) = inspect(open_package(zipped(files)))
    assert found.code == "manifest-schema"
    assert "titel" in found.message
    assert found.place.line > 1


def test_a_sound_foreign_one_is_read() -> None:
    for head, attribute, edition in (
        (HEAD_12, "adlcp:scormtype", "scorm12"),
        (HEAD_2004, "adlcp:scormType", "scorm2004"),
        (HEAD_12.replace("1.2<", "one<"), "adlcp:scormtype", "scorm12"),
    ):
        text = manifest({"a.html": "A"}, head=head, attribute=attribute)
        assert open_package(zipped({"imsmanifest.xml": text, "a.html": PAGE})).edition == edition
        assert _found(text) == ({"version"} if "one<" in head else set())


def test_what_stands_in_utf_16_with_frames_and_blanks_is_read() -> None:
    assert [s.title for s in open_package(foreign.frames_12()).scos] == ["Frames — début"]
    assert [s.href for s in open_package(foreign.wrong_2004()).scos] == ["a%20page.html?mode=1"]
    assert len(open_package(foreign.several_12()).scos) == 2


LOST = '<item identifier="z" identifierref="no"><title>Z</title></item>'


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("<schemaversion>1.2</schemaversion>", "", "version"),
        (">1.2<", ">1.3<", "version"),
        ('identifier="i0"', 'identifier="0i"', "identifier"),
        ('identifier="i0"', "", "identifier"),
        ('identifier="i0"', 'identifier="r0"', "identifier-twice"),
        ("<title>A</title>", "", "title"),
        ('default="o"', 'default="p"', "reference"),
        ('<file href="a.html"/>', "", "unlisted"),
        ('<file href="a.html"/>', '<file href="a.html"/><file href="gone.css"/>', "file-missing"),
        ('<file href="a.html"/>', '<file href="a.html"/><file href="A.HTML"/>', "file-missing"),
        ('<file href="a.html"/>', '<file href="a.html"/><file href="x\\a.html"/>', "backslash"),
        ('<file href="a.html"/>', '<file href="a.html"/><file href="http://evil.example/a"/>', "elsewhere"),
        ('<file href="a.html"/>', '<file href="a.html"/><dependency identifierref="no"/>', "reference"),
        ("</organization>", f"{LOST}</organization>", "reference"),
        (' adlcp:scormtype="sco"', "", "scormtype"),
        ('scormtype="sco"', 'scormtype="page"', "scormtype"),
    ],
)
def test_each_fault_of_a_manifest_is_found(old: str, new: str, code: str) -> None:
    text = manifest({"a.html": "A"})
    assert _found(text) == set()
    assert old in text
    assert code in _found(text.replace(old, new, 1))


def test_the_parts_stand_in_their_order() -> None:
    text = manifest({"a.html": "A"})
    start, end = text.index("<organizations"), text.index("<resources>")
    moved = text[:start] + text[end:].replace("</manifest>", text[start:end] + "</manifest>")
    assert "order" in _found(moved)


def test_files_that_nobody_lists_are_told_once() -> None:
    found = _found(manifest({"a.html": "A"}), **{"b.css": "", "c d.js": "", "__MACOSX/x": ""})
    assert found == {"unlisted", "file-name", "left-over"}


BOMB = '<!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def _with_head(doctype: str) -> bytes:
    text = manifest({"a.html": "A"}).replace('<?xml version="1.0"?>', f'<?xml version="1.0"?>{doctype}')
    return zipped(
        {
            "imsmanifest.xml": text.replace("<title>A", "<title>&b;" if "b" in doctype else "<title>&x;"),
            "a.html": PAGE,
        }
    )


def _encrypted() -> bytes:
    data = bytearray(zipped({"imsmanifest.xml": manifest({"a.html": "A"})}))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def _linked() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        info = zipfile.ZipInfo("imsmanifest.xml")
        info.external_attr = 0o120777 << 16
        made.writestr(info, "/etc/passwd")
    return out.getvalue()


REFUSED = {
    "not a zip": (b"%PDF-1.7", "not a zip"),
    "cut short": (zipped({"imsmanifest.xml": manifest({"a.html": "A"})})[:-30], "not a zip"),
    "climbs": (zipped({"../evil.html": ""}), "out of its folder"),
    "absolute": (zipped({"/etc/evil": ""}), "out of its folder"),
    "drive": (zipped({"C:/evil": ""}), "out of its folder"),
    "backslash": (zipped({"a\\b.html": ""}), "backslashes"),
    "bomb": (zipped({"zeros": b"\0" * 40_000_000}), "bomb"),
    "link": (_linked(), "symbolic link"),
    "encrypted": (_encrypted(), "encrypted"),
    "twice": (zipped({"a.html": "", "A.html": ""}), "twice"),
    "no manifest": (zipped({"a.html": ""}), "no imsmanifest.xml"),
    "manifest in a folder": (zipped({"x/imsmanifest.xml": ""}), "no imsmanifest.xml"),
    "broken XML": (zipped({"imsmanifest.xml": "<manifest><a></manifest>"}), "imsmanifest.xml:1 is not XML"),
    "empty XML": (zipped({"imsmanifest.xml": ""}), "is not XML"),
    "unknown encoding": (
        zipped({"imsmanifest.xml": '<?xml version="1.0" encoding="klingon"?><a/>'}),
        "is not XML",
    ),
    "deep": (zipped({"imsmanifest.xml": "<a>" * 5000 + "</a>" * 5000}), "nested too deeply"),
    "laughs": (_with_head(BOMB), "entity"),
    "outside": (_with_head(OUTSIDE), "entity"),
    "nothing to open": (zipped({"imsmanifest.xml": manifest({}), "a.html": ""}), "names no launch page"),
    "launch page gone": (zipped({"imsmanifest.xml": manifest({"gone.html": "A"})}), "names no launch page"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_played_is_refused_with_a_sentence(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    data, said = REFUSED[name]
    with pytest.raises(CoursegenError) as refused:
        open_package(data)
    assert said in refused.value.message
    (tmp_path / "in").mkdir()
    path = tmp_path / "in/package.zip"
    path.write_bytes(data)
    monkeypatch.chdir(tmp_path)
    assert run(["play", str(path), "--headless"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert said in told.err
    assert "Traceback" not in told.err
    assert 1 <= len(told.err.strip().splitlines()) <= 2
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["in", "package.zip"], "nothing is unpacked"


def test_a_manifest_elsewhere_is_hinted_at() -> None:
    with pytest.raises(CoursegenError) as refused:
        open_package(zipped({"x/imsmanifest.xml": ""}))
    assert "x/imsmanifest.xml" in refused.value.hint
    with pytest.raises(CoursegenError) as refused:
        open_package(zipped({"IMSMANIFEST.XML": ""}))
    assert "capitals" in refused.value.hint


def test_no_file_there_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["play", "nowhere.zip", "--headless"]) == 2
    assert "there is no file nowhere.zip" in capsys.readouterr().err
