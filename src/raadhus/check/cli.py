"""`raadhus check`: files in, what does not fit together out."""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path
from typing import Literal

import click

from raadhus.minutes.files import UNREADABLE, read_file, write

from .checks import CHECKS
from .checks.competence import rules
from .evaluate import as_text, evaluate
from .explained import explained
from .jsonl import to_line
from .known import Known
from .model import CheckedFile
from .report.file import FORMS, NoReportError, write_report
from .report.text import to_text
from .report.words import SEVERITIES
from .run import check as check_document
from .sarif import to_sarif

FINDINGS = 1  # exit status
Form = Literal["text", "json", "sarif"]


@click.command(short_help="Find fejl i tal, datoer og navne.")
@click.argument("files", nargs=-1, metavar="FIL...")
@click.option("--json", "as_json", is_flag=True, help="Skriv én linje JSON for hver fil.")
@click.option("--sarif", is_flag=True, help="Skriv fundene som SARIF til andre programmer.")
@click.option("--confirmed", is_flag=True, help="Vis også det, der stemmer.")
@click.option(
    "--only", multiple=True, metavar="KONTROL", help="Kør kun denne kontrol. Kan gives flere gange."
)
@click.option(
    "--delegated",
    multiple=True,
    metavar="REGEL",
    help="Det må udvalget selv afgøre (se raadhus delegation list). Kan gives flere gange.",
)
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FIL",
    help="Gem en rapport til at læse: .html eller .pdf.",
)
@click.option("--list", "wants_list", is_flag=True, help="Vis alle kontroller med navn.")
@click.option(
    "--evaluate",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="MAPPE",
    help="Mål kontrollerne på mærkede dokumenter.",
)
@click.option(
    "--documents",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="MAPPE",
    help="Til --evaluate: hvor de dokumenter ligger, som mærkerne er skrevet til.",
)
@click.option(
    "--mutations",
    type=click.IntRange(0, 1000),
    default=0,
    help="Til --evaluate: så mange ændringer af hver slags prøves i hvert dokument.",
)
@click.option(
    "--mistakes",
    is_flag=True,
    help="Til --evaluate: vis hver fejl. Aldrig på dokumenter, der er holdt tilbage.",
)
def check(  # noqa: PLR0913 - one for each option
    files: tuple[str, ...],
    *,
    as_json: bool,
    sarif: bool,
    confirmed: bool,
    only: tuple[str, ...],
    delegated: tuple[str, ...],
    report: Path | None,
    wants_list: bool,
    folder: Path | None,
    documents: Path | None,
    mutations: int,
    mistakes: bool,
) -> None:
    """Hold tal, datoer og navne i en eller flere FILer op mod hinanden.

    Slutkoden er 0, når intet blev fundet, 1 når noget blev fundet, og 2 når en fil ikke kunne
    læses; de andre filer kontrolleres alligevel. Navnet - læser fra standardinput.
    """
    if wants_list:
        return write(_list())
    if folder:
        return _evaluate(folder, documents, mutations, mistakes=mistakes)
    if not files:
        raise click.UsageError("Angiv mindst én fil, der skal kontrolleres.")
    if as_json and sarif:
        raise click.UsageError("Vælg enten --json eller --sarif, ikke begge.")
    _must_be("--only", "kontrol", only, CHECKS)
    _must_be("--delegated", "regel", delegated, [rule.id for rule in rules()])
    known = Known(delegation=frozenset(delegated))
    if report:
        _must_be_form(report)
    form: Form = "json" if as_json else "sarif" if sarif else "text"
    sys.exit(_check(files, only, known, form, report, confirmed=confirmed))


def _check(
    files: tuple[str, ...],
    only: tuple[str, ...],
    known: Known,
    form: Form,
    report: Path | None,
    *,
    confirmed: bool,
) -> int:
    """Check and print file by file; the exit status. A note is a finding too."""
    status = 0
    kept: list[CheckedFile] = []
    for name in files:
        minutes = read_file(name)
        if minutes is None:
            status = UNREADABLE
            continue
        one = CheckedFile(name, minutes, check_document(minutes, known=known, only=only or None))
        if one.report.findings:
            status = max(status, FINDINGS)
        if form == "sarif" or report:
            kept.append(one)
        if form == "json":
            write(to_line(minutes, one.report, confirmed=confirmed))
        elif form == "text":
            write(to_text(name, minutes, one.report, confirmed=confirmed))
    if form == "sarif":
        write(to_sarif(kept, confirmed=confirmed))
    if report and kept:
        _save(report, kept, confirmed=confirmed)
    return status


def _must_be(option: str, what: str, names: tuple[str, ...], there: Collection[str]) -> None:
    unknown = [name for name in names if name not in there]
    if unknown:
        raise click.BadParameter(
            f"«{unknown[0]}» er ingen {what}. Vælg mellem: {', '.join(there)}.", param_hint=option
        )


def _must_be_form(path: Path) -> None:
    if path.suffix.lower() not in FORMS:
        raise click.BadParameter(
            "En rapport gemmes som .html eller .pdf; giv filen en af de endelser.",
            param_hint="--report",
        )


def _save(path: Path, checked: list[CheckedFile], *, confirmed: bool) -> None:
    try:
        write_report(path, checked, confirmed=confirmed)
    except NoReportError as error:
        raise click.ClickException(str(error)) from None


def _list() -> str:
    lines = []
    for each in CHECKS.values():
        lines.append(f"{each.name:20}{SEVERITIES[each.severity]:12}{each.title}")
        if explained(each.name):
            lines.append(f"{'':20}{explained(each.name)}")
    return "\n".join(lines) + "\n"


def _evaluate(folder: Path, documents: Path | None, mutations: int, *, mistakes: bool) -> None:
    result = evaluate(folder, documents, mutations)
    for name, problem in result.problems:
        click.echo(f"{name}: {problem}", err=True)
    write(as_text(result, mistakes=mistakes))
    if result.problems:
        sys.exit(UNREADABLE)
