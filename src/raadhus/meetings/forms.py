"""The form by which a document is handed in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from raadhus.core.models import Municipality

MEGABYTE = 1024 * 1024
LARGEST = 50 * MEGABYTE  # bytes
ACCEPTED = ".txt,.html,.htm,.pdf,.docx,.json"

TOO_LARGE = _("Dokumentet er for stort. Det må højst fylde 50 MB.")


class DocumentForm(forms.Form):
    """`homes` are the municipalities that the reader may choose between.

    `whole` lets the document itself say which municipality it is from.
    """

    document = forms.FileField(
        label=_("Dagsorden eller referat"),
        help_text=_("Tekst, hjemmeside (HTML), PDF, Word (docx) eller JSON. Højst 50 MB."),
        error_messages={
            "required": _("Vælg først et dokument."),
            "missing": _("Vælg først et dokument."),
            "invalid": _("Dokumentet nåede ikke frem. Vælg det igen."),
            "empty": _("Dokumentet er tomt. Vælg et, der har indhold."),
        },
    )

    home = forms.ChoiceField(label=_("Kommune"), required=False)

    def __init__(self, homes: Sequence[Municipality], *args: Any, whole: bool = False) -> None:
        super().__init__(*args)
        self._homes = {home.slug: home for home in homes}
        choices = [(home.slug, home.name) for home in homes]
        told = [("", _("Som dokumentet selv siger"))] if whole else []
        field = self.fields["home"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [*told, *choices]
        self.several = len(field.choices) > 1
        field.required = not whole and self.several

    def chosen(self) -> Municipality | None:
        """The municipality that was chosen, or the only one; None where the document tells."""
        value = self.cleaned_data["home"]
        if value:
            return self._homes[value]
        return None if self.several else next(iter(self._homes.values()), None)

    def clean_document(self) -> UploadedFile[bytes]:
        document: UploadedFile[bytes] = self.cleaned_data["document"]
        if document.size is None or document.size > LARGEST:
            raise forms.ValidationError(TOO_LARGE)
        return document


REASON_HELP = _("Én sætning. Den vises på siden, og den står i journalen.")
NO_REASON = {"required": _("Skriv en begrundelse."), "max_length": _("Højst 500 tegn.")}


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Begrundelse"), help_text=REASON_HELP, max_length=500, error_messages=NO_REASON
    )


class AcceptForm(forms.Form):
    """Why a finding of the case check is accepted."""

    fingerprint = forms.RegexField(r"^[0-9a-f]{64}$")
    reason = forms.CharField(max_length=500, error_messages=NO_REASON)


class LiftForm(ReasonForm):
    """Why a mask is lifted."""


class MaskForm(forms.Form):
    name = forms.CharField(
        label=_("Navn"),
        help_text=_("Fornavn og efternavn, som det står i dokumenterne."),
        max_length=200,
        error_messages={"required": _("Skriv navnet."), "max_length": _("Højst 200 tegn.")},
    )
    reason = forms.CharField(
        label=_("Begrundelse"),
        help_text=_(
            "Fx »Indsigelse efter databeskyttelsesforordningens artikel 21«. Skriv ikke navnet her."
        ),
        max_length=500,
        error_messages=NO_REASON,
    )
