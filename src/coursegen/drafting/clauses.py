"""What a unit says, in clauses that stand alone: complete, of fit length, leaning on nothing before them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from coursegen.drafting.sentences import MODALS, fragment, spoken, verbless
from coursegen.model.outline import Sentence
from coursegen.wording.names import opening
from coursegen.wording.wordlist import listed

LEAST, MOST = 6, 35
"""Words of a clause that a question can quote."""

# Openings that point back to another sentence, or tie to it.
_LEANING = listed(
    """
    this these that those it its they them their he she his her such here there there's another
    other others also however therefore thus hence consequently conversely similarly likewise additionally
    furthermore moreover meanwhile instead nevertheless nonetheless otherwise then finally
    ultimately overall again both neither either one some we our you your i my but and or so yet
    because which who whose
    """
)
_LEANING_PHRASES = (
    "for example", "for instance", "in addition", "in contrast", "in stark contrast", "in turn", "perhaps",
    "as a result", "as such",
    "in this", "in these", "despite this", "due to this", "on the other", "while this", "while these",
    "while it", "while they", "to foster this", "when this", "if this", "examples include", "as this",
    "by doing", "with this", "from this", "in other words", "even so", "the former", "the latter",
    "further,", "the same", "rather than this", "at the same time", "to address this", "to do this",
    "the following", "in the following", "later", "next,", "similarly", "once there", "in that", "in between",
)  # fmt: skip
# A count without its noun ("many are in finance"), a thing acted on that was named before ("scale it up").
_BARE = re.compile(
    r"\b(?:many|most|several|some|few|others|both) "
    r"(?:are|were|is|was|have|had|can|could|will|would|may|might|do|did)\b"
    r"|(?:^|, )(?:many|most|several|some|few|others) (?!of\b)[a-z]+ed\b(?! [a-z]+s\b)"
    r"|^(?:an?|the) (?:clearer|better|further|similar|related|second|third|latter|former|(?:more|less) \w+)\b"
    r"|^(?:on|in|at|by|after|during|from|since) [^,]{1,30}, (?:they|he|she|it)\b"
    r"|^(?:(?!makes?\b|finds?\b|made\b)[\w'’-]+ ){1,3}(?:it|them|they)\b"
    r"|^(?:[A-Z][\w'’-]* ){1,5}\w+ed (?:its|their)\b"
    r"|^(?:two|three|four|five|six|seven) [a-z]+ (?:are|were|exist|matter|help|can be)\b(?:\W+\w+){0,6}\W*$"
    r"|^the (?:procedure|process|method|approach|technique|trick|scheme|practice|rule) "
    r"(?!(?:of|for|to|that|which|in|on|by|behind)\b)"
    r"|^the two\b(?! [a-z]+s\b)|\bin the other\b(?! [a-z]+)|^(?:[\w-]+ ){0,3}ones\b"
    r"|\bthat (?:(?:would|could|might|will|can|have|has) ){1,2}\w+ (?:it|them)\.?$|\bfor (?:it|them)\.?$"
    r"|\b(?:one|two|three|four|five) (?:or|to) (?:two|three|four|five|six) (?:per|a|an)\b"
    r"|^the (?:reason|result|consequence|exception|difference|catch|effect|alternative|explanation|idea|"
    r"cause|purpose|aim|goal|answer|solution|outcome|problem|issue) (?:is|was|came|lies|lay)\b"
    r"|^(?:consider|imagine|suppose|picture|recall|let us|let's|let’s)\b"
    r"|\b(?:a|an) (?:very |completely |quite )?(?:different|similar|new) (?:approach|way|path|route)\.?$"
    r"|^[A-Z]\w+ed [^,]{1,60}, (?:he|she|they)\b"
    r"|^[^,]{1,60} (?:for|of|with|to|by|on|in|at) (?:it|them),"
    r"|^(?:While|Although|Though|When|Once|If|As) (?:\w+ly )?\w+ed\b[^,]*, (?:it|they|he|she)\b"
    r"|\b(?:is|are|was|were) (?:also )?another\b|^\w+ (?:it|them)\b|^\w+ly, (?:it|they)\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_CLAUSE = re.compile(r", (?:but|though|although|as|because|while|since|so|where)\b")
LATE = 10
"""Words before a *this* that may mean one of them."""
_BACK = re.compile(
    r"\b(?:this|these)\b(?! (?:is|as)\b)|\bsuch\b(?! (?:as|an?|high|low|large|small|great)\b)|"
    r"\bthat (?:second|third|other|same|latter|former)\b|"
    r", that is,? \d|\b(?:on the other hand|by contrast|in contrast,|therefore|consequently|nevertheless|"
    r"as a result\b(?! of)|for that reason|that is why)\b",
    re.IGNORECASE,
)
_EXPLETIVE = re.compile(
    r"It(?: is|['’]s| was) (?:\w+ly )?(?:possible|important|essential|crucial|necessary|vital|critical|"
    r"common|easy|hard|difficult|rare|likely|unlikely|recommended|advisable|impossible|clear|better|best|"
    r"worth) (?:for \w+ )?(?:to|that)\b"
    r"|There (?:is|are|was|were|has been|have been) (?!also\b|another\b|others?\b)"
    r"|One (?!(?:of|is|was|can|must|has|may|might|will|would|should|could|needs)\b)[a-z-]+ [a-z]"
    r"|Some (?!(?:even|are|were|have|do|other|of (?:these|those|them))\b)[a-z-]+(?: [a-z-]+)?s [a-z]"
)
"""What opens like a pronoun and points to nothing: “It is possible to …”, “There are …”, “One way …”."""
# “Her work, for instance, …” is an example of something said before.
_INSTANCE = re.compile(
    r", (?:for (?:instance|example)|however|therefore|then|in turn|too)(?:,|$)", re.IGNORECASE
)
_CUT = re.compile(
    r"(?:;|, (?=(?:which|where|while|whereas|making|leading|hindering|allowing|enabling|helping|resulting|"
    r"creating|ensuring|leaving|because|since|although|though|even when|even if|so that|such as|including|"
    r"but|with)\b))"
)
_CONDITION = re.compile(
    r"(?:if|when|whenever|while|although|though|because|since|as|after|before|once|unless|where|whereas|given|"
    r"even (?:if|when|though))\b",
    re.IGNORECASE,
)
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))


@dataclass(frozen=True, slots=True)
class Clause:
    """Words of a sentence that can be quoted alone; `whole` unless the sentence goes on."""

    text: str
    sentence: Sentence
    whole: bool = True

    @property
    def length(self) -> int:
        """In words."""
        return len(self.text.split())

    @property
    def quoted(self) -> str:
        """As it stands between quotation marks."""
        return self.text if self.whole else f"{self.text} …"


@lru_cache(maxsize=8192)
def leans(text: str) -> bool:
    """Whether a sentence cannot be understood without the one before it."""
    first = re.split(r"[\s,]", text, maxsplit=1)[0].lower().replace("’", "'").strip("\"“'")
    pointing = first in _LEANING and _EXPLETIVE.match(text) is None
    if pointing or first in MODALS or text.lower().startswith(_LEANING_PHRASES):
        return True
    if _INSTANCE.search(" ".join(text.split()[:6])):
        return True
    return _points_back(text) or bare(text) or verbless(text)


def _points_back(text: str) -> bool:
    """Whether a *this* or *these* means what was said before the sentence.

    Within somebody's words it means something there, and late in a long sentence what that has named.
    """
    told = _SPOKEN.sub(lambda said: " " * len(said.group()), text)
    found = _BACK.search(told)
    if found is None:
        return False
    before = told[: found.start()]
    return len(before.split()) < LATE or _CLAUSE.search(before) is None


@lru_cache(maxsize=8192)  # each rule asks it of each sentence, patience by patience
def bare(text: str) -> bool:
    """Whether a sentence lacks what it counts, compares or acts on: its unit's name does not help."""
    return _BARE.search(text) is not None


_ASIDE = re.compile(
    r",? (?:\w+ly )?(?:making|leading|hindering|allowing|enabling|helping|resulting|creating|ensuring|"
    r"leaving|reducing|providing|contributing|demonstrating|highlighting|preventing|offering|improving|"
    r"increasing|causing|suggesting|losing|indicating|equipped|reflecting|meaning|giving|turning|marking|"
    r"fostering|promoting|presenting|requiring|receiving|winning|reaching|totall?ing|necessitating|accelerating|thereby|"
    r"such as|including|especially|particularly|even though|regardless of)\b"
)
"""What follows is beside the main claim: that is as true without it."""
_GOES_ON = re.compile(r", that\b|, and \w+ing\b|, \w+ing\b.*, (?:and|or) ")
"""Behind these the main claim goes on, or a list does."""
LEAST_BRIEF = 9
"""Words that a main claim has at least."""


def brief(clause: Clause) -> Clause:
    """The main claim of a whole sentence without what trails behind it; the clause where nothing does."""
    if not clause.whole or _CONDITION.match(clause.text):
        return clause
    for found in _ASIDE.finditer(clause.text):
        told = clause.text[: found.start()]
        comma = found.group().startswith(",") or found.group().strip() in ("such as", "including")
        whole = comma and not _GOES_ON.search(clause.text, found.start())
        if whole and len(told.split()) >= LEAST_BRIEF and _closed(told) and spoken(told):
            return Clause(_stop(told), clause.sentence)
    return clause


_AGAINST = re.compile(
    r"^(?:However|Conversely|Instead|In (?:stark |sharp )?contrast|By contrast|On the other hand|"
    r"Nevertheless|Nonetheless), (?=\w)"
)
"""What sets a sentence against the one before it."""
_ALONG = re.compile(r"^(?:Additionally|Furthermore|Moreover|In addition|Also|Finally|Therefore), (?=\w)")
"""What only goes on from it. Without either the sentence says the same."""
_NOTE = re.compile(
    r"^It(?: is|['’]s) (?:also |therefore )?(?:crucial|important|essential|vital|critical|worth|interesting) "
    r"(?:to (?:understand|note|remember|recogni[sz]e|reali[sz]e|know|stress)|noting|remembering) that (?=\w)"
    r"|^(?:Most importantly|Importantly|Notably|Interestingly|Crucially), (?=\w)"
)
"""*It is important to note that* says nothing of its own."""


def untied(text: str) -> str:
    """A sentence without what ties it to the one before, or only calls it important."""
    told = text
    for words in (_AGAINST, _ALONG, _NOTE):
        told = words.sub("", told)
    return opening(told) if told != text else text


def set_against(text: str) -> bool:
    """Whether the notes set a sentence against the one before it, or call it important."""
    return _AGAINST.match(text) is not None or _NOTE.match(text) is not None


def clause(sentence: Sentence, most: int = MOST) -> Clause | None:
    """The first clause of a sentence with at most `most` words, or None when it does not stand alone."""
    text = untied(sentence.text)
    if ";" in text and leans(text) and balanced(before := text.partition(";")[0]):
        text = _stop(before)  # what leans may stand behind it
    if (
        not text
        or leans(text)
        or text.endswith((":", "?"))
        or not _opens_well(text)
        or not balanced(text)
        or fragment(text)
    ):
        return None
    words = len(text.split())
    if words < LEAST:
        return None
    if words <= most:
        return Clause(_stop(text), sentence)
    whole = _CONDITION.match(text) is not None  # what depends on it comes later
    cuts = [m.start() for m in _CUT.finditer(text) if not whole and _closed(text[: m.start()])]
    fits = [cut for cut in cuts if _least(text, cut, words) <= len(text[:cut].split()) <= most]
    if fits and text[fits[-1]] == ";":  # what stands before it is a sentence
        return Clause(_stop(text[: fits[-1]]), sentence)
    if fits:
        return Clause(text[: fits[-1]], sentence, whole=False)
    return Clause(_stop(text), sentence) if words <= MOST else None


def _least(text: str, cut: int, words: int) -> int:
    """Words that a sentence of so many is cut to at least; what stands before a semicolon is a sentence."""
    return LEAST if text[cut] == ";" else max(LEAST + 4, words // 3)


def _opens_well(text: str) -> bool:
    first = text.lstrip("\"“'‘")[:1]
    return first.isupper() or first.isdigit()


def _stop(text: str) -> str:
    """`text` with a full stop, unless it has an end of its own, perhaps within its quotation marks."""
    return text if text.rstrip('"”’)')[-1:] in tuple(".!?…") else f"{text}."


def balanced(text: str) -> bool:
    """Whether brackets and quotation marks that open are closed."""
    return all(text.count(a) == text.count(b) for a, b in _PAIRS) and text.count('"') % 2 == 0


def _closed(text: str) -> bool:
    """Whether a clause may end here: not within quotes, brackets, or a pair of dashes."""
    return balanced(text) and text.count("—") % 2 == 0 and text.count(" – ") % 2 == 0
