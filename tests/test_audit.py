"""Known weaknesses: no answer is no good answer, a kept one counts for its own lock file."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

SAFE = {"dependencies": [{"name": "segno", "version": "1.6.6", "vulns": []}]}
WEAK = {"dependencies": [{"name": "x", "version": "1", "vulns": [{"id": "PYSEC-1"}]}]}
HALF = {"dependencies": [*SAFE["dependencies"], {"name": "y", "skip_reason": "?"}]}


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    """A lock file of one package."""
    (tmp_path / "site.lock").write_text("segno==1.6.6\n", encoding="utf-8")
    return tmp_path / "site.lock"


def audit(lock: Path, answer: object) -> subprocess.CompletedProcess[str]:
    """Run the command with a stand-in for pip-audit that says this; None says nothing."""
    told = "" if answer is None else json.dumps(answer)
    (lock.parent / "pip_audit.py").write_text(f"print({told!r})", encoding="utf-8")
    command = [sys.executable, str(ROOT / "requirements/audit.py"), str(lock)]
    environment = {"PYTHONPATH": str(lock.parent)}
    return subprocess.run(command, capture_output=True, text=True, env=environment)


def test_no_weakness_is_told_with_the_day_and_kept(lock: Path) -> None:
    done = audit(lock, SAFE)
    assert done.returncode == 0
    kept = json.loads(lock.with_suffix(".audit.json").read_text(encoding="utf-8"))
    assert kept["weaknesses"] == []
    assert f"0 known weaknesses in {lock}, asked on {kept['day']}." in done.stdout


def test_a_weakness_is_named_and_ends_with_1_also_without_a_network(lock: Path) -> None:
    for answer in (WEAK, None):
        done = audit(lock, answer)
        assert done.returncode == 1
        assert "x 1: PYSEC-1" in done.stdout


@pytest.mark.parametrize("answer", [None, HALF, [], {}])
def test_no_whole_answer_and_none_kept_is_no_pass(lock: Path, answer: object) -> None:
    done = audit(lock, answer)
    assert done.returncode == 2
    assert "no answer is kept" in done.stderr
    assert not lock.with_suffix(".audit.json").exists()


def test_a_kept_answer_counts_for_its_own_lock_file_alone(lock: Path) -> None:
    audit(lock, SAFE)
    assert audit(lock, None).returncode == 0
    lock.write_text("segno==1.6.7\n", encoding="utf-8")
    done = audit(lock, None)
    assert done.returncode == 2
    assert "is for another lock file" in done.stderr
