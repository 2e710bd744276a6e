"""One entry as somebody else wrote it: texts by the names that they chose."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Record:
    """An entry. A name may have several texts, as a list in JSON has; those that are `listed` are each a whole.

    `line` counts from 1; 0 if it is not known.
    """

    fields: Mapping[str, tuple[str, ...]]
    line: int = 0
    listed: frozenset[str] = frozenset()
