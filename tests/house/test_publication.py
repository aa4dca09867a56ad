"""What makes the project public: licence, notices, version and description agree."""

from __future__ import annotations

import hashlib
import re
import tomllib
from typing import Any

import yaml

from raadhus import __version__

from .project import ROOT, text

# The text that SPDX gives for EUPL-1.2, with a line end after its last word.
EUPL = "57fb42fbcd0b037ce528ed8f72f1ec095d67bc6825ecf1448ff39be1fe68a4b4"


def project() -> dict[str, Any]:
    return dict(tomllib.loads(text("pyproject.toml"))["project"])


def publiccode() -> dict[str, Any]:
    return dict(yaml.safe_load(text("publiccode.yml")))


def test_the_licence_is_the_whole_eupl() -> None:
    assert hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest() == EUPL
    assert project()["license"].split(" AND ")[0] == "EUPL-1.2"
    assert publiccode()["legal"]["license"] == "EUPL-1.2"


def test_every_licence_of_a_part_is_in_the_notice_and_its_text_is_there() -> None:
    named = set(project()["license"].split(" AND ")[1:])
    texts = {path.stem for path in (ROOT / "LICENSES").iterdir()}
    notice = text("NOTICE.md")
    assert {licence for licence in named | texts if licence not in notice} == set()
    assert named - texts == {"MIT"}  # stands in dkfds' own notice


def test_the_paths_that_the_notice_names_are_there() -> None:
    paths = re.findall(r"`([\w./-]+/[\w./-]*)`", text("NOTICE.md"))
    assert len(paths) >= 8
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_the_version_has_its_entry_in_the_changelog() -> None:
    assert __version__ == project()["version"] == publiccode()["softwareVersion"]
    versions = re.findall(r"^## \[?([\d.]+|Unreleased)\]?", text("CHANGELOG.md"), re.MULTILINE)
    assert __version__ in versions


def test_the_public_description_has_what_the_standard_asks_for() -> None:
    about = publiccode()
    keys = {"publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus",
            "softwareType", "description", "legal", "maintenance", "localisation"}  # fmt: skip
    assert keys <= about.keys()
    assert set(about["description"]) == {"da", "en"}
    for described in about["description"].values():
        assert len(described["shortDescription"]) <= 150
        assert 150 <= len(described["longDescription"]) <= 10_000
        assert len(described["features"]) >= 5
