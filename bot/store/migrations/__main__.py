"""Prints the tables: `python -m bot.store.migrations`."""

import sys

from bot.store.migrations import schema_text

sys.stdout.write(schema_text())
