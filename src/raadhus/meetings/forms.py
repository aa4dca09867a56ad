"""The form by which a document is handed in."""

from __future__ import annotations

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

MEGABYTE = 1024 * 1024
LARGEST = 50 * MEGABYTE  # bytes
ACCEPTED = ".txt,.html,.htm,.pdf,.docx,.json"

TOO_LARGE = _("Dokumentet er for stort. Det må højst fylde 50 MB.")


class DocumentForm(forms.Form):
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

    def clean_document(self) -> UploadedFile[bytes]:
        document: UploadedFile[bytes] = self.cleaned_data["document"]
        if document.size is None or document.size > LARGEST:
            raise forms.ValidationError(TOO_LARGE)
        return document
