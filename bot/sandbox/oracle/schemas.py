"""Checks against Discord's OpenAPI and gateway schema, where their folder is at hand."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

Json = dict[str, Any]

SCHEMAS_VARIABLE = "DISCORD_SCHEMAS"
_EVENTS = {
    "GUILD_CREATE": "GatewayGuildCreateDispatchData",
    "INTERACTION_CREATE": "GatewayInteractionCreateDispatchData",
    "MESSAGE_CREATE": "GatewayMessageCreateDispatchData",
    "MESSAGE_REACTION_ADD": "GatewayMessageReactionAddDispatchData",
    "MESSAGE_REACTION_REMOVE": "GatewayMessageReactionRemoveDispatchData",
    "READY": "GatewayReadyDispatchData",
}
_OPCODES = {2: "GatewayIdentifyData", 6: "GatewayResumeData", 10: "GatewayHelloData"}


def schema_folder() -> Path | None:
    """The folder with `openapi.json` and `gateway.schema.json`, if DISCORD_SCHEMAS names one."""
    folder = os.environ.get(SCHEMAS_VARIABLE)
    return Path(folder) if folder else None


class Oracle:
    """Finds what is wrong with a body; schemas are read and validators built when first needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._validators: dict[str, Validator | None] = {}

    def request_faults(self, method: str, template: str, body: Any) -> Iterator[str]:
        place = f"#/paths/{_escaped(template)}/{method.lower()}/requestBody/content/application~1json/schema"
        yield from self._faults("openapi.json", place, body)

    def answer_faults(self, method: str, template: str, status: int, body: Any) -> Iterator[str]:
        """Client errors are checked against the one schema they share."""
        key = "4XX" if 400 <= status < 500 and status != 429 else str(status)
        responses = f"#/paths/{_escaped(template)}/{method.lower()}/responses/{key}"
        if key in ("4XX", "429"):
            name = "RatelimitedResponse" if status == 429 else "ErrorResponse"
            yield from self._faults("openapi.json", f"#/components/schemas/{name}", body)
        elif self._at("openapi.json", responses) is None:
            yield f"{status} is no status of this route"
        elif body is not None:
            place = f"{responses}/content/application~1json/schema"
            yield from self._faults("openapi.json", place, body)

    def gateway_faults(self, packet: Json) -> Iterator[str]:
        name = _EVENTS.get(packet.get("t") or "") or _OPCODES.get(packet.get("op", -1))
        if name:
            yield from self._faults("gateway.schema.json", f"#/definitions/{name}", packet["d"])

    def knows(self, method: str, template: str) -> bool:
        return self._at("openapi.json", f"#/paths/{_escaped(template)}/{method.lower()}") is not None

    def _faults(self, file: str, place: str, body: Any) -> Iterator[str]:
        validator = self._validator(file, place)
        if validator is None:
            return
        from jsonschema.exceptions import best_match

        worst = best_match(validator.iter_errors(body))
        if worst:
            path = ".".join(str(part) for part in worst.absolute_path) or "the body"
            yield f"{path}: {worst.message[:300]}"

    def _validator(self, file: str, place: str) -> Validator | None:
        key = file + place
        if key not in self._validators:
            self._validators[key] = self._build(file, place)
        return self._validators[key]

    def _build(self, file: str, place: str) -> Validator | None:
        if self._at(file, place) is None:
            return None
        from jsonschema import Draft202012Validator

        return Draft202012Validator({"$ref": f"{file}{place}"}, registry=self._registry)

    @cached_property
    def _documents(self) -> dict[str, Json]:
        names = ("openapi.json", "gateway.schema.json")
        documents = {name: json.loads((self._folder / name).read_text("utf-8")) for name in names}
        _relax(documents["gateway.schema.json"])
        return documents

    @cached_property
    def _registry(self) -> Any:
        from referencing import Registry
        from referencing.jsonschema import DRAFT202012

        pairs = [(name, DRAFT202012.create_resource(document)) for name, document in self._documents.items()]
        return Registry().with_resources(pairs)

    def _at(self, file: str, place: str) -> Any:
        node: Any = self._documents[file]
        for part in place.removeprefix("#/").split("/"):
            node = node.get(part.replace("~1", "/").replace("~0", "~")) if isinstance(node, dict) else None
        return node


def _escaped(template: str) -> str:
    return template.replace("~", "~0").replace("/", "~1")


def _relax(node: Any) -> None:
    """Undo two artefacts of the generated schema: closed objects, and bit fields written as enums."""
    if isinstance(node, list):
        for item in node:
            _relax(item)
    if not isinstance(node, dict):
        return
    if node.get("additionalProperties") is False:
        del node["additionalProperties"]
    values = node.get("enum")
    if isinstance(values, list) and node.get("type") in ("number", "integer") and _bits(values):
        del node["enum"]
    for value in node.values():
        _relax(value)


def _bits(values: list[Any]) -> bool:
    return len(values) > 2 and all(isinstance(v, int) and v & (v - 1) == 0 for v in values)
