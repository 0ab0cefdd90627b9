"""A safety section: the translator's words, and everything else from the registry."""

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from plainback.registry import Group, Section
from plainback.writing.country_list import crisis_lines
from plainback.writing.safety_block import ItemWords, SafetyBlock

if TYPE_CHECKING:
    from plainback.writing.extension import PlainbackExtension

CRISIS_ITEM = "thoughts-of-suicide"
"""The item that is always followed by somebody to call."""


def safety_section(block: SafetyBlock, extension: "PlainbackExtension") -> Element:
    """Build the section element. A section or item unknown to the registry stays visible."""
    section = extension.library.registry.section(block.section)
    frame = Element(
        "section", {"id": block.section, "data-safety-section": block.section}
    )
    _set_urgency(frame, section)
    _add_title(frame, block, section, extension)
    for line in block.intro:
        SubElement(frame, "p").text = line
    waiting = list(block.items)
    for group in section.groups if section else []:
        _add_group(frame, block, section, group, waiting, extension)
    if (
        waiting
    ):  # unknown, nameless or repeated lines: shown, so that the gate can name them
        rest = SubElement(frame, "ul")
        for item in waiting:
            _add_item(rest, item, section, extension)
    for line in block.rest:
        SubElement(frame, "p").text = line
    _add_sources(frame, section, extension)
    return frame


def _set_urgency(frame: Element, section: Section | None) -> None:
    level = section.level if section else "unknown"
    kind = section.kind if section else "unknown"
    look = level if level != "none" else kind
    frame.set("class", f"pb-care pb-care--{look}")
    frame.set("data-level", level)
    frame.set("data-kind", kind)


def _add_title(
    frame: Element,
    block: SafetyBlock,
    section: Section | None,
    extension: "PlainbackExtension",
) -> None:
    heading = SubElement(frame, "h2", {"id": f"{block.section}-title"})
    frame.set("aria-labelledby", f"{block.section}-title")
    urgency = SubElement(heading, "span", {"class": "pb-care__urgency"})
    if section:
        key = (
            f"kind-{section.kind}"
            if section.level == "none"
            else f"urgency-{section.level}"
        )
        urgency.text = extension.library.interface.word(key, extension.page.language)
    urgency.tail = f" {block.title}"


def _add_group(
    frame: Element,
    block: SafetyBlock,
    section: Section,
    group: Group,
    waiting: list[ItemWords],
    extension: "PlainbackExtension",
) -> None:
    """Add the items of one group in the registry's order, whatever order they were typed in."""
    chosen = [next((w for w in waiting if w.id == item), None) for item in group.items]
    if group.id in block.groups:
        heading = SubElement(frame, "h3", {"id": f"{section.id}-{group.id}"})
        heading.text = block.groups[group.id]
    found = [words for words in chosen if words]
    if not found:
        return
    items = SubElement(frame, "ul")
    for words in found:
        waiting.remove(words)
        _add_item(items, words, section, extension)


def _add_item(
    parent: Element,
    item: ItemWords,
    section: Section | None,
    extension: "PlainbackExtension",
) -> None:
    element = SubElement(parent, "li", {"data-safety-item": item.id})
    repeated = section is not None and section.repeats(item.id)
    if item.id and not repeated:
        element.set("id", item.id)
    library, language = extension.library, extension.page.language
    if library.translations.pending(language, item.id):
        _show_english(element, item.id, extension)
    else:
        element.text = item.words or (
            library.item_words[language].get(item.id, "") if repeated else ""
        )
    if section:
        _add_difference(element, section, item, extension)
    if item.id == CRISIS_ITEM:
        element.append(crisis_lines(extension, only_likely=True))


def _show_english(element: Element, item: str, extension: "PlainbackExtension") -> None:
    """The translation waits: the current English words, and why, in the reader's language."""
    first, *_ = extension.library.interface.languages
    element.set("lang", first)
    element.text = extension.library.item_words[first].get(item, "")
    language = extension.page.language
    notice = SubElement(element, "p", {"class": "pb-pending", "lang": language})
    notice.text = extension.library.interface.word("pending", language)


def _add_difference(
    element: Element, section: Section, item: ItemWords, extension: "PlainbackExtension"
) -> None:
    """Tell the reader why this language says something else, and with which source."""
    language = extension.page.language
    for entry in extension.library.registry.differs:
        same = (entry.section, entry.item) == (section.id, item.id)
        if same and language in entry.languages:
            note = SubElement(element, "p", {"class": "pb-differs"})
            note.text = f"{entry.reason[language]} [@{entry.source}]"


def _add_sources(
    frame: Element, section: Section | None, extension: "PlainbackExtension"
) -> None:
    if section is None:
        return
    items = extension.library.registry.items
    keys = [key for item in section.items for key in items[item].sources]
    if keys:
        line = SubElement(frame, "p", {"class": "pb-care__sources"})
        word = extension.library.interface.word(
            "sources-of-list", extension.page.language
        )
        line.text = f"{word} [{'; '.join('@' + key for key in dict.fromkeys(keys))}]"
