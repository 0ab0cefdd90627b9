"""What deploy/ tells other machines to do is valid, and every command in it exists."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from conftest import ROOT
from plainback.__main__ import COMMANDS

WORKFLOWS = ROOT / "deploy/workflows"
SCHEMAS = {
    "github-pages.yml": ["--builtin-schema", "vendor.github-workflows"],
    "gitlab-pages.yml": [
        *("--builtin-schema", "vendor.gitlab-ci"),
        *("--data-transform", "gitlab-ci"),
    ],
}
FILES = [
    *WORKFLOWS.iterdir(),
    ROOT / "deploy/container/Containerfile",
    ROOT / ".ci/run",
]
GROUPS = {"site": ["site"], "paper": ["site", "paper"]}
GROUPS |= {"publish": ["site", "paper", "publish"], "test": ["site", "paper", "test"]}


def judged(file: Path, name: str) -> subprocess.CompletedProcess[str]:
    """What the published schema of the host says; the schemas lie in the checker itself."""
    command = [sys.executable, "-m", "check_jsonschema", *SCHEMAS[name], str(file)]
    return subprocess.run(command, capture_output=True, text=True)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_workflow_keeps_the_schema_of_its_host(name: str) -> None:
    done = judged(WORKFLOWS / name, name)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_workflow_with_a_mistake_is_refused(name: str, tmp_path: Path) -> None:
    text = (WORKFLOWS / name).read_text(encoding="utf-8")
    broken = text.replace("runs-on:", "run-on:").replace("script:", "scripts:")
    assert broken != text
    (tmp_path / name).write_text(broken, encoding="utf-8")
    assert judged(tmp_path / name, name).returncode == 1


def shell_lines(file: Path) -> list[str]:
    """Every command that a file runs, one by one."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".yml":
        lines = list(_run_by(yaml.safe_load(text)))
    else:
        lines = [line.removeprefix("RUN ") for line in text.splitlines()]
    return [each.strip() for line in lines for each in re.split(r"&&|\n", line)]


def _run_by(node: object) -> Iterator[str]:
    """What stands under "run" and "script", anywhere in a workflow."""
    for key, value in node.items() if isinstance(node, dict) else ():
        if key in ("run", "script"):
            yield from [value] if isinstance(value, str) else value
        else:
            yield from _run_by(value)
    for each in node if isinstance(node, list) else ():
        yield from _run_by(each)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_target_test_and_command_that_it_names_exists(file: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    lines = shell_lines(file)
    made = [line.split()[1] for line in lines if line.startswith("make ")]
    assert made
    assert set(made) <= targets
    text = "\n".join(lines)
    for path in re.findall(r"\btests/\w+\.py", text):
        assert (ROOT / path).is_file(), path
    assert set(re.findall(r"-m plainback ([a-z-]+)", text)) <= _commands()


@pytest.mark.parametrize("group", GROUPS)
def test_a_lock_file_holds_every_version_that_its_group_asks_for(group: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lock = (ROOT / f"requirements/{group}.lock").read_text(encoding="utf-8")
    held = set(re.findall(r"^([a-z0-9-]+==[^ ;]+)", lock, re.MULTILINE))
    groups = project["dependency-groups"]
    wanted = {each for name in GROUPS[group] for each in groups[name]}
    assert wanted <= held
    assert lock.count("--hash=sha256:") >= len(held)


def _commands() -> set[str]:
    """Every command of ours, by the names under which it is registered."""
    sources = [Path(each.__file__).read_text(encoding="utf-8") for each in COMMANDS]
    return set(re.findall(r'add_parser\(\s*"([a-z-]+)"', "\n".join(sources)))


def test_gitlab_keeps_and_shows_the_versions_before() -> None:
    """Each run begins on an empty machine; versions/ would list days that are nowhere."""
    text = (WORKFLOWS / "gitlab-pages.yml").read_text(encoding="utf-8")
    pages = yaml.safe_load(text)["pages"]
    assert pages["cache"]["paths"] == ["srv"]
    assert "cp -r srv/archive/versions public" in pages["script"]


def test_github_keeps_and_shows_the_versions_before() -> None:
    """They come from a branch, go out with the new one, and return to the branch."""
    text = (WORKFLOWS / "github-pages.yml").read_text(encoding="utf-8")
    build = yaml.safe_load(text)["jobs"]["build"]
    assert build["permissions"] == {"contents": "write"}
    steps = [step.get("run") or step.get("with") or {} for step in build["steps"]]
    there = steps.index({"ref": "versions", "path": "srv/archive"})
    published = steps.index("make publish TARGET=srv")
    shown = next(n for n, s in enumerate(steps) if "srv/archive/versions public" in s)
    returned = next(n for n, s in enumerate(steps) if "git push" in s)
    sent = steps.index({"path": "public"})
    assert there < published < shown < returned < sent
