"""`raadhus danish`: how well the Danish word library does."""

from __future__ import annotations

import click

from .compounds import split
from .evaluate import LabelledWord, is_mistake, read_labelled, score_search, score_splits

PARTS = {"tune": "Til justering", "test": "Kontrol (holdt tilbage)"}


@click.group()
def danish() -> None:
    """Danske ord: opdeling og søgning."""


@danish.command()
@click.option("--mistakes", is_flag=True, help="Vis fejlene i justeringsdelen, ord for ord.")
def evaluate(mistakes: bool) -> None:
    """Mål, hvor godt sammensatte ord deles og findes."""
    words = read_labelled()
    for part, title in PARTS.items():
        click.echo(_report(title, [word for word in words if word.part == part]))
    if mistakes:
        for word in words:
            if word.part == "tune" and is_mistake(word):
                click.echo(_mistake(word))


def _report(title: str, words: list[LabelledWord]) -> str:
    splits, search = score_splits(words), score_search(words)
    simple = splits.words - splits.compounds
    return "\n".join(
        (
            f"{title}: {splits.words} ord",
            f"  helt rigtigt delt   {splits.exact} af {splits.compounds} sammensatte",
            f"  oversete grænser    {splits.missed} af {splits.boundaries}",
            f"  forkerte grænser    {splits.wrong}",
            f"  delt uden grund     {splits.false_splits} af {simple} usammensatte",
            f"  søgning             fundet {search.recall:.3f}, rigtigt {search.precision:.3f}"
            f" ({search.queries} søgeord)",
            "",
        )
    )


def _mistake(word: LabelledWord) -> str:
    wanted = "|".join(word.pieces(word.must))
    return f"{word.word}: delt {'|'.join(split(word.word))}, ventet {wanted}"
