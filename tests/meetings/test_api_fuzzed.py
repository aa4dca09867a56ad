"""schemathesis asks what the API's description allows, and what not, and finds nothing."""

from __future__ import annotations

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode

from raadhus.meetings.api import api

SLUGS = {"home": "asminde", "committee": "socialudvalget", "meeting": "2025-01-15",
         "item": "punkt-3", "case": "28-06-00-p16-1-25", "person": "bertil-tang"}  # fmt: skip
EXAMPLES = 10  # requests of each operation and kind


@pytest.fixture(autouse=True)
def one_connection():
    """Requests use the connection of the test, as those of Django's own client do."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


def operation(path: str):
    from raadhus.site.wsgi import application  # noqa: PLC0415 - it needs the settings

    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)[path]["GET"]


@pytest.mark.django_db
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
@pytest.mark.parametrize("path", sorted(api.get_openapi_schema()["paths"]))
def test_nothing_is_found(town, path, mode):
    asked = operation(path)
    if mode is GenerationMode.NEGATIVE and not list(asked.iter_parameters()):
        return  # nothing can be asked wrongly

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=asked.as_strategy(generation_mode=mode))
    def ask(case):
        case.call_and_validate()

    ask()


@pytest.mark.django_db
@pytest.mark.parametrize("path", sorted(api.get_openapi_schema()["paths"]))
def test_what_is_there_has_the_form_that_is_described(town, path):
    asked = operation(path)
    names = {parameter.name for parameter in asked.iter_parameters()}
    case = asked.Case(path_parameters={key: SLUGS[key] for key in SLUGS if key in names})
    response = case.call_and_validate()
    assert response.status_code == 200
