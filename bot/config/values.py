"""The kinds of values that settings have. What cannot be one is refused in a sentence that says what can."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr
from pydantic_core import PydanticCustomError
from pydantic_settings import NoDecode

from bot.strings import configuration as strings


def refused(sentence: str) -> PydanticCustomError:
    """What a validator raises, to have a person told this sentence and nothing else."""
    return PydanticCustomError("told", "{told}", {"told": sentence})


def _written_as(pattern: str, says: Callable[[], str]) -> AfterValidator:
    """Refuse a text that is not written so."""

    def check(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise refused(says())
        return value

    return AfterValidator(check)


def _callable(value: str) -> str:
    """Refuse an address that no client can call, such as `ws://[::1`; the library says why, in English."""
    try:
        urlsplit(value)
    except ValueError as error:
        raise refused(strings.no_address(str(error))) from None
    return value


def _path_or_server(value: Any) -> Any:
    """The path of a file, or the address of a server of PostgreSQL, which may hold a password."""
    if not isinstance(value, str | Path):
        raise refused(strings.write_path())
    text = str(value)
    if "://" not in text:
        return _at_home(Path(value))
    if not text.startswith(("postgresql://", "postgres://")):
        raise refused(strings.no_server_address())
    return SecretStr(_callable(text))


def _server_id(value: Any) -> Any:
    """Refuse what is no id of a server, such as its name; 0 and nothing are none."""
    text = str(value).strip()
    if value is None or text == "":
        return None
    if isinstance(value, bool) or not re.fullmatch(r"[1-9]\d{16,19}", text):
        raise refused(strings.no_server_id())
    return int(text)


def _shard_numbers(value: Any) -> Any:
    """The numbers of shards, from a list or a text such as `0-3,7`, each once and in order."""
    parts = value if isinstance(value, list | tuple) else str(value).strip(" []").split(",")
    numbers: set[int] = set()
    for part in parts if value not in (None, "", "[]") else ():
        found = re.fullmatch(r"(\d{1,5})(?:\s*-\s*(\d{1,5}))?", str(part).strip())
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
        if first > last:
            raise refused(strings.write_shards())
        numbers.update(range(first, last + 1))
    return tuple(sorted(numbers))


def _at_home(value: Path) -> Path:
    """What begins with ~ lies in the folder of a user, as everywhere else."""
    try:
        return value.expanduser()
    except RuntimeError:
        raise refused(strings.no_home(value)) from None


File = Annotated[Path, AfterValidator(_at_home)]
Database = Annotated[Path | SecretStr, BeforeValidator(_path_or_server)]
ServerId = Annotated[int | None, BeforeValidator(_server_id)]
# What the environment says is no JSON, but a text as in the file.
ShardNumbers = Annotated[tuple[int, ...], NoDecode, BeforeValidator(_shard_numbers)]
Days = Annotated[int, Field(ge=1, le=3650)]
ServerUrl = Annotated[str, _written_as(r"https?://[^\s]+", strings.write_http), AfterValidator(_callable)]
SocketUrl = Annotated[str, _written_as(r"wss?://[^\s]+", strings.write_websocket), AfterValidator(_callable)]
WebPage = Annotated[str, _written_as(r"(https://[^\s<>]+)?", strings.write_page), Field(max_length=200)]
PackHost = Annotated[
    str,
    _written_as(r"([a-z0-9-]{1,63}\.)*[a-z0-9-]*[a-z][a-z0-9-]*(:\d{1,5})?", strings.write_host),
    Field(max_length=255),
]
