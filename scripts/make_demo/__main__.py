"""Makes the demo's archive anew: `python -m scripts.make_demo`."""

from __future__ import annotations

import json
import sys

from .archive import ARCHIVE, MANIFEST, files, manifest, pack


def main() -> int:
    made = files()
    ARCHIVE.write_bytes(pack(made))
    MANIFEST.write_text(json.dumps(manifest(), ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(f"{len(made)} files, {ARCHIVE.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
