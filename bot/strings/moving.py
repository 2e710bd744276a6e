"""What is told when a database is moved to another place."""

from bot.strings.catalogue import say


def same_place() -> str:
    return say("moving-same-place")


def older(place: str) -> str:
    return say("moving-older", place=place)


def nothing_there(place: str) -> str:
    return say("moving-nothing-there", place=place)


def has_words(place: str) -> str:
    return say("moving-has-words", place=place)


def begun_from_elsewhere(place: str) -> str:
    return say("moving-begun-from-elsewhere", place=place)


def another_beside(path: str) -> str:
    return say("moving-another-beside", path=path)


def beside_unwritable(path: str, why: str) -> str:
    return say("moving-beside-unwritable", path=path, why=why)


def no_room(folder: str, needed: float, free: float) -> str:
    return say("moving-no-room", folder=folder, needed=f"{needed:.1f}", free=f"{free:.1f}")


def holds_nul(table: str, column: str) -> str:
    return say("moving-holds-nul", table=table, column=column)


def differs(table: str, here: int, there: int) -> str:
    return say("moving-differs", table=table, here=here, there=there)


def stopped(why: str) -> str:
    return say("moving-stopped", why=why)


def moves() -> str:
    return say("moving-moves")


def table(name: str, rows: int, checksum: str) -> str:
    """One table that was moved."""
    return say("moving-table", table=name, rows=rows, checksum=checksum)


def all_there(rows: int, tables: int, source: str, target: str) -> str:
    return say("moving-all-there", rows=rows, tables=tables, source=source, target=target)


def earlier(rows: int) -> str:
    return say("moving-earlier", rows=rows)


def beside(path: str) -> str:
    return say("moving-beside", path=path)


def now(source: str) -> str:
    """What to do next."""
    return say("moving-now", source=source)
