"""The real settings, with data in a folder of their own and plain static files."""

import os
import tempfile

os.environ["RAADHUS_DATA"] = tempfile.mkdtemp(prefix="raadhus-test-")
os.environ.setdefault("RAADHUS_SECRET_KEY", "only-for-tests")

from raadhus.site.settings import *  # noqa: F403 - the folder must be known first
from raadhus.site.settings import INSTALLED_APPS, STORAGES

INSTALLED_APPS += ["tests.flush"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast, for tests only

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_AUTOREFRESH = True  # no collected folder is looked for
WHITENOISE_USE_FINDERS = True
