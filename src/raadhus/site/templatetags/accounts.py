"""Fields of the account pages in the design system's form, with our own words for them."""

from __future__ import annotations

from typing import Any

from django import template
from django.forms import BaseForm, BoundField, CheckboxInput
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

register = template.Library()

LABELS = {
    "login": _("Brugernavn eller mailadresse"),
    "password": _("Adgangskode"),
    "oldpassword": _("Nuværende adgangskode"),
    "password1": _("Ny adgangskode"),
    "password2": _("Gentag den nye adgangskode"),
    "email": _("Mailadresse"),
    "code": _("Kode"),
    "name": _("Navn på nøglen"),
    "passwordless": _("Log ind alene med nøglen"),
}
HINTS = {
    "password1": _("Mindst 12 tegn. En sætning, du kan huske, er bedre end et svært ord."),
    "passwordless": _("Nøglen spørger så selv om fingeraftryk, ansigt eller pinkode."),
}


def widget(field: BoundField, hint: str) -> SafeString:
    """The field's input, tied to its hint and its errors."""
    described = [f"{field.auto_id}-hint"] if hint else []
    described += [f"{field.auto_id}-error"] if field.errors else []
    checkbox = isinstance(field.field.widget, CheckboxInput)
    attributes: dict[str, Any] = {"class": "form-checkbox" if checkbox else "form-input"}
    if described:
        attributes["aria-describedby"] = " ".join(described)
    if field.errors:
        attributes["aria-invalid"] = "true"
    field.field.widget.attrs.pop("placeholder", None)  # a label says it, and stays
    return field.as_widget(attrs=attributes)


@register.inclusion_tag("account/fields.html")
def fields(form: BaseForm) -> dict[str, Any]:
    """All fields of a form, each with label, hint and errors; hidden ones as they are."""
    rows = []
    for field in form.visible_fields():
        hint = str(HINTS.get(field.name, ""))
        rows.append(
            {
                "field": field,
                "label": LABELS.get(field.name, field.label),
                "hint": hint,
                "checkbox": isinstance(field.field.widget, CheckboxInput),
                "widget": widget(field, hint),
            }
        )
    return {"rows": rows, "hidden": form.hidden_fields(), "errors": form.non_field_errors()}


@register.filter
def drawing(svg: str) -> SafeString:
    """The QR code of the program itself, without the XML line before it, to stand in a page."""
    return SafeString(svg[svg.index("<svg") :])
