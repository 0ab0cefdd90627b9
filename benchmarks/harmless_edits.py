"""Edits that people make every day and that change no meaning, one function for each kind."""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from plainback.mutating import typed

Pages = dict[str, str]
"""Language -> the Markdown of one page. What an edit yields: the pages that it changed."""
FILE = Path(__file__).with_name("harmless.yml")
MARKS = ("#", ":", "-", "|", ">", "!", "[", "<", "{", " ", *"0123456789")
"""How lines begin that are no plain text."""
ALL = yaml.safe_load(FILE.read_text(encoding="utf-8"))
WORDS, SAYS, TITLE, LATER = (
    {code: each[name] for code, each in ALL.items()}
    for name in ("words", "says", "title", "later")
)


def reworded(pages: Pages) -> Iterator[Pages]:
    """One sentence says the same in other words, in one language."""
    for code, text in pages.items():
        for part in typed.paragraphs(text):
            for old, new in WORDS[code]:
                words = re.sub(rf"\b{old}\b", new, part.words, count=1)
                if words != part.words:
                    yield {code: _with(text, part, words)}
                    break


def another_title(pages: Pages) -> Iterator[Pages]:
    """The title, and the first heading, say a little more, in one language."""
    for code, text in pages.items():
        yield {
            code: re.sub(
                r"^(# .*?)( \{ #|$)", rf"\1{TITLE[code]}\2", text, count=1, flags=re.M
            )
        }
        yield {
            code: re.sub(
                r"^(## .*?)( \{ #)", rf"\1{TITLE[code]}\2", text, count=1, flags=re.M
            )
        }


def new_paragraph(pages: Pages) -> Iterator[Pages]:
    """A paragraph with a source that the page has already, in all languages."""
    key = re.search(r"\[@([a-z0-9-]+)\]", pages["en"])
    mark = f" [@{key[1]}]" if key else ""
    yield {c: _after_heading(t, f"{SAYS[c][:-1]}{mark}.\n\n") for c, t in pages.items()}


def new_list(pages: Pages) -> Iterator[Pages]:
    """A list of two lines, and a line more in the last list, in all languages."""
    yield {
        c: _after_heading(t, f"- {SAYS[c]}\n- {LATER[c]}.\n\n")
        for c, t in pages.items()
    }
    if all(re.search(r"^1\. ", text, re.M) for text in pages.values()):
        yield {c: _last_step(t, SAYS[c]) for c, t in pages.items()}


def new_heading(pages: Pages) -> Iterator[Pages]:
    """A heading with a paragraph below it, in all languages."""
    for_all = "## {} {{ #later-on }}\n{}\n\n"
    yield {
        c: _before_last(t, for_all.format(LATER[c], SAYS[c])) for c, t in pages.items()
    }


def other_order(pages: Pages) -> Iterator[Pages]:
    """Two paragraphs change places, the same two in all languages."""
    blocks = {code: text.split("\n\n") for code, text in pages.items()}
    if len({len(each) for each in blocks.values()}) > 1:
        return
    for at in range(len(blocks["en"]) - 1):
        if all(_is_plain(b) for each in blocks.values() for b in each[at : at + 2]):
            for each in blocks.values():
                each[at : at + 2] = each[at + 1], each[at]
            yield {code: "\n\n".join(each) for code, each in blocks.items()}
            return


def other_signs(pages: Pages) -> Iterator[Pages]:
    """A comment, another description, a word in bold: nothing else is said."""
    for code, text in pages.items():
        yield {code: f"{text}\n<!-- {SAYS[code]} -->\n"}
        yield {
            code: re.sub(
                r"^(description: .*)$", rf"\1 {SAYS[code]}", text, count=1, flags=re.M
            )
        }
        part = next(iter(typed.paragraphs(text)))
        word = re.search(r"\b\w{5,}\b(?![^\[]*\]|[^(]*\)|\*)", part.words)
        if word and "*" not in part.words:
            bold = (
                f"{part.words[: word.start()]}**{word[0]}**{part.words[word.end() :]}"
            )
            yield {code: _with(text, part, bold)}


def _with(text: str, part: typed.Part, words: str) -> str:
    return f"{text[: part.words_start]}{words}{text[part.words_end :]}"


def _after_heading(text: str, new: str) -> str:
    """Below the last heading but one that stands in no block."""
    return re.sub(
        r"(## [^\n]*\{ #what-you-can-do-now \}\n\n?)", rf"\1{new}", text, count=1
    )


def _before_last(text: str, new: str) -> str:
    return re.sub(
        r"(?=^## [^\n]*\{ #what-you-can-do-now \})", new, text, count=1, flags=re.M
    )


def _last_step(text: str, words: str) -> str:
    last = list(re.finditer(r"^(\d+)\. .*\n", text, re.M))[-1]
    return f"{text[: last.end()]}{int(last[1]) + 1}. {words}\n{text[last.end() :]}"


def _is_plain(block: str) -> bool:
    block = block.rstrip("\n")
    return not any(line.startswith(MARKS) or not line for line in block.split("\n"))


EDITS = (
    reworded,
    another_title,
    new_paragraph,
    new_list,
    new_heading,
    other_order,
    other_signs,
)
