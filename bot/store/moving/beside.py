"""What lies beside a database and belongs to it: who was erased, and the keys."""

import os
from dataclasses import dataclass
from pathlib import Path

from bot.errors import BusyError, ConfigError
from bot.store.access import FILE_MODE, FOLDER_MODE
from bot.store.erasure_files import KEY_ENDING, LIST_ENDING
from bot.store.place import Place, beside
from bot.strings import moving as strings

PACKS_ENDING = ".packs"  # the key with which packs are signed, unless the settings name a file for it
ENDINGS = (LIST_ENDING, KEY_ENDING, PACKS_ENDING)


@dataclass(frozen=True, slots=True)
class Beside:
    """The files of one place, and where they are to be."""

    pairs: tuple[tuple[Path, Path], ...]

    def refuse(self) -> None:
        """See that nothing else is in their way.

        Raises:
            ConfigError: another list or key is there.
        """
        for ours, there in self.pairs:
            if there.exists() and not (ours.exists() and ours.read_bytes().startswith(there.read_bytes())):
                raise ConfigError(strings.another_beside(str(there)))

    def copy(self) -> list[Path]:
        """Have them at the other place, on the disk, each whole or not there. Gives those that are there now.

        Raises:
            BusyError: one cannot be written.
        """
        copied = []
        for ours, there in self.pairs:
            if ours.exists():
                try:
                    _copy(ours, there)
                except OSError as error:
                    raise BusyError(strings.beside_unwritable(str(there), error.strerror or str(error))) from error
                copied.append(there)
        return copied


def beside_both(source: Place, target: Place) -> Beside:
    """What has to go along; nothing where both places have the same files beside them."""
    from_, to = (os.path.realpath(beside(each)) for each in (source, target))
    endings = ENDINGS if from_ != to else ()
    return Beside(tuple((Path(from_ + each), Path(to + each)) for each in endings))


def _copy(ours: Path, there: Path) -> None:
    there.parent.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
    new = there.with_name(f"{there.name}.new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE), "wb") as out:
        out.write(ours.read_bytes())
        out.flush()
        os.fsync(out.fileno())
    new.replace(there)
