"""Make style sheets and scripts small, and write into each page the rules that it uses.

The sources in overrides/assets are written for people. A phone with one bar of signal gets no
comments, no rule for a part that its page does not have, and no style sheet to wait for.
All other files lie in a folder named after their content: a browser may keep them for ever.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import rcssmin
import rjsmin

from plainback.writing.outside_drawings import move_drawings

SOURCE = "assets"
PAPER = "print.css"
"""The one style sheet that no page waits for."""
READY = "snowball/"
"""Files that came as small as they are."""
ASKED_FOR = "search/"
"""Has a look of its own (search.css) and comes with it."""
ON_PAGE = re.compile(r"pb-[\w-]+|(?<=<)[a-z]\w*")
"""Classes, custom properties and elements of a page."""
IN_SCRIPT = re.compile(r'(?<![.\w-])pb-[\w-]+|(?<=make\(")\w+|(?<=createElement\(")\w+')
"""Classes that a script gives, not those it looks for, and elements that it makes."""
IN_SELECTOR = re.compile(r"(?<=\.)pb-[\w-]+|(?:^|(?<=[\s>+~]))[a-z]\w*")
PROPERTY = re.compile(r'--(pb-[\w-]+):(?:"[^"]*"|[^;}"])*;?')
SHEET = re.compile(
    r'<link rel="stylesheet" href="((?:\.\./|\./|/)*)assets/([\w-]+\.css)">\n?'
)
OWN_PICTURE = re.compile(r'(url\(")(?!data:)')
"""Style sheets name pictures from where they lie themselves, and pages from where the page lies."""
NAMED = re.compile(r'((?:="|import\("|url\(")(?:\.\./|\./|/)*)assets/')
RULE = re.compile(r"(@[^{}]*\{)|([^{}]+)\{([^{}]*)\}")
PROPERTY_USED = re.compile(r"var\(--(pb-[\w-]+)")
EMPTY = re.compile(r"@[^{};]+\{\}")
NOTHING = re.compile(r"(?<=[{}]):root\{\}")
BETWEEN_SELECTORS = re.compile(r",(?![^(]*\))")
IN_BRACKETS = re.compile(r"\([^()]*\)|:[\w-]+")


@dataclass
class Assets:
    """The small files of one build."""

    files: dict[str, bytes]
    """File name in the folder -> what is in it."""
    sheets: dict[str, str]
    """Style sheets that every page is given its part of."""
    scripted: frozenset[str]
    """What a script may add to any page, or a later style sheet ask for."""
    folder: str
    """The folder in the built site: "assets-" and a hash of everything in it."""
    plain: dict[str, bytes]
    """The same without the hash: files at the top, for pages that are made from data alone."""
    cut: dict[tuple[tuple[str, ...], frozenset[str]], str] = field(default_factory=dict)
    """Style sheets and what a page has -> their rules for it."""

    def dressed(self, html: str, light: bool = False) -> str:
        """The page with its own rules inside, and all files at their lasting address.

        light: drawings come later, in files of their own.
        """
        links = list(SHEET.finditer(html))
        if links and light:
            names = [link[2] for link in links]
            html = move_drawings(
                html, links[0][1], SOURCE, partial(self._rules, names), self.files
            )
        if links:
            names = tuple(link[2] for link in links)
            rules = OWN_PICTURE.sub(
                rf"\1{links[0][1]}{SOURCE}/", self.rules(names, html)
            )
            own = f"<style>{rules}</style>\n"
            html = html.replace(links[0][0], own)
            for link in links[1:]:
                html = html.replace(link[0], "")
        return NAMED.sub(rf"\1{self.folder}/", html)

    def rules(self, names: tuple[str, ...], html: str) -> str:
        """The rules of these style sheets that the page can use."""
        has = frozenset(ON_PAGE.findall(html))
        if (names, has) not in self.cut:
            self.cut[names, has] = self._cut(names, has | self.scripted)
        return self.cut[names, has]

    def _rules(self, names: Iterable[str], html: str) -> str:
        return self._cut(names, frozenset(ON_PAGE.findall(html)))

    def _cut(self, names: Iterable[str], has: frozenset[str]) -> str:
        return without_others("".join(self.sheets[name] for name in names), has)


def without_others(css: str, has: frozenset[str]) -> str:
    """The rules of a style sheet that can be for a page with these classes and elements."""

    def kept(rule: re.Match[str]) -> str:
        if rule[1]:
            return rule[1]
        fitting = [
            selector
            for selector in BETWEEN_SELECTORS.split(rule[2])
            if has.issuperset(IN_SELECTOR.findall(IN_BRACKETS.sub("", selector)))
        ]
        return f"{','.join(fitting)}{{{rule[3]}}}" if fitting else ""

    used = EMPTY.sub("", RULE.sub(kept, css))
    asked = has.union(PROPERTY_USED.findall(used))
    defined = PROPERTY.sub(lambda each: each[0] if each[1] in asked else "", used)
    return EMPTY.sub("", NOTHING.sub("", defined))


def read_assets(source: Path) -> Assets:
    """Read overrides/assets and make everything in it small."""
    small = {
        file.relative_to(source).as_posix(): _small(file)
        for file in sorted(source.rglob("*"))
        if file.is_file()
    }
    sheets = {
        name: small.pop(name).decode()
        for name in list(small)
        if re.fullmatch(r"[\w-]+\.css", name) and name != PAPER
    }
    scripted: set[str] = set()
    for name, content in small.items():
        if name.endswith(".css"):
            scripted.update(PROPERTY_USED.findall(content.decode()))
        elif name.endswith(".mjs") and not name.startswith(ASKED_FOR):
            scripted.update(IN_SCRIPT.findall(content.decode()))
    everything = [
        part for item in small.items() for part in (item[0].encode(), item[1])
    ]
    folder = f"{SOURCE}-{_hash(*everything, *map(str.encode, sheets.values()))}"
    plain = {name: content for name, content in small.items() if "/" not in name}
    plain |= {name: sheet.encode() for name, sheet in sheets.items()}
    return Assets(small, sheets, frozenset(scripted), folder, plain)


def _small(file: Path) -> bytes:
    content = file.read_bytes()
    if READY in file.as_posix():
        return content
    if file.suffix == ".css":
        return rcssmin.cssmin(content.decode()).encode()
    if file.suffix in (".mjs", ".js"):
        return rjsmin.jsmin(content.decode()).encode()
    return content


def _hash(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:8]
