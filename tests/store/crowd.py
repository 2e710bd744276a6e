"""A database full of people: rows in every table that holds anybody, for tests of what is erased and what stays."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bot.store.store import Store

ERASED = 912345678901234567  # an id as long as they are today
OTHERS = range(800000000000000001, 800000000000000001 + 997)
SERVERS = range(700000000000000001, 700000000000000001 + 10)
SHARES = {"reactions": 8, "flags": 6, "answers": 4, "replies": 1, "revisions": 1}  # twentieths of all rows


def person(number: int) -> int:
    """Every hundredth row is of the one who is to be erased."""
    return ERASED if number % 100 == 0 else OTHERS[number % len(OTHERS)]


def crowd(database: Path, rows: int) -> None:
    """Fill a new database with so many rows, and a few in the small tables."""
    Store(database).close()
    with closing(sqlite3.connect(database)) as db, db:
        for table, share in SHARES.items():
            filled = list(_rows(table, rows * share // 20))
            _insert(db, table, filled)
        for table in (
            "reviews",
            "blocks",
            "claims",
            "drafts",
            "terms",
            "preferences",
            "suggestions",
            "writings",
            "contributions",
            "publications",
            "subscriptions",
            "pack_words",
        ):
            _insert(db, table, list(_rows(table, 200)))
        chosen = [{"person_id": each, "name": "easy_read", "value": "always"} for each in (ERASED, *OTHERS)]
        _insert(db, "choices", chosen)
        sought = [
            {"server_id": 5, "key": "zorble", "word": "zorble", "asked_at": 1} | {"person_id": each["person_id"]}
            for each in chosen
        ]
        _insert(db, "seekers", sought)


def _insert(db: sqlite3.Connection, table: str, rows: list[dict[str, object]]) -> None:
    columns = ", ".join(rows[0])
    values = ", ".join(f":{column}" for column in rows[0])
    db.executemany(f"insert into {table} ({columns}) values ({values})", rows)


def _rows(table: str, number: int) -> Iterator[dict[str, object]]:
    for each in range(number):
        who, server, slug = person(each), SERVERS[each % len(SERVERS)], f"word-{each % 200}"
        mentions = f"Thanks <@{ERASED}>, said somebody." if each % 97 == 0 else f"Words {each}."
        at = 1_700_000_000_000 + each
        all_rows: dict[str, dict[str, object]] = {
            "reactions": {
                "message_id": each,
                "person_id": who,
                "reason": "flagged",
                "emoji": "🚩",
                "burst": 0,
                "reacted_at": at,
            },
            "flags": {
                **{"flag_id": str(each), "slug": slug, "definition": "", "person_id": who, "reason": "wrong"},
                **{"comment": mentions, "wording": "", "flagged_at": at, "message_id": each},
            },
            "answers": {"message_id": each, "channel_id": 5, "slug": slug, "shown_at": at},
            "replies": {"person_id": who, "review_id": str(each)},
            "revisions": {
                **{"slug": slug, "number": each, "revision_id": str(each), "revised_at": at, "revised_by": who},
                **{"why": mentions, "door": "term_edit", "before": None, "after": None},
            },
            "reviews": {
                **{"review_id": str(each), "slug": slug, "definition": "", "decision": "resolved", "reply": mentions},
                **{"people": 2, "changed": 0, "decided_at": at, "decided_by": who},
            },
            "blocks": {"person_id": who + each, "flag_id": str(each), "blocked_at": at, "blocked_by": who},
            "claims": {"slug": f"word-{each}", "definition": "", "person_id": who, "claimed_at": at},
            "drafts": {
                **{"draft_id": str(each), "person_id": who, "form": "comment:x:whole", "kept_at": at},
                "answers": json.dumps({"comment": mentions}),
            },
            "terms": {
                **{"layer": "local", "slug": f"own-{each}", "changed_at": at, "changed_by": who},
                "document": json.dumps({"label": f"Own {each}", "definition": mentions}),
            },
            "suggestions": {
                **{"suggestion_id": str(each), "slug": slug, "word": f"Word {each}", "meaning": mentions},
                **{"origin": "", "instead": "", "person_id": who, "outside": 0, "suggested_at": at},
                **{"approved": json.dumps({"word": "x", "meaning": mentions}), "approved_by": person(each + 50)},
                **{"ending": "accepted", "reply": mentions, "decided_at": at, "decided_by": person(each + 70)},
            },
            "writings": {"slug": f"open-{each}", "open": 1, "opened_at": at, "opened_by": who, "word": mentions},
            "contributions": {"slug": f"open-{each}", "person_id": who, "text": mentions, "written_at": at},
            "publications": {
                **{"server_id": each, "pack_id": str(each), "title": mentions, "publisher": mentions, "edition": 1},
                **{"licence": mentions, "checksum": "", "made_on": "2026-11-27"},
            },
            "subscriptions": {
                **{"pack_id": str(each), "title": mentions, "publisher": mentions, "licence": mentions, "edition": 1},
                **{"checksum": "", "public_key": "", "address": f"https://example.org/{ERASED}", "looked_at": at},
            },
            "pack_words": {
                **{"pack_id": str(each), "slug": slug, "offered_at": at, "approved_by": who},
                **{name: json.dumps({"label": "Own", "definition": mentions}) for name in ("offered", "base")},
            },
            "preferences": {"name": f"own_line-{each}", "value": mentions},
        }
        yield {"server_id": server, **all_rows[table]}


def forms(number: int) -> dict[str, bytes]:
    """Every form in which a number may stand in a file: as text, and as integers of SQLite's records and keys.

    https://sqlite.org/fileformat.html#record_format, https://sqlite.org/fileformat.html#b_tree_pages (varint)
    """
    varint, left = [number & 0xFF], number >> 8
    for _ in range(8):
        varint.insert(0, 0x80 | left & 0x7F)
        left >>= 7
    return {
        "text": str(number).encode(),
        "UTF-16": str(number).encode("utf-16-le"),
        "UTF-16, big-endian": str(number).encode("utf-16-be"),
        "hexadecimal": f"{number:x}".encode(),
        "big-endian": number.to_bytes(8),
        "little-endian": number.to_bytes(8, "little"),
        "varint": bytes(varint),
    }


def found(database: Path, number: int) -> list[str]:
    """In which files beside a database, and the database itself, a number stands, and in which form."""
    files = sorted(database.parent.glob(f"{database.name}*"))
    return [
        f"{file.name}: {name}" for file in files for name, form in forms(number).items() if form in file.read_bytes()
    ]


def everybody_else(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows, by table, without those of the one who is erased and without what others said of them."""
    with closing(sqlite3.connect(database)) as db:
        names = [name for (name,) in db.execute("select name from sqlite_master where type = 'table'")]
        tables = {name: db.execute(f"select * from {name}").fetchall() for name in sorted(names)}
    kept = {name: [row for row in rows if not _concerns(row)] for name, rows in tables.items()}
    del kept["notes"], kept["versions"], kept["erasures"], kept["changes"]
    return kept


def _concerns(row: tuple[object, ...]) -> bool:
    return any(cell in (ERASED, 0, None) or str(ERASED) in str(cell) or "[erased]" in str(cell) for cell in row)
