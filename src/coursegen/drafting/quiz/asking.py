"""A question about the subject of a sentence, in the words of that sentence.

“Senior staff must support the visits” is asked as “What must senior staff do?”, “The advantage of ferries
is their price” as “What is the advantage of ferries?”, “The study found that …” as “What did the study
find?”, and all else as “What do the notes say about …?”.
"""

from __future__ import annotations

import re

from coursegen.drafting.quiz.subject import Subject, subject
from coursegen.wording.names import opening
from coursegen.wording.wordlist import listed, paired

_BE = listed("is are was were")
_MODALS = listed("must should")
_NO_DEED = listed("be not have also only never always ever remain")
"""Behind *must* these are nothing that is done."""
_SLOT = re.compile(
    r"the (?:\w+ )?(?:advantage|disadvantage|strength|weakness|challenge|goal|aim|purpose|reason|"
    r"value|key|benefit|risk|difference|idea|rule|problem|task|trick|cause|result|effect|way|lesson|finding|"
    r"insight|rationale|core|consequence|downside|concern|function|source|heart|basis)s? "
    r"(?:of|for|behind|in|with|to) ",
    re.IGNORECASE,
)
"""What something is to another thing: the sentence says which it is."""
_EMPTY = re.compile(r"an? (?:foundational|key|important|major|crucial|vital|central|essential|significant)\b")
"""It says how much a thing matters, and not what it is."""
_SAID = listed("to the a an its their that")
"""Behind *the advantage of … is* these begin what it is."""
_NOW = listed(
    """
    require involve include allow enable provide suggest reveal show claim argue mean create prevent offer
    demonstrate recommend propose cause determine emphasize predict believe need conclude discover
    """
)
_AFTER_PARTICIPLE = listed("for to at from on in by with")
"""Behind these *required* is no verb of the sentence: “permits required for entry cost …”."""
_HELD = listed("suggest claim argue believe recommend emphasize propose announce")
"""What somebody says of many things."""
_PAST = dict(
    paired(
        """
        required:require involved:involve included:include allowed:allow enabled:enable provided:provide
        suggested:suggest revealed:reveal showed:show claimed:claim argued:argue created:create
        prevented:prevent offered:offer demonstrated:demonstrate recommended:recommend proposed:propose
        caused:cause found:find announced:announce reported:report discovered:discover concluded:conclude
        predicted:predict warned:warn introduced:introduce
        """
    )
)
_WITH = dict(
    paired(
        """
        depends:on depend:on relies:on rely:on leads:to lead:to led:to contributes:to contribute:to
        contributed:to consists:of consist:of refers:to refer:to focuses:on focus:on focused:on
        """
    )
)
"""Verbs that are asked for with what belongs to them: “What does it depend on?”."""
_BASE = dict(
    paired("depends:depend relies:rely leads:lead led:lead contributes:contribute contributed:contribute "
           "consists:consist refers:refer focuses:focus focused:focus")
)  # fmt: skip


def question(about: Subject) -> str:
    """What is asked about a subject."""
    return exact(about) or f"What do the notes say about {about.words}?"


def exact(about: Subject) -> str:
    """A question of its own, or nothing."""
    first = about.rest.lower().partition(" ")[0]
    asked = ""
    if about.known and about.verb in _MODALS and first.isalpha() and first not in _NO_DEED:
        asked = f"{about.verb} {about.words} do"
    elif about.verb in _BE:
        if _EMPTY.match(about.rest):
            return ""
        named = _SLOT.match(about.words) and (first in _SAID or first.endswith("ing"))
        asked = f"{about.verb} {about.words}" if named or (about.known and first in ("a", "an")) else ""
    elif about.known and about.verb == "can":
        asked = _can(about, first)
    elif about.known:
        asked = _done(about, first)
    return f"What {asked}, according to the notes?" if asked else ""


def _can(about: Subject, first: str) -> str:
    """What a subject *can* do, by the verb behind the *can*."""
    verb, _, rest = about.rest.partition(" ")
    if not first.isalpha() or first in _NO_DEED or first.endswith("ly"):
        return ""
    if _WITH.get(verb) == rest.partition(" ")[0]:
        return f"can {about.words} {verb} {_WITH[verb]}"
    return f"can {about.words} {verb if verb in _NOW else 'do'}"


def _done(about: Subject, first: str) -> str:
    """*does* the subject *require*, by its verb; or nothing."""
    verb, joint = about.verb, ""
    if verb in _WITH:
        if first != _WITH[verb]:
            return ""
        joint = f" {first}"
    base = _BASE.get(verb, _PAST.get(verb, verb.removesuffix("s")))
    if verb not in _WITH and base not in _NOW and verb not in _PAST:
        return ""
    past = verb in _PAST or (verb in _WITH and verb.endswith("ed"))
    helper = "did" if past else "does" if verb.endswith("s") else "do"
    if base in _HELD and not (joint := _of_what(about.rest)):
        return ""
    if verb in _PAST and first in _AFTER_PARTICIPLE:
        return ""
    return f"{helper} {about.words} {base}{joint}"


def _of_what(rest: str) -> str:
    """What somebody argues something *about*: the subject of what is argued; or nothing."""
    if not rest.startswith("that "):
        return ""
    words = rest.split()
    lower = frozenset(w for w in words if not w[:1].isupper())
    found = subject(opening(rest.removeprefix("that ")), lower, frozenset(words) - lower)
    return f" about {found.words}" if found else ""
