"""The file of a backup: whole or refused, whatever somebody has done to it."""

import io
import json
import random
import zipfile
from pathlib import Path

import pytest

from raadhus.core.backup import BackupError, archive
from raadhus.core.backup.archive import About

ABOUT = About("0.1.0", "2026-01-01T00:00:00+00:00", "sqlite", {"core": ["0001_initial"]},
              (7, "ab" * 32))  # fmt: skip
CONTENT = b"SQLite format 3\0" + bytes(range(256)) * 40


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A backup with a database and a key."""
    target = tmp_path / "kopi.zip"
    with archive.beside(target) as folder:
        (folder / "database.sqlite3").write_bytes(CONTENT)
        (folder / "secret_key").write_text("hemmelig")
        files = [folder / "database.sqlite3", folder / "secret_key"]
        archive.write(target, folder, ABOUT, files)
    return target


def contents(path: Path, folder: Path) -> dict[str, bytes]:
    """Everything in a backup, read as a restore reads it."""
    folder.mkdir(exist_ok=True)
    with archive.opened(path) as (packed, manifest):
        for part in manifest.parts:
            archive.unpack(packed, part, folder / part.name)
        return {part.name: (folder / part.name).read_bytes() for part in manifest.parts}


def rebuilt(good: Path, changes: dict[str, bytes], *, extra: tuple[tuple[str, bytes], ...] = ()):
    """The backup again with other entries, as somebody could make it by hand."""
    out = io.BytesIO()
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, changes.get(entry.filename, old.read(entry)))
        for name, content in extra:
            new.writestr(name, content)
    good.write_bytes(out.getvalue())
    return good


def manifest_with(good: Path, **changes) -> bytes:
    with zipfile.ZipFile(good) as old:
        data = json.loads(old.read("manifest.json"))
    for key, value in changes.items():
        target = data
        *way, last = key.split("__")
        for step in way:
            target = target[int(step) if step.isdigit() else step]
        target[last] = value
    return json.dumps(data).encode()


def refused(path: Path, tmp_path: Path) -> str:
    with pytest.raises(BackupError) as error:
        contents(path, tmp_path / "ud")
    return str(error.value)


def test_what_is_written_is_read(good, tmp_path):
    assert contents(good, tmp_path / "ud") == {
        "database.sqlite3": CONTENT, "secret_key": b"hemmelig"
    }  # fmt: skip
    with archive.opened(good) as (_, manifest):
        assert (manifest.about, manifest.has_key) == (ABOUT, True)
    assert good.stat().st_mode & 0o077 == 0
    assert [path.name for path in tmp_path.iterdir() if path.name != "ud"] == ["kopi.zip"]


def test_a_failure_leaves_nothing_and_keeps_what_was_there(good, tmp_path):
    before = good.read_bytes()

    def fail():
        with archive.beside(good) as folder:
            (folder / "database.sqlite3").write_bytes(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert good.read_bytes() == before
    assert list(tmp_path.iterdir()) == [good]


def test_only_one_makes_the_same_file(tmp_path):
    target = tmp_path / "kopi.zip"
    with archive.beside(target):  # noqa: SIM117 - one inside the other is what is tested
        with pytest.raises(BackupError, match="En anden kommando"), archive.beside(target):
            pass


def test_what_an_earlier_run_left_is_removed(tmp_path):
    left = tmp_path / ".kopi.zip.part"
    left.mkdir()
    (left / "archive.zip").write_bytes(b"half")
    with archive.beside(tmp_path / "kopi.zip") as folder:
        assert list(folder.iterdir()) == []
    assert list(tmp_path.iterdir()) == []


def test_a_cut_archive_is_refused_wherever_it_is_cut(good, tmp_path):
    whole = good.read_bytes()
    for length in range(0, len(whole), 97):
        good.write_bytes(whole[:length])
        assert refused(good, tmp_path).endswith(".")


def test_a_changed_byte_is_refused_or_changes_nothing(good, tmp_path):
    whole = good.read_bytes()
    expected = contents(good, tmp_path / "ud")
    dice = random.Random(7)
    refusals = 0
    for _ in range(400):
        place = dice.randrange(len(whole))
        good.write_bytes(
            whole[:place] + bytes([whole[place] ^ 1 << dice.randrange(8)]) + whole[place + 1 :]
        )
        try:
            read = contents(good, tmp_path / "ud")
        except BackupError:
            refusals += 1
        else:
            assert read == expected
    assert refusals > 200


@pytest.mark.parametrize(
    "name",
    ["../ond", "/etc/ond", "..\\ond", "ond", "database.dump", "a/../../ond", "secret_key/"],
)
def test_an_entry_that_a_backup_has_not_is_refused(good, tmp_path, name):
    assert "andet end det" in refused(rebuilt(good, {}, extra=((name, b"x"),)), tmp_path)
    assert not (tmp_path / "ond").exists()
    assert not (tmp_path.parent / "ond").exists()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_an_entry_twice_is_refused(good, tmp_path):
    again = rebuilt(good, {}, extra=(("secret_key", b"anden"),))
    assert refused(again, tmp_path) == "kopi.zip er ikke en sikkerhedskopi fra Raadhus."


@pytest.mark.parametrize("size", [10, len(CONTENT) - 1, len(CONTENT) + 1, 0])
def test_a_wrong_size_is_refused(good, tmp_path, size):
    changed = rebuilt(good, {"manifest.json": manifest_with(good, parts__0__size=size)})
    assert "er ikke, som den blev gemt" in refused(changed, tmp_path)


def test_a_bomb_writes_no_more_than_the_manifest_says(good, tmp_path):
    bomb = rebuilt(good, {"database.sqlite3": bytes(300_000_000)})
    assert bomb.stat().st_size < 1_000_000
    assert "beskadiget" in refused(bomb, tmp_path)
    assert (tmp_path / "ud/database.sqlite3").stat().st_size <= len(CONTENT)


def test_more_than_the_disk_holds_is_refused_before_it_is_written(good, tmp_path):
    changed = rebuilt(good, {"manifest.json": manifest_with(good, parts__0__size=10**15)})
    assert "ikke plads" in refused(changed, tmp_path)


def test_another_content_with_its_right_length_is_refused(good, tmp_path):
    changed = rebuilt(good, {"database.sqlite3": CONTENT[:-1] + b"!"})
    assert "er ikke, som den blev gemt" in refused(changed, tmp_path)


@pytest.mark.parametrize(
    "text",
    [b"", b"{}", b"[]", b"null", b"{", b"\xff", b"[" * 100_000, b" " * 2_000_000, b'{"format": 1}'],
)
def test_a_manifest_that_is_none_is_refused(good, tmp_path, text):
    changed = rebuilt(good, {"manifest.json": text})
    assert "kan ikke læses" in refused(changed, tmp_path)


@pytest.mark.parametrize(
    "changes",
    [
        {"format": 2},
        {"about__database": "mysql"},
        {"about__database": "postgresql"},
        {"about__migrations": []},
        {"about__journal": [1]},
        {"parts": []},
        {"parts__0__name": "../database.sqlite3"},
        {"parts__0__sha256": "x"},
        {"parts__0__size": -1},
        {"parts__1__size": 5000},
    ],
)
def test_a_wrong_manifest_is_refused(good, tmp_path, changes):
    changed = rebuilt(good, {"manifest.json": manifest_with(good, **changes)})
    assert "kan ikke læses" in refused(changed, tmp_path)


def test_other_files_are_refused_in_a_sentence(tmp_path):
    other = tmp_path / "kopi.zip"
    assert "findes ikke" in refused(other, tmp_path)
    other.write_text("ikke et arkiv")
    assert "er ikke en sikkerhedskopi" in refused(other, tmp_path)
    with zipfile.ZipFile(other, "w") as new:
        new.writestr("a.txt", "a")
    assert refused(other, tmp_path) == "kopi.zip er ikke en sikkerhedskopi fra Raadhus."
