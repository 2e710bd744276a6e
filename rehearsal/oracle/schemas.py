"""Checks against Discord's OpenAPI and gateway schema, where their folder is at hand."""

from __future__ import annotations

import json
import os
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rehearsal.wire import Json

if TYPE_CHECKING:
    from jsonschema.protocols import Validator


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


# What differs from one run to the next and is nothing to a schema: ids, moments, and tokens.
_IDS = re.compile(r"\d{15,20}")
_MOMENTS = re.compile(r'"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)"')
_TOKENS = re.compile(r'(?<=: )"(?=[^"]*\d)[A-Za-z0-9_-]{24,}"')
# Words that people read or that only we understand: a schema asks of them how long they are, and nothing else.
_WORDS = re.compile(r'("(?:content|custom_id|label|description|placeholder|value)": )"((?:[^"\\]|\\.)*)"')
_LENGTHS = (0, 45, 80, 100, 150, 1000, 2000, 4000)  # at which some schema draws a line
# By file, place and shape: a message with a card in it takes a tenth of a second to check, and most come many times.
_SOUND: set[tuple[str, str, bytes]] = set()


def shape_of(body: Any) -> bytes:
    """The same for bodies that differ only in their ids, moments and tokens, and in words of much the same length."""
    text = _IDS.sub("1", _WORDS.sub(_length, json.dumps(body, sort_keys=True, ensure_ascii=False)))
    return blake2b(_TOKENS.sub('"token"', _MOMENTS.sub('"moment"', text)).encode(), digest_size=16).digest()


def _length(found: re.Match[str]) -> str:
    return f'{found[1]}"{bisect_left(_LENGTHS, len(found[2]))}"'


def schema_folder() -> Path | None:
    """The folder with `openapi.json` and `gateway.schema.json`, if DISCORD_SCHEMAS names one."""
    folder = os.environ.get(SCHEMAS_VARIABLE)
    return Path(folder) if folder else None


class Oracle:
    """Finds what is wrong with a body; a validator is built when first needed."""

    def __init__(self, folder: Path) -> None:
        self._documents = _documents(folder)
        self._validators: dict[str, Validator | None] = {}

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
        validator, seen = self._validator(file, place), (file, place, shape_of(body))
        if validator is None or seen in _SOUND:
            return
        from jsonschema.exceptions import best_match

        worst = best_match(validator.iter_errors(body))
        if worst:
            path = ".".join(str(part) for part in worst.absolute_path) or "the body"
            yield f"{path}: {worst.message[:300]}"
        else:
            _SOUND.add(seen)

    def _validator(self, file: str, place: str) -> Validator | None:
        key = file + place
        if key not in self._validators:
            self._validators[key] = self._build(file, place)
        return self._validators[key]

    def _build(self, file: str, place: str) -> Validator | None:
        if self._at(file, place) is None:
            return None
        from jsonschema import Draft7Validator, Draft202012Validator

        # OpenAPI 3.1 speaks draft 2020-12, the generated gateway schema draft 7.
        draft = Draft202012Validator if file == OPENAPI else Draft7Validator
        return draft({"$ref": f"{file}{place}"}, registry=self._registry)

    @cached_property
    def _registry(self) -> Any:
        from referencing import Registry
        from referencing.jsonschema import DRAFT7, DRAFT202012

        drafts = {OPENAPI: DRAFT202012, GATEWAY: DRAFT7}
        known = [(name, drafts[name].create_resource(document)) for name, document in self._documents.items()]
        return Registry().with_resources(known)

    def _at(self, file: str, place: str) -> Any:
        node: Any = self._documents[file]
        for part in place.removeprefix("#/").split("/"):
            node = node.get(part.replace("~1", "/").replace("~0", "~")) if isinstance(node, dict) else None
        return node


@cache
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
