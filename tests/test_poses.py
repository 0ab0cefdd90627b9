"""The drawn postures: one person's limbs, every exercise drawn, described in each language."""

import re
from itertools import pairwise
from math import dist
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from conftest import ROOT
from plainback.limbs import LENGTHS, TOLERANCE
from plainback.people import Person
from plainback.poses import load_poses
from plainback.problem import DataError
from plainback.words import plain
from plainback.writing.library import Library
from small_site import change

BLOCK = re.compile(r"^::: (?:exercise|technique|picture) (\S+)$", re.MULTILINE)
PAGES = [
    (file.relative_to(ROOT / "docs"), number, name)
    for file in sorted((ROOT / "docs").rglob("*.md"))
    for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
    for name in BLOCK.findall(line)
]


def people(library: Library) -> list[tuple[str, Person]]:
    return [
        (name, person)
        for name, pose in library.poses.poses.items()
        for frame in pose.frames
        for person in frame.people
    ]


def test_every_limb_seen_from_the_side_has_its_length(library: Library) -> None:
    measured = 0
    for name, person in people(library):
        for limb in (*person.arms.values(), *person.legs.values()):
            if person.seen != "side" or limb.turned:
                continue
            for (start, a), (end, b) in pairwise(person.chain(limb)[1:]):
                right = LENGTHS[start, end]
                assert abs(dist(a, b) - right) <= right * TOLERANCE, (name, start, end)
                measured += 1
    assert measured > 100


@pytest.mark.parametrize(("page", "line", "name"), PAGES)
def test_every_block_has_a_drawing(
    page: Path, line: int, name: str, library: Library
) -> None:
    assert name in library.poses.poses, f"docs/{page}:{line}: no pose for {name}"


def test_no_pose_is_left_without_a_page(library: Library) -> None:
    assert set(library.poses.poses) == {name for _, _, name in PAGES}


def test_the_words_differ_by_language_and_picture(library: Library) -> None:
    languages = set(library.interface.languages)
    for pose in library.poses.poses.values():
        assert set(pose.words) == languages
        assert len({words.description for words in pose.words.values()}) == len(
            languages
        )
    for language in languages:
        titles = [p.words[language].title for p in library.poses.poses.values()]
        assert len(set(titles)) == len(titles)


MISTAKES = [
    ("    words:\n", "    word:\n", "unknown key"),
    ("size: [156, 2]", "size: [156]", "at least 2 items"),
    ("near-leg: {knee: [", "near-leg: {knee: [9", "the thigh is "),
    ("      ru: {title:", "      uk: {title:", "lacks the words in Russian"),
    ("kind: mat", "kind: carpet", "Input should be 'floor'"),
    ("near-arm: {shoulder: [", "near-arm: {shoulder: [9", "near-arm: the upper"),
]


@pytest.mark.parametrize(("old", "new", "said"), MISTAKES)
def test_a_mistake_is_named_with_its_line(
    old: str, new: str, said: str, tmp_path: Path
) -> None:
    for name in ("poses.yml", "interface.yml"):
        text = (ROOT / "data" / name).read_text("utf-8")
        (tmp_path / name).write_text(text, "utf-8")
    change(tmp_path / "poses.yml", old, new)
    with pytest.raises(DataError) as caught:
        load_poses(tmp_path)
    named = [p for p in caught.value.problems if said in p.message]
    assert named, caught.value.problems
    assert all(p.path == "data/poses.yml" and p.line > 1 for p in named)


def test_a_knee_that_bends_forward_is_refused() -> None:
    standing = {"head": [0, 157], "neck": [0, 140], "hip": [0, 90]}
    leg = {"knee": [0, 48], "ankle": [20, 13.4], "toe": [37, 8]}
    with pytest.raises(ValueError, match="near-leg: the knee bends 30 degrees"):
        Person.model_validate({**standing, "legs": {"near-leg": leg}})


@pytest.mark.parametrize("language", ["en", "de", "nl", "ru"])
def test_each_drawing_is_described_on_the_built_page(
    language: str, site: Path, library: Library
) -> None:
    prefix = library.interface.languages[language].prefix
    for page in ("self-care/exercises", "massage/session"):
        tree = LexborHTMLParser((site / prefix / page / "index.html").read_text())
        drawings = tree.css("svg.pb-body")
        assert len(drawings) == len([p for p in PAGES if str(p[0]) == f"en/{page}.md"])
        for drawing in drawings:
            assert drawing.attributes["role"] == "img"
            ids = drawing.attributes["aria-labelledby"].split()
            title, description = (drawing.css_first(f"#{each}") for each in ids)
            words = library.poses.poses[ids[0].removesuffix("-drawing-title")].words
            assert plain(title.text()) == plain(words[language].title)
            assert plain(description.text()) == plain(words[language].description)
            assert drawing.parent.css_first("h3, h4").next.tag in ("-text", "svg")
            assert not drawing.css("[style]")
