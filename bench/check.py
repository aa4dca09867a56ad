"""What the case check costs: `python bench/check.py [MB]`.

One document of 35,000 characters on one core; 2, 4, 8 and 16 times as much; `MB` megabytes (10)
of text made to harm against as much ordinary text; and mutation testing on the demo's papers.
Times are processor time, of small documents the fastest of several runs.
"""

from __future__ import annotations

import platform
import signal
import sys
import time
from importlib.metadata import version
from pathlib import Path
from types import FrameType

from check_texts import all_texts
from raadhus.check import check
from raadhus.check.checks import CHECKS
from raadhus.check.evaluate import as_text, evaluate
from raadhus.minutes import UnreadableDocumentError, read

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "src/raadhus/meetings/example/referat.txt"
REAL = ROOT.parent / "shared" / "minutes"
PAPERS = ROOT / "tests/check/papers/known"
TYPICAL = 35_000  # characters of one document
AIM = 300  # milliseconds for it
WORST = 2.0  # times the ordinary text
TIMES = 5
MUTANTS = 8  # of each kind for each paper


class TooLongError(Exception):
    """The time for one text is over."""


def seconds(text: str, limit: float = 0) -> tuple[float, float]:
    """Processor seconds for reading and for checking; `TooLongError` past a limit."""
    signal.setitimer(signal.ITIMER_VIRTUAL, limit)
    try:
        start = time.process_time()
        minutes = read(text.encode(), "a.txt")
        middle = time.process_time()
        check(minutes)
        return middle - start, time.process_time() - middle
    except UnreadableDocumentError:
        return 0.0, 0.0
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def fastest(text: str) -> tuple[float, float]:
    runs = [seconds(text) for _ in range(TIMES)]
    return min(run[0] for run in runs), min(run[1] for run in runs)


def ordinary(size: int) -> str:
    """Ordinary minutes of a size: the real ones where they are there, else the example."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(REAL.glob("0*.txt"))]
    whole = "\n".join(texts or [EXAMPLE.read_text(encoding="utf-8")])
    return (whole * (size // len(whole) + 1))[:size]


def of_typical_size() -> None:
    print(f"one document of {TYPICAL} characters; aim {AIM} ms\n")
    print(f"{'document':32} {'reading':>9} {'checking':>9} {'both, ms':>9}")
    paths = [EXAMPLE, *sorted(REAL.glob("0*.txt")), *sorted(PAPERS.glob("*.txt"))]
    for path in paths:
        text = path.read_text(encoding="utf-8")
        scale = 1000 * TYPICAL / len(text)
        reading, checking = (each * scale for each in fastest(text))
        print(f"{path.name:32} {reading:9.0f} {checking:9.0f} {reading + checking:9.0f}")


def longer_and_longer() -> None:
    print(f"\n{'characters':>12} {'reading':>9} {'checking':>9} {'per character':>15}")
    first = 0.0
    for times in (1, 2, 4, 8, 16):
        text = ordinary(TYPICAL * times)
        reading, checking = fastest(text)
        first = first or checking
        ratio = checking / times / first
        print(f"{len(text):12} {reading * 1000:9.0f} {checking * 1000:9.0f} {ratio:15.2f}")


def hostile(size: int) -> None:
    base = sum(seconds(ordinary(size)))
    print(f"\n{size / 1e6:g} MB of ordinary text: {base:.1f} s; aim at most {WORST:g} times that\n")
    print(f"{'text':32} {'reading':>9} {'checking':>9} {'against ordinary':>18}")
    signal.signal(signal.SIGVTALRM, _over)
    for name, text in all_texts(size):
        print(f"{name:32} {_told(text, base)}", flush=True)


def _told(text: str, base: float) -> str:
    try:
        reading, checking = seconds(text, 10 * base)
    except TooLongError:
        return f"{'':9} {'':9} {'over 10':>18}  TOO SLOW"
    ratio = (reading + checking) / base
    late = "  TOO SLOW" if ratio > WORST else ""
    return f"{reading:9.1f} {checking:9.1f} {ratio:18.2f}{late}"


def _over(_number: int, _frame: FrameType | None) -> None:
    raise TooLongError


def main(megabytes: float) -> None:
    print(
        f"{platform.machine()}, Python {platform.python_version()}, lxml {version('lxml')},"
        f" {len(CHECKS)} checks"
    )
    of_typical_size()
    longer_and_longer()
    hostile(int(megabytes * 1e6))
    if PAPERS.is_dir():
        print(f"\n{as_text(evaluate(PAPERS, mutations=MUTANTS))}")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 10.0)
