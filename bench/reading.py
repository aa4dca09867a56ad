"""How long reading takes on one core: `make bench`, or `python bench/reading.py [FILE ...]`.

Documents per second are told for documents of 35,000 characters, the size of real minutes:
the time per character of the file at hand, scaled, once by the characters of its text and
once by those of the file (a web page or an answer of the portal is mostly markup). Each figure
is the processor time of the fastest of several readings, which other programs disturb least.
"""

from __future__ import annotations

import importlib.metadata
import platform
import sys
import time
from pathlib import Path

from raadhus.minutes import read

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "src/raadhus/meetings/example"
REAL = ROOT.parent / "shared" / "minutes"
TYPICAL = 35_000  # characters of one document
TIMES = 9
AIM, FLOOR = 100, 30  # text and JSON documents per second and core


def fastest(content: bytes, name: str) -> tuple[float, int]:
    """Seconds of the fastest reading, and the characters that were read."""
    best, characters = float("inf"), 0
    for _ in range(TIMES):
        start = time.process_time()
        characters = len(read(content, name).source.text)
        best = min(best, time.process_time() - start)
    return best, characters


def measured(paths: list[Path]) -> list[tuple[str, int, int, float]]:
    """(name, bytes of the file, characters of its text, seconds) of each file."""
    rows = []
    for path in paths:
        content = path.read_bytes()
        seconds, characters = fastest(content, path.name)
        rows.append((path.name, len(content), characters, seconds))
    return rows


def main(names: list[str]) -> None:
    paths = [Path(name) for name in names]
    if not paths:
        paths = sorted(EXAMPLE.iterdir()) + sorted(REAL.glob("0*.txt"))
    lxml = importlib.metadata.version("lxml")
    print(f"{platform.machine()}, Python {platform.python_version()}, lxml {lxml}")
    print(f"aim {AIM} and floor {FLOOR} text and JSON documents of {TYPICAL} characters a second\n")
    print(f"{'file':32} {'bytes':>8} {'text':>8} {'ms':>7} {'by text/s':>10} {'by file/s':>10}")
    for name, size, characters, seconds in measured(paths):
        by_text, by_file = (count / TYPICAL / seconds for count in (characters, size))
        print(
            f"{name:32} {size:8} {characters:8} {seconds * 1000:7.1f}"
            f" {by_text:10.0f} {by_file:10.0f}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
