"""The state of all pages as text for the terminal, and as a page for maintainers."""

from datetime import date
from html import escape

from plainback.interface import Interface
from plainback.maintainer_page import table, whole_page
from plainback.status import PageState, counts

MEANINGS = {
    "missing": "the page, or an item of it, is not there in this language",
    "stale": "an item was never compared with the English of today",
    "pending": "an item shows the English until it is translated",
    "overdue": "check due: it should have been checked before this day",
    "unreviewed": "not reviewed by a named person (medical, translation)",
    "good": "nothing to do",
}


def as_table(states: list[PageState], interface: Interface, day: date) -> str:
    """A line a page, a column a language, then what to do with what, and the counts."""
    languages = list(interface.languages)
    by_page = _by_page(states)
    cells = [["page", *(info.english for info in interface.languages.values())]]
    cells += [
        [page, *(_cell(row[code]) for code in languages)]
        for page, row in by_page.items()
    ]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True))
        for row in cells
    ]
    numbers = ", ".join(f"{number} {what}" for what, number in counts(states).items())
    return "\n".join(
        [
            *(line.rstrip() for line in lines),
            "",
            *_named(states),
            f"On {day}: {numbers}.",
        ]
    )


def _cell(state: PageState) -> str:
    return ", ".join(state.words) or "good"


def _named(states: list[PageState]) -> list[str]:
    """Every item that waits, with the command that shows it."""
    lines = []
    for each in states:
        for word in ("lacking", "stale", "pending"):
            if (items := getattr(each, word)) and not each.missing:
                lines.append(f"{each.file}: {word}: {', '.join(items)}")
        if each.stale or each.pending:
            lines.append(
                f"    See: python -m plainback diff {each.language} {each.page}"
            )
        if each.overdue:
            lines.append(f"{each.file}: check due since {each.due}")
    return [*lines, ""] if lines else []


def _by_page(states: list[PageState]) -> dict[str, dict[str, PageState]]:
    pages: dict[str, dict[str, PageState]] = {}
    for each in states:
        pages.setdefault(each.page, {})[each.language] = each
    return pages


def as_html(states: list[PageState], interface: Interface, day: date) -> str:
    """A whole page: a grid of all pages and languages, each cell a colour and its words."""
    names = [escape(info.english) for info in interface.languages.values()]
    rows = [
        f'<tr><th scope="row">{escape(page)}</th>{_cells(row, interface)}</tr>'
        for page, row in _by_page(states).items()
    ]
    legend = "\n".join(
        f'<li><span class="{mood}">{mood}</span>: {meaning}</li>'
        for mood, meaning in MEANINGS.items()
    )
    totals = "\n".join(
        f"<li>{what}: {number}</li>" for what, number in counts(states).items()
    )
    caption = "Every page in every language: what is left to do"
    body = f"""<p>Made by: <code>python -m plainback status --html FILE</code></p>
<ul>
{totals}
</ul>
{table(caption, ["Page", *names], rows)}
<h2>What the words mean</h2>
<ul>
{legend}
</ul>"""
    return whole_page(f"State of the pages on {day}", body)


def _cells(row: dict[str, PageState], interface: Interface) -> str:
    return "".join(
        f'<td class="{row[code].mood}">{_details(row[code])}</td>'
        for code in interface.languages
    )


def _details(state: PageState) -> str:
    """The words of a cell, and the items behind them."""
    parts = [escape(_cell(state))]
    for word in ("lacking", "stale", "pending"):
        if (items := getattr(state, word)) and not state.missing:
            parts.append(f"{word}: {escape(', '.join(items))}")
    return "<br>".join(parts)
