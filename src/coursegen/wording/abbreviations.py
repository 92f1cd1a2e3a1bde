"""Abbreviations that every textbook has beside their long forms."""

from __future__ import annotations

import re
from functools import lru_cache

_LONG = """
    DNA deoxyribonucleic acid|RNA ribonucleic acid|ATP adenosine triphosphate
    ECG electrocardiogram|ECG EKG|EEG electroencephalogram|MRI magnetic resonance imaging
    CT computed tomography|CT computerised tomography|HIV human immunodeficiency virus
    AIDS acquired immunodeficiency syndrome|AIDS acquired immune deficiency syndrome|TB tuberculosis
    COPD chronic obstructive pulmonary disease|CPR cardiopulmonary resuscitation|BMI body mass index
    CNS central nervous system|PPE personal protective equipment|UV ultraviolet
    CPU central processing unit|GPU graphics processing unit|RAM random access memory|ROM read only memory
    SSD solid state drive|HDD hard disk drive|PC personal computer|OS operating system|LAN local area network
    WAN wide area network|VPN virtual private network|URL uniform resource locator|IP internet protocol
    TCP transmission control protocol|HTTP hypertext transfer protocol
    HTTPS hypertext transfer protocol secure|FTP file transfer protocol|SMTP simple mail transfer protocol
    SSH secure shell|USB universal serial bus|TLS transport layer security|SSL secure sockets layer
    API application programming interface|HTML hypertext markup language
    XML extensible markup language|CSS cascading style sheets|SQL structured query language
    PDF portable document format|DNS domain name system|LED light emitting diode
    GPS global positioning system|AI artificial intelligence|IT information technology
    GDP gross domestic product|GNP gross national product|CPI consumer price index|VAT value added tax
    CEO chief executive officer|CFO chief financial officer|NGO non governmental organisation
    EU European Union|UN United Nations|NATO North Atlantic Treaty Organisation|WTO World Trade Organisation
    WHO World Health Organisation|IMF International Monetary Fund|ECB European Central Bank
    ICU intensive care unit|IV intravenous|IM intramuscular|ADHD attention deficit hyperactivity disorder
    PTSD post traumatic stress disorder|BP blood pressure|UTI urinary tract infection|Vit vitamin
    St Saint|Mt Mount|Dr Doctor|Prof Professor
    UK United Kingdom|US United States of America|US United States|US USA
"""
_SHORT = {
    long.casefold(): short
    for line in _LONG.strip().splitlines()
    for short, _, long in (entry.strip().partition(" ") for entry in line.split("|"))
}
_ANY = re.compile(
    rf"\b(?:{'|'.join(sorted(_SHORT, key=len, reverse=True))})\b".replace(" ", "[ -]").replace("is", "i[sz]"),
    re.IGNORECASE,
)


@lru_cache(maxsize=32768)
def shortened(text: str) -> str:
    """A text with the abbreviation for each long form: *a DNA test* for *a deoxyribonucleic acid test*."""
    return _ANY.sub(_short, text)


def _short(found: re.Match[str]) -> str:
    told = found[0].casefold().replace("-", " ")
    return _SHORT.get(told) or _SHORT.get(told.replace("iz", "is"), found[0])
