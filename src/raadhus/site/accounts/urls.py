"""Danish addresses for django-allauth's pages, by the names that it asks for itself."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import path, re_path

from . import views

urlpatterns = [
    path("log-ind/", account.login, name="account_login"),
    path("log-ind/to-trin/", mfa.authenticate, name="mfa_authenticate"),
    path("log-ind/noegle/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path("log-ud/", account.logout, name="account_logout"),
    path("konto/", views.own_account, name="account"),
    path("konto/ny/", account.signup, name="account_signup"),
    path("konto/lukket/", account.account_inactive, name="account_inactive"),
    path("konto/bekraeft/", account.reauthenticate, name="account_reauthenticate"),
    path("konto/bekraeft/to-trin/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path(
        "konto/bekraeft/noegle/",
        webauthn.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    path("konto/adgangskode/", account.password_change, name="account_change_password"),
    path("konto/adgangskode/foerste/", account.password_set, name="account_set_password"),
    path("konto/glemt/", views.forgotten, name="account_reset_password"),
    path("konto/glemt/sendt/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "konto/vaelg/gemt/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(  # the key holds dashes too
        r"^konto/vaelg/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("konto/to-trin/", mfa.index, name="mfa_index"),
    path("konto/to-trin/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("konto/to-trin/app/fjern/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("konto/to-trin/koder/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "konto/to-trin/koder/nye/",
        recovery.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "konto/to-trin/koder/hent/",
        recovery.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("konto/to-trin/noegler/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("konto/to-trin/noegler/ny/", webauthn.add_webauthn, name="mfa_add_webauthn"),
    path(
        "konto/to-trin/noegler/<int:pk>/fjern/",
        webauthn.remove_webauthn,
        name="mfa_remove_webauthn",
    ),
    path("konto/to-trin/noegler/<int:pk>/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
]
