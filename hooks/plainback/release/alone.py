"""One publication at a time: two that write into the same folder spoil each other."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LOCK = ".publishing"


class BusyError(Exception):
    """Somebody else is publishing to this folder just now."""


@contextmanager
def alone(target: Path) -> Iterator[None]:
    """Keep others out of a folder on the server, until this is done or its process has ended.

    Raises BusyError when another process is at it.
    """
    target.mkdir(parents=True, exist_ok=True)
    with (target / LOCK).open("w") as lock:
        try:
            # lockf, not flock: a helper of a publication that was killed must not keep it
            fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError) as error:
            raise BusyError from error
        yield
