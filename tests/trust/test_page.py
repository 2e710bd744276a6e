"""The page that tells what is survived has the rows of the table that is printed."""

from __future__ import annotations

import re
from pathlib import Path

from tests.fixtures.trust import ROWS

PAGE = Path(__file__).parents[2] / "docs/trust.md"


def test_every_fault_is_told_of() -> None:
    """In the same order, before what was seen once."""
    told, _ = PAGE.read_text("utf-8").split("## What was seen")
    assert re.findall(r"^\| ([^|]+?) \| [^|]+ \|", told, re.MULTILINE)[1:] == [*ROWS]
