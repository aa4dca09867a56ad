"""Pages on which a municipality's staff takes something from the public, or brings it back."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from raadhus.core import rules
from raadhus.core.models import Municipality

from ..actions.found import NoSuchPageError, meeting_or_item
from ..actions.masking import NoNameError, lift_mask, mask_name
from ..actions.reasons import NoReasonError
from ..actions.withdrawal import restore_item, restore_meeting, withdraw_item, withdraw_meeting
from ..documents.facts import meeting_name
from ..documents.trail import Step, under_meeting, under_municipality
from ..forms import LiftForm, MaskForm, ReasonForm
from ..models import Item, Mask, Meeting

UNPROCESSABLE = 422


def for_staff(rule: rules.Predicate) -> Callable[..., Callable[..., HttpResponse]]:
    """Only for those whom the rule allows in the municipality that the address names."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @never_cache
        @wraps(view)
        def guarded(request: HttpRequest, home: str, **names: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            place = Municipality.objects.filter(slug=home, deleted_at=None).first()
            if place is None:
                raise Http404
            if not rule(request.user, place):
                raise PermissionDenied
            return view(request, place, **names)

        return guarded

    return decorate


def _thing(home: Municipality, committee: str, slug: str, punkt: str) -> Meeting | Item:
    path = f"/{home.slug}/udvalg/{committee}/{slug}/{punkt}"
    try:
        return meeting_or_item(path)
    except NoSuchPageError as missing:
        raise Http404 from missing


@require_http_methods(["GET", "HEAD", "POST"])
@for_staff(rules.may_withdraw)
def withdraw(
    request: HttpRequest, home: Municipality, *, committee: str, slug: str, punkt: str = ""
) -> HttpResponse:
    """Withdraw a meeting or an item, or bring it back where it is withdrawn."""
    thing = _thing(home, committee, slug, punkt)
    withdrawn = thing.deleted_at is not None
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            _act(request, thing, form.cleaned_data["reason"], withdrawn=withdrawn)
        except NoReasonError as error:
            form.add_error("reason", str(error))
        else:
            return redirect(thing)
    context = {
        "thing": thing,
        "is_item": isinstance(thing, Item),
        "withdrawn": withdrawn,
        "form": form,
        "home": home,
        "trail": _trail(thing),
        "name": _name(thing),
        "files": 0 if isinstance(thing, Item) else thing.versions.count(),
        "items": 0 if isinstance(thing, Item) else thing.items.listed().count(),
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "meetings/withdraw.html", context, status=status)


def _trail(thing: Meeting | Item) -> list[Step]:
    meeting = thing.meeting if isinstance(thing, Item) else thing
    return under_meeting(meeting, _("Træk tilbage"))


def _name(thing: Meeting | Item) -> str:
    if isinstance(thing, Item):
        label = f"{thing.label.rstrip('.')}. " if thing.label else ""
        return f"{label}{thing.title}, {meeting_name(thing.meeting)}"
    return meeting_name(thing)


def _act(request: HttpRequest, thing: Meeting | Item, reason: str, *, withdrawn: bool) -> None:
    by: Any = request.user
    if isinstance(thing, Item):
        (restore_item if withdrawn else withdraw_item)(thing, reason=reason, by=by)
    else:
        (restore_meeting if withdrawn else withdraw_meeting)(thing, reason=reason, by=by)


@require_http_methods(["GET", "HEAD", "POST"])
@for_staff(rules.may_mask)
def masks(request: HttpRequest, home: Municipality) -> HttpResponse:
    """The municipality's masks, and the form to set one more."""
    form = MaskForm(request.POST if request.method == "POST" else None)
    by: Any = request.user
    if form.is_valid():
        facts = form.cleaned_data
        try:
            count = mask_name(home, facts["name"], reason=facts["reason"], by=by)
        except NoNameError as error:
            form.add_error("name", str(error))
        except NoReasonError as error:
            form.add_error("reason", str(error))
        else:
            return redirect(f"{request.path}?fjernet={count}")
    done = request.GET.get("fjernet", "")
    context = {
        "home": home,
        "trail": under_municipality(home, _("Fjernede navne")),
        "form": form,
        "masks": home.masks.order_by("-pk"),
        "done": _told(int(done)) if done.isdecimal() and len(done) < 7 else "",
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "meetings/masks.html", context, status=status)


def _told(count: int) -> str:
    if count == 1:
        return _("Navnet er fjernet. Det stod i 1 dokument.")
    return _("Navnet er fjernet. Det stod i %(count)d dokumenter.") % {"count": count}


@require_http_methods(["POST"])
@for_staff(rules.may_mask)
def lift(request: HttpRequest, home: Municipality, *, pk: int) -> HttpResponse:
    """Lift a mask."""
    mask = get_object_or_404(Mask, pk=min(pk, 2**63 - 1), municipality=home, lifted_at=None)
    form = LiftForm(request.POST)
    by: Any = request.user
    if not form.is_valid():
        context = {
            "home": home,
            "trail": under_municipality(home, _("Fjernede navne")),
            "form": MaskForm(),
            "masks": home.masks.order_by("-pk"),
            "lift_error": mask.pk,
        }
        return render(request, "meetings/masks.html", context, status=UNPROCESSABLE)
    lift_mask(mask, reason=form.cleaned_data["reason"], by=by)
    return redirect("masks", home.slug)
