"""Which migrations a database on a server has; its tables lie in a schema of their own."""

from types import ModuleType

from bot.errors import ConfigError
from bot.store.migrations import known_names, steps
from bot.store.port import Connection
from bot.strings import store as strings

SCHEMA = "jargonbot"
_HAS_SCHEMA = "select 1 from pg_namespace where nspname = :schema"
_REMEMBERED = "select 1 from pg_tables where schemaname = :schema and tablename = '_steps'"
_ANYTHING = "select 1 from pg_tables where schemaname = :schema"


def pending(db: Connection, name: str, schema: str = SCHEMA) -> list[ModuleType]:
    """The steps that the tables of a database do not have yet; all of them where there are none.

    They are in a `schema`, which is the first that the connection looks into.

    Raises:
        ConfigError: a newer version of jargonbot made them, or the schema is another program's.
    """
    if not db.query(_REMEMBERED, schema=schema):
        if db.query(_ANYTHING, schema=schema):
            raise ConfigError(strings.foreign_schema(name))
        return steps()
    applied = {row["name"] for row in db.query("select name from _steps")}
    if applied - known_names():
        raise ConfigError(strings.newer_on_server(name))
    return [step for step in steps() if step.NAME not in applied]


def has_schema(db: Connection, schema: str = SCHEMA) -> bool:
    """Whether a database has a schema of this name."""
    return bool(db.query(_HAS_SCHEMA, schema=schema))


def bring_up(db: Connection, name: str, schema: str = SCHEMA) -> None:
    """Bring the tables to the newest step; see `pending` for what is raised, and then nothing is changed."""
    missing = pending(db, name, schema)
    if not has_schema(db, schema):
        db.execute(f"create schema {schema}")
    db.execute("create table if not exists _steps (name text primary key, applied_at timestamptz default now())")
    for step in missing:
        step.migrate(db)
        db.execute("insert into _steps (name) values (:name)", name=step.NAME)
