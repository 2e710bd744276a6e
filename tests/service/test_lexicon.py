"""Reading while another thread brings changes in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from bot.glossary.model.term import Definition, Kind, Term
from bot.glossary.snapshot import Glossary, ServerGlossary
from bot.service.lexicon import Lexicon
from bot.store.store import Store
from bot.store.terms import PutTerm

SERVER = 7


@pytest.fixture
def store() -> Iterable[Store]:
    store = Store()
    yield store
    store.close()


def test_a_change_while_a_server_is_first_read_is_not_lost(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A word is stored just as somebody asks: they get an answer, and the next one finds the word."""
    lexicon = Lexicon(store)
    term = Term(slug="tea-club", label="Tea club", definitions=(Definition(kind=Kind.PLAIN, text="We meet."),))

    def lay_over(base: Glossary, local: Glossary) -> ServerGlossary:
        monkeypatch.undo()
        made = ServerGlossary(base, local)
        store.apply(PutTerm(SERVER, term, by=1)).result()
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
