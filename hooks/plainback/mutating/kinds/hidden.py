"""The words are in the file, but somebody does not see or hear them."""

from collections.abc import Iterator

from plainback.mutating import printed, typed
from plainback.mutating.kinds.edits import in_tag, wrapped
from plainback.mutating.material import Material
from plainback.mutating.mutant import Change, Edit, Kind
from plainback.mutating.typed import Part

ATTRIBUTES = ("hidden", "inert", 'aria-hidden="true"')
STYLES = (
    "display:none",
    "visibility: hidden",
    "opacity:0",
    "font-size:0",
    "height:0;overflow:hidden",
    "position:absolute;left:-9999px",
    "clip-path: inset(50%)",
    "transform:scale(0)",
    "color:transparent",
    "text-indent:-200vw",
    "writing-mode:vertical-rl",
    "font-family:Wingdings",
    "max-height:0",
    "letter-spacing:-1em",
)
SHEETS = (
    "#{}{{display:none}}",
    "#{}{{visibility:hidden}}",
    "#{}{{max-height:0;overflow:hidden}}",
    "[id={}]{{opacity:0}}",
    "#{}{{font:0/0 serif}}",
    "#{}{{--none:0;opacity:var(--none)}}",
    ":root{{--white:#fff}}#{}{{background:#fff;color:var(--white)}}",
    "main{{@supports (color:red){{#{}:lang(en,de,nl,ru){{display:none}}}}}}",
)
PAPER = (
    "@media print{{#{}{{display:none}}}}",
    "@media (max-width:400px){{#{}{{display:none}}}}",
    ":root{{--shown:block}}@media print{{:root{{--shown:none}}}}#{}{{display:var(--shown)}}",
)


def _targets(page: Material) -> list[Part]:
    return [*printed.items(page.text), *printed.sections(page.text)]


def _named(page: Material) -> list[Part]:
    """Items and sections that a style sheet can call by their id."""
    return [each for each in _targets(page) if f' id="{each.id}"' in _tag(page, each)]


def _tag(page: Material, part: Part) -> str:
    return page.text[part.start : page.text.index(">", part.start)]


def attribute(page: Material) -> Iterator[Change]:
    """An attribute takes a warning from the screen, or from people who listen to the page."""
    for target in _targets(page):
        for each in ATTRIBUTES:
            yield in_tag(page.text, target, each)


def style(page: Material) -> Iterator[Change]:
    """A style in the element makes a warning invisible."""
    for target in _targets(page):
        for each in STYLES:
            yield in_tag(page.text, target, f'style="{each}"')


def _sheets(page: Material, sheets: tuple[str, ...]) -> Iterator[Change]:
    head = page.text.index("</head>")
    for target in _named(page):
        for each in sheets:
            yield (Edit(head, head, f"<style>{each.format(target.id)}</style>\n"),)


def sheet(page: Material) -> Iterator[Change]:
    """A style sheet makes a warning invisible: a theme update is enough."""
    return _sheets(page, SHEETS)


def paper(page: Material) -> Iterator[Change]:
    """The printed page, or the small phone, lacks a warning."""
    return _sheets(page, PAPER)


def comment_typed(page: Material) -> Iterator[Change]:
    """A section was commented out for a moment, and forgotten."""
    for section in typed.sections(page.text):
        yield wrapped(section, "<!--\n", "-->\n")


def comment_built(page: Material) -> Iterator[Change]:
    """A template puts a line into a comment: in the file, on no screen."""
    for target in _targets(page):
        yield wrapped(target, "<!-- ", " -->\n")


def details(page: Material) -> Iterator[Change]:
    """A warning is folded away: on paper and in a hurry it does not exist."""
    for target in printed.sections(page.text):
        yield wrapped(target, "<details><summary>…</summary>\n", "</details>\n")
    for target in printed.items(page.text):
        inside = f"<details><summary>…</summary>{target.words}</details>"
        yield (Edit(target.words_start, target.words_end, inside),)


def fence(page: Material) -> Iterator[Change]:
    """A section stands between code fences: it is shown as markup, without urgency."""
    for section in typed.sections(page.text):
        yield wrapped(section, "```\n", "```\n")
        yield wrapped(section, "~~~ text\n", "~~~\n")


def unshown(page: Material) -> Iterator[Change]:
    """A warning stands in an element that browsers do not show."""
    for target in _targets(page):
        for tag in ("template", "noscript", "dialog"):
            yield wrapped(target, f"<{tag}>", f"</{tag}>\n")


def _kind(name: str, *makers: object) -> Kind:
    return Kind(name, True, ("hidden-item", "missing-item", "missing-section"), *makers)


KINDS = [
    _kind("hidden-by-attribute", None, attribute),
    _kind("hidden-by-style", None, style),
    _kind("hidden-by-sheet", None, sheet),
    _kind("hidden-on-paper", None, paper),
    _kind("hidden-in-comment", comment_typed, comment_built),
    _kind("hidden-in-details", None, details),
    _kind("hidden-in-code", fence),
    _kind("hidden-in-element", None, unshown),
]
