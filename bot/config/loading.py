"""The settings from all the places where they may stand: the environment wins over `.env`, and that over the file."""

from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_settings import SettingsError

from bot.config import dotenv, faults, yaml_file
from bot.config.settings import Settings
from bot.errors import ConfigError
from bot.strings import configuration as strings


def load_settings(path: Path | None = None) -> Settings:
    """Read the settings from a YAML file, if one is named, from a file `.env`, and from the environment.

    Raises:
        ConfigError: with one line for each fault, each naming its key.
    """
    written = yaml_file.read(path) if path else {}
    try:
        return Settings(**_laid_over(written, dotenv.settings(path)))
    except ValidationError as error:
        raise ConfigError(strings.faults("\n".join(faults.told(error)), path)) from None
    except SettingsError as error:
        raise ConfigError(strings.no_json(str(error))) from None


def _laid_over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Settings of two places, key by key: a group may come from both."""
    both = {name: (below[name], above[name]) for name in below.keys() & above.keys()}
    groups = {name: _laid_over(*pair) for name, pair in both.items() if all(isinstance(each, dict) for each in pair)}
    return below | above | groups
