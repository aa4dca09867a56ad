"""Many files read at once by children that live on, whatever a file does to one of them."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from raadhus.minutes import read
from raadhus.minutes.apart import CRASHED, TOO_SLOW
from raadhus.minutes.pool import AHEAD, Outcome, ReaderPool

EXAMPLE = Path(__file__).parents[2] / "src/raadhus/meetings/example"
NAMES = ("referat.txt", "referat.json", "referat.docx", "referat.html")
SLOW = b"Punkt 1: A\n" * 100_000  # takes about a second
File = tuple[int, str, Callable[[], bytes]]


def given(content: bytes) -> Callable[[], bytes]:
    return lambda: content


def files(*contents: bytes, name: str = "a.txt") -> list[File]:
    return [(number, name, given(content)) for number, content in enumerate(contents)]


def children(pool: ReaderPool) -> list[int]:
    return [child._process.pid for child in pool._children if child._process is not None]


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def small(number: int) -> bytes:
    return f"REFERAT Byrådet\n\nPunkt {number}: Sag\n\nBeslutning\n\nGodkendt.\n".encode()


def test_everything_comes_in_order_and_as_read_alone() -> None:
    contents = [(EXAMPLE / name).read_bytes() for name in NAMES] * 3
    todo = [(i, NAMES[i % 4], given(content)) for i, content in enumerate(contents)]
    with ReaderPool(2) as pool:
        found = list(pool.read_all(todo))
    assert [one.key for one in found] == list(range(12))
    expected = [read(content, name) for content, name in zip(contents[:4], NAMES, strict=True)]
    assert [one.minutes for one in found] == expected * 3


def test_a_slow_file_is_given_up_and_the_others_are_read() -> None:
    with ReaderPool(1, seconds=5) as pool:
        found = list(pool.read_all(files(SLOW * 8, small(1))))
    assert [one.problem for one in found] == [TOO_SLOW, ""]


def test_a_child_that_is_killed_costs_its_file_alone() -> None:
    with ReaderPool(1, seconds=60) as pool:
        assert [one.problem for one in pool.read_all(files(small(1)))] == [""]
        [first] = children(pool)
        killer = threading.Timer(0.3, os.kill, (first, signal.SIGKILL))
        killer.start()
        found = list(pool.read_all(files(SLOW * 5, small(2))))
        assert [(one.minutes is None, one.problem) for one in found] == [
            (True, CRASHED),
            (False, ""),
        ]
        assert children(pool) != [first]


def test_a_child_that_died_between_two_files_is_costs_no_file() -> None:
    with ReaderPool(1) as pool:
        list(pool.read_all(files(small(1))))
        [first] = children(pool)
        os.kill(first, signal.SIGKILL)
        os.waitid(os.P_PID, first, os.WEXITED | os.WNOWAIT)
        found = list(pool.read_all(files(small(2), small(3))))
    assert [one.problem for one in found] == ["", ""]


def test_a_file_that_cannot_be_opened_or_read_says_why() -> None:
    def gone() -> bytes:
        return Path("/nowhere/at/all").read_bytes()

    todo = [(0, "a.txt", gone), *files(b"\x00\x01" * 400, small(1))[0:2]]
    with ReaderPool(1) as pool:
        found = list(pool.read_all(todo))
    assert found[0] == Outcome(0, None, "Filen kan ikke åbnes (No such file or directory).")
    assert found[1].minutes is None
    assert found[1].problem.endswith(".")
    assert found[2].minutes is not None


def test_few_files_are_held_at_a_time() -> None:
    loaded: list[int] = []

    def endless() -> Iterator[File]:
        for number in range(10_000):
            loaded.append(number)
            yield number, "a.txt", given(small(number))

    with ReaderPool(1) as pool:
        results = pool.read_all(endless())
        for _ in range(5):
            next(results)
    assert len(loaded) <= 5 + AHEAD


def test_no_child_outlives_the_pool_even_when_it_is_left_by_an_error() -> None:
    pids: list[int] = []
    todo = files(small(1), small(2), SLOW * 5, SLOW * 5, *[small(3)] * 9)
    with pytest.raises(KeyError), ReaderPool(2) as pool:  # noqa: PT012 - it is left in the midst
        next(pool.read_all(todo))
        pids = children(pool)
        raise KeyError
    assert len(pids) == 2
    assert [alive(pid) for pid in pids] == [False, False]


def test_names_may_be_anything() -> None:
    names = ["\udce9.txt", "a\0b.txt", "x" * 5000 + ".txt", "", "../../etc/passwd"]
    todo = [(number, name, given(small(number))) for number, name in enumerate(names)]
    with ReaderPool(1) as pool:
        assert [one.problem for one in pool.read_all(todo)] == [""] * len(names)
