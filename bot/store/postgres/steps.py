"""Which migrations a database on a server has; its tables lie in a schema of their own."""

from types import ModuleType

from bot.errors import ConfigError
from bot.store.migrations import known_names, steps
from bot.store.port import Connection
from bot.strings import store as strings

_OUR_SCHEMA = "select 1 from pg_namespace where nspname = 'jargonbot'"
_REMEMBERED = "select 1 from pg_tables where schemaname = 'jargonbot' and tablename = '_steps'"
_ANYTHING = "select 1 from pg_tables where schemaname = 'jargonbot'"


def pending(db: Connection, name: str) -> list[ModuleType]:
    """The steps that the tables of a database do not have yet; all of them where there are none.

    Raises:
        ConfigError: a newer version of jargonbot made them, or the schema is another program's.
    """
    if not db.query(_REMEMBERED):
        if db.query(_ANYTHING):
            raise ConfigError(strings.foreign_schema(name))
        return steps()
    applied = {row["name"] for row in db.query("select name from _steps")}
    if applied - known_names():
        raise ConfigError(strings.newer_on_server(name))
    return [step for step in steps() if step.NAME not in applied]


def bring_up(db: Connection, name: str) -> None:
    """Bring the tables to the newest step; see `pending` for what is raised, and then nothing is changed."""
    missing = pending(db, name)
    if not db.query(_OUR_SCHEMA):
        db.execute("create schema jargonbot")
    db.execute("create table if not exists _steps (name text primary key, applied_at timestamptz default now())")
    for step in missing:
        step.migrate(db)
        db.execute("insert into _steps (name) values (:name)", name=step.NAME)
