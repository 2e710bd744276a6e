from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import JargonError
from bot.glossary.search.match import Outcome
from bot.service import Draft, Jargon, Opening, draft_of
from tests.service.acts import ONE, OTHER, act, edit

labels = st.sampled_from(["Tea club", "Befriending", "Reablement", "Care, in our words;"])
changes = st.tuples(st.sampled_from(["add", "edit", "remove"]), st.sampled_from([ONE, OTHER]), labels)


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("words")
    (folder / "words.yaml").write_text("terms:\n- {label: Reablement, definition: Shared.}\n", encoding="utf-8")
    return folder


async def change(jargon: Jargon, what: str, server: int, label: str) -> None:
    """One change by a curator; what is not possible is refused with a sentence."""
    draft = Draft(labels=label, plain=f"Words of server {server}.")
    try:
        if what == "add":
            await jargon.curation.add(draft, act(server))
            return
        page = jargon.define(label.strip(";"), server).page
        if page and what == "edit":
            await edit(jargon, page.term, draft, server)
        elif page:
            await jargon.layering.remove(page.term.slug, act(server))
    except JargonError as refused:
        assert str(refused).endswith(".")  # noqa: PT017  # most of these are refused, some are not


@settings(max_examples=40, deadline=None)
@given(history=st.lists(changes, max_size=12))
def test_the_words_of_a_server_stay_there(words: Path, history: list[tuple[str, int, str]]) -> None:
    """Whatever two servers do, neither ever reads a text of the other, and the shared one stays as it was."""

    async def all_changes(jargon: Jargon) -> None:
        for each in history:
            await change(jargon, *each)

    jargon = Jargon(None, words)
    asyncio.run(all_changes(jargon))
    texts = {
        server: {each.text for term in jargon.terms(server) for each in term.definitions} for server in (0, ONE, OTHER)
    }
    jargon.close()
    assert texts[0] == {"Shared."}
    assert texts[ONE] <= {"Shared.", "Words of server 1."}
    assert texts[OTHER] <= {"Shared.", "Words of server 2."}


async def test_an_own_wording_overrides_the_shared_one(jargon: Jargon) -> None:
    """It is found under its new names, and the old ones lead to no second answer."""
    draft = Draft(labels="Advocacy, speaking up", plain="Somebody speaks up with you.")
    await edit(jargon, jargon.page("advocacy", ONE).term, draft)
    for question in ("advocacy", "speaking up"):
        page = jargon.define(question, ONE).page
        assert page
        assert page.local
        assert page.term.definitions[0].text == "Somebody speaks up with you."
    assert jargon.define("speaking up", OTHER).outcome is not Outcome.ANSWER
    page = jargon.define("advocacy", OTHER).page
    assert page
    assert not page.local


async def test_a_new_word_is_found_as_soon_as_it_is_stored(jargon: Jargon) -> None:
    """A curator who adds a word tries it at once, and would else add it again; other servers do not have it."""
    added = await jargon.curation.add(Draft(labels="Tea club, TC", plain="Mondays."), act())
    assert jargon.page("tea-club", ONE).term == added
    assert jargon.define("TC", ONE).outcome is Outcome.ANSWER
    assert jargon.define("TC", OTHER).outcome is not Outcome.ANSWER


async def test_own_words_survive_a_restart(jargon: Jargon, database: Path, glossary: Path) -> None:
    """They are stored when the method returns."""
    await jargon.curation.add(Draft(labels="Tea club", plain="Mondays."), act())
    jargon.close()
    again = Jargon(database, glossary)
    assert again.page("tea-club", ONE).term.definitions[0].source.organisation == "Us"
    again.close()


async def test_two_curators_adding_the_same_word_at_once_lose_nothing(jargon: Jargon) -> None:
    """One is stored; the other is told that it is there already."""
    drafts = [Draft(labels="Tea club", plain=text) for text in ("First.", "Second.")]
    adding = (jargon.curation.add(draft, act()) for draft in drafts)
    stored, refused = await asyncio.gather(*adding, return_exceptions=True)
    assert isinstance(refused, JargonError)
    assert "in the glossary already" in str(refused)
    assert not isinstance(stored, BaseException)
    assert jargon.page(stored.slug, ONE).term.definitions[0].text == "First."


async def test_words_that_make_one_slug_are_kept_apart(jargon: Jargon) -> None:
    """Two labels of other scripts and signs may look the same in a web address."""
    terms = [await jargon.curation.add(Draft(labels=each, plain=each), act()) for each in ("C++", "C#", "C")]
    assert len({term.slug for term in terms}) == 3


async def test_an_act_that_comes_again_is_done_once(jargon: Jargon) -> None:
    """Its answer was lost, and it was sent anew: it is answered as it was the first time, and nothing is done twice."""
    adding, removing = act(), act()
    draft = Draft(labels="Tea club", plain="We meet.")
    added = await jargon.curation.add(draft, adding)
    assert await jargon.curation.add(draft, adding) == added

    editing, opening = act(), Opening.of(draft_of(added))
    sent = Draft(labels="Tea club", plain="We meet on Mondays.")
    first, again = [await jargon.curation.edit(added.slug, opening, sent, editing) for _ in range(2)]
    assert first == again

    first, again = [await jargon.layering.remove(added.slug, removing) for _ in range(2)]
    assert first == again
    assert [each.revision_id for each in await jargon.curation.revisions(ONE, added.slug)] == [
        each.act_id for each in (removing, editing, adding)
    ]
