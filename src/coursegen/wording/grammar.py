"""The grammatical form of a short English name, so that the options of a question look alike."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from coursegen.wording.numerals import LITTLE
from coursegen.wording.wordlist import listed

_VERBS = listed(
    """
    accept achieve act adapt add address adopt advocate align allow analyze apply ask assess avoid
    balance be become begin break bring build call capture challenge change check choose collect
    combine communicate compare connect consider continue control create cultivate define deliver
    design determine develop discover distribute do draw embrace encourage engage ensure establish
    evaluate evolve expand experiment explain explore express face facilitate find focus follow
    foster gather generate get give grant grow handle have help hire identify implement improve
    include increase initiate innovate install institutionalize integrate invest invite iterate join
    keep know lead learn leave let leverage limit listen look maintain make manage measure minimize
    monitor move negotiate observe offer optimize organize own plan practice practise prepare
    prioritize promote protect prove provide put raise read recognize record reduce reflect remain
    remember remove replace report respect review run scale seek select separate set share show
    simplify solve speak standardize start stay stop study support sustain take talk teach test
    think track train treat trust try understand update use utilize validate verify wait watch work
    write
    """
)
_HOW = listed("regularly periodically continuously carefully gradually consistently actively always simply")
"""Before an order: not *daily*, *family* or *early*, which stand before nouns (*daily practice*)."""
_NO_GERUND = listed(
    """
    thing things king spring string ring wing evening morning nothing something anything
    """
)


@lru_cache(maxsize=32768)
def form(name: str) -> str:
    """`question`, `gerund`, `imperative` or `noun`."""
    words = name.replace('"', " ").replace("“", " ").split()
    if not words:
        return "noun"
    first = words[0].lower().strip("'’(.,:")
    if name.rstrip().endswith("?"):
        return "question"
    if first.endswith("ing") and len(first) > 4 and first not in _NO_GERUND:
        return "gerund"
    if len(words) > 1 and (first in _VERBS or (first in _HOW and words[1] in _VERBS)):
        return "imperative"  # “Regularly monitor …”, too
    return "noun"


def same_mood(text: str, others: Iterable[str]) -> bool:
    """Whether all are orders (“Ask for a date.”), or none is."""
    return all((form(other) == "imperative") == (form(text) == "imperative") for other in others)


def common_form(names: Iterable[str]) -> str:
    """`nominal`, `imperative` or `question`: what most names of one list are.

    Lists are written in one form, while a name alone deceives (*Grant permission*, *Focus groups*). Nouns and
    gerunds stand side by side in good lists too.
    """
    forms = Counter({"noun": "nominal", "gerund": "nominal"}.get(f := form(name), f) for name in names)
    return min(forms, key=lambda f: (-forms[f], f)) if forms else "nominal"


_DETERMINERS = listed(
    "the a an your their its his her our this that these those each every some one all both"
)
_SILENT_H = ("hour", "honest", "honour", "honor", "heir")
_YOU = (
    "uni",
    "use",
    "usu",
    "eu",
    "ewe",
    "one",
    "once",
    "ubiq",
    "util",
    "ura",
    "uri",
    "ute",
    "uto",
    "ukr",
    "unan",
    "ufo",
)
_READ_AS_WORDS = listed(
    "NATO NASA SARS RAM ROM FIFA SIM LAN MIDI FEMA SWAT SWOT SCUBA NAFTA HIPAA OPEC UNICEF UEFA AIDS"
)
_UNI_VOWEL = ("unin", "unim", "unid")
_UNTOLD = listed("gas lens news series species means sheep fish deer aircraft data always sometimes yes")
_SHARES = listed("most some all none half rest plenty number lots one part any each pair set group")
"""*Plenty of nuts* are many, *plenty of rain* is one."""
_IRREGULAR = listed(
    """
    people children men women mice teeth feet geese police bacteria criteria phenomena cattle nuclei fungi
    stimuli alveoli bronchi cacti radii loci alumni mitochondria ova strata errata
    timpani concerti virtuosi paparazzi termini syllabi foci
    """
)
_ONLY_SINGULAR = ("ss", "us", "is", "ness")
_SINGULAR_IN_S = listed(
    """
    pancreas atlas canvas bias alias chaos cosmos asbestos rhinoceros albatross ethos thermos kudos bus
    summons
    """
)


def vowel_sound(text: str) -> bool:
    """Whether *an* goes before `text` in English: an hour, an MP, a university, a UN body."""
    word = text.strip(" \"'“‘(").split(" ")[0] if text.strip() else ""
    lower = unicodedata.normalize("NFD", word.lower())  # an étude
    spelt = word.split("-")[0].rstrip(".,;:!?)’'\"”")
    if spelt in _READ_AS_WORDS:
        return lower[:1] in tuple("aeio")
    if spelt.isupper() and (
        1 < len(spelt) <= 4 or "-" in word or (len(spelt) == 1 and spelt != "A")
    ):  # read letter by letter
        return spelt[0] in "AEFHILMNORSX"
    if lower.startswith(_SILENT_H) or lower.startswith(("8", "11", "18", "x-")):
        return True
    if lower.startswith(_YOU) and not lower.startswith(_UNI_VOWEL):
        return False
    return lower[:1] in tuple("aeiou")


def plural(text: str) -> bool | None:
    """Whether a short noun phrase is plural, by its last word; None where that does not tell."""
    if " and " in text or (text.split()[-1:] and text.split()[-1][0].isupper()):
        return None  # a list, or a name: Athens
    words = [w.strip(".,;:") for w in text.lower().split()]
    if "of" in words[1:]:
        words = words[: words.index("of")]  # a writ of summons
        if words[-1] in _SHARES:
            return None
    if not words or len(words) > 3 or not all(w.replace("-", "").isalpha() for w in words):
        return None
    if words[0] in ("a", "an", "one", "each"):
        return False
    if words[0] in ("two", "three", "these", "those", "many", "several"):
        return True
    last = words[-1]
    if last in _UNTOLD or last.endswith(("ics", "sis")):
        return None
    if last in _IRREGULAR or (last.endswith("ae") and len(last) > 4):
        return True
    return last.endswith("s") and not last.endswith(_ONLY_SINGULAR) and last not in _SINGULAR_IN_S


_ONE_STATE = listed("States Netherlands Philippines Emirates Bahamas Maldives Seychelles Lords Commons Times")
"""Such a name stands with *is*."""


def named_number(text: str) -> bool | None:
    """Whether a name is plural, as far as its form tells: *the Incas* are many, *Jupiter* is one."""
    words = text.split()
    if words[:1] and words[0].lower() == "the" and 1 < len(words) <= _MOST_OF_A_NAME:
        name = all(word.isalpha() and word.istitle() for word in words[1:])
        many = words[-1].endswith("s") and not words[-1].endswith(_ONLY_SINGULAR)
        return True if name and many and words[-1] not in _ONE_STATE else None
    if len(words) == 1 and words[0].isalpha() and words[0].istitle():
        return None if words[0].endswith(("s", "ese", "ish", "ch")) else False
    return None


def one_name(text: str) -> bool:
    """Whether a text looks like the name of one: *Numa Pompilius*, *the Black Forest*; not *the Dutch*."""
    words = text.strip(" .").split()
    if not words or len(words) > _MOST_OF_A_NAME or not words[-1][0].isupper() or "and" in words:
        return False
    last = words[-1].lower()
    if not all(word.replace("-", "").replace("'", "").isalpha() for word in words):
        return False
    if last.endswith("s") and not last.endswith((*_ONLY_SINGULAR, "as", "os")):
        return False
    return len(words) != 2 or words[0].lower() != "the" or not last.endswith(("ese", "ish", "ch", "ss"))


_MOST_OF_A_NAME = 4


def mixed(texts: Iterable[str]) -> bool:
    """Whether the forms of some options differ plainly: a question among names, *to meet* among nouns."""
    forms = [plain_form(text) for text in texts]
    marked = {"question", "infinitive", "means"} & set(forms)
    return len(set(forms)) > 1 and (bool(marked) or "" not in forms)


def plain_form(text: str) -> str:
    """The form of an option where it is plain to see, else "".

    `question`, `infinitive` (to meet), `means` (by meeting), `number`, `gerund` (meeting the …), `imperative`
    (meet the …). The last two count only before a determiner: *training*, *plan* alone may be nouns.
    """
    words = text.strip().split()
    if not words:
        return ""
    first = words[0].lower().strip("“\"'(")
    second = words[1].lower().strip("“\"'(") if len(words) > 1 else ""
    if text.rstrip(" ”\"')").endswith("?") and any(c.isalpha() for c in text):
        return "question"
    if first == "to" and second and second not in _DETERMINERS and text.strip()[0] in 'tT“"':
        return "infinitive"
    if first in ("by", "through") and second.endswith("ing") and second not in _NO_GERUND:
        return "means"
    if text.strip(" %.,").replace(",", "").replace(".", "").isdigit():
        return "number"
    if second in _DETERMINERS:
        if first.endswith("ing") and len(first) > 4 and first not in _NO_GERUND:
            return "gerund"
        if first in _VERBS:
            return "imperative"
    return ""


def joined(parts: Iterable[str], word: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    items = list(parts)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {word} {items[-1]}" if items else ""


_MOST_IN_WORDS = 12


def number(n: int) -> str:
    """Small numbers as words."""
    return LITTLE[n] if n <= _MOST_IN_WORDS else str(n)
