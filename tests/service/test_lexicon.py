"""Reading while another thread brings changes in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from bot.glossary.model.term import Definition, Kind, Term
from bot.glossary.snapshot import Glossary, ServerGlossary
from bot.service.lexicon import Lexicon
from bot.store.port import Connection
from bot.store.store import Store
from bot.store.terms import BASE, ImportTerms, Layer, put_terms

SERVER, OTHER = 7, 8
TERM = Term(slug="tea-club", label="Tea club", definitions=(Definition(kind=Kind.PLAIN, text="We meet."),))


class PutTerm:
    """A server's own term, with nothing around it."""

    def __init__(self, server_id: int) -> None:
        self.server_id = server_id

    def apply(self, db: Connection) -> None:
        put_terms(db, self.server_id, Layer.LOCAL, (TERM,))


@pytest.fixture
def store() -> Iterable[Store]:
    store = Store()
    yield store
    store.close()


def test_a_change_while_a_server_is_first_read_is_not_lost(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A word is stored just as somebody asks: they get an answer, and the next one finds the word."""
    lexicon = Lexicon(store)

    def lay_over(base: Glossary, local: Glossary) -> ServerGlossary:
        monkeypatch.undo()
        made = ServerGlossary(base, local)
        store.do_now(PutTerm(SERVER))
        lexicon.refresh()
        return made

    monkeypatch.setattr("bot.service.lexicon.ServerGlossary", lay_over)
    assert "tea-club" not in lexicon.of(SERVER)
    assert "tea-club" in lexicon.of(SERVER)


def test_a_change_between_looking_and_taking_harms_no_reader(store: Store) -> None:
    """What is laid over each other is thrown away by another thread at any moment."""
    lexicon = Lexicon(store)
    lexicon.of(SERVER)

    class Emptied(dict[int, Any]):
        def __contains__(self, key: object) -> bool:
            found = super().__contains__(key)
            lexicon._laid_over = {}
            return found

    lexicon._laid_over = Emptied(lexicon._laid_over)
    assert "tea-club" not in lexicon.of(SERVER)


def test_a_change_in_one_server_leaves_what_the_others_read(store: Store) -> None:
    """Their words stay the very same object, and with it all that is kept for it; a shared change renews all."""
    lexicon = Lexicon(store)
    before = {server: lexicon.of(server) for server in (BASE, SERVER, OTHER)}
    store.do_now(PutTerm(SERVER))
    lexicon.refresh()
    assert "tea-club" in lexicon.of(SERVER)
    assert [lexicon.of(server) is before[server] for server in (BASE, SERVER, OTHER)] == [True, False, True]

    store.do_now(ImportTerms((TERM,)))
    lexicon.refresh()
    assert all(lexicon.of(server) is not before[server] for server in (BASE, SERVER, OTHER))
    assert "tea-club" in lexicon.of(OTHER)
