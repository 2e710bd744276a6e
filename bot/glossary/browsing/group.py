"""One group of terms, such as a letter or a topic, and its rows."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import blake2s

from bot.glossary.text.fold import fold


@dataclass(frozen=True, slots=True)
class Row:
    """A term as it stands in a group: by its label, or by a short form of it.

    `beside` is what a reader is told beside it: what the short form is short for, or the works of the source.
    `order` puts the rows of a group in their order: it is the folded name.
    """

    name: str
    slug: str
    beside: str = ""
    order: str = ""


@dataclass(frozen=True)
class Group:
    """Rows in the order of their names. The `name` is empty for the terms that belong to no group of their way."""

    name: str
    rows: tuple[Row, ...]

    @cached_property
    def key(self) -> str:
        """A short name for an id, the same as long as the group is called so: capitals and dashes may change."""
        return key_of(self.name)


@lru_cache(10_000)  # thousands of terms share a topic or a source
def key_of(name: str) -> str:
    """Sixteen hexadecimal digits for the name of a group, as short as an id has room for."""
    spelled = fold(name) or name  # a topic may be called by an emoji alone
    return blake2s(spelled.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def in_order(row: Row) -> tuple[str, str, str]:
    """By which rows are sorted."""
    return row.order, row.name, row.slug
