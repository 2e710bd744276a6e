"""Operations on what people chose for themselves."""

from dataclasses import dataclass

from bot.store.port import Connection
from bot.store.rows import delete, insert, row_of, select


@dataclass(frozen=True, slots=True)
class Choose:
    """A person's choice of this name; an empty `value` takes it away, with the person."""

    person_id: int
    name: str
    value: str

    def apply(self, db: Connection) -> None:
        delete(db, "choices", person_id=self.person_id, name=self.name)
        if self.value:
            insert(db, "choices", row_of(self))


def people_who_chose(db: Connection, name: str, value: str) -> frozenset[int]:
    """Everybody who made this choice."""
    return frozenset(row["person_id"] for row in select(db, "choices", name=name, value=value))
