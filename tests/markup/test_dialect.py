"""The lesson dialect: one text, three renderers, nothing live that was not meant to be."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin

from coursegen.markup.dialect import parse
from coursegen.markup.dialect_plain import _LOOSE, _pieces
from coursegen.markup.markdown import faults, to_html, to_myst, to_plain


def link(at: int | None, unit: str | None) -> str:
    """A talk to link to."""
    return f"https://talk.example/?t={at}&u={unit}"


class _Reader(HTMLParser):
    """Elements, attributes and text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def words_of(html: str) -> list[str]:
    """The words a reader sees."""
    return re.findall(r"\w+", _Reader(html).text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain", "<p>plain</p>"),
        ("**a** *b* `c`", "<p><strong>a</strong> <em>b</em> <code>c</code></p>"),
        ("# one\n\n## two", "<h3>one</h3>\n<h4>two</h4>"),
        ("<b>x</b> &lt;", "<p>&lt;b&gt;x&lt;/b&gt; &lt;</p>"),
        ("a\n\n<script>x</script>", "<p>a</p>\n<p>&lt;script&gt;x&lt;/script&gt;</p>"),
        ("{src}`#unit`", '<p><span class="cg-src">from the notes</span></p>'),
        ("", ""),
        ("  \n", ""),
    ],
)
def test_html(text: str, html: str) -> None:
    assert to_html(text) == html


def test_a_lone_paragraph_is_unwrapped_and_two_are_not() -> None:
    assert to_html("now *then*", unwrap=True) == "now <em>then</em>"
    assert to_html("one\n\ntwo", unwrap=True) == "<p>one</p>\n<p>two</p>"


def test_evidence_is_a_link_whose_name_contains_its_label() -> None:
    html = to_html("said {at}`01:06:40 #a-unit`.", evidence=link)
    (_, anchor) = _Reader(html).tags
    assert anchor[1]["href"] == "https://talk.example/?t=4000&u=a-unit"
    assert "1:06:40" in str(anchor[1]["aria-label"])
    assert ">1:06:40<" in html
    assert '<span class="cg-at">33:24</span>' in to_html("{at}`00:33:24`")


def test_blocks_of_the_dialect() -> None:
    html = to_html("::::{tip}\nBring one.\n\n:::{example}\nAna did.\n:::\n::::")
    assert html.count("<aside") == 2
    assert "cg-tip" in html
    assert "Example" in html
    figure = to_html(":::{figure} assets/a.svg\n:alt: A map\nThe *map*.\n:::", asset=lambda p: f"../{p}")
    assert '<img src="../assets/a.svg" alt="A map">' in figure
    assert "<figcaption><p>The <em>map</em>.</p>" in figure
    assert "<math" in to_html("$x^2$")
    table = to_html("| a | b |\n|--:|---|\n| 1 | 2 |")
    assert 'class="cg-right"' in table
    assert "style=" not in table


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a\n\n:::{raw} html\n<b>\n:::", 3, "raw"),
        ("a\n\n```{raw} html\n<b>\n```", 3, "backticks"),
        ("a\nb {ref}`x` c", 2, "{ref}"),
        ("a {at}`33:24`", 1, "{at}"),
        (":::{tip}\nnever closed", 1, "never closes"),
        (":::{figure} a.svg\nx\n:::", 1, "alternative text"),
        (":::{figure} ../a.svg\n:alt: x\n:::", 1, "inside the course"),
        ("![](a.png)", 1, "alternative text"),
        ("a\n(target)=\nb", 2, "target"),
        ("a\n\n+++\n", 3, "+++"),
        ("[x](javascript:alert(1))", 1, "link"),
        ("$\\frac{$", 1, "maths"),
        ("::::{tip}\nx\n\n:::{evil}\ny\n:::\n::::", 4, "evil"),
    ],
)
def test_what_is_not_of_the_dialect_is_a_fault_with_its_line(text: str, line: int, said: str) -> None:
    found = faults(text)
    assert [(f.line, said in f.message) for f in found] == [(line, True)], found
    assert found[0].hint


def test_good_texts_have_no_fault() -> None:
    text = (
        "# A\n\n* b {at}`00:00:01`\n* c\n\n> d\n\n:::{note}\ne\n:::\n\nf[^1]\n\n[^1]: g\n\n```text\n(x)=\n```"
    )
    assert faults(text) == ()


CORPUS = [
    "Plain *text* with **marks** and `code`.",
    "A list:\n\n- one\n- two\n  - three\n\n1. a\n2. b",
    "> quoted\n> lines\n\nafter",
    "| a | b |\n|---|---|\n| 1 | *2* |",
    "Term\n: Meaning\n\nOther\n: More",
    "- not a list? \\- yes\n\n\\# no heading\n\n1\\. no number",
    "{ref}`x` {{sub}} <b>raw</b> $5 and $6 a_b_c ~x~ ^y^ | pipe",
    "# Head\n\ntext\n\n## Sub\n\nmore",
    "line\\\nbreak and [link](https://a.example/x_y(z))",
    "said {at}`00:33:24`, and **so** on",
]


@pytest.mark.parametrize("text", CORPUS)
def test_html_and_myst_say_the_same_words(text: str) -> None:
    plain = MarkdownIt("commonmark").enable("table").use(deflist_plugin)
    assert words_of(plain.render(to_myst(text))) == words_of(to_html(text))


@pytest.mark.parametrize(
    "text",
    [
        "{raw}`x`",
        ":::{raw} html\n<b>\n:::",
        "```{code-cell}\nx\n```",
        "(t)=",
        "{{ x }}",
        "+++",
        "% comment",
        "<b>x</b>",
    ],
)
def test_nothing_that_myst_would_run_reaches_a_source(text: str) -> None:
    made = re.sub(r"^```\n.*?^```$", "", to_myst(text), flags=re.MULTILINE | re.DOTALL)  # code is inert
    for live in (
        r"(?<!\\)\{[a-z-]+\}`",
        r"^:{3,}\{raw",
        r"^`{3,}\{",
        r"^\([a-z]+\)=",
        r"(?<!\\)\{\{",
        r"^\+\+\+",
        r"^%",
        r"(?<!\\)<b",
    ):
        assert not re.search(live, made, re.MULTILINE), made


def test_plain_text_is_one_line_without_marks() -> None:
    text = "# A\n\nSome *text* {at}`00:33:24`.\n\n- one\n- `two`\n\n:::{tip}\nthree\n:::"
    assert to_plain(text) == "A Some text. one two three"


def test_gap_marks_pass_through() -> None:
    text = "| a \ue000x\ue001 |\n|---|\n| **b \ue000y\ue001** |"
    assert to_html(text).count("\ue000") == 2


hostile = st.text(max_size=80) | st.lists(
    st.sampled_from(
        [
            "<script>",
            "</p>",
            '"><img onerror=x>',
            "]]>",
            "javascript:x",
            "[a](",
            ")",
            "![",
            "](",
            ":::{note}\n",
            "\n:::",
            "{at}`",
            "`",
            "$",
            "**",
            "\n\n",
            "| a |\n|---|\n",
            "\u202e",
            "😀",
            "\x00",
            "&#106;avascript:",
            "<a href=",
            "data:x",
        ]
    ),
    max_size=12,
).map("".join)


@given(hostile)
@settings(max_examples=300, deadline=None)
def test_no_text_can_become_live(text: str) -> None:
    html = to_html(text, evidence=link)
    to_myst(text)
    to_plain(text)
    faults(text)
    for tag, attributes in _Reader(html).tags:
        assert tag != "script"
        for name, value in attributes.items():
            assert not name.startswith("on")
            assert name != "style"
            if name in ("href", "src"):
                plain = re.sub(r"[\x00-\x20]", "", str(value)).lower()
                assert not plain.startswith(("javascript:", "data:", "vbscript:", "file:"))


def test_long_texts_take_linear_time() -> None:
    for piece in ("word ", "**", "[a](", "<b>", "{at}`", "> "):
        to_html(piece * 5000)
        faults(piece * 5000)


@settings(max_examples=2000, deadline=None)
@given(st.text(alphabet="ab1Z .,:;?!'’“”()%–…-\n*_#[]{}`$<>&\\|~+=", max_size=60))
@example("a term\n: what it means")
def test_plain_text_takes_the_short_way_only_where_it_leads_to_the_same(text: str) -> None:
    long_way = _LOOSE.sub(r"\1", " ".join("".join(_pieces(parse(text), 0)).split()))
    assert to_plain(text) == long_way
