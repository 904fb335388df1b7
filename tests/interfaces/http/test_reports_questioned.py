"""The forms of reports, tried by schemathesis with whatever it makes up: never a fault, never a page unescaped."""

import json
from pathlib import Path
from typing import Any

from starlette.types import Receive, Scope, Send
from tests.conftest import FILES, write_file
from tests.interfaces.http.nursery import DAY
from tests.interfaces.http.posting import Clock

from mikiwame.interfaces.http import create_app
from mikiwame.interfaces.http.application import Server
from mikiwame.interfaces.http.reporting import Reporting
from mikiwame.pipeline import load
from mikiwame.reports import Limits, open_reports
from mikiwame.reports.reading import LONGEST

EXAMPLES = 25
FEWEST = 150
DESCRIPTION = "/forms.json"

TEXT = {"type": "string"}
WORD = {"type": "string", "pattern": "^[a-z0-9_-]{1,30}$"}
FORM = {
    "type": "object",
    "required": ["token", "fact", "right"],
    "properties": {
        "token": {"type": "string", "maxLength": 100},
        "fact": {"type": "string", "maxLength": 20},
        **{name: {"type": "string", "maxLength": most + 5} for name, most in LONGEST.items()},
        "organiser": {"enum": ["yes", "no", ""]},
        "homepage": TEXT,
    },
}
REFUSED = {
    "description": "Refused.",
    "content": {"text/html": {"schema": TEXT}, "application/problem+json": {"schema": {"type": "object"}}},
}


def describe_page() -> dict[str, Any]:
    page = {"description": "A page.", "content": {"text/html": {"schema": TEXT}}}
    return {"200": page, "4XX": REFUSED}


def list_parameters(**known: list[str]) -> list[dict[str, Any]]:
    """Parts of a path: what there is, and whatever else."""
    kinds = {name: {"anyOf": [{"enum": values}, WORD]} for name, values in known.items()}
    return [{"name": name, "in": "path", "required": True, "schema": kind} for name, kind in kinds.items()]


FORM_PATH = {
    "parameters": list_parameters(slug=["alpha", "beta"], field=["exam_fee", "pass_rate"]),
    "get": {"responses": describe_page()},
    "post": {
        "requestBody": {"required": True, "content": {"application/x-www-form-urlencoded": {"schema": FORM}}},
        "responses": {"303": {"description": "Kept."}, "4XX": REFUSED},
    },
}

DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Forms", "version": "1"},
    "paths": {
        "/report/{slug}/{field}": FORM_PATH,
        "/en/report/{slug}/{field}": FORM_PATH,
        "/reported/{reference}": {
            "parameters": list_parameters(reference=["0000-0000"]),
            "get": {"responses": describe_page()},
        },
    },
}


class Described:
    """The server with a description of its forms beside them."""

    def __init__(self, app: Server) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != DESCRIPTION:
            await self._app(scope, receive, send)
            return
        headers = [(b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": json.dumps(DOCUMENT).encode()})


def test_forms_answer_whatever_is_sent(tmp_path: Path) -> None:
    # It takes a second to load, which each process of the tests would spend.
    import schemathesis
    from schemathesis.engine import Status, events, from_schema

    for name, text in FILES.items():
        write_file(tmp_path / "braille", name, text)
    store = open_reports(f"sqlite:///{tmp_path}/reports.db", Limits(10_000, 10_000))
    app = create_app(load(tmp_path / "braille"), lambda: DAY, reporting=Reporting(store, Clock()))
    schema = schemathesis.openapi.from_asgi(DESCRIPTION, Described(app))
    schema.config.generation.update(max_examples=EXAMPLES, deterministic=True, database="none")

    found, asked, operations = [], 0, set()
    for event in from_schema(schema).execute():
        if isinstance(event, events.NonFatalError | events.FatalError):
            found.append(repr(event))
        if isinstance(event, events.ScenarioFinished):
            operations.add(event.recorder.label)
            asked += len(event.recorder.interactions)
            checks = [check for checks in event.recorder.checks.values() for check in checks]
            found += [repr(check.failure_info) for check in checks if check.status == Status.FAILURE]

    assert found == [], "\n".join(found)
    assert asked >= FEWEST
    assert len(operations) >= 5
    store.close()
