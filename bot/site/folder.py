"""The folder of a site: only files that we made are replaced or taken away, and what is the same stays as it is."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bot.errors import UsageError
from bot.site.memory import unswept
from bot.strings import site as strings

MANIFEST = ".jargonbot-site"  # the files that we made, one a line
HALF_MADE = f"{MANIFEST}.*.new"  # the file that each program writes before it has its place
BUFFER = 65_536  # bytes; with a size of ours, no file is asked whether it is a terminal


@dataclass(frozen=True, slots=True)
class File:
    """One file of the site: its path within the folder, and how its bytes are made."""

    path: str
    content: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Written:
    """How many files were written, how many stayed as they were, and how many were taken away."""

    written: int
    same: int
    gone: int


class Folder:
    """A folder for a site, which may be there already.

    Raises:
        UsageError: it holds files that we did not make, is none, is somebody's home, or cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._known = self._listed()
            if self._known is None and path.exists():
                self._require_room()
        except OSError as error:
            raise UsageError(strings.cannot_be_written(error.filename or path, error.strerror)) from error

    def put_all(self, files: Iterable[File], paths: frozenset[str]) -> Written:
        """Put these files there, which have all these `paths`, and take away what we made before and is no more.

        The list of our files stands before the first of them, so that a build that was cut short can be made again.

        Raises:
            UsageError: a file stands in the way that we did not make, or nothing can be written there.
        """
        known = self._known or frozenset()
        try:
            self._require_inside(paths)
            self._make_room(paths - known)
            self._sweep()
            self._list(known | paths)
            with unswept():
                counts = [self._put(each, is_new=each.path not in known) for each in files]
            gone = sum(self._take_away(each) for each in sorted(known - paths))
            self._list(paths)
        except OSError as error:
            raise UsageError(strings.cannot_be_written(error.filename or self._path, error.strerror)) from error
        return Written(sum(counts), len(counts) - sum(counts), gone)

    def _listed(self) -> frozenset[str] | None:
        """Our files; None where there is no list of them. What leads out of the folder is none of ours."""
        try:
            lines = (self._path / MANIFEST).read_text("utf-8").splitlines()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except UnicodeDecodeError as error:
            raise UsageError(strings.folder_of_others(self._path)) from error
        return frozenset(each for each in lines if _is_within(each))

    def _require_room(self) -> None:
        """See to it that a folder that is there, and is none of ours, is empty but for what is hidden."""
        if not self._path.is_dir():
            raise UsageError(strings.no_folder(self._path))
        if self._path.resolve() in (Path.home().resolve(), Path(self._path.resolve().anchor)):
            raise UsageError(strings.home_folder(self._path))
        if _has_files(self._path):
            raise UsageError(strings.folder_of_others(self._path))

    def _list(self, paths: Iterable[str]) -> None:
        listed = "".join(f"{each}\n" for each in sorted(paths))
        self._put(File(MANIFEST, listed.encode), is_new=False)

    def _require_inside(self, paths: Iterable[str]) -> None:
        """See to it that no link leads what is written out of the folder, to files of others."""
        root = self._path.resolve()
        for folder in sorted({(self._path / each).parent for each in paths}):
            if not folder.resolve().is_relative_to(root):
                raise UsageError(strings.file_of_others(folder))

    def _sweep(self) -> None:
        """Take away what a build that was cut short had begun to write: it may be what somebody took back since."""
        for each in self._path.glob(HALF_MADE):
            each.unlink(missing_ok=True)

    def _make_room(self, new: Iterable[str]) -> None:
        for each in sorted(new):
            if os.path.lexists(self._path / each):
                raise UsageError(strings.file_of_others(self._path / each))
        for folder in sorted({(self._path / each).parent for each in new} | {self._path}):
            folder.mkdir(parents=True, exist_ok=True)

    def _put(self, file: File, *, is_new: bool) -> bool:
        """Write a file in one step, so that no visitor meets half a page, unless it holds the very same.

        Whether it was written. One that `is_new` has its folder already, and is not there to be read.
        """
        path, content = self._path / file.path, file.content()
        if not is_new:
            with suppress(FileNotFoundError):
                if path.read_bytes() == content:
                    return False
            path.parent.mkdir(parents=True, exist_ok=True)
        new = self._path / HALF_MADE.replace("*", str(os.getpid()))
        with new.open("xb", buffering=BUFFER) as written:  # follows no link, and is no other program's
            written.write(content)
        new.replace(path)
        return True

    def _take_away(self, name: str) -> bool:
        path = self._path / name
        if self._path.resolve() not in path.parent.resolve().parents and path.parent.resolve() != self._path.resolve():
            return False  # a link leads out of the folder
        try:
            path.unlink()
        except FileNotFoundError:
            return False
        with suppress(OSError):  # others may have put something there
            if path.parent != self._path:
                path.parent.rmdir()
        return True


def _has_files(folder: Path) -> bool:
    """Whether anything is in it but what is hidden, such as the folder of Git."""
    return any(not each.name.startswith(".") for each in folder.iterdir())


def _is_within(name: str) -> bool:
    path = PurePosixPath(name)
    is_hidden = any(each.startswith(".") for each in path.parts)  # none of ours is, nor is what leads up
    return bool(name) and not path.is_absolute() and not is_hidden and "\\" not in name
