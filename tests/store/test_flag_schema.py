from __future__ import annotations

from pathlib import Path

from sqlite_utils import Database

from bot.store.answers import tracked
from bot.store.reactions import open_flags
from bot.store.schema import migrations
from bot.store.store import Store

BEFORE = "name_the_emoji_of_reactions"


def test_reactions_of_an_older_database_are_kept(tmp_path: Path) -> None:
    """Their emoji is not known, so the next comparison with Discord finds them different and mends them."""
    old = Database(tmp_path / "old.db")
    migrations.apply(old, stop_before=BEFORE)
    old.table("answers").insert({"server_id": 1, "message_id": 10, "channel_id": 5, "slug": "advocacy", "shown_at": 7})
    row = {"server_id": 1, "message_id": 10, "person_id": 100, "reason": "flagged", "burst": 0, "reacted_at": 8}
    old.table("reactions").insert(row)
    old.close()

    store = Store(tmp_path / "old.db")
    [flag] = store.read(open_flags).result()
    [answer] = store.read(tracked).result()
    store.close()
    assert (flag.slug, flag.person_id, flag.reason, flag.since) == ("advocacy", 100, "flagged", 8)
    assert answer.counts == {("", False): 1}
