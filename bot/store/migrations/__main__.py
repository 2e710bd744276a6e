"""Prints the tables: `python -m bot.store.migrations`; with the name of a page, writes them between its two marks."""

import sys
from pathlib import Path

from bot.store.migrations import schema_text

BEGIN, END = "<!-- tables -->\n", "<!-- end of tables -->\n"


def with_tables(page: str) -> str:
    """A page with the tables as they are now between its marks."""
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}```sql\n{schema_text()}```\n{END}{after}"


if __name__ == "__main__":
    if pages := sys.argv[1:]:
        for path in map(Path, pages):
            path.write_text(with_tables(path.read_text("utf-8")), "utf-8")
    else:
        sys.stdout.write(schema_text())
