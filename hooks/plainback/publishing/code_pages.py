"""The pages of clinical codes: /code/icd10/M54.5/ and the answer to an HL7 Infobutton request."""

import json
from html import escape

from plainback.publishing.book import NAME, Book
from plainback.publishing.frame import Files, calls_of, frame


def code_pages(book: Book) -> Files:
    """A page for each code in all languages, the list of all codes, and the list as data."""
    calls = "".join(calls_of(book, code) for code in book.interface.languages)
    yield "code/index.html", _list(book)
    yield "code/codes.json", codes_json(book)
    for key, system in book.codes.systems.items():
        for mark, code in system.codes.items():
            title = f"{system.name} {mark}"
            main = f"<h1>{escape(title)}</h1>\n{_ways(book, code.page, '../../../')}{calls}"
            yield f"code/{key}/{mark}/index.html", frame("../../../", title, main)


def _ways(book: Book, page: str, up: str) -> str:
    """The page in every language, each named in itself."""
    ways = "".join(
        f'<li><a href="{up}{escape(book.way(language, page))}" lang="{language}"'
        f' hreflang="{language}"><span class="pb-choice__language">{info.name}</span>'
        f" {escape(book.title(language, page))}</a></li>\n"
        for language, info in book.interface.languages.items()
    )
    return f'<ul class="pb-choice">\n{ways}</ul>\n'


def _list(book: Book) -> str:
    """All codes with the page in each language; the script answers a request by itself."""
    systems = "".join(
        f"<h2>{escape(system.name)}</h2>\n<ul>\n"
        + "".join(
            f'<li><a href="{key}/{mark}/">{mark}</a>: {_links(book, code.page)}</li>\n'
            for mark, code in system.codes.items()
        )
        + "</ul>\n"
        for key, system in book.codes.systems.items()
    )
    main = f"<h1>{NAME}: ICD-10, ICPC-2, SNOMED CT</h1>\n{systems}"
    script = '<script type="module" src="../assets/infobutton.mjs"></script>\n'
    return frame("../", f"{NAME}: ICD-10, ICPC-2, SNOMED CT", main, script)


def _links(book: Book, page: str) -> str:
    return " · ".join(
        f'<a href="../{escape(book.way(code, page))}" lang="{code}" hreflang="{code}">'
        f"{escape(book.title(code, page))}</a>"
        for code in book.interface.languages
    )


def codes_json(book: Book) -> str:
    """The same for programs: systems, codes, and the address in each language."""
    languages = book.interface.languages
    systems = [
        {
            "system": key,
            "name": system.name,
            "uri": system.uri,
            "oids": system.oids,
            "codes": [
                {
                    "code": mark,
                    "title": code.title,
                    "page": code.page,
                    "choose": f"{book.site_url}code/{key}/{mark}/",
                    "addresses": {
                        c: book.site_url + book.way(c, code.page) for c in languages
                    },
                }
                for mark, code in system.codes.items()
            ],
        }
        for key, system in book.codes.systems.items()
    ]
    whole = {"site": book.site_url, "systems": systems}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
