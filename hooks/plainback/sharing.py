"""Share work between two processes, where the machine has two cores.

The second process is a copy of this one, made when the work begins, so it knows all that is known
here. It sends back what it found and ends. Whatever it does not answer is done here: one core, no
fork, a copy that dies, all give the same answer, only later.
"""

import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterator
from typing import Any, NoReturn

Task = Callable[[], Any]
MOST_TASKS = 2000
"""The numbers of the tasks, two bytes each, must fit into the smallest pipe."""


def share(tasks: list[Task]) -> list[Any]:
    """Do all tasks; the answers come in the order of the tasks, whoever did them.

    Each process takes the next task that nobody has taken. A task changes nothing but its answer,
    which must be something that pickle can write. Errors of a task are raised here.
    """
    share_out = 1 < len(tasks) <= MOST_TASKS and _can_share()
    done = _with_a_copy(tasks) if share_out else {}
    return [
        done[number] if number in done else task() for number, task in enumerate(tasks)
    ]


def meanwhile(task: Task) -> Task:
    """Have a task done by a copy from now on. Returns what waits for its answer.

    The same holds for this task as for those that are shared.
    """
    if not _can_share():
        return task
    answers, answering = os.pipe()
    copy = os.fork()
    if copy == 0:
        os.close(answers)  # so that it ends when nobody waits for its answer any more
        _answer(answering, task)
    os.close(answering)

    def answer() -> Any:
        with os.fdopen(answers, "rb") as stream:
            found = stream.read()
        _, failed = os.waitpid(copy, 0)
        return task() if failed or not found else pickle.loads(found)

    return answer


def _can_share() -> bool:
    """A copy is safe only while nothing else runs in this process, as under `mkdocs serve`."""
    affinity = getattr(os, "sched_getaffinity", None)
    cores = len(affinity(0)) if affinity else os.cpu_count()
    alone = threading.active_count() == 1
    return hasattr(os, "fork") and (cores or 1) > 1 and alone


def _with_a_copy(tasks: list[Task]) -> dict[int, Any]:
    """The answers by number of task. What a failing copy had taken is missing."""
    waiting, giving = os.pipe()
    os.write(giving, b"".join(n.to_bytes(2, "big") for n in range(len(tasks))))
    os.close(giving)
    answers, answering = os.pipe()
    copy = os.fork()
    if copy == 0:
        _be_the_copy(tasks, waiting, answering)
    os.close(answering)
    try:
        done = {number: tasks[number]() for number in _taken(waiting)}
        with os.fdopen(answers, "rb") as stream:
            found = stream.read()
    except BaseException:
        os.kill(copy, signal.SIGKILL)
        raise
    finally:
        os.close(waiting)
        _, failed = os.waitpid(copy, 0)
    return done if failed or not found else done | _opened(found)


def _be_the_copy(tasks: list[Task], waiting: int, answering: int) -> NoReturn:
    _answer(
        answering,
        lambda: {
            number: pickle.dumps(tasks[number](), protocol=5)
            for number in _taken(waiting)
        },
    )


def _answer(answering: int, task: Task) -> NoReturn:
    """Work, answer, and end at once: what the original has open is not for the copy to close."""
    failed = 1
    try:
        found = task()
        with os.fdopen(answering, "wb") as stream:
            pickle.dump(found, stream, protocol=5)
        failed = 0
    finally:
        os._exit(failed)


def _taken(waiting: int) -> Iterator[int]:
    """The numbers of the tasks that fall to this process."""
    while number := os.read(waiting, 2):
        yield int.from_bytes(number, "big")


def _opened(found: bytes) -> dict[int, Any]:
    return {number: pickle.loads(each) for number, each in pickle.loads(found).items()}
