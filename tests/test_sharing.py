"""Two processes that share work give the answers of one, whatever happens to the second."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from plainback.sharing import MOST_TASKS, meanwhile, share

HERE = os.getpid()


@pytest.fixture(autouse=True)
def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the tests mean the same on every machine."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def wait_for(file: Path) -> None:
    """Hold a process up until the other one has written a file, so that both take a task."""
    while not file.exists():
        os.sched_yield()


def meet(folder: Path, number: int) -> tuple[int, int]:
    """Task number 0 or 1: neither ends before the other has begun."""
    (folder / str(number)).touch()
    wait_for(folder / str(1 - number))
    return number, os.getpid()


def die_elsewhere(folder: Path, number: int) -> int:
    """A task that kills the process when it is not the first one."""
    meet(folder, number)
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def leave_elsewhere(folder: Path, number: int) -> int:
    """A task that ends the process, as if all were well, when it is not the first one."""
    meet(folder, number)
    if os.getpid() != HERE:
        os._exit(0)
    return number


def fail_elsewhere(folder: Path, number: int) -> int:
    """A task that fails when it is not in the first process."""
    meet(folder, number)
    if os.getpid() != HERE:
        raise ValueError("only here")
    return number


def fail() -> None:
    raise ValueError("no answer")


def test_two_processes_take_part_and_the_answers_keep_their_order(
    tmp_path: Path,
) -> None:
    answers = share([partial(meet, tmp_path, 0), partial(meet, tmp_path, 1)])
    assert [number for number, _ in answers] == [0, 1]
    assert len({process for _, process in answers}) == 2


@pytest.mark.parametrize("tasks", [0, 1, 2, 500, MOST_TASKS, MOST_TASKS + 1])
def test_every_task_is_done_once_and_answered_in_its_place(tasks: int) -> None:
    assert share([partial(int, number) for number in range(tasks)]) == list(
        range(tasks)
    )


@pytest.mark.parametrize("task", [fail_elsewhere, die_elsewhere, leave_elsewhere])
def test_what_fails_in_the_copy_is_done_here(task: object, tmp_path: Path) -> None:
    assert share([partial(task, tmp_path, 0), partial(task, tmp_path, 1)]) == [0, 1]


def test_an_answer_too_large_for_a_pipe_arrives_whole(tmp_path: Path) -> None:
    text = "x" * 5_000_000
    assert share([lambda: text, lambda: text, lambda: text]) == [text] * 3


def test_a_task_that_cannot_be_done_fails_here() -> None:
    with pytest.raises(ValueError, match="no answer"):
        share([fail, fail, fail])


def test_one_core_does_everything_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0}, raising=False)
    assert set(share([os.getpid, os.getpid, os.getpid])) == {HERE}


def test_no_copy_is_made_while_other_threads_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert set(share([os.getpid, os.getpid, os.getpid])) == {HERE}


def test_the_copy_leaves_no_process_and_no_open_file_behind() -> None:
    share([os.getpid, os.getpid])
    first = os.open(os.devnull, os.O_RDONLY)
    os.close(first)
    share([os.getpid, os.getpid])
    again = os.open(os.devnull, os.O_RDONLY)
    os.close(again)
    assert again == first
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_copy_does_a_task_meanwhile_and_leaves_nothing_behind() -> None:
    assert meanwhile(os.getpid)() != HERE
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@pytest.mark.parametrize("how", [os._exit, lambda _: os.kill(os.getpid(), 9), int])
def test_what_a_copy_does_not_answer_is_done_here(how: Callable[[int], int]) -> None:
    def only_here() -> int:
        if os.getpid() != HERE:
            how(0)
            raise ValueError("only here")
        return 7

    assert meanwhile(only_here)() == 7


def test_a_task_that_fails_everywhere_fails_where_its_answer_is_asked_for() -> None:
    answer = meanwhile(fail)
    with pytest.raises(ValueError, match="no answer"):
        answer()


def test_one_core_does_later_what_another_one_would_do_meanwhile(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0}, raising=False)
    assert meanwhile(os.getpid)() == HERE


def test_a_copy_ends_when_nobody_wants_its_answer() -> None:
    command = """if True:
        from plainback.sharing import meanwhile
        meanwhile(lambda: "x" * 1_000_000)
    """
    # The copy holds the output open as long as it lives.
    subprocess.run([sys.executable, "-c", command], check=True, capture_output=True)
