"""Fetch the design system dkfds from npm and keep the files that a page can ask for.

Run by hand when the version is raised: `python scripts/vendor_dkfds.py`. What is kept:
the style sheet, the script, both source maps (the hashed static storage follows them),
the sprite of icons, every file the style sheet refers to, and the licences.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path, PurePosixPath

VERSION = "11.2.0"
TARGET = Path(__file__).parent.parent / "src/raadhus/web/static/dkfds"
STYLE = "css/dkfds.min.css"
KEPT = (
    STYLE,
    f"{STYLE}.map",
    "js/dkfds.min.js",
    "js/dkfds.min.js.map",
    "img/all-svg-icons.svg",
    "LICENSE.md",
)
FONT_LICENCE = "fonts/IBMPlexSans/complete/woff2/license.txt"


def referenced(style: str) -> set[str]:
    """The paths, relative to the distribution, of all files a style sheet refers to."""
    urls = re.findall(r"url\(([^)]*)\)", style)
    paths = {url.strip("\"'").split("#")[0].split("?")[0] for url in urls}
    return {str(PurePosixPath(path).relative_to("..")) for path in paths}


def unpack(folder: Path) -> Path:
    """Download and unpack the package; return its folder of finished files."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is needed to fetch dkfds")
    subprocess.run([npm, "pack", f"dkfds@{VERSION}"], cwd=folder, check=True)  # noqa: S603
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package" / "dist"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        dist = unpack(Path(folder))
        paths = {*KEPT, *referenced((dist / STYLE).read_text(encoding="utf-8")), FONT_LICENCE}
        shutil.rmtree(TARGET, ignore_errors=True)
        for path in sorted(paths):
            target = TARGET / path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(dist / path, target)
    size = sum(file.stat().st_size for file in TARGET.rglob("*") if file.is_file())
    print(f"dkfds {VERSION}: {len(paths)} files, {size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
