"""Django's settings. What differs from place to place comes from the environment:

RAADHUS_DATA (folder, `./var`), RAADHUS_DATABASE_URL (else SQLite in that folder),
RAADHUS_SECRET_KEY (else made once and kept there), RAADHUS_HOSTS (names, commas),
RAADHUS_HTTPS (1 behind HTTPS), RAADHUS_DEBUG (1 for makers only),
RAADHUS_MAIL_URL (else no mail), RAADHUS_LOG (file or stderr for each request),
RAADHUS_ORGANISATION and RAADHUS_CONTACT (who runs the site).
"""

from os import environ

from csp.constants import NONE, SELF

from . import environment, logs

DATA = environment.data_folder(environ.get("RAADHUS_DATA", ""))
DEBUG = environment.flag("RAADHUS_DEBUG", environ.get("RAADHUS_DEBUG", ""))
HTTPS = environment.flag("RAADHUS_HTTPS", environ.get("RAADHUS_HTTPS", ""))
SECRET_KEY = environment.secret_key(environ.get("RAADHUS_SECRET_KEY", ""), DATA)
ALLOWED_HOSTS = environment.hosts(environ.get("RAADHUS_HOSTS", ""))
DATABASES = {"default": environment.database(environ.get("RAADHUS_DATABASE_URL", ""), DATA)}
MAIL = environment.mail(environ.get("RAADHUS_MAIL_URL", ""))
globals().update(MAIL or {"EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"})
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "raadhus.site.apps.SiteConfig",
    "raadhus.oparl",
    "raadhus.meetings",
    "raadhus.core.search",
    "raadhus.core",
    "raadhus.web",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "rules",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
]
MIDDLEWARE = [
    "raadhus.site.logs.request_log",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "raadhus.site.headers.permissions_policy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "raadhus.site.headers.who_may_keep",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "raadhus.site.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # accounts and their addresses come from an administrator
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # nobody gets mail because somebody typed their address
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False  # until the browser closes
MFA_ADAPTER = "raadhus.site.accounts.adapter.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # see ACCOUNT_EMAIL_VERIFICATION
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS  # keys work on https and on localhost
SESSION_COOKIE_AGE = 12 * 3600  # seconds
SESSION_COOKIE_SAMESITE = "Lax"
# Rate limits are counted where all processes see them.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "raadhus_cache",
        "KEY_FUNCTION": "raadhus.site.accounts.adapter.hashed_key",
    }
}
ROOT_URLCONF = "raadhus.site.urls"
WSGI_APPLICATION = "raadhus.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static"],
        },
    }
]

LANGUAGE_CODE = "da"  # Danish is the language the texts are written in
LANGUAGES = [("da", "Dansk")]
TIME_ZONE = "Europe/Copenhagen"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "raadhus.site.views.expired_form"
if HTTPS:
    CSRF_COOKIE_SECURE = True
    SESSION_COOKIE_SECURE = True
    ALLAUTH_TRUSTED_PROXY_COUNT = 1  # the web server in front says who asks
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31_536_000

LOG = environment.log(environ.get("RAADHUS_LOG", ""))
LOGGING = logs.settings(LOG, debug=DEBUG)
ORGANISATION = environ.get("RAADHUS_ORGANISATION", "").strip()
CONTACT = environ.get("RAADHUS_CONTACT", "").strip()
