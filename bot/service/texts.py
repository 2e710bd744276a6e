"""What a form holds."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a form, one for each field, as they were typed or chosen."""

    def by_name(self) -> Mapping[str, str]:
        """The texts by the names of the fields, in their order."""
        return asdict(self)
