"""Where the data that comes with the program lies: inside an installed package, or beside it in a checkout."""

from collections.abc import Callable
from pathlib import Path

import bot
from bot.errors import IncompleteError

_own: list[Path] = []  # at most one; it is named once, before anything is read


def use_own(folder: Path) -> None:
    """Read from a community's folder, from now on, what it holds in place of the data that comes with the program.

    It is called before anything is read, since what was read is kept.
    """
    _own[:] = [folder]


def is_whole(folder: Path) -> bool:
    """Whether a folder is laid out as the shipped data is: with its words in `glossary`, and more beside them."""
    return (folder / "glossary").is_dir()


def own_file(name: str) -> Path | None:
    """A file of the community's own folder; None where it has none."""
    return next((folder / name for folder in _own if (folder / name).is_file()), None)


def data_folder(name: str) -> Path:
    """Find a folder of the data that comes with the program, such as `search`, or the community's own in its place.

    Raises:
        IncompleteError: when it is in none of the places.
    """
    return _place(name, Path.is_dir)


def data_file(name: str) -> Path:
    """Find a file of the data that comes with the program, such as `help.yaml`, or the community's own in its place.

    Raises:
        IncompleteError: when it is in none of the places.
    """
    return _place(name, Path.is_file)


def _place(name: str, is_there: Callable[[Path], bool]) -> Path:
    package = Path(bot.__file__).parent
    places = (package / "_data" / name, package.parent / "data" / name)
    for place in (*(folder / name for folder in _own), *places):
        if is_there(place):
            return place
    raise IncompleteError(places[0])
