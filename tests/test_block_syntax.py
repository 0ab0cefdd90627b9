"""The block syntax: what a translator types, what a reader gets, and what can never happen."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from plainback.writing.extension import PageContext, PlainbackExtension
from plainback.writing.library import Library

SECTION = "no-massage-until"
ITEMS = [
    "fever-or-infection",
    "contagious-skin",
    "drunk-or-sedated",
    "clot-last-3-months",
    "unstable-heart",
    "aneurysm-known",
]


def rendered(library: Library, text: str, language: str = "en") -> LexborHTMLParser:
    extension = PlainbackExtension(library)
    extension.page = PageContext(language, "massage/when-not/")
    markdown = Markdown(
        extensions=["attr_list", "tables", "sane_lists", "toc", extension]
    )
    return LexborHTMLParser(f"<main>{markdown.convert(text)}</main>")


def block(*lines: str) -> str:
    return "\n".join(
        ["# Title", "", f"::: safety {SECTION}", "## Not now", *lines, ":::"]
    )


def items(page: LexborHTMLParser) -> list[str]:
    return [
        li.attributes["data-safety-item"] or "" for li in page.css("[data-safety-item]")
    ]


def visible(page: LexborHTMLParser) -> str:
    return page.css_first("main").text()


def test_a_block_becomes_a_section_with_urgency_and_order_from_the_registry(
    library: Library,
) -> None:
    page = rendered(library, block(*(f"- [{i}] Words." for i in reversed(ITEMS))))
    section = page.css_first("section")
    assert section.attributes["data-safety-section"] == SECTION
    assert section.attributes["data-level"] == "none"
    assert section.attributes["data-kind"] == "not-now"
    assert items(page) == ITEMS
    assert "Wait:" in page.css_first("h2").text()


def test_the_urgency_words_are_those_of_the_page_s_language(library: Library) -> None:
    text = "::: safety get-help-now\n## Titel\n- [chest-pain] Worte.\n:::"
    for language, words in library.interface.words["urgency-emergency"].items():
        heading = rendered(library, text, language).css_first("h2")
        assert heading.text().startswith(words)


def test_an_unknown_item_stays_on_the_page_under_its_wrong_name(
    library: Library,
) -> None:
    page = rendered(library, block("- [fever-or-infectoin] Words."))
    assert items(page) == ["fever-or-infectoin"]


def test_an_item_without_id_stays_on_the_page_without_a_name(library: Library) -> None:
    page = rendered(library, block("- You have fever."))
    assert items(page) == [""]
    assert "You have fever." in visible(page)


def test_an_item_typed_twice_is_there_twice(library: Library) -> None:
    page = rendered(
        library, block("- [contagious-skin] One.", "- [contagious-skin] Two.")
    )
    assert items(page).count("contagious-skin") == 2


def test_an_unknown_section_keeps_its_items_and_has_no_known_level(
    library: Library,
) -> None:
    page = rendered(library, "::: safety no-such\n## T\n- [chest-pain] Words.\n:::")
    assert page.css_first("section").attributes["data-level"] == "unknown"
    assert items(page) == ["chest-pain"]


@pytest.mark.parametrize(
    "text",
    [
        "::: safety get-help-now\n## T\n- [chest-pain] Words.\n",
        ":::safety  get-help-now extra\n- [chest-pain] Words.\n:::",
        "::: saftey get-help-now\n- [chest-pain] Words.\n:::",
        "::: safety get-help-now\n- [chest-pain] Words.\n::: in-short\n- x\n:::\n:::",
        "- [chest-pain] Words outside of every block.",
    ],
)
def test_a_block_that_cannot_be_read_stays_visible_for_the_gate(
    library: Library, text: str
) -> None:
    shown = visible(rendered(library, text))
    assert ":::" in shown or "[chest-pain]" in shown
    assert "Words" in shown


def test_a_block_inside_a_comment_or_fence_is_no_block(library: Library) -> None:
    inside = block("- [contagious-skin] Words.")
    assert items(rendered(library, f"<!--\n{inside}\n-->")) == []
    indented = "\n".join(f"    {line}" for line in inside.splitlines())
    assert items(rendered(library, indented)) == []


def test_repeated_items_carry_the_words_of_their_own_page_and_no_id(
    library: Library,
) -> None:
    page = rendered(
        library, "::: safety long-lasting-crisis\n## T\n- [thoughts-of-suicide]\n:::"
    )
    item = page.css_first("[data-safety-item]")
    assert "id" not in item.attributes
    assert library.item_words["en"]["thoughts-of-suicide"] in item.text()
    assert item.css("a[href^='tel:']"), "crisis lines stand beside it"


def test_phone_numbers_come_from_the_country_table(library: Library) -> None:
    page = rendered(library, "In Germany [tel:DE], in Austria [tel:AT urgent].")
    links = page.css("a")
    assert [a.attributes["href"] for a in links] == ["tel:112", "tel:1450"]
    assert [a.attributes["data-country"] for a in links] == ["DE", "AT"]


@pytest.mark.parametrize("mark", ["[tel:XX]", "[tel:RU crisis]", "[tel:de]"])
def test_a_number_that_does_not_exist_stays_visible(
    library: Library, mark: str
) -> None:
    assert "tel:" in visible(rendered(library, f"Call {mark} now."))


def test_no_date_ends_in_a_full_stop(library: Library) -> None:
    for language in library.interface.languages:
        shown = library.date("2026-11-21", language)
        assert "2026" in shown
        assert not shown.endswith("."), language


def test_citations_are_numbered_in_reading_order(library: Library) -> None:
    page = rendered(library, "One [@nvl-2017]. Two [@nice-ng59; @nvl-2017].")
    links = page.css("a[data-source]")
    assert [a.text() for a in links] == ["1", "2", "1"]
    assert links[1].attributes["href"] == "#source-nice-ng59"


def test_foreign_words_carry_their_language(library: Library) -> None:
    page = rendered(library, "In German it is [Hexenschuss]{lang=de}.")
    assert page.css_first("span").attributes["lang"] == "de"


LINE = st.one_of(
    st.sampled_from(ITEMS).map(lambda item: f"- [{item}] Words."),
    st.sampled_from(
        ["", "### [wait] Group", "## Second title", "Some text.", "- no id", "> q"]
    ),
    st.text(
        alphabet=st.sampled_from("abc -[]{}*_#>:.!`äß«»ёж1|\\"), min_size=1, max_size=30
    ).filter(lambda line: not line.startswith(":::")),
)


@settings(max_examples=200, deadline=None)
@given(lines=st.lists(LINE, max_size=12))
def test_no_input_loses_an_item(library: Library, lines: list[str]) -> None:
    """Every line that starts like an item is an item of the page, in whatever company."""
    typed = [m[1] for line in lines if (m := re.match(r"- \[([a-z0-9-]+)\]", line))]
    page = rendered(library, block(*lines))
    for item in set(typed):
        assert items(page).count(item) >= typed.count(item)


WORD = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüßёжщ", min_size=1, max_size=12)


@settings(max_examples=100, deadline=None)
@given(
    words=st.lists(WORD, min_size=1, max_size=6), chosen=st.sets(st.sampled_from(ITEMS))
)
def test_nothing_of_the_syntax_reaches_a_reader(
    library: Library, words: list[str], chosen: set[str]
) -> None:
    text = " ".join(words)
    page = rendered(library, block(*(f"- [{item}] {text}" for item in sorted(chosen))))
    shown = page.css_first("[data-safety-section]").text()
    assert not re.search(r":::|\[[a-z]|\]|[{}]", shown)
    assert shown.count(text) >= len(chosen)
