"""What the pages outside the languages are made from."""

from dataclasses import dataclass

from plainback.codes import Codes
from plainback.emergency import EmergencyNumbers
from plainback.interface import Interface
from plainback.moved import Moved
from plainback.safety_changes import SafetyChanges
from plainback.short_links import ShortLinks

NAME = "Plainback"


@dataclass(frozen=True)
class Book:
    """Addresses, the words around them, and the titles of the pages as they were built.

    site_url ends with "/". titles: language -> page path -> title.
    """

    site_url: str
    links: ShortLinks
    codes: Codes
    changes: SafetyChanges
    moved: Moved
    interface: Interface
    numbers: EmergencyNumbers
    titles: dict[str, dict[str, str]]
    sections: frozenset[str]
    """Ids of the safety sections."""

    def way(self, language: str, address: str) -> str:
        """From the root of the site to "red-flags/#chest-pain" in a language, moves followed."""
        page, mark, place = self.moved.now(address).partition("#")
        return f"{self.interface.address(language, page)}{mark}{place}"

    def title(self, language: str, address: str) -> str:
        """The title of the page to which an address leads."""
        page = self.moved.now(address).partition("#")[0]
        return self.titles.get(language, {}).get(page, NAME)


def clean_title(text: str) -> str:
    """A title on one line, with ordinary spaces."""
    return " ".join(text.split())
