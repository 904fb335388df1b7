"""What the OpenAPI document says is what the API does, tried by schemathesis with questions of its own making."""

from tests.conftest import load_shipped
from tests.interfaces.http.conftest import DAY, Ask

from mikiwame.interfaces.http import create_app
from mikiwame.interfaces.http.application import DESCRIPTION

EXAMPLES = 5
"""Questions made up for each operation, beside the examples and those at the edges of each parameter."""

PATIENCE = 120
"""Seconds that an answer may take: machines are shared."""

OPERATIONS = 9
FEWEST = 200
"""Questions that were asked in all; fewer would mean that the run had stopped."""


def test_the_api_does_what_its_description_says() -> None:
    # It takes a second to load, which each process of the tests would spend.
    import schemathesis
    from schemathesis.engine import Status, events, from_schema

    schema = schemathesis.openapi.from_asgi(DESCRIPTION, create_app(load_shipped(), lambda: DAY), timeout=PATIENCE)
    schema.config.generation.update(max_examples=EXAMPLES, deterministic=True, database="none")
    schema.config.update(request_timeout=PATIENCE)

    found, asked, operations = [], 0, set()
    for event in from_schema(schema).execute():
        if isinstance(event, events.NonFatalError | events.FatalError):
            found.append(repr(event))
        if isinstance(event, events.ScenarioFinished):
            operations.add(event.recorder.label)
            asked += len(event.recorder.interactions)
            checks = [check for checks in event.recorder.checks.values() for check in checks]
            found += [repr(check.failure_info) for check in checks if check.status == Status.FAILURE]

    assert found == []
    assert asked >= FEWEST
    assert len(operations) >= OPERATIONS


def test_a_key_is_described_by_what_stands_under_its_field(ask: Ask) -> None:
    schemas = ask("/api/v1/openapi.json").json["components"]["schemas"]

    assert schemas["Fact"]["properties"]["text"]["description"] == "As printed."
    assert schemas["Fact"]["properties"]["standing"]["description"].startswith("agreed, single")
