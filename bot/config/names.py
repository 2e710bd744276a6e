"""What settings are called, in the file and in the environment, and which one a mistyped name may mean."""

from collections.abc import Iterable, Iterator
from functools import cache

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.config.settings import Settings

PREFIX, BETWEEN = "JARGONBOT_", "__"
TOKENS = ("DISCORD_TOKEN", "DISCORD_TOKEN_FILE")
_ALIKE = 0.7  # of 1: almost a third of the letters may be wrong, and DISCORD_BOT_TOKEN is DISCORD_TOKEN


def group(field: FieldInfo) -> type[BaseModel] | None:
    """The group that a setting is, if it is one."""
    kind = field.annotation
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


def fields(path: Iterable[str] = ()) -> dict[str, FieldInfo]:
    """The settings of a group by name, or those at the top; none where the path leads to no group."""
    found: type[BaseModel] | None = Settings
    for name in path:
        field = found.model_fields.get(name) if found else None
        found = group(field) if field else None
    return {name: each for name, each in found.model_fields.items() if not each.exclude} if found else {}


@cache
def paths() -> tuple[str, ...]:
    """All settings by their paths, such as `discord.token`, groups too."""
    return tuple(_paths(()))


def _paths(above: tuple[str, ...]) -> Iterator[str]:
    for name, field in fields(above).items():
        yield ".".join((*above, name))
        if group(field):
            yield from _paths((*above, name))


@cache
def variables() -> tuple[str, ...]:
    """All names that mean something in the environment."""
    return (*TOKENS, *(variable(path) for path in paths()))


def variable(path: str) -> str:
    """The name of a setting in the environment."""
    return PREFIX + path.replace(".", BETWEEN).upper()


def near(name: str, known: Iterable[str]) -> str:
    """The known name that is most like a mistyped one; empty where none is like it."""
    found = process.extractOne(name, list(known), scorer=OSA.normalized_similarity, score_cutoff=_ALIKE)
    return found[0] if found else ""


def near_path(path: tuple[str, ...]) -> str:
    """The setting that may be meant by a path that leads nowhere: one beside it, or one of that name elsewhere."""
    *above, name = path
    longer = (each for each in fields(above) if name.startswith(each))
    if neighbour := near(name, fields(above)) or next(longer, ""):
        return ".".join((*above, neighbour))
    return near(".".join(path), paths()) or next((each for each in paths() if each.rpartition(".")[2] == name), "")
