"""Reproducible zip archives: same files, same bytes, on every machine."""

from __future__ import annotations

import io
import zipfile

from coursegen.packaging.tree import FileTree, join

FIXED_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold: an archive knows no clock."""


def pack(tree: FileTree) -> bytes:
    """`tree` as a zip: sorted names, fixed time, mode 0644, no platform's marks."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, data in join(tree).items():
            info = zipfile.ZipInfo(path, FIXED_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o100644 << 16
            info.create_system = 3  # Unix on every platform, or Windows would write another byte
            archive.writestr(info, data)
    return buffer.getvalue()
