"""The file `.env`: variables that stand in a file in place of the environment, which wins over it.

It is looked for in one place alone, beside the config file that was named, or in the working folder where none was, and
never above it. A file that another account may have written is refused: it could send the token elsewhere.
"""

import os
import stat
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

from dotenv.parser import parse_stream
from pydantic_settings import EnvSettingsSource

from bot.config.names import TOKENS
from bot.config.settings import Settings
from bot.errors import ConfigError
from bot.strings import configuration as strings

NAME = ".env"
_WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH
_ROOT = 0


def file(config: Path | None) -> Path:
    """Where the file is, or would be."""
    return (config.parent if config else Path.cwd()) / NAME


def variables(config: Path | None) -> dict[str, str]:
    """What the file sets; nothing where there is none.

    Raises:
        ConfigError: it cannot be read, or another account may have written it.
    """
    path = file(config)
    try:
        with path.open(encoding="utf-8") as opened:
            _refuse_of_others(path, os.fstat(opened.fileno()), config)
            text = opened.read()
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise ConfigError(strings.dotenv_unreadable(path, str(error.strerror))) from error
    except UnicodeDecodeError:
        raise ConfigError(strings.dotenv_no_text(path)) from None
    return dict(_set_in(path, text))


def settings(config: Path | None) -> dict[str, Any]:
    """The settings that the file makes, but for a token where the environment names one in any way."""
    given = variables(config)
    if any(os.environ.get(name) for name in TOKENS):
        given = {name: value for name, value in given.items() if name.upper() not in TOKENS}
    source = EnvSettingsSource(Settings)
    source.env_vars = {name.lower(): value for name, value in given.items() if value}
    return source()


def _set_in(path: Path, text: str) -> Iterator[tuple[str, str]]:
    for binding in parse_stream(StringIO(text)):
        if binding.error or (binding.key and binding.value is None):
            raise ConfigError(strings.dotenv_odd_line(path, binding.original.line))
        if binding.key and binding.value is not None:
            yield binding.key, binding.value


def _refuse_of_others(path: Path, seen: os.stat_result, config: Path | None) -> None:
    if os.name != "posix":
        return
    trusted = {_ROOT, os.geteuid(), *([config.stat().st_uid] if config else [])}
    if seen.st_uid not in trusted:
        raise ConfigError(strings.dotenv_of_another(path))
    if seen.st_mode & _WRITABLE_BY_OTHERS:
        raise ConfigError(strings.dotenv_writable(path))
