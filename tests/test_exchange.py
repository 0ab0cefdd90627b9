"""Pages to translators' tools and back: nothing is lost, conflicts are refused, all or nothing."""

from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po
from hypothesis import given
from hypothesis import strategies as st

from conftest import ROOT
from plainback.exchange import ExchangeError, export
from plainback.taking_back import pages_named, taken_back
from plainback.units import replaced, units
from repository import commit
from small_site import change, good_site
from test_command_line import plainback

PAGE = "docs/de/massage.md"
OLD = "Nie mit Kraft über den Nieren drücken."
NEW = "Nie fest auf die Nieren drücken, auch nicht „nur kurz“."
WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs"]), min_size=1
).map(lambda text: f"a{text}")
LINES = st.sampled_from(
    [
        "---", "", "description: some words", "# Title", "## Help? { #help }", "### [nerves] Legs",
        "::: safety now", ":::", "- [pain] It hurts", "- [pain]", "- a line", "1. first", "words",
        "  more words ", "\ufeff", "| a | b |", "- [link](x.md) and so on", "> said", "\u2028",
    ]
)  # fmt: skip
ENDS = st.sampled_from(["\n", "\r\n"])


@given(st.lists(st.tuples(LINES, ENDS)))
def test_any_page_comes_back_byte_by_byte(lines: list[tuple[str, str]]) -> None:
    page = "".join(text + end for text, end in lines)
    found = units(page)
    assert len({unit.name for unit in found}) == len(found)
    assert all(unit.words == page[unit.start : unit.end] for unit in found)
    assert replaced(page, {unit.name: unit.words for unit in found}) == page


@given(st.lists(WORDS, min_size=1, max_size=4), st.lists(WORDS, min_size=4, max_size=4))
def test_any_words_come_back_through_the_file(
    own: list[str], english: list[str]
) -> None:
    def page(words: list[str]) -> str:
        return "# Title\n\n" + "\n\n".join(
            f"- [item-{n}] {w}" for n, w in enumerate(words)
        )

    pages = {"a.md": (page(english[: len(own)]), page(own))}
    files, catalog = pages_named(export("de", pages, {}), "de")
    assert files == ["a.md"]
    assert taken_back(catalog, "de", pages)["a.md"] == pages["a.md"][1]


@pytest.mark.parametrize("language", ["de", "nl", "ru"])
def test_every_real_page_goes_out_and_comes_back_unchanged(language: str) -> None:
    folder = ROOT / "docs" / language
    pages = {
        file.relative_to(folder).as_posix(): (
            (ROOT / "docs/en" / file.relative_to(folder)).read_bytes().decode(),
            file.read_bytes().decode(),
        )
        for file in sorted(folder.rglob("*.md"))
    }
    files, catalog = pages_named(export(language, pages, {}), language)
    assert files == list(pages)
    texts = {file: text for file, (_, text) in pages.items()}
    assert taken_back(catalog, language, pages) == texts


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return good_site(tmp_path)


def hand_out(project: Path, *page: str) -> Path:
    done = plainback("export", "de", *page, cwd=project)
    assert done.returncode == 0, done.stderr
    file = project / "de.po"
    file.write_text(done.stdout, "utf-8")
    return file


def refused(project: Path) -> str:
    before = {
        f: f.read_bytes() for f in sorted((project / "docs").rglob("*")) if f.is_file()
    }
    done = plainback("import", "de", "de.po", cwd=project)
    assert done.returncode == 2
    assert done.stderr.startswith("Nothing was imported:")
    after = {
        f: f.read_bytes() for f in sorted((project / "docs").rglob("*")) if f.is_file()
    }
    assert after == before
    return done.stderr


def test_a_translators_change_reaches_its_place_and_nothing_else(project: Path) -> None:
    before = (project / PAGE).read_bytes()
    change(hand_out(project, "massage/"), OLD, NEW.replace('"', '\\"'))
    done = plainback("import", "de", "de.po", cwd=project)
    assert done.returncode == 0, done.stderr
    assert "Changed 1 of 1 pages.\n    massage.md" in done.stdout
    assert (project / PAGE).read_bytes() == before.replace(OLD.encode(), NEW.encode())


def test_another_tool_may_write_the_file_anew(project: Path) -> None:
    file = hand_out(project)
    before = (project / PAGE).read_bytes()
    target = BytesIO()
    write_po(target, read_po(BytesIO(file.read_bytes())), width=40, sort_output=True)
    file.write_bytes(target.getvalue())
    assert plainback("import", "de", "de.po", cwd=project).returncode == 0
    assert (project / PAGE).read_bytes() == before


def test_the_english_changed_meanwhile(project: Path) -> None:
    hand_out(project)
    change(project / "docs/en/massage.md", "press hard", "press")
    assert (
        'docs/de/massage.md: the English of "keep-away-from/not-over-kidneys" changed'
        in refused(project)
    )


def test_the_page_was_edited_meanwhile(project: Path) -> None:
    hand_out(project)
    change(project / PAGE, OLD, "Drücken Sie nie auf die Nieren.")
    assert '"keep-away-from/not-over-kidneys" was edited in the page' in refused(
        project
    )


def test_a_piece_is_missing_in_the_file(project: Path) -> None:
    file = hand_out(project)
    entries = file.read_text("utf-8").split("\n\n")
    file.write_text("\n\n".join(e for e in entries if OLD not in e), "utf-8")
    assert '"keep-away-from/not-over-kidneys" is missing in the file' in refused(
        project
    )


def test_a_piece_is_not_in_the_page(project: Path) -> None:
    change(
        hand_out(project), "massage.md#keep-away-from/not-over", "massage.md#keep/other"
    )
    assert 'the page has no "keep/other-kidneys"' in refused(project)


def test_a_piece_without_translation(project: Path) -> None:
    change(hand_out(project), OLD, "")
    assert '"keep-away-from/not-over-kidneys" has no translation' in refused(project)


@pytest.mark.parametrize("mark", [":::\\n", "\\n\\n- ", "- [not-over-ribs] "])
def test_words_that_would_change_the_pieces_of_the_page(
    mark: str, project: Path
) -> None:
    change(
        hand_out(project),
        OLD,
        f"Eins.{mark} {OLD}" if "\\n" in mark else f"Eins\\n{mark}x",
    )
    assert "a mark was lost or added" in refused(project)


def test_one_conflict_keeps_every_page_as_it_was(project: Path) -> None:
    file = hand_out(project)
    change(file, OLD, NEW)
    change(project / "docs/de/red-flags/index.md", "Brust", "Brust oder im Arm")
    assert "docs/de/red-flags/index.md" in refused(project)


def test_another_language_or_no_po_file_at_all(project: Path) -> None:
    change(hand_out(project), "Language: de", "Language: nl")
    assert 'says that its language is "nl", not de' in refused(project)
    (project / "de.po").write_text("hello", "utf-8")
    refused(project)


def test_an_item_to_compare_again_is_marked_with_the_older_english(
    project: Path,
) -> None:
    commit(project, "Compare")
    change(project / "docs/en/massage.md", "press hard", "press")
    text = hand_out(project, "massage/").read_text("utf-8")
    entry = next(part for part in text.split("\n\n") if OLD in part)
    assert entry.startswith("#, fuzzy\n")
    assert '#| msgid "Never press hard over the kidneys."' in entry
    assert plainback("import", "de", "de.po", cwd=project).returncode == 0


def test_pages_with_other_pieces_are_not_handed_out(project: Path) -> None:
    change(project / PAGE, "\n## Was hilft", "\nNoch ein Absatz.\n\n## Was hilft")
    done = plainback("export", "de", cwd=project)
    assert done.returncode == 2
    assert 'docs/de/massage.md: the page alone has the piece "' in done.stderr


def test_a_figure_with_percent_is_no_placeholder() -> None:
    pages = {"a.md": ("# Half\n\n50 % do\n", "# Halb\n\n50 % der\n")}
    assert b"python-format" not in export("de", pages, {})


def test_texts_without_the_same_pieces_name_them() -> None:
    with pytest.raises(ExchangeError) as error:
        export("de", {"a.md": ("# One\n\ntext\n", "# Eins\n")}, {})
    assert 'the page lacks the piece "top/p"' in error.value.reasons[0]
