"""A text holds an HTML tag: learners see it as it is written.

No text of a course becomes HTML of its own, so that nothing in it can break a page. Markdown says the same:
`**bold**`, `*italic*`, a blank line for a new paragraph. A tag that is meant to be seen stands in backticks.

Fails:

    stem: What came <b>first</b>?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}

Passes:

    stem: What came **first**?
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.markup.dialect import parse
from coursegen.model.course import Course
from coursegen.model.texts import texts

_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|center|code|del|div|em|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|pre|"
    r"s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul|video)(?:\s[^<>]*)?/?>",
    re.I,
)


def check(course: Course) -> Iterator[Finding]:
    """The first tag of every text, unless it stands in code."""
    for path, text in texts(course):
        if "<" not in text:
            continue
        for token in parse(text):
            plain = [t for t in token.children or () if t.type == "text"]
            found = next((found for t in plain if (found := _TAG.search(t.content))), None)
            if found:
                line = (token.map[0] if token.map else 0) + 1
                yield Finding(
                    path=path,
                    message=f"{found[0][:60]} is shown to learners as it is written",
                    hint="Use Markdown: **bold**, *italic*. A tag that is meant stands in backticks.",
                    text_at=(line, 1),
                )
                break


RULE = Rule(code="text-html", severity=Severity.WARNING, check=check)
