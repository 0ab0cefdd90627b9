"""The answers of /api/v1/: safety sections, numbers, sources and pages, for other programs.

Texts come from the built pages, so that a program gets what a reader gets.
"""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from plainback import emergency
from plainback.publishing import api_models as models
from plainback.publishing.book import Book, clean_title
from plainback.publishing.built import BuiltPage, built_page, own_words
from plainback.publishing.oembed import oembed_files
from plainback.registry import Section
from plainback.writing.library import Library

META = re.compile(r'<meta name="([^"]+)" content="([^"]*)">')
NO_REVIEW = "none"


def api_files(site: Path, book: Book, library: Library) -> dict[str, str]:
    """File name -> JSON of every answer in every language, and their schemas."""
    files = dict(_schemas(book))
    for language in book.interface.languages:
        writer = _Writer(site, book, library, language)
        for name, answer in writer.answers().items():
            text = answer.model_dump_json(indent=1)
            files[f"api/v1/{language}/{name}.json"] = text + "\n"
        files |= oembed_files(book, language, library.registry)
    return files


def _schemas(book: Book) -> Iterator[tuple[str, str]]:
    for name, model in models.MODELS.items():
        file = f"api/v1/schema/{name}.json"
        schema = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": book.site_url + file,
            **model.model_json_schema(mode="serialization"),
        }
        yield file, json.dumps(schema, indent=1) + "\n"


class _Writer:
    """The answers in one language."""

    def __init__(self, site: Path, book: Book, library: Library, language: str) -> None:
        self.site, self.book, self.library = site, book, library
        self.language = language
        self.metas = {path: self._metas(path) for path in library.files}
        newest = max(metas["plainback:revised"] for metas in self.metas.values())
        self.whole = {"language": language, "written": newest}

    def answers(self) -> dict[str, models.Answer]:
        """Every answer by the name of its file."""
        return {
            "sections": models.Sections(**self.whole, sections=list(self._sections())),
            "numbers": models.Numbers(**self.whole, countries=list(self._countries())),
            "sources": models.Sources(**self.whole, sources=list(self._sources())),
            "pages": models.Pages(**self.whole, pages=list(self._pages())),
        }

    def _metas(self, path: str) -> dict[str, str]:
        address = self.book.interface.address(self.language, path)
        head = (self.site / address / "index.html").read_text("utf-8")[:8000]
        return {name: unescape(text) for name, text in META.findall(head)}

    def _address(self, to: str) -> str:
        return self.book.site_url + self.book.way(self.language, to)

    def _short(self, to: str) -> str:
        return f"{self.book.site_url}r/{self.language}/{self.book.links.code_of(to)}/"

    def _sections(self) -> Iterator[models.Section]:
        registry = self.library.registry
        for path in registry.pages():
            address = self.book.interface.address(self.language, path)
            page = built_page(self.site, address)
            for section in registry.current_sections():
                if page is not None and section.page == path:
                    yield self._section(page, section)

    def _section(self, page: BuiltPage, section: Section) -> models.Section:
        built = page.section(section.id)
        to = f"{section.page}#{section.id}"
        heading = built.css_first("h2, h3")
        for hidden in heading.css(".pb-care__urgency"):
            hidden.decompose()
        return models.Section(
            id=section.id,
            page=section.page,
            level=section.level,
            kind=section.kind,
            heading=clean_title(heading.text()),
            address=self._address(to),
            short_address=self._short(to),
            items=[
                self._item(each.attributes["data-safety-item"] or "", own_words(each))
                for each in built.css("[data-safety-item]")
            ],
        )

    def _item(self, item: str, text: str) -> models.Item:
        known = self.library.registry.items[item]
        to = f"{self.library.registry.home_of(item).page}#{item}"
        return models.Item(
            id=item,
            text=text,
            level=known.level,
            address=self._address(to),
            short_address=self._short(to),
            sources=known.sources,
        )

    def _countries(self) -> Iterator[models.Country]:
        for code, country in self.library.numbers.countries.items():
            yield models.Country(
                code=code,
                name=self.library.country_name(code, self.language),
                ambulance=country.ambulance,
                urgent=[self._line(line) for line in country.urgent],
                crisis=[self._line(line) for line in country.crisis],
                confirmed=country.confirmed.date if country.confirmed else None,
            )

    def _line(self, line: emergency.Line) -> models.Line:
        return models.Line(
            name=self._words(line.name) or "",
            number=line.number,
            where=self._words(line.where),
            when=self._words(line.when),
        )

    def _words(self, text: emergency.Text | None) -> str | None:
        return text.get(self.language) if isinstance(text, dict) else text

    def _sources(self) -> Iterator[models.Source]:
        for source in self.library.bibliography.sources.values():
            yield models.Source(
                id=source.id,
                title=source.title,
                language=source.language,
                address=source.address or None,
                read=source.reading.removeprefix("read-"),
            )

    def _pages(self) -> Iterator[models.PageEntry]:
        for path, metas in self.metas.items():
            review = metas["plainback:medical-review"]
            yield models.PageEntry(
                path=path,
                title=self.book.title(self.language, path),
                description=metas["description"],
                address=self._address(path),
                short_address=self._short(path),
                revised=metas["plainback:revised"],
                medical_review=None if review == NO_REVIEW else review,
            )
