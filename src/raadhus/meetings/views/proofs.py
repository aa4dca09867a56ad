"""The case check of a document, for the staff of its municipality: questions to the author."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from raadhus.core import rules

from .. import queries
from ..actions.accepting import NoSuchFindingError, accept_finding, withdraw_acceptance
from ..actions.checking import check_reading
from ..actions.reasons import NoReasonError
from ..documents.choosing import Chosen
from ..documents.facts import GoneError, meeting_name
from ..documents.proofs import Proved, for_reader_of, proof_context, proof_data
from ..documents.readers import reader_of
from ..documents.reading import row, when
from ..documents.trail import Step, to_meeting, under_meeting
from ..forms import AcceptForm
from ..models import Acceptance, Proof, Reading, Version
from ..queries.proofs import accepted, newest_change, proof_of
from ..queries.readings import version_of
from .answers import gone_response
from .documents import LARGEST_ID

UNPROCESSABLE = 422
DONE = {
    "godtaget": gettext_lazy("Fundet er godtaget. Samme tekst bliver der ikke spurgt om igen."),
    "spurgt": gettext_lazy("Der spørges igen om fundet."),
    "tjekket": gettext_lazy("Dokumentet er tjekket igen."),
}
View = Callable[..., HttpResponse]


def for_staff(view: View) -> View:
    """Only for those who work where the document is from; others learn nothing of it."""

    @never_cache
    @wraps(view)
    def guarded(request: HttpRequest, pk: int) -> HttpResponse:
        if not request.user.is_authenticated:
            if request.path.endswith(".json"):
                raise PermissionDenied
            return redirect_to_login(request.get_full_path())
        reading = get_object_or_404(queries.reading_without_original(), pk=min(pk, LARGEST_ID))
        version = version_of(reading)
        home = version.meeting.committee.municipality if version else None
        if not rules.may_check(request, home):
            raise PermissionDenied if version else Http404
        if version is not None and version.meeting.deleted_at is not None:
            meeting = version.meeting
            gone = GoneError(meeting_name(meeting), meeting.deletion_reason, to_meeting(meeting))
            return gone_response(request, gone, as_json=request.path.endswith(".json"))
        if reading.outcome != Reading.Outcome.READ:
            return redirect(reading)
        return view(request, reading, version)

    return guarded


def _proved(
    request: HttpRequest, reading: Reading, version: Version | None
) -> tuple[Proof, Proved, dict[str, Acceptance]]:
    """What was found, checked now if it never was, and what of it is accepted."""
    proof = proof_of(reading.pk) or check_reading(reading)
    settled = accepted(version.meeting.committee.municipality) if version else []
    proved = for_reader_of(reading, proof, version, reader_of(request))
    return proof, proved, {one.fingerprint: one for one in settled}


@require_http_methods(["GET", "HEAD", "POST"])
@for_staff
def proof(request: HttpRequest, reading: Reading, version: Version | None) -> HttpResponse:
    """The document with what was found in it; a POST checks it again."""
    if request.method == "POST":
        check_reading(reading)
        return redirect(_back(reading, request.POST, "tjekket"))
    return _page(request, reading, version)


@require_safe
@for_staff
def data(request: HttpRequest, reading: Reading, version: Version | None) -> HttpResponse:
    """The same as data."""
    proof, proved, settled = _proved(request, reading, version)
    if proof.problem:
        content, status = {"error": proof.problem}, UNPROCESSABLE
    else:
        content, status = proof_data(proved, settled, Chosen.of(request.GET.dict())), 200
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    kind = "application/json; charset=utf-8"
    return HttpResponse(text, content_type=kind, status=status)


@require_POST
@for_staff
def accept(request: HttpRequest, reading: Reading, version: Version | None) -> HttpResponse:
    """Accept a finding with a reason."""
    form, by = AcceptForm(request.POST), _account(request)
    if form.is_valid():
        facts = form.cleaned_data
        try:
            accept_finding(reading, facts["fingerprint"], reason=facts["reason"], by=by)
        except NoReasonError as error:
            form.add_error("reason", str(error))
        except NoSuchFindingError as missing:
            raise Http404 from missing
        else:
            return redirect(_back(reading, request.POST, "godtaget"))
    if "fingerprint" in form.errors:
        raise Http404
    return _page(request, reading, version, form)


@require_POST
@for_staff
def ask_again(request: HttpRequest, reading: Reading, version: Version | None) -> HttpResponse:
    """Withdraw an acceptance."""
    home = version.meeting.committee.municipality if version else None
    there = Acceptance.objects.filter(municipality=home, withdrawn_at=None)
    fingerprint = request.POST.get("fingerprint", "")
    withdraw_acceptance(get_object_or_404(there, fingerprint=fingerprint), by=_account(request))
    return redirect(_back(reading, request.POST, "spurgt"))


def _account(request: HttpRequest) -> Any:
    return request.user  # somebody, as the guard has seen to


def _back(reading: Reading, sent: QueryDict, done: str) -> str:
    """The page as it was chosen, with a sentence on what was done."""
    query = Chosen.of(sent.dict()).query()
    return f"{reading.get_absolute_url()}tjek/{query}{'&' if query != '?' else ''}gjort={done}#fund"


def _page(
    request: HttpRequest,
    reading: Reading,
    version: Version | None,
    form: AcceptForm | None = None,
) -> HttpResponse:
    proof, proved, settled = _proved(request, reading, version)
    home = version.meeting.committee.municipality if version else None
    changed = newest_change(home) if home else None
    chosen = Chosen.of((request.POST if form else request.GET).dict())
    step = _("Tjek af tal, datoer og navne")
    context = {
        **proof_context(proved, settled, chosen),
        "reading": proved.reading,
        "row": row(proved.reading),
        "when": when(proved.reading.contract),
        "version": version,
        "proof": proof,
        "plain": reading.file.media_type == "text/plain",
        "outdated": bool(changed and proof.known_at and changed > proof.known_at),
        "done": DONE.get(request.GET.get("gjort", ""), ""),
        "data_query": chosen.query() if chosen != Chosen() else "",
        "form": form,
        "refused": form["fingerprint"].value() if form else "",
        "trail": under_meeting(version.meeting, step) if version else [Step(step)],
    }
    status = UNPROCESSABLE if form else 200
    return render(request, "meetings/proof.html", context, status=status)
