"""/glossary list: all that a server has of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.discord.client import JargonBot
from bot.service import Act, Jargon
from bot.strings import refusals
from rehearsal import Person, Reply
from tests.commands.community import Community, add_term, edit_term
from tests.fixtures.logged_in import Restart

ONLY = "Only people who look after the words"


async def hide(jargon: Jargon, community: Community, slug: str, reason: str) -> None:
    """Hide a shared word in a server."""
    act = Act(act_id=f"hide {slug}", server_id=community.server.id, person_id=1)
    await jargon.layering.hide(slug, reason, act)


async def with_one_of_each(curator: Person, community: Community, jargon: Jargon) -> None:
    """A word of the server's own, one that it changed, and one that it hides."""
    await add_term(curator, labels="Tea club", plain="We meet on Mondays.")
    await edit_term(curator, "advocacy", plain="Somebody speaks up with you.")
    await hide(jargon, community, "reablement", "Our *own* team explains it.")


async def listed(person: Person, **options: str) -> Reply:
    return await person.slash("glossary list", **options)


async def test_the_list_has_each_sort_of_word(community: Community, jargon: Jargon) -> None:
    """In the order of the alphabet, each with what it is to the server; it is shown to the curator alone."""
    curator = community.curator()
    await with_one_of_each(curator, community, jargon)
    shown = await listed(curator)
    assert shown.private
    assert shown.text == (
        "# This server’s own words\n"
        "1 word of your own, 1 shared word that you changed, 1 hidden word.\n"
        "- **Advocacy**: 1 part is your own\n"
        "- **Reablement**: hidden: Our \\*own\\* team explains it.\n"
        "- **Tea club**: your own word"
    )


async def test_where_nothing_was_changed_the_list_says_how_to_begin(community: Community) -> None:
    """Rather than show an empty one."""
    shown = (await listed(community.curator())).text
    assert "There are none yet" in shown
    assert "/term add" in shown


async def test_one_sort_is_listed_alone(community: Community, jargon: Jargon) -> None:
    """As chosen with the command, or from the menu; what was typed stays."""
    curator = community.curator()
    await with_one_of_each(curator, community, jargon)
    shown = await listed(curator, what="Hidden words")
    assert "1 of them is shown.\n- **Reablement**" in shown.text
    every = await curator.choose(shown.message, "All of them", select=2)
    assert every.updates
    assert "Tea club" in every.text
    named = await listed(curator, word="ADV")
    assert "1 of them has “ADV” in its name.\n- **Advocacy**" in named.text
    none = await curator.choose(named.message, "Words of your own", select=2)
    assert "None of them has “ADV” in its name." in none.text


async def test_each_word_opens(community: Community, jargon: Jargon) -> None:
    """As people read it there; a hidden one with the reason, and with what it says elsewhere."""
    curator = community.curator()
    await with_one_of_each(curator, community, jargon)
    shown = (await listed(curator)).message
    card = await curator.choose(shown, "Tea club")
    assert card.private
    assert "We meet on Mondays." in card.text
    hidden = (await curator.choose(shown, "Reablement")).text
    assert "hides this shared word: Our \\*own\\* team explains it." in hidden
    assert "Short-term help" in hidden


async def test_a_word_that_went_meanwhile_is_said_to_be_gone(community: Community, jargon: Jargon) -> None:
    """Another curator removed it since the list was shown."""
    curator = community.curator()
    await add_term(curator, labels="Tea club", plain="We meet on Mondays.")
    shown = (await listed(curator)).message
    act = Act(act_id="gone", server_id=community.server.id, person_id=1)
    await jargon.layering.remove("tea-club", act)
    assert (await curator.choose(shown, "Tea club")).text == refusals.term_gone()


async def test_a_changed_word_whose_shared_word_went_is_kept_and_said_so(
    community: Community, jargon: Jargon, glossary: Path, restart: Restart
) -> None:
    """What was hidden of a word that a new version no longer has."""
    curator = community.curator()
    await hide(jargon, community, "reablement", "")
    words = (glossary / "words.yaml").read_text("utf-8")
    (glossary / "words.yaml").write_text("\n".join(each for each in words.split("\n") if "Reablement" not in each))
    await restart()
    shown = await listed(curator)
    assert "**Reablement**: hidden" in shown.text
    assert "in the shared glossary no more" in (await curator.choose(shown.message, "Reablement")).text


async def test_many_words_stand_on_pages(community: Community, jargon: Jargon) -> None:
    """Twenty on each, and what was chosen is kept from page to page."""
    curator = community.curator()
    for number in range(22):
        await add_term(curator, labels=f"Club {number:02}", plain="We meet.")
    first = await listed(curator, word="club")
    assert "Page 1 of 2" in first.text
    second = await curator.press(first.message, "Next")
    assert second.updates
    assert "- **Club 21**: your own word" in second.text
    assert "Club 19" not in second.text
    assert "Club 00" in (await curator.press(second.message, "Previous")).text


async def test_nobody_else_sees_it(community: Community, jargon: Jargon) -> None:
    """Not who lost the right since, not who never had it, and nothing of it in another server."""
    curator = community.curator()
    await with_one_of_each(curator, community, jargon)
    shown = (await listed(curator)).message
    community.take_rights_from(curator)
    assert (await curator.choose(shown, "Tea club")).text.startswith(ONLY)
    assert (await curator.choose(shown, "Hidden words", select=2)).text.startswith(ONLY)
    assert "There are none yet" in (await listed(community.elsewhere().curator())).text


@pytest.mark.parametrize("typed", ["x" * 200, "own:0:", "¿∑é:" * 30])
async def test_whatever_is_typed_fits_the_ids(community: Community, typed: str, bot: JargonBot) -> None:
    """It is cut to what an id can hold, and stands in the buttons as it was typed."""
    curator = community.curator()
    await add_term(curator, labels="Tea club", plain="We meet.")
    shown = await listed(curator, word=typed)
    assert "None of them has" in shown.text
    assert "None of them has" in (await curator.choose(shown.message, "Hidden words", select=1)).text
