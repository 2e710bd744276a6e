"""The table of words that people asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.store.retention import NoteDeparture, PurgeServers
from bot.store.store import Store
from bot.store.wanted import MOST_WANTED, AskFor, DropWanted, wanted_words

HERE, THERE = 1, 2
AT = datetime(2026, 11, 1, tzinfo=UTC)


def test_a_word_is_one_row_that_counts(store: Store) -> None:
    """As it was typed first; the same press, stored twice, counts once."""
    for word, press, minutes in (("Zorble", "1", 0), ("zorbles", "2", 5), ("zorbles", "2", 5)):
        assert store.do_now(AskFor(HERE, "zorble", word, press, AT + timedelta(minutes=minutes)))
    [wanted] = store.ask_now(wanted_words, HERE)
    assert (wanted.word, wanted.times) == ("Zorble", 2)
    assert (wanted.first_at, wanted.last_at) == (AT, AT + timedelta(minutes=5))
    assert store.ask_now(wanted_words, THERE) == []


def test_what_most_people_want_comes_first(store: Store) -> None:
    """Then what was asked for last."""
    for number, key in enumerate(("old", "much", "much", "new")):
        store.do_now(AskFor(HERE, key, key, str(number), AT + timedelta(minutes=number)))
    assert [each.key for each in store.ask_now(wanted_words, HERE)] == ["much", "new", "old"]


def test_a_server_holds_so_many_and_no_more(store: Store) -> None:
    """What is there still counts, another server has its own room, and what goes makes room."""
    for number in range(MOST_WANTED):
        assert store.do_now(AskFor(HERE, f"word{number}", "word", "1"))
    assert not store.do_now(AskFor(HERE, "another", "another", "1"))
    assert store.do_now(AskFor(HERE, "word0", "word", "2"))
    assert store.do_now(AskFor(THERE, "another", "another", "1"))
    store.do_now(DropWanted(HERE, ("word1",)))
    assert store.do_now(AskFor(HERE, "another", "another", "1"))


def test_words_go_with_their_server(store: Store) -> None:
    """Once it has removed the bot for long enough; those of another server stay."""
    for server in (HERE, THERE):
        store.do_now(AskFor(server, "zorble", "Zorble", "1"))
    store.do_now(NoteDeparture(HERE, AT))
    store.do_now(PurgeServers(AT + timedelta(days=30), AT + timedelta(days=31)))
    assert store.ask_now(wanted_words, HERE) == []
    assert [each.word for each in store.ask_now(wanted_words, THERE)] == ["Zorble"]
