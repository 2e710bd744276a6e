"""The computer: Python, SQLite, the disk, and who may read the files of the database."""

import os
import platform
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

from bot.cli.doctor.check import Check, advice, fault
from bot.store.connection import library
from bot.strings import doctor as strings

MEBIBYTE = 2**20
LITTLE_SPACE = 500 * MEBIBYTE  # what a busy bot, its copies and its journal grow by in some months
NO_SPACE = 50 * MEBIBYTE
# SQLite's locks do not hold there: https://sqlite.org/faq.html#q5
OVER_A_NETWORK = frozenset(("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "afs", "virtiofs", "drvfs"))
_MOUNTS = Path("/proc/self/mounts")
_OTHERS = 0o077


def machine_checks(database: Path, mounts: Path = _MOUNTS) -> Iterator[Check]:
    """How the computer is on which a database lies, or will lie."""
    yield Check("python", strings.python(platform.python_version()))
    version, has_log = library()
    yield Check("sqlite", strings.sqlite(version) if has_log else strings.old_sqlite(version))
    folder = _first_that_is_there(database.parent)
    yield _space(folder)
    yield _file_system(folder, mounts)
    if os.name == "posix" and database.exists():
        yield _rights(database)


def _first_that_is_there(folder: Path) -> Path:
    return next(each for each in (folder, *folder.absolute().parents) if each.exists())


def _space(folder: Path) -> Check:
    free = shutil.disk_usage(folder).free
    mebibytes = free // MEBIBYTE
    if not os.access(folder, os.W_OK):
        return fault("disk", strings.not_writable(str(folder)))
    if free < NO_SPACE:
        return fault("disk", strings.no_space(str(folder), mebibytes))
    if free < LITTLE_SPACE:
        return advice("disk", strings.little_space(str(folder), mebibytes))
    return Check("disk", strings.space(str(folder), mebibytes))


def _file_system(folder: Path, mounts: Path) -> Check:
    kind = kind_of_file_system(folder, mounts)
    if kind in OVER_A_NETWORK:
        return fault("file system", strings.over_a_network(str(folder), kind))
    return Check("file system", strings.file_system(kind) if kind else strings.unknown_file_system())


def kind_of_file_system(folder: Path, mounts: Path = _MOUNTS) -> str:
    """What the file system of a folder is called; empty where the computer does not say.

    https://man7.org/linux/man-pages/man5/proc_mounts.5.html
    """
    try:
        rows = [row.split(" ") for row in mounts.read_text("utf-8", errors="replace").splitlines()]
    except OSError:
        return ""
    place = Path(os.path.realpath(folder))
    over = [(Path(row[1].replace("\\040", " ")), row[2]) for row in rows if len(row) > 2]
    found = [(len(mount.parts), kind) for mount, kind in over if place.is_relative_to(mount)]
    return max(found, default=(0, ""), key=lambda each: each[0])[1]


def _rights(database: Path) -> Check:
    mode = stat.S_IMODE(database.stat().st_mode)
    if mode & _OTHERS:
        return advice("rights", strings.others_may_read(str(database), f"{mode:04o}"))
    return Check("rights", strings.owner_alone())
