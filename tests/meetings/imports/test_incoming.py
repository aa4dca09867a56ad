"""What can be imported, also where archives, names and files are damaged or made to harm."""

from __future__ import annotations

import io
import os
import struct
import zipfile
from pathlib import Path

import pytest

from raadhus.meetings.imports import incoming
from raadhus.meetings.imports.incoming import Incoming, NotImportableError, from_path

DAMAGED = "filen i arkivet er beskadiget eller låst"


def told(path: Path, municipality: str = "") -> list[tuple[str, str, str]]:
    """(name, municipality, content or the reason why there is none) of all that comes."""
    return [(one.name, one.municipality, loaded(one)) for one in from_path(path, municipality)]


def loaded(one: Incoming) -> str:
    try:
        return one.load().decode(errors="replace")
    except OSError as error:
        return f"! {error.strerror}"


def zipped(path: Path, files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def test_a_folder_with_all_that_is_below_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".skjult").mkdir()
    for name in ("b/2.txt", "a.PDF", "README.md", "billede.png", ".x.txt", ".skjult/3.txt"):
        (tmp_path / name).write_text(name)
    (tmp_path / "b" / "kommune.toml").write_text('name = "Fjordlund"')
    zipped(tmp_path / "c.zip", {"x/4.html": b"4", "__MACOSX/x/4.html": b"", "x/.5.txt": b""})
    assert told(tmp_path) == [
        ("README.md", "", "README.md"),
        ("a.PDF", "", "a.PDF"),
        ("b/2.txt", "Fjordlund", "b/2.txt"),
        ("x/4.html", "", "4"),
    ]


def test_one_file_takes_the_municipality_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "kommune.toml").write_text('name = " Fjordlund "\n')
    (tmp_path / "a.txt").write_text("a")
    assert told(tmp_path / "a.txt") == [("a.txt", "Fjordlund", "a")]
    assert told(tmp_path / "a.txt", "Lyngmark") == [("a.txt", "Lyngmark", "a")]


def test_the_nearest_mark_counts_in_folders_and_archives(tmp_path: Path) -> None:
    files = {
        "kommune.toml": b'name = "Ydre"', "a.txt": b"a", "ind/kommune.toml": b'name = "Indre"',
        "ind/dyb/b.txt": b"b",
    }  # fmt: skip
    for name, content in files.items():
        (tmp_path / "mappe" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "mappe" / name).write_bytes(content)
    expected = [("a.txt", "Ydre", "a"), ("ind/dyb/b.txt", "Indre", "b")]
    assert told(tmp_path / "mappe") == expected
    assert told(zipped(tmp_path / "a.zip", files)) == expected
    assert {home for _, home, _ in told(tmp_path / "a.zip", "Anden")} == {"Anden"}


@pytest.mark.parametrize(
    "mark",
    [b"", b"navn = 'x'", b"name = 3", b"name = ' '", b"\xff\xfe", b"[[[", b"name = 'x" * 4000],
)
def test_a_wrong_mark_lets_nothing_in_under_a_wrong_name(tmp_path: Path, mark: bytes) -> None:
    files = {"god/1.txt": b"1", "slem/2.txt": b"2", "slem/kommune.toml": mark}
    for name, content in files.items():
        (tmp_path / "mappe" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "mappe" / name).write_bytes(content)
    for found in (told(tmp_path / "mappe"), told(zipped(tmp_path / "a.zip", files))):
        assert found[0] == ("god/1.txt", "", "1")
        assert found[1][:2] == ("slem/2.txt", "")
        assert found[1][2].startswith("! ")
        assert "kommune.toml" in found[1][2]


def test_nothing_at_the_path(tmp_path: Path) -> None:
    with pytest.raises(NotImportableError, match="findes ikke"):
        list(from_path(tmp_path / "x"))


def test_a_file_that_is_no_archive_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04" + bytes(100))
    (tmp_path / "b.txt").write_text("b")
    assert told(tmp_path) == [
        ("a.zip", "", "! a.zip er ikke et zip-arkiv, der kan læses"),
        ("b.txt", "", "b"),
    ]


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
def test_a_damaged_member_stops_no_other(tmp_path: Path, method: int) -> None:
    path = zipped(tmp_path / "a.zip", {"1.txt": b"et " * 500, "2.txt": b"to " * 500}, method)
    whole = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        start = archive.getinfo("1.txt").header_offset + 30 + len("1.txt")
    for at in range(start, start + 10):
        whole[at] ^= 0xA5
    path.write_bytes(whole)
    assert told(path) == [("1.txt", "", f"! {DAMAGED}"), ("2.txt", "", "to " * 500)]


def test_a_locked_member_and_an_unknown_method_are_told(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"1.txt": b"et", "2.txt": b"to", "3.txt": b"tre"})
    whole = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        places = [info.header_offset for info in archive.infolist()]
        central = archive.start_dir
    patched = bytearray(whole)
    second = whole.index(b"PK\x01\x02", central + 4)
    struct.pack_into("<H", patched, places[0] + 6, 1)  # locked
    struct.pack_into("<H", patched, central + 8, 1)
    struct.pack_into("<H", patched, places[1] + 8, 77)  # a method that nobody knows
    struct.pack_into("<H", patched, second + 10, 77)
    path.write_bytes(patched)
    assert told(path) == [
        ("1.txt", "", f"! {DAMAGED}"),
        ("2.txt", "", f"! {DAMAGED}"),
        ("3.txt", "", "tre"),
    ]


def test_names_that_climb_or_do_not_end_write_nothing_anywhere(tmp_path: Path) -> None:
    names = ["../op.txt", "/rod.txt", "C:\\a.txt", "a\x1b[31m\nb.txt", "x" * 60_000 + ".txt"]
    path = zipped(tmp_path / "a.zip", dict.fromkeys(names, b"x"))
    before = sorted(tmp_path.rglob("*"))
    found = {name for name, _, _ in told(path)}
    assert sorted(tmp_path.rglob("*")) == before
    assert all(name.isprintable() and len(name) <= incoming.LONGEST_NAME for name in found)
    assert {"/rod.txt", "C:\\a.txt", "a\ufffd[31m\ufffdb.txt"} < found
    assert "../op.txt" not in found


def test_a_member_that_grows_beyond_bounds_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("stor.txt", "w") as big:
            for _ in range(51):
                big.write(bytes(2**20))
        archive.writestr("lille.txt", b"x")
    assert path.stat().st_size < 2**20
    assert told(path) == [("stor.txt", "", "! filen fylder over 50 MB"), ("lille.txt", "", "x")]


def test_a_member_that_is_larger_than_it_says_is_not_unpacked_further(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.txt": bytes(30 * 2**20)})
    whole = bytearray(path.read_bytes())
    at = whole.index(b"PK\x01\x02")
    struct.pack_into("<I", whole, at + 24, 100)  # its size, it says
    path.write_bytes(whole)
    [(_, _, content)] = told(path)
    assert content == f"! {DAMAGED}"


def test_an_archive_that_promises_too_much_is_refused_whole(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {f"{number}.txt": b"x" for number in range(10)})
    whole = bytearray(path.read_bytes())
    at = whole.index(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<I", whole, at + 24, 2**32 - 2)
        at = whole.find(b"PK\x01\x02", at + 4)
    path.write_bytes(whole)
    assert told(path) == [("a.zip", "", "! a.zip er for stort; del det i flere arkiver")]


def test_an_archive_in_an_archive_is_left_alone(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a.txt", b"x")
    assert told(zipped(tmp_path / "b.zip", {"a.zip": inner.getvalue()})) == []


def test_files_that_are_no_files_and_names_that_are_no_text(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "c.txt").symlink_to("/dev/zero")
    (tmp_path / os.fsdecode(b"r\xe9f.txt")).write_text("r")
    (tmp_path / "mappe.txt").mkdir()
    assert told(tmp_path) == [("r\ufffdf.txt", "", "r")]


def test_a_large_file_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(incoming.LARGEST + 1)
    with (tmp_path / "b.txt").open("wb") as file:
        file.truncate(incoming.LARGEST)
    first, second = from_path(tmp_path)
    assert loaded(first) == "! filen fylder over 50 MB"
    assert len(second.load()) == incoming.LARGEST
