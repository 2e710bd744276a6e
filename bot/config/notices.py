"""What a host should know of the places that settings come from, though nothing is wrong with what was read."""

import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.config import dotenv, names
from bot.strings import configuration as strings

Notice = tuple[str, str]  # what was seen, and what to do about it
_READABLE_BY_OTHERS = stat.S_IRGRP | stat.S_IROTH
# Kubernetes sets these for a service called jargonbot: https://kubernetes.io/docs/concepts/services-networking/service/
_OF_A_CLUSTER = re.compile(r"JARGONBOT_(SERVICE|PORT)(_|$)")


def notices(config: Path | None) -> Iterator[Notice]:
    """Variables that nobody reads, as where a name is mistyped, and a file `.env` that others may read.

    Raises:
        ConfigError: the file `.env` cannot be read.
    """
    in_file = dotenv.variables(config)
    yield from mistyped([*os.environ, *in_file])
    path = dotenv.file(config)
    if in_file and os.name == "posix" and path.stat().st_mode & _READABLE_BY_OTHERS:
        yield strings.dotenv_readable(path)


def mistyped(given: Iterable[str]) -> Iterator[Notice]:
    """The names that begin like ours and are none, and those of others that nearly are one which nobody has set."""
    mine = {name.upper() for name in given}
    for name in sorted(mine - {*names.variables()}):
        if name.startswith(names.PREFIX):
            if not _is_told_elsewhere(name) and not _OF_A_CLUSTER.match(name):
                yield strings.unknown_variable(name, _setting_meant(name))
        elif (meant := names.near(name, names.variables())) and not mine & {meant, *_others_of(meant)}:
            yield strings.unknown_variable(name, meant)


def _is_told_elsewhere(name: str) -> bool:
    """What is wrong within a group is a fault."""
    path = name.removeprefix(names.PREFIX).lower().split(names.BETWEEN)
    return len(path) > 1 and bool(names.fields(path[:1]))


def _others_of(meant: str) -> tuple[str, ...]:
    """Whoever has set a token in one way may well have more of them."""
    return names.TOKENS if meant in names.TOKENS else ()


def _setting_meant(name: str) -> str:
    """The variable that may be meant, also where it has the name that the setting has in the file."""
    short = name.removeprefix(names.PREFIX)
    shortened = {each.removeprefix(names.PREFIX): each for each in names.variables()}
    if found := names.near(short, shortened):
        return shortened[found]
    path = names.near_path((short.lower(),))
    return names.variable(path) if path else ""
