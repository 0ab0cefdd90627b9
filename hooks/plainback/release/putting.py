"""Put a checked site on a server: a folder of its own, then one switch that is all or nothing.

TARGET/releases/3f2a…/site/      the pages, with .br and .gz beside them
TARGET/releases/3f2a…/*.conf     the headers that belong to these pages
TARGET/releases/3f2a…/twins.txt  which files were added to the site's own
TARGET/archive/versions/2026-11-21/  the pages of each published version, for ever
TARGET/current -> releases/3f2a…     what the web server shows
TARGET/previous -> releases/…        what "rollback" goes back to
"""

import gzip
import json
import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import brotli

from plainback import __version__
from plainback.receipt import RECEIPT, verify_receipt
from plainback.release.alone import BusyError, alone
from plainback.release.headers import server_files
from plainback.release.keeping import keep, lost_versions
from plainback.release.lost import lost_links
from plainback.release.promised import lost_addresses
from plainback.rules import RULES

TEXTS = {
    ".html",
    ".css",
    ".mjs",
    ".js",
    ".json",
    ".svg",
    ".xml",
    ".txt",
    ".webmanifest",
}
TWINS = "twins.txt"
KEPT = 5
"""So many releases stay on the server."""


class RefusedError(Exception):
    """Why a site may not be published. The message is for the person who tried."""


def publish(site: Path, target: Path) -> str:
    """Put the site in place and return the name of the release.

    Raises RefusedError when the receipt is missing, does not match, or is of another version of
    the rules; nothing on the server has changed then.
    """
    receipt = _receipt(site)
    _refuse_lost_versions(site, target)
    _refuse_lost_addresses(site, target / "current" / "site")
    with _changing(target):
        return _put(site, target, receipt["site_sha256"][:16])


@contextmanager
def _changing(target: Path) -> Iterator[None]:
    """Be the only one who changes the server, and say in words what went wrong with its disk."""
    try:
        with alone(target):
            yield
    except BusyError as error:
        raise RefusedError("somebody else is publishing to it just now") from error
    except OSError as error:
        raise RefusedError(f"the files cannot be written there ({error})") from error


def _put(site: Path, target: Path, name: str) -> str:
    """Copy a checked site, keep its version, and switch to it."""
    release = target / "releases" / name
    if not release.is_dir() or verify_copy(release):
        _copy(site, release)
    keep(site, target)
    if _points_to(target / "current") != release.name:
        if (target / "current").is_symlink():
            _point(target / "previous", _points_to(target / "current"))
        _point(target / "current", name)
    _tidy(target)
    return name


def _refuse_lost_versions(site: Path, target: Path) -> None:
    """Refuse a site that does not say its version, or lists one that is not kept here."""
    try:
        lost = lost_versions(site, target)
    except (OSError, ValueError, KeyError) as error:
        raise RefusedError(f"it does not say its version ({error})") from error
    if lost:
        raise RefusedError(f"version {lost[0]} is listed but not kept on this server")


def _refuse_lost_addresses(site: Path, shown: Path) -> None:
    """Refuse a site without an address that readers of the shown one may have on paper."""
    if lost := lost_addresses(shown, site):
        more = f" and {len(lost) - 1} more" if len(lost) > 1 else ""
        raise RefusedError(f"{lost[0]}{more} is on the server and not in the new site")


def refuse_unready(site: Path) -> None:
    """Raise RefusedError for a site that may not go out: its receipt, or a link to nothing."""
    _receipt(site)
    if lost := lost_links(site):
        more = f" and {len(lost) - 1} more" if len(lost) > 1 else ""
        raise RefusedError(f"{lost[0]}, which is not there{more}; run make leaflets")


def roll_back(target: Path) -> str:
    """Show the release before the present one again; return its name."""
    before, now = _points_to(target / "previous"), _points_to(target / "current")
    if not before or not (target / "releases" / before).is_dir():
        raise RefusedError("there is no earlier release on this server")
    if why_not := verify_copy(target / "releases" / before):
        raise RefusedError(f"the earlier release is damaged: {why_not}")
    with _changing(target):
        _point(target / "current", before)
        _point(target / "previous", now)
    return before


def verify_copy(release: Path) -> str:
    """Why a release on the server does not fit its receipt; "" when it does."""
    site, twins = release / "site", _twins(release)
    if why_not := verify_receipt(site, frozenset(twins)):
        return why_not
    unpack = {".gz": gzip.decompress, ".br": brotli.decompress}
    for name in twins:
        file = site / name
        if unpack[file.suffix](file.read_bytes()) != file.with_suffix("").read_bytes():
            return f"{name} holds something else than {file.with_suffix('').name}"
    return ""


def _twins(release: Path) -> list[str]:
    """The compressed files that were added beside the site's own."""
    return (release / TWINS).read_text(encoding="utf-8").splitlines()


def _receipt(site: Path) -> dict:
    if why_not := verify_receipt(site):
        raise RefusedError(why_not)
    receipt = json.loads((site / RECEIPT).read_text(encoding="utf-8"))
    if receipt.get("rules") != [rule.NAME for rule in RULES]:
        raise RefusedError(
            "the receipt is old: it was written by other rules than today's"
        )
    if (receipt.get("versions") or {}).get("plainback") != __version__:
        raise RefusedError(
            "the receipt is old: it was written by another version of the check"
        )
    return receipt


def _copy(site: Path, release: Path) -> None:
    """Copy and compress beside the final place, so that a break-off leaves nothing half done."""
    half, gone = (release.with_name(f".{release.name}.{x}") for x in ("new", "old"))
    for each in (half, gone):
        shutil.rmtree(each, ignore_errors=True)
    try:
        _fill(site, half)
    except (OSError, RefusedError):
        shutil.rmtree(half, ignore_errors=True)  # a full disk needs the place
        raise
    if release.is_dir():
        release.rename(gone)  # damaged: its files are no longer those of its receipt
    half.rename(release)
    shutil.rmtree(gone, ignore_errors=True)


def _fill(site: Path, half: Path) -> None:
    """The files of a release: the site, what servers include, and the compressed twins."""
    shutil.copytree(site, half / "site")
    if why_not := verify_receipt(half / "site"):
        raise RefusedError(f"copying failed: {why_not}")
    for name, text in server_files(site).items():
        (half / name).write_text(text, encoding="utf-8")
    files = sorted(file for file in (half / "site").rglob("*") if file.suffix in TEXTS)
    with ProcessPoolExecutor() as pool:
        twins = [
            name for names in pool.map(_compress, files, chunksize=8) for name in names
        ]
    names = sorted(twin.relative_to(half / "site").as_posix() for twin in twins)
    (half / TWINS).write_text("\n".join(names), encoding="utf-8")


def _compress(file: Path) -> list[Path]:
    """Write the compressed twins of a file that are not there yet; return them."""
    content, written = file.read_bytes(), []
    # no file name and no time inside: the same page gives the same bytes
    for suffix, packed in (
        (".gz", lambda: gzip.compress(content, 9, mtime=0)),
        (".br", lambda: brotli.compress(content, quality=11)),
    ):
        twin = Path(f"{file}{suffix}")
        if not twin.exists():
            twin.write_bytes(packed())
            written.append(twin)
    return written


def _points_to(link: Path) -> str:
    return Path(os.readlink(link)).name if link.is_symlink() else ""


def _point(link: Path, name: str) -> None:
    """Point a link at a release in one step: readers see the old site or the new one."""
    beside = link.with_name(f".{link.name}.new")
    beside.unlink(missing_ok=True)
    beside.symlink_to(Path("releases") / name)
    os.replace(beside, link)


def _tidy(target: Path) -> None:
    """Remove releases that nothing points to, but for the newest ones."""
    shown = {_points_to(target / "current"), _points_to(target / "previous")}
    folders = [each for each in (target / "releases").iterdir() if each.is_dir()]
    others = [each for each in folders if each.name not in shown]
    others.sort(key=lambda each: each.stat().st_mtime, reverse=True)
    for each in others[max(0, KEPT - len(shown)) :]:
        shutil.rmtree(each)
