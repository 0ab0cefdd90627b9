"""Ask whether anything the site is built with has a known weakness.

    python requirements/audit.py requirements/site.lock

The answer of the public database is kept beside the lock file, with its day and the hash of that
file, and committed like it. Without the network it counts, but for this very lock file only.
Ends with 0 for no known weakness, 1 for some, 2 when nobody could say.
"""

import hashlib
import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path


def ask(lock: Path) -> list[str] | None:
    """Every known weakness, as "package version: id"; None when not all packages were answered."""
    command = [sys.executable, "-m", "pip_audit", "--require-hashes", "--disable-pip"]
    command += ["--progress-spinner", "off", "--format", "json", "-r", str(lock)]
    done = subprocess.run(command, capture_output=True, text=True)
    try:
        packages = json.loads(done.stdout)["dependencies"]
        return [
            f"{each['name']} {each['version']}: {weakness['id']}"
            for each in packages
            for weakness in each["vulns"]
        ]
    except (
        ValueError,
        KeyError,
        TypeError,
    ):  # a package that was skipped has no "vulns"
        return None


def main(lock: Path) -> int:
    """Ask, or look up the last answer; say it."""
    kept, digest = lock.with_suffix(".audit.json"), _digest(lock)
    found = ask(lock)
    if found is not None:
        day = datetime.now(UTC).date().isoformat()
        answer = {"day": day, "lock_sha256": digest, "weaknesses": found}
        kept.write_text(json.dumps(answer, indent=1) + "\n", encoding="utf-8")
    elif not kept.is_file():
        return _unknown("the public database did not answer, and no answer is kept")
    else:
        answer = json.loads(kept.read_text(encoding="utf-8"))
        if answer["lock_sha256"] != digest:
            return _unknown(f"the answer of {answer['day']} is for another lock file")
    for weakness in answer["weaknesses"]:
        print(weakness)
    print(
        f"{len(answer['weaknesses'])} known weaknesses in {lock}, asked on {answer['day']}."
    )
    return 1 if answer["weaknesses"] else 0


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _unknown(why: str) -> int:
    print(f"Nobody can say whether there are known weaknesses: {why}.", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
