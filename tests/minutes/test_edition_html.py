"""A meeting written as a web page is read back the same, and the page shows it once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html
from tests.minutes.any_meeting import MINUTES, NASTY

from raadhus.minutes import UnreadableDocumentError, read
from raadhus.minutes import model as m
from raadhus.minutes.edition import same_meeting, write_html, write_text
from raadhus.minutes.edition.marks import restored, writable

KNOWN = Path(__file__).parents[1] / "corpus" / "known"
DOCUMENTS = sorted(p for p in KNOWN.glob("*/*") if not p.name.endswith(".expected.json"))
MEETING = """Raadhus-referat 1
Art: referat
Kommune: 461 Odense
Udvalg: Børn & \x07\ufffdunge
Dato: 2024-01-02
Punkt: 1
  Titel: Budget
  Afsnit: Sagen
    Tekst: Første.
    Tabel
      Hoved: Hvad\tKr.
      Række: Drift\t1
        Tal: \t1
  Afsnit: Beslutning
    Slags: beslutning
    Tekst: Godkendt.
  Beslutning
    Udfald: godkendt
    Tekst: Godkendt.
  Beslutning
    Udfald: andet
    Tekst: Sendt i høring.
Slut
"""


def page_of(text: str = MEETING) -> str:
    return write_html(read(text.encode(), "møde.txt"))


def visible(page: str, where: str) -> list[str]:
    """The folded text of the elements at `where` that a reader sees."""
    tree = html.document_fromstring(page)
    seen = tree.xpath(f"//body//*[{where}][not(ancestor-or-self::*[@hidden])]")
    return [" ".join(element.text_content().split()) for element in seen]


def printed(minutes: m.Minutes) -> list[str]:
    """Every text of the sections, in order, without what HTML cannot hold."""
    texts: list[str] = []
    for item in minutes.items:
        for section in item.sections:
            texts += [section.heading.value] if section.heading else []
            for block in section.blocks:
                texts += texts_of(block)
    return [writable(text)[0] for text in texts]


def texts_of(block: m.Block) -> list[str]:
    if isinstance(block, m.Paragraph):
        return [block.text]
    if isinstance(block, m.List):
        return [text for e in block.entries for text in (e.marker, e.text) if text is not None]
    caption = [found.value for found in (block.caption, block.unit, block.sign_note) if found]
    return caption + [cell.text for row in (*block.header, *block.rows) for cell in row]


def check_page(minutes: m.Minutes) -> None:
    page = write_html(minutes)
    again = read(page.encode(), "møde.html")
    assert same_meeting(minutes, again)
    assert write_html(again) == page
    assert again.source.media_type == "text/html"
    assert again.source.text == write_text(minutes)
    assert again.source.unclaimed == ()
    claimed = "".join(again.source.text[a:b] for a, b in (c.span for c in again.source.claims))
    assert "".join(claimed.split()) == "".join(again.source.text.split())
    in_sections = "@data-part and ancestor-or-self::*[@data-key='Afsnit']"
    assert visible(page, in_sections) == printed(minutes)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(MINUTES)
def test_any_meeting_is_read_back(minutes: m.Minutes) -> None:
    check_page(minutes)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda p: p.name)
def test_a_known_document_is_read_back(document: Path) -> None:
    check_page(read(document.read_bytes(), document.name))


def test_the_five_real_minutes_are_read_back(shared_folder: Path) -> None:
    files = sorted((shared_folder / "minutes").glob("*.txt"))
    assert len(files) == 5
    for file in files:
        check_page(read(file.read_bytes(), file.name))


@pytest.mark.parametrize("text", NASTY)
def test_a_text_stays_text_wherever_it_stands(text: str) -> None:
    edition = MEETING.replace("Første.", text).replace("Budget", text).replace("Drift", text)
    minutes = read(edition.encode(), "møde.txt")
    check_page(minutes)
    page = write_html(minutes)
    tree = html.document_fromstring(page)
    assert {str(e.tag) for e in tree.iter()} == {
        *("html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "span"),
        *("dl", "div", "dt", "dd", "time", "article", "section", "p", "table", "thead", "tbody"),
        *("tr", "th", "td"),
    }
    assert visible(page, "@data-key='Titel'") == [writable(" ".join(text.split()))[0]]


def test_the_page_shows_what_the_sections_do_not_say_and_nothing_twice() -> None:
    assert visible(page_of(), "self::main") == [
        "Referat: Børn & \ufffd\ufffdunge Kommune Odense Kommune Dato tirsdag den 2. januar 2024 "
        "1 Budget Sagen Første. Hvad Kr. Drift 1 Beslutning Godkendt. "
        "Beslutning Sendt i høring. Udfald andet Slut"
    ]


def test_the_page_asks_for_nothing_and_runs_nothing() -> None:
    tree = html.document_fromstring(page_of())
    assert tree.xpath("//@src | //@href | //@style | //@*[starts-with(name(), 'on')]") == []
    assert tree.xpath("//script | //link | //iframe | //img") == []
    assert tree.get("lang") == "da"
    assert tree.xpath("string(//meta[@name='generator']/@content)") == "Raadhus-referat 1"


def test_no_heading_skips_a_level() -> None:
    sections = "".join(f"  Afsnit: A\n    Niveau: {n}\n" for n in (3, 9, 1, 2, 7, 1))
    page = page_of(f"Raadhus-referat 1\nArt: referat\nPunkt: 1\n{sections}Slut\n")
    tree = html.document_fromstring(page)
    names = [element.tag for element in tree.xpath("//section/*")]
    assert names == ["h3", "h4", "h3", "h4", "h5", "h3"]


def test_a_page_that_another_program_wrote_anew_is_read() -> None:
    tree = html.document_fromstring(page_of())
    anew = html.tostring(tree, encoding="unicode", pretty_print=True)
    assert anew != page_of()
    assert same_meeting(read(anew.encode(), "møde.html"), read(MEETING.encode(), "møde.txt"))


TITLE = '<span data-part data-key="Titel">Budget</span>'


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('Raadhus-referat 1"', 'Raadhus-referat 2"', "udgave 2"),
        ('data-value="1"', 'data-value="2"', "udgave 2"),
        (' data-key="Raadhus-referat"', "", "Mærke 1 .* mangler “data-key”"),
        (TITLE, TITLE * 2, "“Titel” for anden gang under “Punkt”"),
        ('data-part data-key="Titel"', 'data-key="Titel"', "“Titel” uden kolon og værdi"),
        ("Budget</span>", "<b data-part>Budget</b></span>", "inde i en anden tekst"),
        (' data-art="referat"', "", "mangler linjen “Art”"),
        ("data-art", "data-arr", "“data-arr”, som ikke kendes"),
        ("7 fffd", "7 41", "“data-codes”, som ikke passer"),
        ("7 fffd", "7", "“data-codes”, som ikke passer"),
        ('data-tal="&#9;1"', 'data-tal="1"', "1 felter, men rækken har 2 celler"),
        ("2024-01-02", "2024-02-30", "en dato som 2024-11-27"),
        ("Odense Kommune", "Aarhus Kommune", "en anden tekst, end dens mærker siger"),
        ("</main>", "<p>Mere.</p></main>", "en anden tekst, end dens mærker siger"),
        ("<main", "<p data-part>Løs</p><main", "hvor ingen skal stå"),
        ("<main", '<p data-key="Titel">Løs</p><main', "hvor det ikke skal stå"),
        ("</body>", '<p data-key="Raadhus-referat"></p></body>', "flere Raadhus-referater"),
        ("<h1>", "<div>" * 100_000 + "<h1>", "over 100 elementer"),
        ("<h1>", "<h1>" + " " * (20 * 2**20), "over 20 MB"),
    ],
)
def test_a_damaged_page_is_refused(old: str, new: str, sentence: str) -> None:
    assert old in page_of()
    with pytest.raises(UnreadableDocumentError, match=sentence):
        read(page_of().replace(old, new).encode(), "møde.html")


@settings(max_examples=40, deadline=None)
@given(st.integers(0, page_of().index('<p data-key="Slut"')))
def test_a_page_that_is_cut_off_is_refused(end: int) -> None:
    start = page_of().index("<main")
    with pytest.raises(UnreadableDocumentError):
        read(page_of()[: max(start, end)].encode(), "møde.html")


def test_a_page_without_the_mark_is_an_ordinary_page() -> None:
    page = page_of().replace('content="Raadhus-referat 1"', 'content="Andet"')
    assert read(page.encode(), "møde.html").kind.witnesses != ("edition",)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_html_cannot_hold_is_restored(text: str) -> None:
    shown, codes = writable(text.replace("\t", ""))
    assert (restored(shown, codes) if codes else shown) == text.replace("\t", "")
