"""The evaluation as a text in Danish."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .folder import Evaluation
from .mutate import KINDS, Mutations
from .scoring import Mistake, Score

_MUTATIONS = {
    "digit": "et ciffer", "year": "et årstal", "sign": "et fortegn", "title": "et ord i en titel",
    "weekday": "en ugedag", "section": "en paragraf",
}  # fmt: skip


def as_text(evaluation: Evaluation, *, mistakes: bool = False) -> str:
    """Precision by check, recall by kind, coverage; with `mistakes` each of them."""
    lines: list[str] = []
    if evaluation.papers.documents:
        lines += _score("Dokumenter med indsatte fejl", evaluation.papers)
    if evaluation.labelled.documents:
        lines += _score("Dokumenter mærket i hånden", evaluation.labelled)
        lines += _confirmed(evaluation.labelled)
    if evaluation.mutations.made:
        lines += _mutations(evaluation.mutations)
    if mistakes:
        lines += ["Fejl i kontrollen", *(_mistake(*each) for each in evaluation.mistakes), ""]
    return "\n".join(lines or ["Mappen har hverken mærkede dokumenter eller mærkefiler.", ""])


def _score(title: str, score: Score) -> Iterator[str]:
    yield f"{title}: {score.documents}"
    yield ""
    head = f"  {'Kontrol':22}{'meldt':>8}{'rigtige':>9}{'præcision':>11}"
    yield f"{head}{'noter':>8}{'rigtige':>9}{'dækning':>9}"
    told = score.reported.keys() | score.notes.keys() | (+score.verified_by).keys()
    for check in sorted(told):
        reported, real = score.reported[check], score.real[check]
        notes = f"{score.notes[check]:>8}{score.real_notes[check]:>9}"
        covered = f"{_share(score.verified_by[check], score.figures):>9}"
        yield f"  {check:22}{reported:>8}{real:>9}{_share(real, reported):>11}{notes}{covered}"
    reported, real = score.reported.total(), score.real.total()
    notes = f"{score.notes.total():>8}{score.real_notes.total():>9}"
    covered = f"{_share(score.verified, score.figures):>9}"
    yield f"  {'I alt':22}{reported:>8}{real:>9}{_share(real, reported):>11}{notes}{covered}"
    yield ""
    yield f"  {'Slags fejl':22}{'er der':>8}{'fundet':>9}{'andel':>11}{'kun note':>10}"
    yield from _kinds(score)
    yield ""
    coverage = _share(score.verified, score.figures)
    yield f"  Dækning: {score.verified} af {score.figures} tal er bekræftet ({coverage})"
    yield ""


def _kinds(score: Score) -> Iterator[str]:
    for kind in sorted(score.planted):
        yield _row(kind, score.planted[kind], score.found[kind], score.noted[kind])
    yield _row("I alt", score.planted.total(), score.found.total(), score.noted.total())


def _row(name: str, there: int, found: int, noted: int) -> str:
    return f"  {name:22}{there:>8}{found:>9}{_share(found, there):>11}{noted or '':>10}"


def _confirmed(score: Score) -> Iterator[str]:
    yield f"  {'Sammenhæng, der holder':24}{'er der':>6}{'bekræftet':>11}{'andel':>9}"
    for kind in sorted(score.held):
        held, confirmed = score.held[kind], score.confirmed[kind]
        yield f"  {kind:24}{held:>6}{confirmed:>11}{_share(confirmed, held):>9}"
    held, confirmed = score.held.total(), score.confirmed.total()
    yield f"  {'I alt':24}{held:>6}{confirmed:>11}{_share(confirmed, held):>9}"
    yield f"  Bekræftet, selv om det ikke holder: {score.wrongly.total()}{_named(score.wrongly)}"
    found, figures = score.labelled_found, score.labelled_figures
    yield f"  Mærkede tal, som findes i teksten: {found} af {figures} ({_share(found, figures)})"
    yield ""


def _named(counts: Counter[str]) -> str:
    told = ", ".join(f"{name} {number}" for name, number in sorted(counts.items()))
    return f" ({told})" if told else ""


def _mutations(done: Mutations) -> Iterator[str]:
    yield "Mutationer: én ændring i et rigtigt dokument"
    yield ""
    head = f"  {'Ændret':22}{'prøvet':>8}{'fundet':>9}{'andel':>11}"
    yield f"{head}{'bekræftet':>12}{'fundet':>9}{'andel':>11}"
    for kind in KINDS:
        yield _mutation(_MUTATIONS[kind], done, kind)
    yield _mutation("I alt", done)
    yield ""
    yield f"  {'Kontrol':22}{'bekræftede ændret':>19}{'meldt':>9}{'andel':>11}"
    for check in sorted(done.check_made):
        made, found = done.check_made[check], done.check_found[check]
        yield f"  {check:22}{made:>19}{found:>9}{_share(found, made):>11}"
    yield ""


def _mutation(name: str, done: Mutations, kind: str | None = None) -> str:
    made, found, sure, sure_found = (
        counts.total() if kind is None else counts[kind]
        for counts in (done.made, done.found, done.sure, done.sure_found)
    )
    first = f"  {name:22}{made:>8}{found:>9}{_share(found, made):>11}"
    return f"{first}{sure:>12}{sure_found:>9}{_share(sure_found, sure):>11}"


def _mistake(name: str, mistake: Mistake) -> str:
    told = f": {mistake.message}" if mistake.message else ""
    return f"  {name}:{mistake.line} {mistake.sort} {mistake.name} “{mistake.quote}”{told}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}".replace("%", " %") if whole else "-"
