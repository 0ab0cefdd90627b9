"""Build the languages side by side, in two processes.

static-i18n builds one language after the other in one process, and a computer of today has at
least two cores. So a second process builds the later half of the languages while this one builds
the first. Nothing else changes: each language is built by the same code, into the same folder.
"""

import os
import pickle
import signal
import sys
from collections.abc import Callable
from functools import partial

from mkdocs import utils
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files

from keeping import Render, kept

Told = tuple[list[str], dict[str, Render]]
ELSEWHERE = "second_process"
"""Where the configuration keeps the other process: its id, its pipe and its languages."""

# ---------------------------------------------------------------------------
# Hooks
# ---------------------------------------------------------------------------


# The first event after the output folder was emptied, and before anything is rendered (90).
@event_priority(90)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Start the second process, where there can be one."""
    i18n = config.plugins["i18n"]
    languages = i18n.build_languages
    later = languages[(len(languages) + 1) // 2 :]
    able = sys.platform == "linux" and (os.cpu_count() or 1) > 1
    if able and later and not i18n.building:
        reader, writer = os.pipe()
        process = os.fork()
        if process == 0:
            os.close(reader)
            _leave(lambda: _build(later, config), writer)
        os.close(writer)
        config.extra[ELSEWHERE] = process, reader, later
        # An error here must not leave the other process writing into the next build.
        config.plugins.events["build_error"].append(partial(_end, config))
    return files


# Just before i18n (-100) builds the other languages: it must not build those of the other process.
@event_priority(-99)
def _leave_out(config: MkDocsConfig) -> None:
    _mark(config, False)


# Just after it: what comes now sees the pages of all languages.
@event_priority(-101)
def _wait(config: MkDocsConfig) -> None:
    if config.plugins["i18n"].building or ELSEWHERE not in config.extra:
        return
    _mark(config, True)
    process, reader, _ = config.extra.pop(ELSEWHERE)
    with os.fdopen(reader, "rb") as pipe:
        told = pipe.read()
    _, state = os.waitpid(process, 0)
    if state or not told:
        raise PluginError("One of the other languages could not be built; see above.")
    warnings, renders = pickle.loads(told)
    config.extra["mkdocs_warnings"].texts += warnings
    if keep := kept():
        keep.renders |= renders


on_post_build = CombinedEvent(_leave_out, _wait)


# ---------------------------------------------------------------------------
# Helper functions
# ---------------------------------------------------------------------------


def _build(languages: list[str], config: MkDocsConfig) -> Told:
    """Build some languages as i18n does. Returns MkDocs' warnings, and pages to keep."""
    i18n, keep = config.plugins["i18n"], kept()
    before = dict(keep.renders) if keep else {}
    i18n.building = True
    utils.clean_directory = lambda folder: None
    for language in languages:
        i18n.current_language = language
        build(config)
    now = keep.renders if keep else {}
    new = {name: now[name] for name in now if now[name] is not before.get(name)}
    return config.extra["mkdocs_warnings"].texts, new


def _leave(act: Callable[[], Told], writer: int) -> None:
    """Do it, tell the result, and end this process whatever happens: it is a copy of the other."""
    state = 1
    try:
        told = pickle.dumps(act())
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(told)
        state = 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(state)


def _end(config: MkDocsConfig, error: Exception) -> None:
    """Stop the other process."""
    if ELSEWHERE in config.extra:
        process, reader, _ = config.extra.pop(ELSEWHERE)
        os.close(reader)
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def _mark(config: MkDocsConfig, here: bool) -> None:
    """Tell i18n which languages are built in this process."""
    i18n = config.plugins["i18n"]
    if i18n.building or ELSEWHERE not in config.extra:
        return
    for language in i18n.config.languages:
        if language.locale in config.extra[ELSEWHERE][2]:
            language.build = here
