"""An SVG picture carries a script, an event handler, or something from elsewhere.

A picture from the web may run code in the learner's page, or tell its maker who looks at it. Scripts,
`on…` attributes, `javascript:` links, embedded HTML and addresses of other hosts have to go.

Fails:

    stem: |
      What came first?

      :::{figure} assets/bridge.svg
      :alt: A bridge of wood
      :::
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
    assets/bridge.svg: <svg xmlns="http://www.w3.org/2000/svg" onload="count()"/>

Passes:

    stem: |
      What came first?

      :::{figure} assets/bridge.svg
      :alt: A bridge of wood
      :::
    options:
      a: {text: the visits, correct: true}
      b: {text: the opening}
      c: {text: the budget}
    assets/bridge.svg: <svg xmlns="http://www.w3.org/2000/svg"/>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coursegen.contracts import Rule
from coursegen.diagnostics import Finding, Severity
from coursegen.model.course import Course
from coursegen.rules._pictures import shown

_HARM = (
    (re.compile(rb"<\s*(?:\w+:)?script\b", re.IGNORECASE), "a script"),
    (re.compile(rb"<\s*(?:\w+:)?foreignObject\b", re.IGNORECASE), "embedded HTML"),
    (re.compile(rb"<[^>]*\son[a-z]+\s*=", re.IGNORECASE), "an event handler"),
    (re.compile(rb"(?:href|src)\s*=\s*[\"']?\s*javascript:", re.IGNORECASE), "a javascript: link"),
    (re.compile(rb"<!ENTITY", re.IGNORECASE), "an entity"),
    (
        re.compile(
            rb"<\s*(?:\w+:)?(?:image|use|feImage)\b[^>]*href\s*=\s*[\"']?\s*(?:https?:)?//|"
            rb"@import|url\(\s*[\"']?\s*(?:https?:)?//",
            re.IGNORECASE,
        ),
        "something from another host",
    ),
)


def check(course: Course) -> Iterator[Finding]:
    """Every SVG that is shown and does more than show."""
    pictures = {asset.path: asset.data for asset in course.assets if asset.path.lower().endswith(".svg")}
    for name, path, at in shown(course):
        harm = next((what for pattern, what in _HARM if pattern.search(pictures.get(name, b""))), "")
        if harm:
            yield Finding(
                path=path,
                message=f"the picture {name} contains {harm}",
                hint="Save it as plain SVG, or delete that part.",
                text_at=at,
            )


RULE = Rule(code="asset-script", severity=Severity.ERROR, check=check)
