"""Lists of phone lines by country, those of the language's likeliest readers first."""

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from plainback.emergency import Country, Line, Text
from plainback.writing.inline import phone_link

if TYPE_CHECKING:
    from plainback.writing.extension import PlainbackExtension


def number_list(extension: "PlainbackExtension") -> Element:
    """Every country with its ambulance, urgent and crisis lines, and how sure the numbers are."""
    frame = Element("div", {"class": "pb-numbers"})
    # Room for "Which country are you in?", which the script puts here; nothing without it.
    SubElement(frame, "div", {"class": "pb-picker"})
    language = extension.page.language
    for code in extension.library.numbers.for_readers_of(language):
        country = extension.library.numbers.countries[code]
        entry = SubElement(frame, "section", {"class": "pb-numbers__country"})
        heading = SubElement(entry, "h3", {"id": f"country-{code.lower()}"})
        heading.text = extension.library.country_name(code, language)
        _add_ambulance(entry, code, country, extension)
        _add_lines(entry, code, country.urgent, "urgent", extension)
        _add_lines(entry, code, country.crisis, "crisis", extension)
        for note in (country.crisis_note, country.note):
            if note:
                SubElement(entry, "p").text = in_language(note, language)
        SubElement(entry, "p", {"class": "pb-numbers__confirmed"}).text = _confirmed(
            country, extension
        )
    if extension.library.edition:  # the template puts the clinic's own number here
        SubElement(frame, "div", {"class": "pb-practice-place"})
    return frame


def crisis_lines(extension: "PlainbackExtension", only_likely: bool = False) -> Element:
    """Somebody to talk to, by country; for countries without a line the ambulance."""
    language = extension.page.language
    numbers = extension.library.numbers
    frame = Element("ul", {"class": "pb-lines"})
    for code in numbers.for_readers_of(language):
        country = numbers.countries[code]
        if code == "EU" or (only_likely and language not in country.readers):
            continue
        entry = SubElement(frame, "li")
        entry.text = f"{extension.library.country_name(code, language)}: "
        if country.crisis:
            for number, line in enumerate(country.crisis):
                _append(
                    entry,
                    ", " if number else "",
                    phone_link(*_dial(line), code, "crisis"),
                )
                entry[-1].tail = f" ({in_language(line.name, language)})"
        else:
            entry.append(
                phone_link(
                    country.ambulance[0], country.ambulance[0], code, "ambulance"
                )
            )
    return frame


def in_language(text: Text, language: str) -> str:
    """A text of the country table in one language; a proper name is the same in all."""
    return text if isinstance(text, str) else text[language]


def _add_ambulance(
    entry: Element, code: str, country: Country, extension: "PlainbackExtension"
) -> None:
    line = SubElement(entry, "p", {"class": "pb-numbers__ambulance"})
    words = extension.library.interface
    line.text = f"{words.word('ambulance', extension.page.language)}: "
    for number, digits in enumerate(country.ambulance):
        joint = f" {words.word('or', extension.page.language)} " if number else ""
        _append(line, joint, phone_link(digits, digits, code, "ambulance"))


def _add_lines(
    entry: Element,
    code: str,
    lines: list[Line],
    kind: str,
    extension: "PlainbackExtension",
) -> None:
    if not lines:
        return
    language = extension.page.language
    title = SubElement(entry, "p", {"class": "pb-numbers__kind"})
    title.text = extension.library.interface.word(f"line-{kind}", language)
    listing = SubElement(entry, "ul")
    for line in lines:
        item = SubElement(listing, "li")
        item.text = in_language(line.name, language)
        if line.number:
            _append(item, ": ", phone_link(*_dial(line), code, kind))
        details = [
            in_language(each, language) for each in (line.where, line.when) if each
        ]
        if details:
            _append_text(item, f" ({'; '.join(details).rstrip('.')})")


def _confirmed(country: Country, extension: "PlainbackExtension") -> str:
    words, language = extension.library.interface, extension.page.language
    if country.confirmed is None:
        return words.word("number-unconfirmed", language)
    return words.word("number-confirmed", language).format(
        date=extension.library.date(country.confirmed.date, language)
    )


def _dial(line: Line) -> tuple[str, str]:
    return line.number or "", line.display or line.number or ""


def _append(parent: Element, before: str, child: Element) -> None:
    _append_text(parent, before)
    parent.append(child)


def _append_text(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
