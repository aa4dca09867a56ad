"""Django's settings. What differs from place to place comes from the environment:

RAADHUS_DATA (folder, `./var`), RAADHUS_DATABASE_URL (else SQLite in that folder),
RAADHUS_SECRET_KEY (else made once and kept there), RAADHUS_HOSTS (names, commas),
RAADHUS_HTTPS (1 behind HTTPS), RAADHUS_DEBUG (1 for makers only).
"""

from os import environ

from csp.constants import NONE, SELF

from . import environment

DATA = environment.data_folder(environ.get("RAADHUS_DATA", ""))
DEBUG = environment.flag("RAADHUS_DEBUG", environ.get("RAADHUS_DEBUG", ""))
HTTPS = environment.flag("RAADHUS_HTTPS", environ.get("RAADHUS_HTTPS", ""))
SECRET_KEY = environment.secret_key(environ.get("RAADHUS_SECRET_KEY", ""), DATA)
ALLOWED_HOSTS = environment.hosts(environ.get("RAADHUS_HOSTS", ""))
DATABASES = {"default": environment.database(environ.get("RAADHUS_DATABASE_URL", ""), DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "raadhus.site.apps.SiteConfig",
    "raadhus.meetings",
    "raadhus.core.search",
    "raadhus.core",
    "raadhus.web",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "rules",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "raadhus.site.headers.permissions_policy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "django.contrib.auth.backends.ModelBackend",
]
ROOT_URLCONF = "raadhus.site.urls"
WSGI_APPLICATION = "raadhus.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request"],
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
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31_536_000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {
        "console": {"class": "logging.StreamHandler"},
        "nowhere": {"class": "logging.NullHandler"},
    },
    "loggers": {
        "django.request": {"level": "ERROR"},  # a page that is not there is no event
        # A stranger's Host header is answered with 400; it is no event either.
        "django.security.DisallowedHost": {"handlers": ["nowhere"], "propagate": False},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
}
