"""What many statements share: how a definition stands in a row, and conditions on columns."""

from typing import Any

from bot.feedback.definition_ref import DefinitionRef
from bot.store.port import Row

OF_DEFINITION = "server_id = :server_id and slug = :slug and definition = :definition"


def columns_of(ref: DefinitionRef) -> dict[str, Any]:
    """The three columns that name a definition."""
    return {"server_id": ref.server_id, "slug": ref.slug, "definition": ref.key}


def ref_of(row: Row) -> DefinitionRef:
    """The definition that a row names."""
    return DefinitionRef(row["server_id"], row["slug"], row["definition"])


def where(**values: object) -> str:
    """Conditions for the columns that are given; none for a value of None, so that an index can serve the others."""
    given = [f"{column} = :{column}" for column, value in values.items() if value is not None]
    return f"where {' and '.join(given)}" if given else ""
