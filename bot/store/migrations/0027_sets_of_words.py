"""Sets of imported words: what each file brought, so that it can be replaced, or taken out again.

All that was imported until now becomes one set, since nobody wrote down which file brought what.
"""

from bot.store.port import Connection

NAME = "keep_sets_of_words"


def migrate(db: Connection) -> None:
    db.execute("""
        create table imports (
            name text primary key,
            number integer not null,
            imported_at integer not null,
            file text not null
        ) strict
    """)
    db.execute("""
        create table imported (
            name text not null,
            slug text not null,
            document text not null,
            primary key (name, slug)
        ) strict
    """)
    db.execute("""
        insert into imports (name, number, imported_at, file)
        select 'earlier', 1, last, ''
        from (select max(changed_at) as last from terms where server_id = 0 and layer = 'imported') as imported
        where last is not null
    """)
    db.execute("""
        insert into imported (name, slug, document)
        select 'earlier', slug, document from terms where server_id = 0 and layer = 'imported'
    """)
    db.execute("create index imported_by_slug on imported (slug)")
