"""Somebody is erased whose id stands in the words of a community: the words stay, and can be read and flagged."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Reason
from bot.glossary.model.keys import keyed
from bot.service import Draft, Jargon
from tests.service.acts import ONE, act
from tests.store.crowd import found

ANN, LONGER = 812345678901234567, 98123456789012345678


@pytest.mark.parametrize(
    "source",
    [f"What <@{ANN}> said", f"https://discord.com/users/{ANN}", f"Talk https://discord.com/channels/1/{ANN}?x=1"],
)
async def test_the_words_stay_and_so_do_their_flags(jargon: Jargon, database: Path, source: str) -> None:
    """Wherever it stood: the word is found as before, and what is flagged on it is still at its definition."""
    plain, formal = f"Ask <@{ANN}>.", f"See {LONGER}."
    term = await jargon.curation.add(Draft(labels="Tea club", plain=plain, formal=formal, source=source), act())
    for key in keyed(term):
        await jargon.flagging.flag(DefinitionRef(ONE, term.slug, key), key, 7, Reason.WRONG, "")
    await jargon.people.erase(ANN)
    await jargon.people.scrub()
    jargon._lexicon.refresh()
    page = jargon.page(term.slug, ONE)
    assert page.term.label == "Tea club"
    word = await jargon.desk.word(ONE, term.slug)
    assert {row.key for row in word.rows} == {*keyed(page.term)}
    assert all(row.definition for row in word.rows)
    assert [each.text for each in page.term.definitions][1] == formal, "the number of something else is as it was"


@pytest.mark.sqlite("it looks into the file")
async def test_a_word_is_not_named_by_an_id(jargon: Jargon, database: Path) -> None:
    """A label that mentions somebody: afterwards no file has the id."""
    term = await jargon.curation.add(Draft(labels=f"Ask <@{ANN}>", plain="Our chair."), act())
    await jargon.people.erase(ANN)
    await jargon.people.scrub()
    assert found(database, ANN) == []
    jargon._lexicon.refresh()
    assert jargon.page(term.slug, ONE).term.label == "Ask <@[erased]>"
