"""Lists that others write: tables and entries with names of their own, and how they become words."""

from bot.formats.lists.entries import reading_of_records, reading_of_tables
from bot.formats.lists.fields import Field, field_of
from bot.formats.lists.record import Record
from bot.formats.lists.table import Row, Table

__all__ = ["Field", "Record", "Row", "Table", "field_of", "reading_of_records", "reading_of_tables"]
