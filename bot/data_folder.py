"""Where the data that comes with the program lies: inside an installed package, or beside it in a checkout."""

from pathlib import Path

import bot
from bot.errors import IncompleteError


def data_folder(name: str) -> Path:
    """Find a folder of the shipped data, such as `glossary` or `words`.

    Raises:
        IncompleteError: when it is in neither place.
    """
    package = Path(bot.__file__).parent
    places = (package / "_data" / name, package.parent / "data" / name)
    for place in places:
        if place.is_dir():
            return place
    raise IncompleteError(places[0])
