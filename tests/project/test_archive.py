"""A zip from anywhere: read whole, or refused with a sentence."""

from __future__ import annotations

import io
import stat
import struct
import warnings
import zipfile

import pytest

from coursegen.errors import UsageError
from coursegen.project import archive


def _zip(*files: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        warnings.simplefilter("ignore")  # zipfile warns of a name twice, which is what we want
        for name, data in files:
            made.writestr(name, data)
    return out.getvalue()


def _link() -> zipfile.ZipInfo:
    info = zipfile.ZipInfo("link")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def _lying(data: bytes) -> bytes:
    """The sizes in the central directory say 3 bytes."""
    out = bytearray(data)
    start = out.rindex(b"PK\x01\x02")
    struct.pack_into("<I", out, start + 24, 3)
    return bytes(out)


def test_a_sound_zip_is_read() -> None:
    assert archive.read_zip(_zip(("a/b.txt", b"1"), ("c.txt", b"2"))) == {"a/b.txt": b"1", "c.txt": b"2"}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"not a zip", "not a zip"),
        (b"", "not a zip"),
        (_zip(("../evil.txt", b"1")), "out of its folder"),
        (_zip(("/etc/evil.txt", b"1")), "out of its folder"),
        (_zip(("a/../../evil.txt", b"1")), "out of its folder"),
        (_zip(("C:/evil.txt", b"1")), "out of its folder"),
        (_zip((_link(), b"/etc/passwd")), "symbolic link"),
        (_zip(("a.txt", b"1"), ("A.txt", b"2")), "twice"),
        (_zip(("a.txt", b"1"), ("a.txt", b"2")), "twice"),
        (_zip(("zeros", b"\0" * 30_000_000)), "bomb"),
        (_zip(("a.txt", b"1" * 100))[:-10], "not a zip"),
    ],
)
def test_another_one_is_refused_with_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(UsageError) as refused:
        archive.read_zip(data)
    assert said in refused.value.message
    assert refused.value.hint


def test_a_zip_that_lies_about_its_size_is_refused() -> None:
    with pytest.raises(UsageError):
        archive.read_zip(_lying(_zip(("a.txt", b"1" * 5000))))


def test_too_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_FILES", 2)
    with pytest.raises(UsageError, match="3 files"):
        archive.read_zip(_zip(("a", b""), ("b", b""), ("c", b"")))
