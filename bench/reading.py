"""How long reading takes: `python bench/reading.py [FILE ...]`.

Reads the invented meeting in its five forms, or the files given, several times each, and
prints the fastest of them: the one that other programs disturbed least.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from raadhus.minutes import read

EXAMPLE = Path(__file__).parent.parent / "src/raadhus/meetings/example"
TIMES = 7


def fastest(path: Path) -> tuple[float, int]:
    """Seconds of the fastest reading, and the characters that were read."""
    content = path.read_bytes()
    best, characters = float("inf"), 0
    for _ in range(TIMES):
        start = time.perf_counter()
        characters = len(read(content, path.name).source.text)
        best = min(best, time.perf_counter() - start)
    return best, characters


def main(names: list[str]) -> None:
    paths = [Path(name) for name in names] or sorted(EXAMPLE.iterdir())
    print(f"{'file':40} {'kB':>8} {'characters':>10} {'ms':>8} {'characters/s':>13}")
    for path in paths:
        seconds, characters = fastest(path)
        size = path.stat().st_size / 1000
        speed = characters / seconds
        print(f"{path.name:40} {size:8.0f} {characters:10} {seconds * 1000:8.1f} {speed:13.0f}")


if __name__ == "__main__":
    main(sys.argv[1:])
