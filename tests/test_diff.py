"""`plainback diff`: the English change beside the translation, and the words once compared."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from plainback.changes import changed_items, marked
from plainback.knowledge import load_knowledge
from repository import commit
from small_site import change, good_site
from test_command_line import plainback

ENGLISH = "docs/en/massage.md"
ITEM = "not-over-kidneys"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = good_site(tmp_path)
    commit(project, "Compare")
    change(project / ENGLISH, "press hard", "press")
    commit(project, "Sharpen")
    change(project / ENGLISH, "over the kidneys", "over the kidneys or the ribs")
    return project


def diff(project: Path, *more: str) -> str:
    done = plainback("diff", "de", "massage/", *more, cwd=project)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_words_that_were_compared_are_found_several_changes_back(
    project: Path,
) -> None:
    assert f"""
{ITEM}  (docs/de/massage.md:15)
    English: Never press [-hard-] over the [-kidneys.-] {{+kidneys or the ribs.+}}
    German: Nie mit Kraft über den Nieren drücken.
""" in diff(project)


def test_only_changed_items_are_shown_and_the_next_step_is_named(project: Path) -> None:
    shown = diff(project)
    assert "not-front-of-neck" not in shown
    assert "python -m plainback confirm de massage.md" in shown


def test_an_item_that_became_pending_still_shows_what_was_compared(
    project: Path,
) -> None:
    lock = project / "data/translations.lock"
    lines = [
        f"de {ITEM} pending" if line.startswith(f"de {ITEM} ") else line
        for line in lock.read_text("utf-8").splitlines()
    ]
    lock.write_text("\n".join(lines), "utf-8")
    shown = diff(project)
    assert "Never press [-hard-]" in shown
    assert "(pending: readers see the English)" in shown


def test_without_git_the_english_of_today_stands_with_the_reason(
    tmp_path: Path,
) -> None:
    project = good_site(tmp_path)
    change(project / ENGLISH, "press hard", "press")
    shown = diff(project)
    assert "there is no git history here, so the older English is not known" in shown
    assert "English: Never press over the kidneys." in shown


def test_a_wording_that_git_does_not_know_is_said_to_be_unknown(project: Path) -> None:
    lock = project / "data/translations.lock"
    mark = next(x for x in lock.read_text("utf-8").splitlines() if f"de {ITEM}" in x)
    change(lock, mark, f"de {ITEM} 000000000000 000000000000")
    assert "the English that was compared is not in the git history" in diff(project)


def test_other_changed_lines_are_shown_too(project: Path) -> None:
    change(project / ENGLISH, "Keep moving", "Keep walking")
    shown = diff(project)
    assert "Other lines of the English changed since the German was last saved" in shown
    assert "    + Keep walking" in shown


def test_nothing_changed_is_said_plainly(tmp_path: Path) -> None:
    shown = diff(good_site(tmp_path))
    assert shown.startswith("Nothing changed in the English of massage/")


def test_the_page_for_a_translator_marks_both_and_says_the_language(
    project: Path,
) -> None:
    diff(project, "--html", "changes.html")
    page = LexborHTMLParser((project / "changes.html").read_text("utf-8"))
    assert [gone.text() for gone in page.css("del")][1:] == ["hard", "kidneys."]
    assert [new.text() for new in page.css("ins")][1:] == ["kidneys or the ribs."]
    assert (
        page.css_first("td [lang=de]").text()
        == "Nie mit Kraft über den Nieren drücken."
    )


def test_words_that_look_like_html_stay_words(project: Path) -> None:
    change(project / ENGLISH, "over the kidneys or", "over the <b>kidneys</b> & or")
    diff(project, "--html", "changes.html")
    assert "&lt;b&gt;kidneys&lt;/b&gt; &amp;" in (project / "changes.html").read_text(
        "utf-8"
    )


@pytest.mark.parametrize(
    ("language", "page", "said"),
    [
        ("en", "massage/", "en is not one of: de, nl, ru."),
        ("de", "massages/", 'docs/de/ has no page "massages/".'),
    ],
)
def test_an_unknown_language_or_page_ends_with_2(
    language: str, page: str, said: str, project: Path
) -> None:
    done = plainback("diff", language, page, cwd=project)
    assert (done.returncode, done.stderr.strip()) == (2, said)


@pytest.mark.parametrize(
    "name", ["massage/", "massage.md", "docs/de/massage.md", "massage"]
)
def test_a_page_may_be_named_in_any_usual_way(name: str, project: Path) -> None:
    assert ITEM in plainback("diff", "de", name, cwd=project).stdout


def test_everything_is_stale_that_was_never_compared(tmp_path: Path) -> None:
    project = good_site(tmp_path)
    (project / "data/translations.lock").write_text("# empty\n", "utf-8")
    knowledge = load_knowledge(project / "data")
    found = changed_items(project, knowledge, "de", "massage.md")
    assert [each.item for each in found] == ["not-front-of-neck", ITEM]
    assert {each.old for each in found} == {None}


@pytest.mark.parametrize(
    ("old", "new"), [("a b c", "a x c"), ("", "a"), ("a b", ""), ("a", "a")]
)
def test_the_marks_hold_every_word_of_both_texts(old: str, new: str) -> None:
    steps = list(marked(old, new))
    before = " ".join(words for kind, words in steps if kind != "new")
    after = " ".join(words for kind, words in steps if kind != "gone")
    assert (before.split(), after.split()) == (old.split(), new.split())
