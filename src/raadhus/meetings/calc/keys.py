"""How names and numbers are compared, and what they are called in addresses."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from raadhus.danish.cases import parse_case_number

LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ö": "oe", "ä": "ae"})
NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")
TERM = re.compile(r"\s*\(?\b((?:19|20)\d\d)\s?[-–]\s?((?:19|20)?\d\d)\)?\s*$")
FIRST_TERM = 1982  # four-year terms begin on 1 January 1982, 1986 ...
LONGEST_SLUG = 80
SERIAL_SIGNS = {"year_serial": "-", "year_slash_serial": "/"}
HYPHENS = str.maketrans("\u2010\u2011\u2013", "---")


def folded(text: str) -> str:
    """Case-folded, one blank between words.

    >>> folded("  Social- og  SUNDHEDSUDVALGET ")
    'social- og sundhedsudvalget'
    """
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def slug(text: str, longest: int = LONGEST_SLUG) -> str:
    """A readable address of ASCII letters, figures and hyphens; empty where nothing is left.

    >>> slug("Børne- og Ungeudvalget, Tårnby")
    'boerne-og-ungeudvalget-taarnby'
    """
    plain = folded(text).translate(LETTERS)
    plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    whole = NOT_IN_SLUG.sub("-", plain).strip("-")
    return whole if len(whole) <= longest else whole[:longest].rpartition("-")[0] or whole[:longest]


def free_slug(wanted: str, taken: set[str] | frozenset[str], empty: str = "uden-navn") -> str:
    """The wanted slug, or the first with a number after it that is not taken.

    >>> free_slug("punkt-1", {"punkt-1"})
    'punkt-1-2'
    """
    wanted = wanted or empty
    found, number = wanted, 1
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    return found


def committee_name(name: str) -> str:
    """A committee's name without the term that some houses print after it.

    >>> committee_name("Sundheds- og Voksenudvalget 2022-2025")
    'Sundheds- og Voksenudvalget'
    """
    return TERM.sub("", " ".join(name.split())).strip()


def committee_key(name: str) -> str:
    """How a committee's name is compared: `&` is og, hyphens and case do not count.

    >>> committee_key("Social & Sundhedsudvalget") == committee_key("Social- og sundhedsudvalget")
    True
    """
    words = folded(committee_name(name)).replace("&", " og ").replace("-", " ").replace(",", " ")
    return " ".join(words.split())


def case_key(number: str) -> str:
    """How a case number is compared: signs between its parts and the year's length do not count.

    >>> case_key("27.00.00A21-1-24") == case_key("27.00.00-A21-1-2024")
    True
    >>> case_key("24-004783") == case_key("2024-004783"), case_key("24/004783")
    (True, '2024/004783')
    """
    number = number.translate(HYPHENS)
    found = parse_case_number(number)
    if found is not None and found.year and found.kind in SERIAL_SIGNS:
        return f"{found.year}{SERIAL_SIGNS[found.kind]}{found.serial}"
    if found is not None and found.kind == "kle" and found.facet:
        serial = [found.serial.lstrip("0") or "0"] if found.serial else []
        year = [str(found.year)] if found.year else []
        return "-".join([found.group or "", found.facet, *serial, *year]).upper()
    return re.sub(r"\s+", "", number).upper().rstrip(".,;:")


def kle_group(number: str) -> str:
    """The subject group that a case number begins with, such as `27.00.00`, or nothing.

    >>> kle_group("27.00.00-A21-1-24"), kle_group("24-004783")
    ('27.00.00', '')
    """
    found = parse_case_number(number)
    return found.group or "" if found is not None else ""


def title_key(title: str) -> str:
    """How titles are compared: their words alone."""
    return " ".join(re.findall(r"\w+", folded(title)))


def term_of(day: date) -> str:
    """The four years that a council sits, from 1 January after the election.

    Source: kommunal- og regionalvalgloven, elections every fourth year since 1981.

    >>> term_of(date(2024, 11, 27))
    '2022-2025'
    """
    first = day.year - (day.year - FIRST_TERM) % 4
    return f"{first}-{first + 3}"
