"""What a mistake is made of: one text, and what stands at the same place in other languages."""

from dataclasses import dataclass

from plainback.detection import LanguagePairs
from plainback.knowledge import Knowledge


@dataclass(frozen=True)
class Material:
    """A Markdown file, a built page or a data file that can be broken.

    text: the whole file. others: language -> the same file in that language (empty for data).
    neighbours: path -> the other pages of this language, of the same sort.
    """

    language: str
    path: str
    file: str
    text: str
    others: dict[str, str]
    neighbours: dict[str, str]
    knowledge: Knowledge
    pairs: LanguagePairs
