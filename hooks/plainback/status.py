"""What is left to do, page by page and language by language, on a given day."""

from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from plainback.knowledge import Knowledge
from plainback.page_files import own_words, page_files, page_text, revised_on
from plainback.translations import PENDING


@dataclass(frozen=True)
class PageState:
    """One page in one language. Items are named by their ids."""

    page: str
    language: str
    file: str
    missing: bool
    """True when there is no such file."""
    lacking: list[str]
    """Items that the English page has and this one lacks."""
    stale: list[str]
    """Items never compared with the English, or changed on either side since."""
    pending: list[str]
    """Items that show the English until they are translated."""
    unreviewed: list[str]
    """The kinds of review that nobody has done: medical, translation."""
    due: date
    overdue: bool
    """True when the page should have been checked before the day of the report."""

    @property
    def words(self) -> list[str]:
        """What is left to do, the most urgent first; empty when nothing is."""
        if self.missing:
            return ["missing"]
        counted = [("lacking", self.lacking), ("stale", self.stale)]
        counted += [("pending", self.pending)]
        words = [f"{len(items)} {word}" for word, items in counted if items]
        words += ["check due"] if self.overdue else []
        if self.unreviewed == ["medical", "translation"]:
            return [*words, "not reviewed"]
        return words + [f"no {kind} review" for kind in self.unreviewed]

    @property
    def mood(self) -> str:
        """One word for the picture: missing, stale, pending, overdue, unreviewed or good."""
        if self.missing or self.lacking:
            return "missing"
        moods = {"stale": self.stale, "pending": self.pending, "overdue": self.overdue}
        moods["unreviewed"] = self.unreviewed
        return next((mood for mood, found in moods.items() if found), "good")


def status(project: Path, knowledge: Knowledge, day: date) -> list[PageState]:
    """The state of every page in every language: by page, the languages in the site's order."""
    languages = list(knowledge.interface.languages)
    files = {code: page_files(project, code) for code in languages}
    pages = sorted({page for found in files.values() for page in found})
    states = []
    for page in pages:
        name = next(found[page] for found in files.values() if page in found)
        texts = {code: page_text(project, code, name) for code in languages}
        english = own_words(texts[languages[0]], knowledge.registry)
        for code in languages:
            there = page in files[code]
            states.append(
                _state(
                    page,
                    name,
                    code,
                    texts[code] if there else None,
                    english,
                    knowledge,
                    day,
                )
            )
    return states


def _state(
    page: str,
    name: str,
    language: str,
    text: str | None,
    english: dict[str, str],
    knowledge: Knowledge,
    day: date,
) -> PageState:
    first = next(iter(knowledge.interface.languages))
    own = own_words(text or "", knowledge.registry)
    marks = {
        item: knowledge.translations.checked.get((language, item)) for item in english
    }
    there = [item for item in english if item in own and language != first]
    kinds = ["medical"] if language == first else ["medical", "translation"]
    due = knowledge.reviews.due(language, page, revised_on(text or ""))
    return PageState(
        page,
        language,
        f"docs/{language}/{name}",
        missing=text is None,
        lacking=[item for item in english if item not in own],
        stale=[
            i
            for i in there
            if marks[i] != PENDING
            and not knowledge.translations.fits(language, i, english[i], own[i])
        ],
        pending=[i for i in there if marks[i] == PENDING],
        unreviewed=[
            k for k in kinds if not knowledge.reviews.latest(language, page, k)
        ],
        due=due,
        overdue=due < day,
    )


def as_json(states: list[PageState], day: date) -> dict[str, Any]:
    """The same for programs; days as 2026-11-21."""
    pages = [{**asdict(each), "due": each.due.isoformat()} for each in states]
    return {"on": day.isoformat(), "counts": counts(states), "pages": pages}


def counts(states: list[PageState]) -> dict[str, int]:
    """How many pages, and how many of them (or of their items) wait for something."""
    return {
        "pages": len(states),
        "missing pages": sum(each.missing for each in states),
        "lacking items": sum(len(e.lacking) for e in states if not e.missing),
        "stale items": sum(len(each.stale) for each in states),
        "pending items": sum(len(each.pending) for each in states),
        "pages without medical review": sum("medical" in e.unreviewed for e in states),
        "pages without translation review": sum(
            "translation" in each.unreviewed for each in states
        ),
        "pages overdue": sum(each.overdue for each in states),
    }
