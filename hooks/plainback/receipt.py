"""The receipt of a passed check. Nothing goes to the public without one that fits."""

import hashlib
import json
import os
import platform
from importlib.metadata import version
from pathlib import Path
from typing import Any

from plainback import __version__
from plainback.files import files_in

RECEIPT = "receipt.json"


def site_hash(folder: Path, without: frozenset[str] = frozenset()) -> str:
    """One hash for all files of the site but the receipt itself: their names and contents.

    without: names of files that a server has beside the site's own, such as compressed twins.
    """
    whole = hashlib.sha256()
    for name in sorted(files_in(folder)):
        if name != RECEIPT and name not in without:
            content = hashlib.sha256((folder / name).read_bytes()).hexdigest()
            whole.update(f"{name}\0{content}\n".encode())
    return whole.hexdigest()


def write_receipt(folder: Path, rules: list[str], counts: dict[str, int]) -> None:
    """Write the receipt. It carries no time unless SOURCE_DATE_EPOCH gives one."""
    receipt: dict[str, Any] = {
        "site_sha256": site_hash(folder),
        "counts": counts,
        "rules": rules,
        "versions": {
            "plainback": __version__,
            "python": platform.python_version(),
            "selectolax": version("selectolax"),
        },
    }
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        receipt["source_date_epoch"] = epoch
    text = json.dumps(receipt, indent=1)
    (folder / RECEIPT).write_text(text + "\n", encoding="utf-8")


def remove_receipt(folder: Path) -> None:
    """Remove the receipt of an earlier check."""
    (folder / RECEIPT).unlink(missing_ok=True)


def receipt_of(folder: Path) -> str:
    """The hash that the receipt of a checked site promises."""
    return json.loads((folder / RECEIPT).read_text(encoding="utf-8"))["site_sha256"]


def verify_receipt(folder: Path, without: frozenset[str] = frozenset()) -> str:
    """Why the receipt does not fit the site; "" when it does. without: see site_hash."""
    try:
        receipt = json.loads((folder / RECEIPT).read_text(encoding="utf-8"))
        promised = receipt["site_sha256"]
    except FileNotFoundError:
        return "there is no receipt: the site has not passed the check"
    except (OSError, ValueError, KeyError, TypeError):
        return "the receipt cannot be read"
    if promised != site_hash(folder, without):
        return "the site has changed since the check"
    return ""
