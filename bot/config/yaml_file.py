"""The file of settings, as its text says them; whatever is wrong with it is told without showing any of it."""

from pathlib import Path
from typing import Any

import yaml

from bot.errors import ConfigError
from bot.strings import configuration as strings

_SIGNS = {yaml.TagToken: "!", yaml.AnchorToken: "&", yaml.AliasToken: "*"}


def read(path: Path) -> dict[str, Any]:
    """What a YAML file says.

    Raises:
        ConfigError: it cannot be read, or holds something else than settings.
    """
    try:
        text = path.read_text(encoding="utf-8")
        _refuse_signs(path, text)
        values = yaml.safe_load(text)
    except OSError as error:
        raise ConfigError(strings.unreadable(path, error.strerror)) from error
    except (yaml.YAMLError, ValueError) as error:  # a day that is in no calendar is a ValueError, too
        raise ConfigError(_no_yaml(path, error)) from None
    if values is None:
        return {}
    if not isinstance(values, dict) or not all(isinstance(key, str) for key in values):
        raise ConfigError(strings.no_settings(path))
    return values


def _refuse_signs(path: Path, text: str) -> None:
    """Refuse YAML's tags, anchors and aliases: settings need none, and its complaints about one quote it whole.

    A token that begins with such a sign would be shown.
    """
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        if sign := _SIGNS.get(type(token)):
            raise ConfigError(strings.sign(path, sign, token.start_mark.line + 1))


def _no_yaml(path: Path, error: Exception) -> str:
    """Where a YAML file has a fault, and which; never its text, which may hold the token."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return strings.no_yaml(path)
    return strings.no_yaml_in(path, error.problem_mark.line + 1, error.problem)
