"""The subject of a plain sentence, the verb, and what follows, as far as lists of words tell."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from coursegen.drafting.prose import quoted
from coursegen.wording.grammar import form
from coursegen.wording.stems import content_words
from coursegen.wording.wordlist import listed

MOST_WORDS, LEAST_LETTERS = 9, 3
"""Of a subject that a question can carry: “x” is no thing to tell of."""
_AHEAD = 6
"""Words behind a participle among which the verb may stand: “boats built by crews are …”."""
_BE = listed("is are was were")
_AUXILIARY = _BE | listed("have has had can could may might must should will would do does did cannot")
_PLAIN = listed(
    """
    allows allow enables enable provides provide requires require includes include involves involve
    suggests suggest improves improve represents depends relies rely creates create ensures ensure
    contains contain becomes become remains remain prevents prevent protects protect determines
    determine appears appear occurs occur chooses consists consist exists exist produces generates
    eliminates avoids seeks tends tend operates evolves evolve emerges emerge encourages encourage
    facilitates makes make means takes gets says comes gives goes keeps loses falls rises grows knows
    lives stays begins sees feels thinks lets brings holds argues explains describes emphasizes
    advocates adds helps offers serves plays went became found began wrote came gave took rose grew knew ran
    reveals reveal claims argue believes believe recommends recommend demonstrates demonstrate predicts
    fell died sank got ate drew flew saw chose drove spoke
    """
)
"""Verbs that are nothing else."""
_EITHER = listed(
    """
    uses needs leads lead focus focuses refers refer contributes contribute proposes works shows points
    drives faces costs supports runs starts reports shapes turns
    made said kept lost bought paid felt left thought built held led met spent sold taught told won brought
    need use
    """
)
"""Verbs that are also nouns or participles: only before what may be their object."""
_OBJECT = listed("a an the its their his her to that no how all more two three four five many on of")
_NO_SUBJECT = listed(
    """
    it they this these that those he she we you i one some many most several few others another both
    either neither there here what how why when where while if as after before since because although
    though despite in on at by for from with without within during under over through to of and but or so
    yet once until unless given according among between beyond instead rather due even just only also not
    never its their his her our your my such each every all any none thus therefore however additionally
    who which whose whether let please no like unlike upon throughout across around people today now
    then later recently currently finally first second third again often sometimes usually generally
    typically initially originally historically similarly ultimately overall approximately about nearly
    roughly almost two three four five six seven eight nine ten more less half part concerns critics
    efforts results example examples
    """
)
"""What opens no subject that says what it is."""
_ARTICLES = listed("the a an")
_NO_THING = listed(
    "key major main significant primary crucial important notable potential new final recent further common"
)
_THING = listed(
    "feature learning takeaway advancement development example point downside concern challenge factor "
    "aspect issue issues features points factors aspects change problem step goal reason result way"
)
"""“A key feature” says of nothing what it is."""
_INSIDE = listed(
    "that which who whose where when what how because if while it they he she we you this these those"
)
"""Words by which a subject is too long a story, or not understood."""
_BEFORE_NOUN = listed("the a an of in for with by on its their and or to as from at no")
_BETWEEN = listed(
    "often also itself themselves already still now then always both later soon first never even just once"
)
_ADVERB = re.compile(r"[a-z]+ly$")
"""Between a subject and its verb."""
_OF_A_NAME = re.compile(r"(?:an|ish|ese|['’]s?|['’])$")
"""*European*, *Bergen’s*: such a word may begin with a capital everywhere."""
_NOUNS = listed(
    "family supply assembly reply ally anomaly monopoly july italy butterfly fly belly rally homily"
)
_MARKS = "\"“”‘’'(),.;:"
_AHEAD_OF = re.compile(
    r"^(?:(?:In|On|At|After|Before|During|Despite|Under|With|When|While|If|Since|As|Although|Though|For|From|"
    r"Within|Through|Unlike|Following|By) (?!example|instance)|[A-Z][a-z]+ing )[^,.;:]{1,90}, (?=\w)"
)
"""What stands before a subject."""
_RELATIVE = re.compile(r"^([^,]{3,60}), (?:which|who|whose) [^,]{3,80}, ")


@dataclass(frozen=True, slots=True)
class Subject:
    """The words before the verb of a sentence, as they stand within one, the verb, and what follows."""

    words: str
    verb: str
    rest: str

    @property
    def broad(self) -> bool:
        """Whether it is one word, of which the notes may say much."""
        return len(content_words(self.words)) < 2

    @property
    def person(self) -> bool:
        """Whether it looks like a person or a body, of whom the notes may say anything."""
        return all(word[0].isupper() for word in self.words.split() if word.lower() not in _ARTICLES)

    @property
    def known(self) -> bool:
        """Whether its first word is known to be a name, or to be none."""
        return not self.words.startswith("“")


def subject(text: str, lower: Container[str], upper: Container[str]) -> Subject | None:
    """The subject of a sentence, or None where it has none that says what it is.

    lower, upper: words that the notes write so within a sentence; they tell whether the first word is a name.
    """
    words = _RELATIVE.sub(r"\1 ", _AHEAD_OF.sub("", text)).split()
    plain = [w.strip(_MARKS).lower() for w in words]
    opens = re.split(r"['’]", plain[0])[0] if plain else ""
    if not opens or opens in _NO_SUBJECT or opens.endswith("ing") or form(text) == "imperative":
        return None
    at = _verb(words, plain)
    if at is None:
        return None
    end = at
    while end > 1 and _between(plain[end - 1]):
        end -= 1
    if not _says_what(words[:end], plain[:end]):
        return None
    return Subject(_within(words[:end], plain[0], lower, upper), plain[at], " ".join(words[at + 1 :]))


def _between(word: str) -> bool:
    return word in _BETWEEN or (_ADVERB.match(word) is not None and word not in _NOUNS)


def _verb(words: Sequence[str], plain: Sequence[str]) -> int | None:
    """Where the verb of the main clause stands, if that is plain."""
    for i in range(1, min(len(words), MOST_WORDS + 3)):
        if plain[i] in _INSIDE or words[i - 1].endswith((",", ";", ":")):
            return None
        if plain[i] in _AUXILIARY:
            return i
        if plain[i - 1] in _BEFORE_NOUN:
            continue
        after = plain[i + 1] if i + 1 < len(plain) else ""
        if plain[i] in _PLAIN or (plain[i] in _EITHER and after in _OBJECT):
            return i
        if plain[i].endswith("ed") and len(plain[i]) > len("need"):
            late = any(w in _AUXILIARY or w in _PLAIN for w in plain[i + 1 : i + 1 + _AHEAD])
            return None if late or after in ("by", "with") else i
    return None


def _says_what(words: Sequence[str], plain: Sequence[str]) -> bool:
    """Whether these words name something: “the approach” is one that was named before."""
    told = " ".join(words)
    article = plain[0] in _ARTICLES
    if len(words) > MOST_WORDS or len(told) < LEAST_LETTERS or plain[-1] in _BEFORE_NOUN:
        return False
    if words[0].isdigit() or (words[0].islower() and _ADVERB.match(words[0])):
        return False
    if any(mark in told for mark in ",;:()=") or told.count('"') % 2 or told.count("“") != told.count("”"):
        return False
    if article and (len(words) == 1 or (len(words) == 2 and not words[1][0].isupper())):
        return False
    return not (plain[-1] in _THING and set(plain[:-1]) <= _NO_THING | _ARTICLES)


def _within(words: Sequence[str], first: str, lower: Container[str], upper: Container[str]) -> str:
    """A subject as it stands within a sentence; in quotation marks where its first word may be a name."""
    told = " ".join(words)
    head, *rest = words
    if first in _ARTICLES:
        return " ".join((first, *rest))
    inner = not head[0].isupper() or any(c.isupper() or c.isdigit() for c in head[1:])
    if inner or (head in upper and first not in lower) or (rest and rest[0][:1].isupper()):
        return told
    if rest and rest[0][:1].islower() and head not in upper and not _OF_A_NAME.search(first):
        return told[0].lower() + told[1:]
    singular = (first, first.removesuffix("s"), first.removesuffix("es"), first.removesuffix("ies") + "y")
    if any(word in lower for word in singular):
        return told[0].lower() + told[1:]
    return quoted(told)
