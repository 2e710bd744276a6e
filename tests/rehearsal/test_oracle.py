"""The oracle that isn't ours: Discord's OpenAPI and gateway schema, where DISCORD_SCHEMAS names their folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from rehearsal import Person, Sandbox
from rehearsal.oracle import SCHEMAS_VARIABLE, Oracle, schema_folder
from rehearsal.routes import ROUTES
from tests.rehearsal.refusal import refused
from tests.rehearsal.rehearsal_bot import RehearsalBot

CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"


@pytest.fixture
def folder() -> Path:
    """Where the schemas are."""
    found = schema_folder()
    if found is None:
        pytest.skip(f"{SCHEMAS_VARIABLE} names no folder with Discord's schemas.")
    return found


@pytest.fixture
def oracle(folder: Path) -> Oracle:
    return Oracle(folder)


def test_every_route_is_one_of_discords(oracle: Oracle) -> None:
    """We serve no route, and no spelling of one, that Discord does not have."""
    strange = [f"{route.method} {route.template}" for route in ROUTES if not oracle.knows(route.method, route.template)]

    assert strange == []


async def test_a_planted_violation_is_found(folder: Path, sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """A label of 90 characters is found by the schema as well as by our own rule."""
    with sandbox.expecting_violations() as violations:
        await refused(sandbox, member, "label")

    by_schema, by_rule = [violation.what for violation in violations]
    place = "data.components.0.components.0.label: "
    assert by_schema == f'{place}"{"x" * 90}" is longer than 80 characters'
    assert by_rule == f"{place}Must be between 0 and 80 in length. It is 90."


def test_requests(oracle: Oracle) -> None:
    """A request that fits has no fault; too many choices, or a wrong type, are faults."""
    choices = [{"name": "a", "value": "a"}]

    assert list(oracle.request_faults("POST", CALLBACK, {"type": 8, "data": {"choices": choices}})) == []
    assert list(oracle.request_faults("POST", CALLBACK, {"type": 8, "data": {"choices": choices * 26}}))
    assert list(oracle.request_faults("POST", CALLBACK, {"type": "eight"}))


def test_a_fault_is_told_where_it_is(oracle: Oracle) -> None:
    """Of the shapes that a body may have, the one is meant that fits furthest; and the end of a fault says most."""
    button = {"type": 2, "style": 1, "custom_id": "a", "label": 81 * "x"}
    card = {"type": 4, "data": {"components": [{"type": 17, "components": [{"type": 1, "components": [button]}]}]}}
    crowd = {"type": 8, "data": {"choices": [{"name": "a", "value": "a"}] * 26}}

    [long] = oracle.request_faults("POST", CALLBACK, card)
    [many] = oracle.request_faults("POST", CALLBACK, crowd)

    assert long.startswith("data.components.0.components.0.components.0.label: ")
    assert long.endswith(" is longer than 80 characters")
    assert many.startswith("data.choices: ")
    assert many.endswith(" has more than 25 items")


def test_answers(oracle: Oracle) -> None:
    """Our own answers are held to the schema: a user without a name, or a strange status, is a fault."""
    assert list(oracle.answer_faults("GET", "/users/@me", 200, {"id": "1"}))
    assert list(oracle.answer_faults("GET", "/users/@me", 201, {}))
    assert list(oracle.answer_faults("GET", "/users/@me", 401, {"message": "401: Unauthorized"}))
    assert list(oracle.answer_faults("GET", "/users/@me", 401, {"message": "401: Unauthorized", "code": 0})) == []


def test_gateway_payloads(oracle: Oracle) -> None:
    """Payloads are held to the gateway schema, both ways."""
    identify = {"op": 2, "d": {"token": "t", "intents": 1, "properties": {"os": "a", "browser": "b", "device": "c"}}}

    assert list(oracle.gateway_faults(identify)) == []
    assert list(oracle.gateway_faults({"op": 2, "d": {"token": "t"}}))
    assert list(oracle.gateway_faults({"op": 10, "d": {"heartbeat_interval": 41250}})) == []
    assert list(oracle.gateway_faults({"op": 0, "t": "MESSAGE_REACTION_ADD", "d": {"user_id": "1"}}))
