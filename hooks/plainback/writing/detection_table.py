"""The figures of the proof: which mistakes, made on purpose, the check noticed in each language."""

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from plainback.detection import Recorded, Tried

if TYPE_CHECKING:
    from plainback.writing.extension import PlainbackExtension


def detection_table(extension: "PlainbackExtension") -> Element:
    """A sentence with the sum, then two tables: what must be noticed, and everything else."""
    library, language = extension.library, extension.page.language
    classes = library.detection.classes
    frame = Element("div", {"class": "pb-detection"})
    sentence = library.interface.word("detection-sum", language)
    SubElement(frame, "p").text = sentence.format(
        tried=library.charts.show(library.detection.tried, language),
        caught=library.charts.show(library.detection.caught, language),
    )
    for key, must in (("detection-must", True), ("detection-other", False)):
        chosen = {n: each for n, each in classes.items() if each.must == must}
        frame.append(_table(extension, key, chosen))
    return frame


def _table(
    extension: "PlainbackExtension", key: str, classes: dict[str, Recorded]
) -> Element:
    library, language = extension.library, extension.page.language
    words = library.interface
    caption = words.word(key, language)
    around = {"class": "pb-table", "role": "region", "tabindex": "0"}
    frame = Element("div", {**around, "aria-label": caption})
    table = SubElement(frame, "table")
    SubElement(table, "caption").text = caption
    head = SubElement(SubElement(table, "thead"), "tr")
    first = SubElement(head, "th", {"scope": "col"})
    first.text = words.word("detection-mistake", language)
    for code, info in words.languages.items():
        SubElement(head, "th", {"scope": "col", "lang": code}).text = info.name
    body = SubElement(table, "tbody")
    for name, each in classes.items():
        row = SubElement(body, "tr", {"data-detection": name})
        heading = SubElement(row, "th", {"scope": "row"})
        heading.text = library.breakages.names[name][language]
        for code in words.languages:
            SubElement(row, "td").text = _figures(each.languages.get(code))
    return frame


def _figures(tried: Tried | None) -> str:
    """ "19/20": noticed, and tried; a dash where such a mistake cannot be made."""
    return f"{tried.caught}/{tried.tried}" if tried and tried.tried else "–"
