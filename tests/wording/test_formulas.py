"""Signs and formulas beside their names, and formulas that differ in blanks alone."""

from __future__ import annotations

import pytest

from coursegen.wording.formulas import same_sign, spaced


@pytest.mark.parametrize(
    ("sign", "name", "same"),
    [
        ("H₂O", "water", True), ("NaCl", "Sodium chloride", True), ("SO2", "sulfur dioxide", True),
        ("♭", "flat", True), ("B♭ minor", "B flat minor", True), ("F♯", "F-sharp", True),
        ("CO", "carbon dioxide", False), ("B♭", "B", False), (".5", "5", False),
    ],
)  # fmt: skip
def test_signs_and_formulas_beside_their_names(sign: str, name: str, same: bool) -> None:
    assert same_sign(sign, name) is same
    assert same_sign(name, sign) is same


@pytest.mark.parametrize(
    ("text", "other", "same"),
    [
        ("mgh", "m g h", True), ("½ m v²", "½mv²", True), ("into", "in to", False), ("101", "1 0 1", False),
        ("mgh", "m h g", False), (".5", "5", False),
    ],
)  # fmt: skip
def test_formulas_with_blanks(text: str, other: str, same: bool) -> None:
    assert spaced(text, other) is same
