"""Checks against Discord's OpenAPI and gateway schema, where their folder is at hand."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from rehearsal.wire import Json

if TYPE_CHECKING:
    from jsonschema_rs import Registry, ValidationError, Validator


OPENAPI, GATEWAY = "openapi.json", "gateway.schema.json"
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
    """Finds what is wrong with a body, by checks that are built when first needed."""

    def __init__(self, folder: Path) -> None:
        self._documents = _documents(folder)
        self._checks: dict[str, Validator | None] = {}

    def request_faults(self, method: str, template: str, body: Any) -> Iterator[str]:
        place = f"#/paths/{_escaped(template)}/{method.lower()}/requestBody/content/application~1json/schema"
        yield from self._faults(OPENAPI, place, body)

    def answer_faults(self, method: str, template: str, status: int, body: Any) -> Iterator[str]:
        """Client errors are checked against the one schema they share."""
        key = "4XX" if 400 <= status < 500 and status != 429 else str(status)
        responses = f"#/paths/{_escaped(template)}/{method.lower()}/responses/{key}"
        if key in ("4XX", "429"):
            name = "RatelimitedResponse" if status == 429 else "ErrorResponse"
            yield from self._faults(OPENAPI, f"#/components/schemas/{name}", body)
        elif self._at(OPENAPI, responses) is None:
            yield f"{status} is no status of this route"
        elif body is not None:
            place = f"{responses}/content/application~1json/schema"
            yield from self._faults(OPENAPI, place, body)

    def gateway_faults(self, packet: Json) -> Iterator[str]:
        name = _EVENTS.get(packet.get("t") or "") or _OPCODES.get(packet.get("op", -1))
        if name:
            yield from self._faults(GATEWAY, f"#/definitions/{name}", packet["d"])

    def knows(self, method: str, template: str) -> bool:
        return self._at(OPENAPI, f"#/paths/{_escaped(template)}/{method.lower()}") is not None

    def _faults(self, file: str, place: str, body: Any) -> Iterator[str]:
        check = self._check(file, place)
        if check and not check.is_valid(body):
            yield _told(check.iter_errors(body))

    def _check(self, file: str, place: str) -> Validator | None:
        key = file + place
        if key not in self._checks:
            self._checks[key] = self._build(file, place)
        return self._checks[key]

    def _build(self, file: str, place: str) -> Validator | None:
        if self._at(file, place) is None:
            return None
        from jsonschema_rs import Draft7Validator, Draft202012Validator

        # OpenAPI 3.1 speaks draft 2020-12, the generated gateway schema draft 7.
        draft = Draft202012Validator if file == OPENAPI else Draft7Validator
        reference = {"$ref": file + quote(place, safe="#/~")}
        return draft(reference, registry=self._registry, validate_formats=False)

    @cached_property
    def _registry(self) -> Registry:
        from jsonschema_rs import Registry

        return Registry(list(self._documents.items()))

    def _at(self, file: str, place: str) -> Any:
        node: Any = self._documents[file]
        for part in place.removeprefix("#/").split("/"):
            node = node.get(part.replace("~1", "/").replace("~0", "~")) if isinstance(node, dict) else None
        return node


@cache
def oracle_of(folder: Path) -> Oracle:
    """The one for the schemas of a folder, whose checks serve every sandbox of this process."""
    return Oracle(folder)


def _told(errors: Iterable[ValidationError]) -> str:
    worst = _most_telling(errors)
    path = ".".join(str(part) for part in worst.instance_path) or "the body"
    return f"{path}: {worst.message[-300:]}"  # which begins with the value and ends with what is wrong


def _most_telling(errors: Iterable[ValidationError]) -> ValidationError:
    """The fault nearest to the whole body; of a choice of shapes, that in the shape which fits furthest."""
    worst = min(errors, key=lambda error: (len(error.instance_path), _tried(error) != []))
    return max((_most_telling(faults) for faults in _tried(worst)), key=_telling, default=worst)


def _tried(error: ValidationError) -> list[list[ValidationError]]:
    """The faults of each shape of a choice, none of which fits."""
    return [faults for faults in getattr(error.kind, "context", ()) if faults]


def _telling(error: ValidationError) -> tuple[int, bool]:
    """One that is of another type is another thing, rather than a faulty one."""
    return len(error.instance_path), error.kind.name not in ("const", "enum")


def _documents(folder: Path) -> dict[str, Json]:
    documents = {name: json.loads((folder / name).read_text("utf-8")) for name in (OPENAPI, GATEWAY)}
    definitions = documents[GATEWAY]["definitions"]
    _relax(definitions)
    # The generator writes bit fields as lists of their single bits.
    definitions |= {name: {"type": "integer"} for name in definitions if name.endswith("Flags")}
    _mend_snapshots(definitions)
    # Ids may be sent as numbers too: https://discord.com/developers/docs/reference#snowflakes
    schemas = documents[OPENAPI]["components"]["schemas"]
    schemas["SnowflakeType"] = {"anyOf": [schemas["SnowflakeType"], {"type": "integer"}]}
    # Forwards are left out: https://docs.discord.com/developers/resources/message#message-reference-types
    schemas["MessageReferenceType"]["oneOf"].append({"title": "FORWARD", "const": 1})
    # Discord names the faults of a field in words: https://discord.com/developers/docs/reference#error-messages
    schemas["Error"]["properties"]["code"] = {"type": ["integer", "string"]}
    return documents


def _mend_snapshots(definitions: Json) -> None:
    """The generator took each field of a snapshot for a whole message, and the stickers for ones that must be there.

    https://docs.discord.com/developers/resources/message#message-snapshot-object
    """
    snapshot, message = definitions["APIMessageSnapshotFields"], definitions["APIMessage"]["properties"]
    snapshot["properties"] = {name: message[name] for name in snapshot["properties"]}
    snapshot["required"] = [name for name in snapshot["required"] if name not in ("stickers", "sticker_items")]


def _escaped(template: str) -> str:
    return template.replace("~", "~0").replace("/", "~1")


def _relax(node: Any) -> None:
    """Open the objects that the generator closed: Discord adds fields at any time."""
    if isinstance(node, list):
        for item in node:
            _relax(item)
    if isinstance(node, dict):
        if node.get("additionalProperties") is False:
            del node["additionalProperties"]
        for value in node.values():
            _relax(value)
