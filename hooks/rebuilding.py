"""`mkdocs serve`: show a save at once, then build and check the whole site behind it.

What is shown first is written with what was kept of the builds before (keeping.py). The second
build is the same as `mkdocs build`: it starts from nothing, in a process and a folder of its own.
When it is done, its files replace those that are shown, so nothing that was kept can last.
"""

import os
import shutil
import signal
import sys
import tempfile
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import click
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer, _timestamp
from mkdocs.plugins import get_plugin_logger

from keeping import CHECKED_IN, kept
from plainback.problem_box import show_problems
from stopping import StoppedError

log = get_plugin_logger("plainback")
AS_SHOWN, OTHERWISE = 0, 3
"""How the second process ends: pages are as they were shown at first, or not."""
ABLE = sys.platform == "linux"


class Rebuilding:
    """What the server does at each save."""

    def __init__(
        self, server: LiveReloadServer, build: Callable[[], None], site: Path
    ) -> None:
        self.server, self.build, self.site = server, build, site
        self.process = 0
        self.waiting: threading.Thread | None = None
        self.folder = Path()

    def __call__(self) -> None:
        """Show the save, then have the whole site checked."""
        self.end()
        if self.show() and ABLE:
            self.check()

    def show(self) -> bool:
        """Build what a reader sees. False when that was stopped by problems."""
        keep = kept()
        keep.quick = ABLE
        try:
            return self._built(self.site)
        finally:
            keep.quick = False

    def check(self) -> None:
        """Build the whole site once more in a second process, and check it."""
        self.folder = Path(tempfile.mkdtemp(prefix="plainback_"))
        self.process = os.fork()
        if self.process == 0:
            self._be_the_second()
        with suppress(OSError):
            # So that its own helpers can be stopped with it.
            os.setpgid(self.process, 0)
        self.waiting = threading.Thread(target=self._wait, daemon=True)
        self.waiting.start()

    def end(self) -> None:
        """Stop a check that goes on; its answer is about an older text."""
        if self.waiting and self.waiting.is_alive():
            with suppress(ProcessLookupError):  # it may end in this moment
                os.killpg(self.process, signal.SIGKILL)
            self.waiting.join()

    def _built(self, site: Path) -> bool:
        """Build. False when it was stopped by problems: they are shown in the pages there are."""
        try:
            self.build()
        except Abort as abort:
            # MkDocs has printed the report by the time it gives up.
            if not isinstance(abort.__context__, StoppedError):
                raise
            show_problems(site, abort.__context__.problems)
            return False
        return True

    def _be_the_second(self) -> NoReturn:
        """Build the whole site elsewhere, put it in place of what is shown, and end."""
        state = 1
        try:
            os.setpgid(0, 0)  # whichever of the two comes first
            click.get_current_context().meta[CHECKED_IN] = str(self.folder)
            whole = self._built(self.site)
            changed = lay_over(self.folder, self.site) if whole else True
            state = OTHERWISE if changed else AS_SHOWN
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(state)

    def _wait(self) -> None:
        """Have the browsers load again what the check changed, such as a box with problems."""
        _, state = os.waitpid(self.process, 0)
        threading.Thread(target=shutil.rmtree, args=(self.folder, True)).start()
        if os.waitstatus_to_exitcode(state) == 1:
            log.error("The whole site could not be built and checked; see above.")
        if os.waitstatus_to_exitcode(state) != OTHERWISE:
            return
        server = self.server
        with server._epoch_cond:
            if server._visible_epoch == server._wanted_epoch:  # no newer save
                log.info("Reloading browsers")
                server._visible_epoch = server._wanted_epoch = _timestamp()
                server._epoch_cond.notify_all()


def lay_over(new: Path, shown: Path) -> bool:
    """Make the shown folder the same as the new one. True when a page changed by that."""
    names, old = _files(new), _files(shown)
    changed = old - names
    for name in changed:
        (shown / name).unlink()
    for name in names:
        if name not in old or (new / name).read_bytes() != (shown / name).read_bytes():
            (shown / name).parent.mkdir(parents=True, exist_ok=True)
            os.replace(new / name, shown / name)
            changed.add(name)
    return any(name.endswith(".html") for name in changed)


def _files(folder: Path) -> set[str]:
    return {
        each.relative_to(folder).as_posix()
        for each in folder.rglob("*")
        if each.is_file()
    }
