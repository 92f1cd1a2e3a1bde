"""What a unit says, in clauses that stand alone: complete, of fit length, leaning on nothing before them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from coursegen.model.outline import Sentence
from coursegen.wording.grammar import form
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
    r"|\b(?:is|are|was|were) (?:also )?another\b|^\w+ (?:it|them)\b|^\w+ly, (?:it|they)\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_CLAUSE = re.compile(r", (?:but|though|although|as|because|while|since|so|where)\b")
LATE = 10
"""Words before a *this* that may mean one of them."""
_MODALS = listed("may might can could will would should must is are was were has have had")
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
    if pointing or first in _MODALS or text.lower().startswith(_LEANING_PHRASES):
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


def subjectless(text: str) -> bool:
    """Whether a sentence opens with its verb and has the unit for its subject (“May benefit from …”)."""
    return text.partition(" ")[0].lower() in _MODALS


def bare(text: str) -> bool:
    """Whether a sentence lacks what it counts, compares or acts on: its unit's name does not help."""
    return _BARE.search(text) is not None


def verbless(text: str) -> bool:
    """Whether a sentence is a noun with its attributes, as far as endings tell (“The loss of trust.”)."""
    first, *rest = re.findall(r"[A-Za-z’']+", text.lower()) or [""]
    pairs = zip((first, *rest), rest, strict=False)
    verbs = (w for before, w in pairs if w in _MODALS or _may_be_verb(w, before))
    return first in ("the", "a", "an") and next(verbs, None) is None


_BEFORE_PARTICIPLE = listed("a an the for of in to with by on as from and")


def _may_be_verb(word: str, before: str) -> bool:
    """By its ending; behind a preposition or an article, *centralized* is none."""
    if word.endswith("ed"):
        return before not in _BEFORE_PARTICIPLE
    return word.endswith("s") and not word.endswith("ss")


_ASIDE = re.compile(
    r",? (?:making|leading|hindering|allowing|enabling|helping|resulting|creating|ensuring|"
    r"leaving|reducing|providing|contributing|demonstrating|highlighting|preventing|offering|improving|"
    r"increasing|causing|suggesting|losing|indicating|equipped|reflecting|meaning|giving|turning|marking|fostering|promoting|thereby|"
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


LEAST_LISTED, MOST_LISTED = 4, 4
"""Parts of a list, and words of each."""
# A noun with attributes and no verb of its own; a list of amounts by name; a word made unreadable.
_AMOUNT = re.compile(
    r"^(?:(?:at (?:least|most)|about|around|roughly|up to|nearly|over) )?[$€£₹]?\d[\d.,]*\b", re.I
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|can|could|will|would|may|might|must|should|do|does|did|\w{3,}ed|"
    r"(?:take|make|get|say|need|show|come|give|go|keep|cost|lose|fall|rise|grow|use|want|report|know|live|work|"
    r"mean|run|stay|begin|buy|pay|see|feel|leave|think|enable|allow|provide|offer|require|include|involve|"
    r"suggest|support|help|reduce|increase|improve|serve|represent|depend|rely|combine|create|ensure|promote|"
    r"contain|affect|lead|drive|shape|face|become|remain|prevent|protect|determine)s?|went|made|took|got|said|came|gave|kept|lost|fell|rose|"
    r"grew|knew|ran|bought|paid|saw|felt|left|thought|died|sank)\b",
    re.IGNORECASE,
)
"""What is most likely a verb."""
_FRAGMENT = re.compile(
    r"^[^,]{1,60}, (?:an?|with) [^,]+, (?:which|who)\b[^,]*$"
    r"|^[A-Z](?:(?!\b(?:is|are|was|were|has|have|had|can|will|did|does|do)\b)[^.])*, "
    r"(?:accused|known|called|named|described|convicted|charged|suspected) \w+ [^,]*$"
    r"|^[^,]{1,60}, an? (?:[\w-]+ ){1,4}[a-z]+ing\b(?!.*\b(?:is|are|was|were|has|have|had|can|will)\b)"
    r"|^An? [\w-]+ (?:in [A-Z][\w-]+ )?[a-z]+ing\b(?!.*\b(?:is|are|was|were|has|have|had|can|will)\b)"
    r"|^(?:[^\s:]+ ){0,4}[^\s:]+: ?(?![a-z])"
    r"|^\w+(?:able|ive|ous|ful)(?:,| and) (?!.*\b(?:is|are|was|were|has|have|had|can|will)\b)"
    r"|[a-z]@[a-z0-9]+(?![\w.])"
    r"|\b(?:visit (?:\w+ ){1,4}(?:web)?site|subscribe|newsletter|links? (?:below|in the description)|"
    r"for more information|(?:explore|learn|read|find out) more (?:on|about)|on twitter|sign up (?:for|at))\b"
    r"|^(?:[\w'’-]+ ){1,5}(?:that|who) (?!is\b|are\b|was\b|were\b|has\b|have\b|can\b|will\b)[\w'’-]+"
    r"(?: (?!is|are|was|were|has|have|had|can|will)[\w'’-]+){1,4}\.?$"
)


def fragment(text: str) -> bool:
    """Whether words are no sentence to quote, as far as their pattern tells."""
    amount = _AMOUNT.match(text) is not None and _VERB.search(text) is None
    row = ";" in text and _VERB.search(text) is None  # of a table
    return amount or row or _FRAGMENT.search(text) is not None or _listing(text)


def spoken(text: str) -> bool:
    """Whether a text has what is most likely a verb: it can be told for itself."""
    verb = _VERB.search(_PARTICIPLE.sub(" ", text)) or _THIRD.search(text)
    return verb is not None or form(text) == "imperative"


_THIRD = re.compile(r"^(?:[A-Z][\w’'-]*|\w+ [\w-]+|the [\w-]+) (?!.*ss\b)[a-z]{3,}s [a-z]")
LONGEST_NOUN = 9
"""Words of an item of a list that may have no verb."""
_NOUN = re.compile(r"^(?:an? |the )?[\w-]+(?: [\w-]+)? (?:for|of|with|in|on|to|from) ", re.IGNORECASE)
_PARTICIPLE = re.compile(rf"\b(?:{'|'.join(sorted(_BEFORE_PARTICIPLE))}) \w+ed\b")


def nominal(text: str) -> bool:
    """Whether a short text is a noun with what belongs to it: “Python notebooks for prompt engineering.”

    A unit's name goes on with it; under a heading it says nothing.
    """
    short = len(text.split()) <= LONGEST_NOUN and _NOUN.match(text) is not None
    return short and _VERB.search(_PARTICIPLE.sub(" ", text)) is None


def _listing(text: str) -> bool:
    """Whether it is a bare list: “Start date, remote days, title, and notice period.”"""
    parts = [part.split() for part in text.rstrip(".").split(", ")]
    return len(parts) >= LEAST_LISTED and all(len(part) <= MOST_LISTED for part in parts)


def clause(sentence: Sentence, most: int = MOST) -> Clause | None:
    """The first clause of a sentence with at most `most` words, or None when it does not stand alone."""
    text = sentence.text
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
    fits = [cut for cut in cuts if max(LEAST + 4, words // 3) <= len(text[:cut].split()) <= most]
    if fits:
        return Clause(text[: fits[-1]], sentence, whole=False)
    return Clause(_stop(text), sentence) if words <= MOST else None


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
