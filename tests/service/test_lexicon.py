"""The words in memory: what servers share, and reading while another thread brings changes in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from bot.feedback.reactions import Reaction
from bot.glossary.model.layer import Layer, own_word
from bot.glossary.model.term import Definition, Kind, Term
from bot.glossary.search.index import Index
from bot.glossary.search.match import Found
from bot.glossary.server_glossary import ServerGlossary
from bot.glossary.snapshot import Glossary
from bot.service import Draft, Jargon
from bot.service.lexicon import Lexicon
from bot.store.imports import ImportTerms
from bot.store.layers import put_layer
from bot.store.port import Connection
from bot.store.store import Store
from bot.store.terms import BASE, raise_version
from tests.service.acts import edit

SERVER, OTHER = 7, 8
TEA_CLUB = Term(slug="tea-club", label="Tea club", definitions=(Definition(kind=Kind.PLAIN, text="We meet."),))


class PutTerm:
    """A server's own term, with nothing around it."""

    def __init__(self, server_id: int) -> None:
        self.server_id = server_id

    def apply(self, db: Connection) -> None:
        put_layer(db, self.server_id, own_word(TEA_CLUB))


class RemoveTerms:
    """A server has no term of its own any more."""

    def __init__(self, server_id: int) -> None:
        self.server_id = server_id

    def apply(self, db: Connection) -> None:
        db.execute("delete from terms where server_id = :server_id", server_id=self.server_id)
        raise_version(db, self.server_id)


@pytest.fixture
def store() -> Iterable[Store]:
    store = Store()
    yield store
    store.close()


def test_a_change_while_a_server_is_first_read_is_not_lost(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A word is stored just as somebody asks: they get an answer, and the next one finds the word."""
    lexicon = Lexicon(store)

    def lay_over(base: Glossary, layers: Iterable[Layer]) -> ServerGlossary:
        monkeypatch.undo()
        made = ServerGlossary.of_layers(base, layers)
        store.do_now(PutTerm(SERVER))
        lexicon.refresh()
        return made

    monkeypatch.setattr("bot.service.lexicon.ServerGlossary.of_layers", lay_over)
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

    store.do_now(ImportTerms((TEA_CLUB,)))
    lexicon.refresh()
    assert all(lexicon.of(server) is not before[server] for server in (BASE, SERVER, OTHER))
    assert "tea-club" in lexicon.of(OTHER)


def test_a_server_whose_last_word_went_costs_no_more_than_one_that_had_none(store: Store) -> None:
    """They read the same empty glossary, with the same index."""
    store.do_now(PutTerm(SERVER))
    lexicon = Lexicon(store)
    lexicon.refresh()
    assert "tea-club" in lexicon.of(SERVER)

    store.do_now(RemoveTerms(SERVER))
    lexicon.refresh()
    assert "tea-club" not in lexicon.of(SERVER)
    assert lexicon.of(SERVER).local is lexicon.of(OTHER).local


def test_of_many_servers_only_the_latest_are_put_together(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are put together again when somebody there asks, and read what they read before."""
    monkeypatch.setattr("bot.service.lexicon.MOST_WORDS", 2)
    for server in (1, 2, 3):
        store.do_now(PutTerm(server))
    lexicon = Lexicon(store)
    lexicon.refresh()
    first = lexicon.of(1)
    assert [lexicon.of(server)["tea-club"] for server in (2, 3, 1)] == [TEA_CLUB] * 3
    assert lexicon.of(1) is not first
    assert sum(len(each.laid) for each in lexicon._laid_over.values()) <= 2


async def test_servers_share_the_page_of_a_word_until_it_is_theirs(jargon: Jargon) -> None:
    """A page, and the card that is made of it, is one for all servers that neither changed nor flagged the word."""
    shared = jargon.page("advocacy", OTHER)
    assert jargon.page("advocacy", SERVER) is jargon.page("advocacy") is shared

    await jargon.flagging.record_answer(SERVER, 5, 10, "advocacy")
    await jargon.flagging.add(Reaction(SERVER, 10, 100, "flagged"))
    flagged = jargon.page("advocacy", SERVER)
    assert (flagged.counts_of().people, shared.counts_of().people) == (1, 0)
    assert jargon.page("advocacy", OTHER) is shared

    await edit(jargon, shared.term, Draft(labels="Advocacy", plain="In our words."), SERVER)
    assert [page.local for page in (jargon.page("advocacy", SERVER), jargon.page("advocacy", OTHER))] == [True, False]


def test_an_index_is_built_when_somebody_asks(jargon: Jargon, monkeypatch: pytest.MonkeyPatch) -> None:
    """And not for words that are only read from a file and stored."""
    built: list[Index] = []

    class Noted(Index):
        def __init__(self, terms: Iterable[Any], **others: Any) -> None:
            super().__init__(terms, **others)
            built.append(self)

    monkeypatch.setattr("bot.glossary.snapshot.Index", Noted)
    jargon.import_terms([TEA_CLUB])
    assert built == []
    assert [jargon.define("tea club").page, len(built)] == [jargon.page("tea-club"), 1]


def test_a_word_that_goes_while_somebody_asks_is_still_shown(jargon: Jargon, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer is of one moment: what was found in the words as they were is read from the words as they were."""
    jargon._store.do_now(PutTerm(SERVER))
    jargon._lexicon.refresh()
    find = ServerGlossary.find

    def find_and_lose(glossary: ServerGlossary, text: str) -> Found:
        found = find(glossary, text)
        jargon._store.do_now(RemoveTerms(SERVER))
        jargon._lexicon.refresh()
        return found

    with monkeypatch.context() as patched:
        patched.setattr(ServerGlossary, "find", find_and_lose)
        page = jargon.define("tea club", SERVER).page
    assert page
    assert page.term == TEA_CLUB
    assert jargon.define("tea club", SERVER).page is None
