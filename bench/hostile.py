"""Text made to harm: seconds per megabyte against ordinary minutes; `python bench/hostile.py [MB]`.

Each text is one short unit repeated. A ratio that grows with the size would be a pattern that
backtracks; the sizes are printed side by side so that one sees it.
"""

from __future__ import annotations

import contextlib
import platform
import sys
import time
from pathlib import Path

from raadhus.minutes import UnreadableDocumentError, read

EXAMPLE = Path(__file__).parent.parent / "src/raadhus/meetings/example/referat.txt"
UNITS = (
    "Punkt 1 ", "1. 1. 1. ", "at at at ", "og at ", "Beslutning i ", "(A), ", "........ 3 ",
    "Ad 1, 2, ", "For stemte ", "Lukket: ", "kl. 12.30 - ", "den 3. maj ", "Sagsnr. 12/34 ",
    "Socialudvalget, ", "X fra Y og Z ", "(((((", "[LUKKET] ", "Punkt 1: en sag om noget\n",
    "Beslutning\nGodkendt.\n", "1. at noget godkendes\n", "Afbud: Ida Holm (A)\n", "A\tB\t1.234\n",
    "Chef Ida Holm deltager under punktet.\n", "Forvaltningen indstiller, at det godkendes.\n",
)  # fmt: skip


def seconds_per_megabyte(text: str) -> float:
    content = text.encode()
    start = time.process_time()
    with contextlib.suppress(UnreadableDocumentError):
        read(content, "a.txt")
    return (time.process_time() - start) / (len(content) / 1e6)


def repeated(unit: str, size: int) -> str:
    return unit * (size // len(unit.encode()) + 1)


def main(megabytes: float) -> None:
    small, large = int(megabytes * 1e5), int(megabytes * 1e6)
    ordinary = EXAMPLE.read_text(encoding="utf-8")
    base = seconds_per_megabyte(repeated(ordinary, large))
    print(f"{platform.machine()}, Python {platform.python_version()}")
    print(f"ordinary minutes: {base:.2f} s/MB\n")
    print(f"{'unit':45} {small / 1e6:>6.1f} MB {large / 1e6:>6.1f} MB  against ordinary")
    for unit in UNITS:
        few, many = (seconds_per_megabyte(repeated(unit, size)) for size in (small, large))
        print(f"{unit!r:45} {few:9.2f} {many:9.2f} {many / base:10.2f}")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 1.0)
