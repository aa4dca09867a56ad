"""Headers that neither Django nor django-csp sets: permissions, origin, and who may keep a copy."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
SHORTLY = "public, max-age=60"  # seconds; what is withdrawn is gone from copies within a minute
NEVER = "private, no-store"

Handler = Callable[[HttpRequest], HttpResponse]


def permissions_policy(get_response: Handler) -> Handler:
    """Middleware: no page asks for camera, place, microphone, payment or devices, and other
    sites may not build ours in. Which server stands beneath is not told."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response["Permissions-Policy"] = PERMISSIONS
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response["Server"] = "Raadhus"  # else the server beneath tells its own name
        return response

    return handle


def who_may_keep(get_response: Handler) -> Handler:
    """Middleware: public pages may be kept for a minute, all that is somebody's own never.

    An answer is somebody's own when the request brought a session, when the answer sets a cookie,
    and when it answers to anything but a question (GET, HEAD). A view's own header stands.
    """

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        own = settings.SESSION_COOKIE_NAME in request.COOKIES or bool(response.cookies)
        if own:
            response["Cache-Control"] = NEVER
        elif not response.has_header("Cache-Control"):
            asked = request.method in {"GET", "HEAD"} and response.status_code == 200
            response["Cache-Control"] = SHORTLY if asked else "no-store"
        patch_vary_headers(response, ("Cookie",))
        return response

    return handle
