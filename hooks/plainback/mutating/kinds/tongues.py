"""Texts in another language, and texts that claim another language."""

import re
from collections.abc import Iterator

from plainback.mutating import printed, typed
from plainback.mutating.kinds.edits import replaced, said
from plainback.mutating.material import Material
from plainback.mutating.mutant import Change, Edit, Kind

CODE = 2
"""Letters of the code of a language or country, such as RU."""
FOREIGN = ("wrong-language", "untranslated-interface", "copied-text")


def _strangers(page: Material) -> Iterator[str]:
    """This page in each other language."""
    return (text for code, text in page.others.items() if code != page.language)


def item(page: Material) -> Iterator[Change]:
    """A reader meets a warning in a language that they cannot read."""
    for text in _strangers(page):
        there = {each.id: each for each in typed.own_items(text)}
        for each in typed.own_items(page.text):
            if other := there.get(each.id):
                yield said(each, other.words)


def item_built(page: Material) -> Iterator[Change]:
    """A template falls back to another language that the reader may not know."""
    for text in _strangers(page):
        there = {each.id: each for each in printed.items(text)}
        for each in printed.items(page.text):
            if (other := there.get(each.id)) and other.words != each.words:
                yield said(each, other.words)


def paragraph(page: Material) -> Iterator[Change]:
    """A paragraph was never translated: the reader skips it."""
    for text in _strangers(page):
        there = [p for p in typed.paragraphs(text) if len(p.words.split()) > 5]
        for each, other in zip(typed.paragraphs(page.text), there, strict=False):
            sources = "".join(typed.CITATION.findall(each.words))
            yield said(each, typed.CITATION.sub("", other.words) + sources)


def _spoken_differently(one: str, other: str) -> bool:
    return len(other.split()) > 1 and one.casefold() != other.casefold()


def heading(page: Material) -> Iterator[Change]:
    """A heading was never translated: nobody finds what stands below it."""
    for text in _strangers(page):
        there = {each.id: each for each in typed.headings(text)}
        for each in typed.headings(page.text):
            other = there.get(each.id)
            if other and _spoken_differently(each.words, other.words):
                yield said(each, other.words)
        for one, other in zip(
            typed.TITLE.finditer(page.text), typed.TITLE.finditer(text), strict=False
        ):
            if _spoken_differently(one[1], other[1]):
                yield (Edit(one.start(1), one.end(1), other[1]),)


def description(page: Material) -> Iterator[Change]:
    """The search engine shows the page in another language."""
    mine = typed.DESCRIPTION.search(page.text)
    for text in _strangers(page):
        other = typed.DESCRIPTION.search(text)
        if mine and other:
            yield (Edit(mine.start(1), mine.end(1), other[1]),)


def title(page: Material) -> Iterator[Change]:
    """The tab of the browser names the page in another language."""
    pattern = r"<title>([^<]*)</title>"
    mine = re.search(pattern, page.text)
    for text in _strangers(page):
        other = re.search(pattern, text)
        if mine and other and mine[1] != other[1]:
            yield (Edit(mine.start(1), mine.end(1), other[1]),)


def alternative(page: Material) -> Iterator[Change]:
    """Who cannot see the picture hears another language."""
    pattern = re.compile(r'(?:alt|aria-label)="([^"]+)"')
    for text in _strangers(page):
        mine, there = pattern.findall(page.text), pattern.findall(text)
        if len(mine) == len(there):
            for one, other in zip(pattern.finditer(page.text), there, strict=True):
                if _spoken_differently(one[1], other):
                    yield (Edit(one.start(1), one.end(1), other),)


def interface(page: Material) -> Iterator[Change]:
    """A word of the template was not translated, though it leads to help.

    A word that this language has too is left out: "Start" for "Begin" is no mistake in Dutch.
    """
    words = page.knowledge.interface.words
    own = {texts[page.language].casefold() for texts in words.values()}
    for code in page.others:
        for texts in words.values():
            old, new = texts[page.language], texts[code]
            there = "{" not in old and f">{old}<" in page.text and len(old) > CODE
            if there and new.casefold() not in own:
                # Behind a letter or a space it is a word of a sentence, not a button.
                alone = rf"([>\n]\s*<[^<>]*>){re.escape(old)}(?=<)"
                yield from replaced(page.text, alone, rf"\1{_raw(new)}")


def _raw(text: str) -> str:
    return text.replace("\\", r"\\")


def interface_data(page: Material) -> Iterator[Change]:
    """The same in data/interface.yml, for words that stand on every page."""
    if page.file.endswith("interface.yml"):
        for key in ("menu", "main-menu", "strip-question", "not-advice", "how-made"):
            line = re.search(rf"^  {key}: \{{.*$", page.text, re.MULTILINE)
            entry = rf'(?<!\w){page.language}: "([^"]*)"'
            mine = re.compile(entry).search(page.text, line.start(), line.end())
            for code in page.knowledge.interface.languages:
                new = page.knowledge.interface.word(key, code)
                if new.casefold() != mine[1].casefold():
                    yield (Edit(mine.start(1), mine.end(1), new),)


def whole_page(page: Material) -> Iterator[Change]:
    """The whole page is that of another language, at an address that promises this one."""
    for text in _strangers(page):
        yield (Edit(0, len(page.text), text),)


def declared(page: Material) -> Iterator[Change]:
    """The page says that it is in no language, or in another: it is read aloud wrongly."""
    other = "en" if page.language != "en" else "de"
    yield from replaced(page.text, r'^<html lang="[a-z]+">', "<html>")
    yield from replaced(page.text, r'^<html lang="[a-z]+">', f'<html lang="{other}">')
    for each in printed.items(page.text):
        at = page.text.index(">", each.start)
        yield (Edit(at, at, f' lang="{other}"'),)


KINDS = [
    Kind("foreign-item", True, FOREIGN, item, item_built),
    Kind("foreign-paragraph", True, FOREIGN, paragraph),
    Kind("foreign-heading", True, FOREIGN, heading),
    Kind("foreign-title", True, FOREIGN, description, title),
    Kind("foreign-alternative", True, FOREIGN, None, alternative),
    Kind("foreign-interface", True, FOREIGN, None, interface),
    Kind("template-word-foreign", False, FOREIGN, data=interface_data),
    Kind("foreign-page", True, FOREIGN, whole_page, whole_page),
    Kind("language-wrong", True, ("wrong-language",), None, declared),
]
