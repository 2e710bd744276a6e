"""Where the data that comes with the program lies: inside an installed package, or beside it in a checkout."""

from collections.abc import Callable
from pathlib import Path

import bot
from bot.errors import IncompleteError


def data_folder(name: str) -> Path:
    """Find a folder of the shipped data, such as `glossary` or `words`.

    Raises:
        IncompleteError: when it is in neither place.
    """
    return _place(name, Path.is_dir)


def data_file(name: str) -> Path:
    """Find a file of the shipped data, such as `help.yaml`.

    Raises:
        IncompleteError: when it is in neither place.
    """
    return _place(name, Path.is_file)


def _place(name: str, is_there: Callable[[Path], bool]) -> Path:
    package = Path(bot.__file__).parent
    places = (package / "_data" / name, package.parent / "data" / name)
    for place in places:
        if is_there(place):
            return place
    raise IncompleteError(places[0])
