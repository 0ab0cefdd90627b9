"""Whole lists that are lost, doubled or misnamed."""

from collections.abc import Iterator

from plainback.mutating import printed, typed
from plainback.mutating.kinds.edits import again, gone, replaced
from plainback.mutating.material import Material
from plainback.mutating.mutant import Change, Kind


def drop_section_typed(page: Material) -> Iterator[Change]:
    """A whole list is lost, and with it everything that a reader must not do."""
    return (gone(section) for section in typed.sections(page.text))


def drop_section_built(page: Material) -> Iterator[Change]:
    """A template leaves a whole list out: nobody who reads the Markdown sees it."""
    return (gone(section) for section in printed.sections(page.text))


def double_section_typed(page: Material) -> Iterator[Change]:
    """A whole list stands there twice, and only one of them will be kept up to date."""
    return (again(page.text, section) for section in typed.sections(page.text))


def double_section_built(page: Material) -> Iterator[Change]:
    """The same in the built page: a theme or generator did it, no translator."""
    return (again(page.text, section) for section in printed.sections(page.text))


def misspell_section(page: Material) -> Iterator[Change]:
    """The name of a list is mistyped: all its lines lose their urgency."""
    return replaced(page.text, r"^::: safety ([a-z]+)[a-z](\S*)$", r"::: safety \1\2")


KINDS = [
    Kind(
        "section-dropped",
        True,
        ("missing-section",),
        drop_section_typed,
        drop_section_built,
    ),
    Kind(
        "section-doubled",
        True,
        ("duplicate-item",),
        double_section_typed,
        double_section_built,
    ),
    Kind("section-misspelt", True, ("unknown-item",), misspell_section),
]
