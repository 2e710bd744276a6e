"""Operations on what people chose for themselves."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.store.port import Connection
from bot.store.rows import delete, insert, row_of, select

Stored = Mapping[str, str]  # what somebody chose, by the names of their choices


@dataclass(frozen=True, slots=True)
class Choose:
    """A person's choice of this name; an empty `value` takes it away, with the person.

    The result is all that they have chosen by then, on whichever device.
    """

    person_id: int
    name: str
    value: str

    def apply(self, db: Connection) -> Stored:
        delete(db, "choices", person_id=self.person_id, name=self.name)
        if self.value:
            insert(db, "choices", row_of(self))
        return {row["name"]: row["value"] for row in select(db, "choices", person_id=self.person_id)}


def all_choices(db: Connection) -> Mapping[int, Stored]:
    """What everybody chose who chose anything."""
    chosen: dict[int, dict[str, str]] = {}
    for row in select(db, "choices"):
        chosen.setdefault(row["person_id"], {})[row["name"]] = row["value"]
    return chosen
