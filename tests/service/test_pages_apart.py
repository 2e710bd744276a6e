"""A page is kept for all servers at once only where it looks the same in all."""

from __future__ import annotations

from bot.service import Draft, Jargon
from tests.service.acts import ONE, OTHER, act

OWN = Draft(labels="Tea club", plain="Mondays at ours.", instead="support")


def named_on(jargon: Jargon, server_id: int = 0, nation: str = "") -> set[str]:
    """What the page of “support” leads to."""
    links = jargon.page("support", server_id, nation).relations
    return {each.label for those in links.values() for each in those}


async def test_words_of_a_server_are_on_no_page_of_another(jargon: Jargon) -> None:
    """Whoever looks first: here a shared word, to which a server's own word leads."""
    await jargon.curation.add(OWN, act(ONE))
    assert "Tea club" in named_on(jargon, ONE)
    assert "Tea club" not in named_on(jargon, OTHER)
    assert "Tea club" not in named_on(jargon)
    assert "Tea club" in named_on(jargon, ONE)


async def test_a_word_is_hidden_from_pages_that_were_read_before(jargon: Jargon) -> None:
    """In this server, and in no other."""
    before = {each: named_on(jargon, each) for each in (ONE, OTHER)}
    assert "Advocacy" in before[ONE]
    await jargon.layering.hide("advocacy", "We have a better one.", act(ONE))
    assert named_on(jargon, ONE) == before[ONE] - {"Advocacy"}
    assert named_on(jargon, OTHER) == before[OTHER]


async def test_what_a_server_hides_is_on_the_pages_of_others(jargon: Jargon) -> None:
    """Also where it is looked at there first."""
    before = named_on(jargon, OTHER)
    await jargon.layering.hide("advocacy", "We have a better one.", act(ONE))
    assert "Advocacy" not in named_on(jargon, ONE)
    await jargon.layering.show("advocacy", act(ONE))
    assert named_on(jargon, ONE) == named_on(jargon, OTHER) == before


async def test_what_looks_the_same_is_kept_once(jargon: Jargon) -> None:
    """With its card, which takes more memory; a word of a server's own elsewhere changes nothing of that."""
    await jargon.curation.add(OWN, act(ONE))
    assert jargon.page("advocacy", ONE) is jargon.page("advocacy", OTHER) is jargon.page("advocacy")
