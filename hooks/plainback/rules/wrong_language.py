"""A text is not in the language of its page.

Someone who reads only Russian meets an English warning and understands nothing; a screen reader
speaks German words with English sounds.

Bad:  on the German page: <li>Sudden tearing pain in the chest.</li>
Good: on the German page: <li>Plötzlicher, reißender Schmerz in der Brust.</li>
Good: a foreign word that says what it is: <span lang="ru">остеохондроз</span>

Limit: single words and names are left alone, and so are the titles in the list of sources.
"""

from collections.abc import Iterator

from plainback.language import ENOUGH_WORDS, LanguageJudge, build_judge
from plainback.letters import (
    WORD,
    cyrillic_word,
    is_long,
    texts_to_copy,
    words_to_judge,
)
from plainback.page import Page
from plainback.problem import Problem
from plainback.run import Run
from plainback.service_names import service_names
from plainback.site import Site
from plainback.source import item_needle
from plainback.texts import run_needles

NAME = "wrong-language"
NONE: frozenset[str] = frozenset()
Short = dict[tuple[str, str, str], list[tuple[Page, Run, str]]]


def check(site: Site) -> Iterator[Problem]:
    """Judge every text of every page in the language that it claims.

    A text that stands on every page, such as the menu, is told once.
    """
    judge = build_judge(site.knowledge.words)
    for page in [*site.all_pages(), *site.others]:
        if page.language and page.lang != page.language:
            says = (
                f'says that it is in "{page.lang}"'
                if page.lang
                else "names no language"
            )
            message = f"the {site.named(page.language)} page {says}."
            fix = f'the template must write <html lang="{page.language}">.'
            yield site.problem(NAME, page, message, fix)
        yield from _foreign_items(site, page)
    yield from _texts(site, judge)


def _foreign_items(site: Site, page: Page) -> Iterator[Problem]:
    """An item that is declared to be in another language does not help the reader either; only
    one whose translation waits may show the English meanwhile.
    """
    for _, item in page.items():
        if site.knowledge.translations.pending(page.language, item.id):
            continue
        if item.language not in (page.language, page.lang):
            name = site.named(item.language)
            message = (
                f'"{item.id}" is in {name} on the {site.named(page.language)} page.'
            )
            yield site.problem(
                NAME, page, message, "translate it.", item_needle(item.id)
            )


def _texts(site: Site, judge: LanguageJudge) -> Iterator[Problem]:
    copied = _copied_texts(site)
    names = service_names(site.knowledge.numbers)
    told: set[tuple[str, str]] = set()
    short: Short = {}
    for page, run in site.texts:
        named = run.zone == "sources" and run.kind != "h2"
        if named or (run.kind == "title" and not page.language):
            continue
        for declared in sorted(run.languages()):
            mine = not page.language or declared == page.lang
            language = page.language if mine and page.language else declared
            text = words_to_judge(run, declared, names)
            if not text or (language, text) in told:
                continue
            same = copied.get((page.language, page.path), NONE) if mine else NONE
            if problem := _judged(site, page, run, text, language, judge, same):
                told.add((language, text))
                yield problem
                break
            if mine and text.count(" ") < ENOUGH_WORDS - 1:
                place = (page.file, run.heading, language)
                short.setdefault(place, []).append((page, run, text))
    yield from _short_texts(site, short, judge)


def _copied_texts(site: Site) -> dict[tuple[str, str], frozenset[str]]:
    """For every translated page, the English texts that must not stand on it."""
    first, *others = site.languages
    english = site.pages.get(first, {})
    texts = {path: texts_to_copy(page) for path, page in english.items()}
    return {(code, path): each for code in others for path, each in texts.items()}


def _judged(
    site: Site,
    page: Page,
    run: Run,
    text: str,
    language: str,
    judge: LanguageJudge,
    copied: frozenset[str],
) -> Problem | None:
    if language not in judge.languages:
        return None
    other = judge.other_language(text, language)
    if other or (text in copied and is_long(text)):
        return _problem(site, page, run, text, language, other or site.languages[0])
    if language not in judge.own_script and (word := cyrillic_word(text)):
        message = f'the {site.named(language)} text has the Cyrillic word "{word}".'
        fix = f"write it in Latin letters, or as [{word}]{{lang=ru}}."
        return site.problem(NAME, page, message, fix, *run_needles(run))
    return None


def _problem(
    site: Site, page: Page, run: Run, text: str, language: str, other: str
) -> Problem:
    what = {"li": "a list item", "p": "a paragraph"}.get(
        run.kind, f"a text ({run.kind})"
    )
    shown = text if len(text) <= 60 else f"{text[:57]}…"
    message = (
        f'{what} is in {site.named(other)}, not in {site.named(language)}: "{shown}"'
    )
    fix = "translate it; a foreign word that is meant stands as [word]{lang=xx}."
    return site.problem(NAME, page, message, fix, *run_needles(run))


def _short_texts(
    site: Site,
    short: Short,
    judge: LanguageJudge,
) -> Iterator[Problem]:
    """Texts too short to judge alone are judged together with their neighbours."""
    for (_, _, language), texts in short.items():
        together = ". ".join(text for _, _, text in texts)
        enough = len(WORD.findall(together)) >= 2 * ENOUGH_WORDS
        if not enough or language not in judge.languages:
            continue
        if other := judge.other_language(together, language):
            page, run, _ = texts[0]
            yield _problem(site, page, run, together, language, other)
