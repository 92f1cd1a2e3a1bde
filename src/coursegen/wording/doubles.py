"""Whether two options say the same in another dress, as far as the question does not ask about the dress."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coursegen.wording.abbreviations import shortened
from coursegen.wording.arranged import clauses_turned, inverted, reordered, turned
from coursegen.wording.contained import place_told, with_class
from coursegen.wording.formulas import same_sign, spaced
from coursegen.wording.moments import year_of
from coursegen.wording.plurals import one_or_many
from coursegen.wording.quantities import same_quantity
from coursegen.wording.same import alike, bare_letters, nearly, said, stands_for
from coursegen.wording.units import SYMBOLS, symbol

LEAST_NAME = 5
"""Letters of a name that is read the same without its accents: *Bronte*, but not *Ré*."""


def doubled(text: str, other: str, stem: str, rest: Sequence[str]) -> bool:
    """Whether two options of a question say the same; rest: the other options."""
    return (
        nearly(text, other, stem, rest)
        or stands_for(text, other)
        or (not _WORDS.search(stem) and alike(text, other))
        or (not _CONVERTED.search(stem) and (same_quantity(text, other) or year_of(text, other)))
        or (not _EXACT.search(stem) and _same_numbers(text, other))
        or (not _SHORTENED.search(stem) and (_shortened(text, other) or _unit(text, other)))
        or (not _NAMED.search(stem) and same_sign(text, other))
        or (not _TYPED.search(stem) and spaced(text, other))
        or (not _FILED.search(stem) and inverted(text, other))
        or (not _NUMBERED.search(_without_relative(stem)) and one_or_many(text, other))
        or (not _ORDERED.search(stem) and reordered(text, other))
        or turned(text, other)
        or place_told(text, other)
        or with_class(text, other, stem)
        or _bare(text, other, rest)
    )


_CONVERTED = re.compile(
    r"\b(?:writ\w+|express\w*|convert\w*|notation|form(?:at)?s?|decimals?|fractions?|units?|equals?|"
    r"equivalent|simplif\w+)\b",
    re.IGNORECASE,
)
"""Who asks for another form gets the same quantity twice."""
_WORDS = re.compile(r"\b(?:synonyms?|mean\w*|words?|verbs?|nouns?|terms?|called|known as)\b", re.IGNORECASE)
"""Who asks for a word gets others that mean nearly the same."""
_EXACT = re.compile(
    r"\b(?:significant|places?|digits?|round\w*|nearest|accura\w+|precis\w+|versions?|releases?|sections?|"
    r"chapters?|writ\w+|displa\w+|show[ns]?|print\w*|outputs?|returns?|expressions?|evaluat\w+|types?|"
    r"record\w*|entr(?:y|ies)|floats?|integers?|code|program\w*|python|java\w*|formats?)\b",
    re.IGNORECASE,
)
"""Who asks how exact a number is, or what a program shows, tells 0.5 from 0.50."""
_SHORTENED = re.compile(
    r"\b(?:symbols?|signs?|abbreviat\w+|acronyms?|initialisms?|in full|full (?:form|name)|"
    r"(?:short|long) (?:form|name)|letters?|notation|writ\w+|stands? for)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:symbols?|formula\w*|names?|named|called|known as|abbreviat\w+|notation|writ\w+|denot\w+|letters?|"
    r"elements?|molecules?|atoms?|ions?|stands? for|spel[lt]\w*|meant? by)\b",
    re.IGNORECASE,
)
"""Who asks for a formula or a name tells one from the other."""
_TYPED = re.compile(
    r"\b(?:spac\w+|blanks?|spel[lt]\w*|typ(?:ed?|ing)|code|program\w*|python|java\w*)\b", re.IGNORECASE
)
"""Where blanks may be what is asked for."""
_FILED = re.compile(
    r"\b(?:index\w*|catalogu?\w*|fil(?:ed?|ing)|cit\w+|bibliograph\w+|references?|alphabet\w*|writ\w+|order)\b",
    re.IGNORECASE,
)
"""Where things are filed, the name comes before what is said of it."""
_CALLED = re.compile(r"\b(?:is|was) (?:called|termed|known as|named) the\W*$", re.IGNORECASE)


def _without_relative(stem: str) -> str:
    """“A person who makes a will is called the”: no *who* that asks."""
    return re.sub(r"(?<=\w )who(?:se|m)?\b", "", stem) if _CALLED.search(stem) else stem


_LANGUAGES = (
    "english|french|spanish|german|italian|latin|greek|portuguese|russian|dutch|swedish|polish|turkish|arabic"
)
_NUMBERED = re.compile(
    r"\b(?:who|whose|whom|plurals?|singular|nouns?|verbs?|pronouns?|articles?|tenses?|conjugat\w+|words?|"
    r"sentences?|phrases?|gaps?|blanks?|complet\w+|spel[lt]\w*|translat\w+|say|grammar|"
    r"keywords?|commands?|methods?|functions?|attributes?|tags?|syntax|statements?|class(?:es)?|properties|"
    rf"program\w*|code|files?|folders?|modules?|packages?|sql|python|java\w*|html|css|php|{_LANGUAGES})\b|"
    r"__|[“\"«`]|\b(?:an?|one|two|three|four|five|many|few|several|these|those|this|each|every|\d+)\W*$",
    re.IGNORECASE,
)
"""Where number may be what the question asks: of words, of languages, of names in code, behind *three*.

Who asks for a person has names: *William*, *Williams*.
"""
_ORDERED = re.compile(
    r"\b(?:orders?|sequences?|respective(?:ly)?|first|then|next|steps?|stages?|procedure|before|after|followed|"
    r"ratio|should|must|and|rank\w*|phrase|idiom\w*|expression|saying|title|x|coordinates?)\b|__",
    re.IGNORECASE,
)
"""Where the order of what is joined may tell: of steps, of what “the first and the second” are."""
_STEPS = re.compile(
    r"\b(?:orders?|sequences?|respective(?:ly)?|first|then|next|steps?|stages?|procedures?|process\w*|before|after|"
    r"followed|how|method|way|protocol|priorit\w+|correct\w*|right|and)\b|__",
    re.IGNORECASE,
)
"""Where it may count what is done first."""


def clauses_doubled(text: str, other: str, stem: str, wrong: bool) -> bool:
    """Whether two options do the same in another order, which the question does not ask for.

    Where not both are `wrong`, the order may be what makes one of them right.
    """
    order = _STEPS.search(stem) or (not wrong and _ORDERED.search(stem))
    return not order and clauses_turned(text, other)


_ZEROS = re.compile(r"(?<![\w.,])(\d+)\.(\d*?)0+(?![\d.,]|\w)")


def _same_numbers(text: str, other: str) -> bool:
    """Whether two texts are one number with zeros at its ends or without: *0.5*, *0.50*, *.5*."""
    if not all(len(w) <= 2 or w.lower() in SYMBOLS for w in re.findall(r"[^\W\d_]+", f"{text} {other}")):
        return False
    whole = (re.sub(r"(?<![\w.,])\.(?=\d)", "0.", t) for t in (text, other))
    trimmed, against = (_ZEROS.sub(_without_zeros, t) for t in whole)
    return (trimmed, against) != (text, other) and said(trimmed) == said(against)


def _without_zeros(found: re.Match[str]) -> str:
    return f"{found[1]}.{found[2]}".rstrip(".")


def _shortened(text: str, other: str) -> bool:
    """Whether they are one text with an abbreviation and its long form: *ECG*, *electrocardiogram*."""
    short, against = shortened(text), shortened(other)
    return (short, against) != (text, other) and said(short, spelling=False) == said(against, spelling=False)


def _unit(text: str, other: str) -> bool:
    """Whether one is the symbol of the unit that the other names: *kg*, *kilogram*."""
    return any(symbol(name) == sign.strip(" .") != "" for name, sign in ((text, other), (other, text)))


def _bare(text: str, other: str, rest: Sequence[str]) -> bool:
    """Whether only accents of a name, a capital or an apostrophe that tells nothing lie between them."""
    if text[:1].isupper() and len(text) >= LEAST_NAME and text != other:
        one, another = (bare_letters(t).casefold() for t in (text, other))
        if one == another:
            return True
    bare, before, *others = (_CAPITAL.sub(_lower, _MARK.sub("", t)) for t in (text, other, *rest))
    return bare == before and len(bare.split()) > 1 and any(o != bare for o in others)


_MARK = re.compile(r"['’]")
_CAPITAL = re.compile(r"\b[^\W\d_]{3,}\b")


def _lower(found: re.Match[str]) -> str:
    """A word in lower case, unless it has its capitals elsewhere than a sentence has them: *MPa*."""
    return found[0].lower() if found[0].istitle() else found[0]
