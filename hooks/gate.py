"""Run the gate on the built site: an unsafe or unequal site ends the build."""

import shutil
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority, get_plugin_logger

import mkdocs_warnings
from keeping import quick
from plainback.check import check
from plainback.problem import Problem
from plainback.problem_box import show_problems
from plainback.receipt import remove_receipt
from stopping import StoppedError, serving

log = get_plugin_logger("plainback")

# ---------------------------------------------------------------------------
# Hooks
# ---------------------------------------------------------------------------


# Before the data files are read (50) and MkDocs empties the folder, once per build: the last good
# build is put aside, and with it the receipt that would let it be published under a new name.
@event_priority(90)
def on_config(config: MkDocsConfig) -> None:
    """Keep the last good build until a new one has passed."""
    site = Path(config.site_dir)
    if serving():
        return  # a folder for one reader, thrown away at the end
    if not config.plugins["i18n"].building and (site / "receipt.json").exists():
        shutil.rmtree(_last_good(site), ignore_errors=True)
        site.rename(_last_good(site))


# After i18n (-100), which builds the other languages inside its own event: the one call that is
# not nested sees the whole site on disk.
@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Check all languages at once; every problem is in one report."""
    if config.plugins["i18n"].building:
        return
    site = Path(config.site_dir)
    if quick():  # the whole check comes next, and tells everything
        if found := mkdocs_warnings.problems(config):
            show_problems(site, found)
        return
    result = check(site, Path(config.config_file_path).parent)
    found = sorted(result.problems + mkdocs_warnings.problems(config))
    if found or not result.safe:
        remove_receipt(site)
        _stop(site, found)
        return
    shutil.rmtree(_last_good(site), ignore_errors=True)
    log.info(result.summary)


# ---------------------------------------------------------------------------
# Helper functions
# ---------------------------------------------------------------------------


def _stop(site: Path, found: list[Problem]) -> None:
    """End the build. Under `mkdocs serve` show the problems in the pages and go on serving."""
    stop = StoppedError(found, _what_now(site))
    if not serving():
        raise stop
    show_problems(site, found)
    log.error(str(stop))


def _last_good(site: Path) -> Path:
    return site.with_name(f"{site.name}.last-good")


def _what_now(site: Path) -> str:
    kept = _last_good(site)
    if kept.exists():
        return f"No receipt was written. The last good build is kept in {kept.name}/."
    return "No receipt was written."
