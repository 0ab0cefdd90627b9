"""What the judgement of one page needs of the rest of the site, and no more."""

from dataclasses import replace
from typing import Any, TypeVar

from plainback.datafile import StrictModel
from plainback.knowledge import Knowledge
from plainback.page import Page
from plainback.registry import Registry, Section
from plainback.site import Site
from plainback.texts import AROUND

Model = TypeVar("Model", bound=StrictModel)
HOME = "/"
"""The first page by name: what stands around all pages is judged where it comes first."""
Pages = dict[str, dict[str, Page]]


def knowledge_for(path: str, knowledge: Knowledge) -> Knowledge:
    """The same data, of the registry and the promised addresses only what concerns this page."""
    registry = knowledge.registry
    repeated = {
        item
        for section in registry.current_sections()
        if section.page == path
        for item in section.items
        if section.repeats(item)
    }
    found = (
        section if section.page == path else _homes(section, repeated)
        for section in registry.sections
    )
    sections = [section for section in found if section]
    links = [link for link in knowledge.permalinks if link.page == path]
    return replace(knowledge, registry=_with(registry, sections), permalinks=links)


def _with(registry: Registry, sections: list[Section]) -> Registry:
    items = {item: registry.items[item] for s in sections for item in s.items}
    return _changed(registry, sections=sections, items=items)


def _homes(section: Section, repeated: set[str]) -> Section | None:
    """The section with nothing but the items that the page repeats; None without any."""
    groups = []
    for group in section.groups if not section.planned else ():
        items = [item for item in group.items if item in repeated]
        if items and not group.repeats:
            groups.append(_changed(group, items=items))
    return _changed(section, groups=groups) if groups else None


def _changed(model: Model, **changes: Any) -> Model:
    """The same with other contents, and nothing remembered of the old ones."""
    fields = {name: getattr(model, name) for name in type(model).model_fields}
    return type(model).model_construct(**{**fields, **changes})


def pages_for(path: str, site: Site, registry: Registry) -> Pages:
    """The pages at this path, and the bones of the first page and of those with repeated items."""
    wanted = {HOME, *(section.page for section in registry.sections)} - {path}
    found: Pages = {}
    for language, pages in site.pages.items():
        found[language] = {
            each: _bones(pages[each], registry) for each in sorted(wanted & set(pages))
        }
        if path in pages:
            found[language][path] = pages[path]
    return found


def _bones(page: Page, registry: Registry) -> Page:
    """The items that matter, and what stands around every page."""
    around = [r for r in page.runs if r.zone in AROUND or r.kind == "aria-label"]
    sections = []
    for built in page.sections:
        known = registry.section(built.id)
        if known is not None:
            items = [item for item in built.items if item.id in known.items]
            sections.append(replace(built, items=items))
    return replace(
        page,
        runs=around,
        sections=sections,
        headings=[],
        phones=[],
        citations=[],
        links=[],
        pictures=[],
    )
