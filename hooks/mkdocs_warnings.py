"""Put MkDocs' own warnings, such as a link that leads nowhere, into the one report.

In strict mode MkDocs stops after the first language that has a warning. The other languages would
not be built, and their problems not be told. So warnings are collected here and the gate, which
runs after the last language, ends the build.
"""

import logging
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.utils import CountHandler

from plainback.problem import Problem
from stopping import serving

FILE = re.compile(r"[Dd]oc(?:umentation)? file '([^']+)'")
LINK = re.compile(r"link '([^']+)'")


class Collector(logging.Handler):
    """Keeps the text of every warning of one build."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a warning; errors end the build by themselves."""
        if record.levelno == logging.WARNING:
            self.texts.append(record.getMessage())


# ---------------------------------------------------------------------------
# Hooks
# ---------------------------------------------------------------------------


# First of all (95), at the start of each build that is not nested in another one.
@event_priority(95)
def on_config(config: MkDocsConfig) -> None:
    """Listen to MkDocs, and let the languages be built to the end."""
    if config.plugins["i18n"].building:
        return
    logger = logging.getLogger("mkdocs")
    for handler in [h for h in logger.handlers if hasattr(h, "texts")]:
        logger.removeHandler(handler)
    config.extra["mkdocs_warnings"] = collector = Collector()
    logger.addHandler(collector)
    config.strict = False
    if serving():  # MkDocs counts for itself, and would not serve what has problems
        for counter in [h for h in logger.handlers if isinstance(h, CountHandler)]:
            logger.removeHandler(counter)
    if logger.level > logging.WARNING:  # "mkdocs build --quiet": hear them, print none
        for shown in logger.handlers:
            shown.setLevel(max(shown.level, logger.level) if shown != collector else 0)
        logger.setLevel(logging.WARNING)


# ---------------------------------------------------------------------------
# Helper functions
# ---------------------------------------------------------------------------


def problems(config: MkDocsConfig) -> list[Problem]:
    """Each warning as a problem, at the line where its link stands."""
    collector = config.extra.get("mkdocs_warnings")
    docs = Path(config.docs_dir)
    return [
        _problem(text, docs)
        for text in dict.fromkeys(collector.texts if collector else [])
    ]


def _problem(text: str, docs: Path) -> Problem:
    file, link = FILE.search(text), LINK.search(text)
    path, line = "mkdocs.yml", 0
    if file and (docs / file[1]).is_file():
        path = f"{docs.name}/{file[1]}"
        lines = (docs / file[1]).read_text("utf-8-sig", errors="replace").splitlines()
        found = [n for n, each in enumerate(lines, 1) if link and link[1] in each]
        line = found[0] if found else 0
    fix = "correct the link or the name; see the page it should lead to."
    return Problem(path, line, "mkdocs-warning", text, fix)
