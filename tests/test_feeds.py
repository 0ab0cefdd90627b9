"""Changes of the safety lists: feeds that validate, the same in every language and every build."""

import json
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from conftest import ROOT
from plainback.changelog import with_safety_lists
from plainback.problem import DataError
from plainback.safety_changes import (
    SafetyChange,
    SafetyChanges,
    load_safety_changes,
)
from small_site import change

LANGUAGES = ("en", "de", "nl", "ru")
SITE_URL = "https://plainback.example/"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def changes() -> SafetyChanges:
    return load_safety_changes(ROOT / "data")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_atom_feed_has_what_its_standard_demands(
    language: str, site: Path, changes: SafetyChanges
) -> None:
    """RFC 4287: id, title, updated, author; a link to itself; unique ids; times with a zone."""
    feed = ElementTree.parse(site / f"feed/{language}.atom").getroot()
    assert feed.tag == f"{ATOM}feed"
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    own = feed.find(f"{ATOM}link[@rel='self']").get("href")
    assert own == feed.findtext(f"{ATOM}id") == f"{SITE_URL}feed/{language}.atom"
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == sum(len(v.changes) for v in changes.versions)
    assert len({e.findtext(f"{ATOM}id") for e in entries}) == len(entries)
    for part in [feed, *entries]:
        assert part.findtext(f"{ATOM}title")
        assert datetime.fromisoformat(part.findtext(f"{ATOM}updated")).tzinfo
    newest = changes.versions[-1]
    assert feed.findtext(f"{ATOM}updated").startswith(newest.version)
    told = [entry.findtext(f"{ATOM}content") for entry in entries]
    assert told[0] == newest.changes[0].what[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_json_feed_tells_the_same_as_the_atom_feed(
    language: str, site: Path
) -> None:
    atom = ElementTree.parse(site / f"feed/{language}.atom").getroot()
    feed = json.loads((site / f"feed/{language}.json").read_text(encoding="utf-8"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{SITE_URL}feed/{language}.json"
    assert feed["language"] == language
    assert [(i["id"], i["title"], i["content_text"]) for i in feed["items"]] == [
        tuple(e.findtext(f"{ATOM}{name}") for name in ("id", "title", "content"))
        for e in atom.findall(f"{ATOM}entry")
    ]
    for item in feed["items"]:
        path = item["url"].removeprefix(SITE_URL).partition("#")[0]
        assert (site / path / "index.html").is_file()


def test_the_list_of_versions_names_each_once_in_every_language(
    site: Path, changes: SafetyChanges
) -> None:
    page = (site / "versions/index.html").read_text(encoding="utf-8")
    for version in changes.versions:
        assert page.count(f"{version.version}: ") == len(LANGUAGES)
        assert (f'href="{version.version}/"' in page) == bool(version.receipt)
        for each in version.changes:
            assert all(text in page for text in each.what.values())


def test_the_changelog_says_what_the_data_say(changes: SafetyChanges) -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert with_safety_lists(text, changes) == text
    assert all(f"- Safety lists: {c.what['en']}" in text for c in _first(changes))


def test_the_changelog_gets_a_new_version_on_top_and_keeps_every_other_line(
    changes: SafetyChanges,
) -> None:
    first = changes.versions[0]
    words = "One more sign to get help for, about swelling of one leg. " * 3
    change = first.changes[0].model_copy(update={"what": {"en": words.strip()}})
    newer = first.model_copy(update={"version": "2027-01-31", "changes": [change]})
    published = first.model_copy(update={"receipt": "0" * 64})
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    both = SafetyChanges.model_construct(versions=[published, newer])
    new = with_safety_lists(text, both)
    top, _, rest = new.partition(f"## {first.version}\n")
    assert "## 2027-01-31, not yet published\n\n- Safety lists: One more sign" in top
    assert " ".join(words.split()) in " ".join(top.split())
    assert max(map(len, top.splitlines())) <= 120
    assert rest == text.partition(", not yet published\n")[2]
    assert with_safety_lists(new, both) == new


def test_a_change_that_stands_only_in_the_changelog_is_refused_with_its_line(
    changes: SafetyChanges,
) -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    line = "- Safety lists: A sign that nobody\n  wrote into the data.\n"
    with pytest.raises(DataError) as caught:
        with_safety_lists(text + line, changes)
    (problem,) = caught.value.problems
    assert (problem.path, problem.line) == ("CHANGELOG.md", text.count("\n") + 1)


def _first(changes: SafetyChanges) -> list[SafetyChange]:
    return changes.versions[0].changes


MISTAKES = [
    ('version: "2026-11-21"', 'version: "2026-13-21"', "month"),
    ("receipt: null", "receipt: abc", "receipt"),
    ("to: /", "to: Home", "to"),
]


@pytest.mark.parametrize(("old", "new", "said"), MISTAKES)
def test_a_mistake_in_the_list_of_changes_is_named(
    old: str, new: str, said: str, tmp_path: Path
) -> None:
    text = (ROOT / "data/safety_changes.yml").read_text(encoding="utf-8")
    (tmp_path / "safety_changes.yml").write_text(text, encoding="utf-8")
    change(tmp_path / "safety_changes.yml", old, new)
    with pytest.raises(DataError) as caught:
        load_safety_changes(tmp_path)
    assert said in str(caught.value.problems)


def test_versions_out_of_order_and_a_missing_language_are_refused(
    tmp_path: Path,
) -> None:
    text = (ROOT / "data/safety_changes.yml").read_text(encoding="utf-8")
    again = text[text.index('  - version: "2026-11-21"') :]
    file = tmp_path / "safety_changes.yml"
    file.write_text(text + again, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_safety_changes(tmp_path)
    assert "oldest first" in str(caught.value.problems)
    lacking = again[: again.index("          ru:")].replace("-21", "-22")
    file.write_text(text + lacking, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_safety_changes(tmp_path)
    assert "2026-11-22: a language is missing" in str(caught.value.problems)
