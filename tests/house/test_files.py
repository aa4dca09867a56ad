"""The project's own files: short, without traces of a machine, and all of one mind."""

from __future__ import annotations

import re
from pathlib import Path

from .project import PACKAGE, ROOT, tracked

LONGEST = 400  # lines of a file of code
OTHERS_WORK = ("web/static/dkfds/", "tests/browser/axe/", "LICENSES/", "LICENSE")
# Paths of somebody's machine, hosts of package registries, work put off, a merge half done.
TRACES = re.compile(
    r"/work/|/home/\w|/root/|/Users/\w|C:\\+Users"
    r"|registry\.npmjs|pypi\.org|pythonhosted|deb\.debian\.org|/opt/pypi"
    r"|\bTODO\b|\bFIXME\b|\bXXX\b"
    r"|^\s*(?:<{7}|>{7})\s"
)


def is_own_text(path: Path) -> bool:
    name = path.relative_to(ROOT).as_posix()
    return not any(part in name for part in OTHERS_WORK) and path != Path(__file__)


def test_no_file_bears_traces_of_a_machine_or_of_work_put_off() -> None:
    found: list[str] = []
    for path in filter(is_own_text, tracked()):
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue  # a PDF, a Word file, a font
        name = path.relative_to(ROOT)
        found += [
            f"{name}:{n}: {line[:120]}" for n, line in enumerate(lines, 1) if TRACES.search(line)
        ]
    assert found == []


def test_files_of_code_are_short() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in PACKAGE.rglob("*.py")
        if path.parent.name != "migrations"  # written by a program
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST} == {}


def test_the_contract_in_the_package_is_the_one_agreed_upon(shared_folder: Path) -> None:
    agreed = shared_folder / "contracts" / "minutes.schema.json"
    ours = PACKAGE / "minutes" / "data" / "minutes.schema.json"
    assert ours.read_bytes() == agreed.read_bytes()
