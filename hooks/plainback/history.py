"""What git remembers: older wordings, and the day of the last change.

No rule of the gate looks here. Where there is no git, or the project came as a zip file, the
answers are empty and whoever asks says so.
"""

import os
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path


def older_texts(project: Path, file: str) -> Iterator[str]:
    """Every recorded version of a file, the newest first."""
    for commit in _git(project, "log", "--format=%H", "--", file).split():
        if text := _git(project, "show", f"{commit}:./{file}"):
            yield text


def text_when_saved(project: Path, file: str, other: str) -> str | None:
    """The text of a file at the time when another one was last recorded; None without git."""
    commit = _git(project, "log", "-1", "--format=%H", "--", other).strip()
    return _git(project, "show", f"{commit}:./{file}") or None if commit else None


def build_day(
    project: Path, otherwise: date, today: Callable[[], date] = date.today
) -> date:
    """The day for which a site is built: the same for the same sources.

    SOURCE_DATE_EPOCH where it is set, as everywhere in reproducible builds. Else the day of the
    last commit, or today while there are changes that are not committed. Without git: `otherwise`.
    """
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), UTC).date()
    last = _git(project, "log", "-1", "--format=%cs").strip()
    if not last:
        return otherwise
    changed = _git(project, "status", "--porcelain", "--", "docs", "data")
    return today() if changed else date.fromisoformat(last)


def _git(project: Path, *arguments: str) -> str:
    """What git prints; "" without git, outside a repository, or for what it does not have."""
    try:
        done = subprocess.run(
            ["git", "-C", str(project), *arguments], capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.decode("utf-8", errors="replace")
