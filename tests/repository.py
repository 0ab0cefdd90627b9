"""A git repository for one test, with a fixed author and day."""

import os
import subprocess
from pathlib import Path


def git(folder: Path, *arguments: str, day: str = "2027-03-04") -> None:
    """Run git; every commit is dated noon of that day."""
    values = {"NAME": "A", "EMAIL": "a@example.org", "DATE": f"{day}T12:00:00Z"}
    who = {
        f"GIT_{role}_{key}": value
        for role in ("AUTHOR", "COMMITTER")
        for key, value in values.items()
    }
    command = ["git", *arguments]
    subprocess.run(command, cwd=folder, env={**os.environ, **who}, check=True)


def commit(folder: Path, message: str, day: str = "2027-03-04") -> None:
    """Record everything in the folder."""
    if not (folder / ".git").is_dir():
        git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", message, day=day)
