"""Signs and formulas beside their names: *CO2*, *carbon dioxide*; *♭*, *flat*; *m g h*, *mgh*."""

from __future__ import annotations

import re
import unicodedata

from coursegen.wording.same import said

_NAMES = """
    H2O water|CO2 carbon dioxide|CO carbon monoxide|O2 oxygen|O2 oxygen gas|O3 ozone|H2 hydrogen|N2 nitrogen
    H2 hydrogen gas|N2 nitrogen gas|Cl2 chlorine|Cl2 chlorine gas|NaCl sodium chloride|NaCl table salt
    HCl hydrochloric acid|HCl hydrogen chloride|H2SO4 sulphuric acid|HNO3 nitric acid|H2CO3 carbonic acid
    H3PO4 phosphoric acid|CH3COOH acetic acid|CH3COOH ethanoic acid|NaOH sodium hydroxide
    KOH potassium hydroxide|Ca(OH)2 calcium hydroxide|CaCO3 calcium carbonate|CaO calcium oxide
    Na2CO3 sodium carbonate|NaHCO3 sodium bicarbonate|NaHCO3 sodium hydrogen carbonate|NH3 ammonia|CH4 methane
    C2H6 ethane|C3H8 propane|C2H4 ethene|C2H5OH ethanol|CH3OH methanol|C6H6 benzene|C6H12O6 glucose
    SO2 sulphur dioxide|SO3 sulphur trioxide|NO nitric oxide|NO2 nitrogen dioxide|N2O nitrous oxide
    H2O2 hydrogen peroxide|H2S hydrogen sulphide|KCl potassium chloride|AgNO3 silver nitrate
    CuSO4 copper sulphate|Fe2O3 iron oxide|SiO2 silicon dioxide|MgO magnesium oxide|Al2O3 aluminium oxide
    H hydrogen|He helium|Li lithium|C carbon|N nitrogen|O oxygen|F fluorine|Ne neon|Na sodium|Mg magnesium
    Al aluminium|Si silicon|P phosphorus|S sulphur|Cl chlorine|Ar argon|K potassium|Ca calcium|Fe iron
    Cu copper|Zn zinc|Br bromine|Ag silver|Sn tin|I iodine|Pt platinum|Au gold|Hg mercury|Pb lead|U uranium
    ♭ flat|♯ sharp|♮ natural|% per cent|& and|& ampersand|@ at|π pi|∞ infinity|√ square root|α alpha|β beta
    γ gamma|Δ delta|λ lambda|µ mu|σ sigma|Σ sigma|Ω omega|× times|÷ divided by
"""
_NAMED = {
    (sign, said(name, spelling=False))
    for line in _NAMES.strip().splitlines()
    for sign, _, name in (entry.strip().partition(" ") for entry in line.split("|"))
}
"""(sign, what its name says)."""
_SIGNS = frozenset(sign for sign, _ in _NAMED)
_NOTES = (("♭", " flat"), ("♯", " sharp"))


def same_sign(text: str, other: str) -> bool:
    """Whether one is the sign or formula that the other names: *H₂O*, *water*; *B♭*, *B flat*."""
    return _names(text, other) or _names(other, text) or _note(text) == _note(other) != ""


def _names(sign: str, name: str) -> bool:
    plain = unicodedata.normalize("NFKC", sign.strip(" ."))  # H₂O as H2O
    return plain in _SIGNS and (plain, said(name, spelling=False)) in _NAMED


def _note(text: str) -> str:
    """A note or a key by its name: *B flat minor* for *B♭ minor*; "" for what is none."""
    told = text.rstrip(" .")
    for sign, name in _NOTES:
        told = re.sub(rf"(?<=\b[A-G]){sign}", name, told)
    told = re.sub(r"(?<=^[A-G])[- ](?=flat|sharp)", " ", told)
    return told if re.match(r"[A-G] (?:flat|sharp)\b", told) else ""


_PARTS = re.compile(r"[^\W\d_]?[²³⁴½¼]?|[\d=+−/×·^()-]", re.UNICODE)


def spaced(text: str, other: str) -> bool:
    """Whether two formulas differ in blanks alone: *mgh*, *m g h*; words would be other words, too."""
    long, short = sorted((text.strip(), other.strip()), key=len, reverse=True)
    if short == long or "".join(short.split()) != "".join(long.split()):
        return False
    parts = long.split()
    return any(p.isalpha() for p in parts) and all(_PARTS.fullmatch(p) for p in parts)
