"""Our statements as psycopg and PostgreSQL take them. What stands in quotes is left as it is."""

import re
from functools import lru_cache

_QUOTED = r"'(?:[^']|'')*'|--[^\n]*"
_VALUE = re.compile(rf"{_QUOTED}|::|:(?P<name>\w+)")
_TYPE = re.compile(rf"{_QUOTED}|(?P<column>\b\w+\s+)(?P<type>integer|text)\b|\s*\bstrict\b")
# Whole numbers of 64 bits, as those of SQLite; and texts that are compared sign by sign, whatever language is set.
_TYPES = {"integer": "bigint", "text": 'text collate "C"'}


@lru_cache(maxsize=1024)
def statement(sql: str) -> str:
    """A statement in which a named value is written as psycopg wants it, and each % twice."""
    return _VALUE.sub(lambda each: f"%({each['name']})s" if each["name"] else each[0], sql.replace("%", "%%"))


@lru_cache(maxsize=1024)
def may_be_prepared(sql: str) -> bool | None:
    """False where a statement asks for all columns, for another process may add one; else the library decides.

    The server refuses a prepared one from then on: https://www.postgresql.org/docs/current/sql-prepare.html
    """
    return False if "*" in sql.replace("(*)", "") else None


def declaration(sql: str) -> str:
    """A statement that makes or changes a table: its types under PostgreSQL's names, for which it is always strict."""
    return _TYPE.sub(_declared, sql) if sql.split()[:2] in (["create", "table"], ["alter", "table"]) else sql


def _declared(found: re.Match[str]) -> str:
    if found["type"]:
        return found["column"] + _TYPES[found["type"]]
    return found[0] if found[0][0] in "'-" else ""
