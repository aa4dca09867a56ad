"""Commands of the search: asking it, and building its index anew."""

from __future__ import annotations

import json
import sys
from typing import Any

import click

from raadhus.start import django, manage

ENGINES = click.Choice(["auto", "fts5", "postgres", "tantivy"])
WIDTH = 100  # letters of a line


@click.command()
@click.argument("query", nargs=-1, required=True, metavar="SØGNING...")
@click.option("--json", "as_json", is_flag=True, help="Skriv resultatet som JSON.")
@click.option("--newest", is_flag=True, help="Det nyeste først i stedet for det bedste.")
@click.option("--page", type=click.IntRange(min=1), default=1, show_default=True, help="Sidetal.")
def search(query: tuple[str, ...], as_json: bool, newest: bool, page: int) -> None:
    """Søg i det, der er åbent for alle.

    Flere ord skal alle findes. "ord i rækkefølge" i citationstegn, -ord for ikke at have det
    med (skriv -- foran søgningen), udvalg:, sag:, bilag:, kommune: og år: foran et ord.
    """
    manage("migrate")
    found = django("raadhus.core.search.queries").search(
        " ".join(query),
        tokens=frozenset({"public"}),
        order="newest" if newest else "best",
        page=page,
        facets=as_json,
    )
    rows = [_row(hit) for hit in found.hits]
    if as_json:
        click.echo(json.dumps(_as_json(found, rows), ensure_ascii=False, indent=1))
        return
    for note in found.notes:
        click.echo(note.text, err=True)
    if found.suggestion:
        click.echo(f"Mente du: {found.suggestion}", err=True)
    click.echo(f"{found.total} fund" + (f", side {found.page} af {found.pages}" if rows else ""))
    for row in rows:
        click.echo(f"\n{row['title']}")
        click.echo(click.wrap_text(row["snippet"], WIDTH, "  ", "  "))
        if row["address"]:
            click.echo(f"  {row['address']}")


def _row(hit: Any) -> dict[str, Any]:
    registry = django("raadhus.core.search.registry")
    return {
        "kind": hit.kind,
        "key": hit.key,
        "title": _text(hit.title),
        "snippet": _text(hit.snippet),
        "address": registry.addresses(hit.kind, [hit.key]).get(hit.key, ""),
    }


def _text(pieces: Any) -> str:
    return "".join(text for text, _marked in pieces)


def _as_json(found: Any, rows: list[dict[str, Any]]) -> dict[str, Any]:
    facets = {
        facet: [{"value": v.value, "label": v.label, "count": v.count} for v in values]
        for facet, values in found.facets.items()
    }
    return {
        "total": found.total,
        "page": found.page,
        "pages": found.pages,
        "hits": rows,
        "facets": facets,
        "facets_exact": found.facets_exact,
        "suggestion": found.suggestion,
        "notes": [note.text for note in found.notes],
    }


@click.command()
@click.option(
    "--engine", type=ENGINES, default="auto", show_default=True, metavar="NAVN",
    help="Søgemaskine: auto, fts5 (SQLite), postgres eller tantivy (fra ca. 500.000 punkter).",
)  # fmt: skip
def reindex(engine: str) -> None:
    """Byg søgningens indeks forfra. Siden svarer imens; afbrudt arbejde fortsætter næste gang."""
    manage("migrate")
    reindexing = django("raadhus.core.search.reindexing")
    engines = django("raadhus.core.search.engines")
    try:
        done = reindexing.reindex(engine, progress=_show)
    except (engines.EngineError, reindexing.ReindexingElsewhereError) as error:
        raise click.ClickException(str(error)) from error
    if sys.stderr.isatty():
        click.echo(err=True)
    click.echo(
        f"{done.entries} punkter er indekseret med {done.engine}"
        + (", fortsat hvor det blev afbrudt." if done.resumed else ".")
    )


def _show(done: int, total: int | None) -> None:
    if sys.stderr.isatty():
        of = f" af {total}" if total else ""
        click.echo(f"\rIndekserer … {done}{of}", nl=False, err=True)


COMMANDS: tuple[click.Command, ...] = (search, reindex)
