"""Two builds of the same commit are the same, byte for byte, wherever and whenever they run."""

import os
import subprocess
import sys
from pathlib import Path

from conftest import copy_project

OTHER_MACHINE = {
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONHASHSEED": "4711",
    "TZ": "Pacific/Auckland",
    "LC_ALL": "C",
}


def contents(site: Path) -> dict[str, bytes]:
    files = (file for file in site.rglob("*") if file.is_file())
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in files}


def test_a_build_in_another_folder_and_time_zone_is_the_same(
    site: Path, tmp_path: Path
) -> None:
    project = copy_project(tmp_path / "a folder of another name")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f"]
    done = subprocess.run(
        [*command, str(project / "mkdocs.yml")],
        cwd=tmp_path,
        env={**os.environ, **OTHER_MACHINE},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    one, other = contents(site), contents(project / "site")
    assert len(one) > 150
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
