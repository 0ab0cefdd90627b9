"""Write down what people have done: compared a translation, published an address."""

import json
from collections.abc import Iterator
from pathlib import Path

from plainback.knowledge import load_knowledge
from plainback.own_items import home_texts
from plainback.page_files import page_path
from plainback.short_links import FILE as SHORT_LINKS
from plainback.short_links import meanings, without_code
from plainback.site import Site, read_site
from plainback.translations import FILE


class NothingToRecordError(Exception):
    """The command names something that is not there; the text says what."""


def confirm(language: str, page: str, site_folder: Path, project: Path) -> list[str]:
    """Record that a person compared the items of a page with the English; return their ids.

    page is the file name below docs/<language>/, such as "massage/when-not.md". The words are those
    of the built site, as a reader gets them.
    """
    knowledge = load_knowledge(project / "data")
    languages = list(knowledge.interface.languages)
    if language not in languages[1:]:
        raise NothingToRecordError(
            f"{language} is not one of: {', '.join(languages[1:])}"
        )
    site = read_site(site_folder, project, knowledge)
    path = page_path(page)
    words = home_texts(site)
    pairs = {
        item: (words[languages[0], item], words[language, item])
        for item in knowledge.registry.items
        if knowledge.registry.home_of(item).page == path
        and {(languages[0], item), (language, item)} <= set(words)
    }
    if not pairs:
        raise NothingToRecordError(f"the built site has no items of its own on {page}")
    confirmed = knowledge.translations.with_checked(language, pairs)
    (project / "data" / FILE).write_text(confirmed.as_text(), encoding="utf-8")
    return sorted(pairs)


def promise(site_folder: Path, project: Path) -> list[str]:
    """Add every address of the built site that was not promised yet; return the new ones."""
    knowledge = load_knowledge(project / "data")
    site = read_site(site_folder, project, knowledge)
    known = {link.address for link in knowledge.permalinks}
    new = [
        address for address in dict.fromkeys(_addresses(site)) if address not in known
    ]
    with (project / "data" / "permalinks.txt").open("a", encoding="utf-8") as file:
        file.writelines(f"{address}\n" for address in new)
    return new


def promise_short(project: Path) -> list[str]:
    """Give a code to every promised page, section and item without one; return their addresses."""
    knowledge = load_knowledge(project / "data")
    links, says = knowledge.short_links, meanings(knowledge.registry)
    new = without_code(links, knowledge.permalinks, says)
    lines = [
        f'  "{links.next_code(ahead)}": {_entry(address, says.get(address))}\n'
        for ahead, address in enumerate(new)
    ]
    with (project / "data" / SHORT_LINKS).open("a", encoding="utf-8") as file:
        file.writelines(lines)
    return new


def _entry(address: str, says: str | None) -> str:
    """One line of data/short_links.yml; JSON's quotes are also YAML's."""
    words = f", says: {json.dumps(says, ensure_ascii=False)}" if says else ""
    return f"{{to: {json.dumps(address)}{words}}}"


def _addresses(site: Site) -> Iterator[str]:
    """Pages, and their headings, safety sections and items, in reading order."""
    for path, page in sorted(site.pages[site.languages[0]].items()):
        yield path
        named = {heading.id for heading in page.headings if heading.id}
        named |= {section.element_id for section in page.sections if section.element_id}
        named |= {item.element_id for _, item in page.items() if item.element_id}
        for anchor in page.ids:
            if anchor in named and not anchor.startswith("source"):
                yield f"{path}#{anchor}"
