"""What the numbers of flags count, wherever one is shown."""

from __future__ import annotations

import pytest

from bot.errors import RefusedError
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Reason
from bot.feedback.reactions import Reaction
from bot.glossary.model.keys import keyed
from bot.service import Act, Draft, Jargon, Opening, draft_of

HERE, THERE = 1, 2
CHANNEL, ANSWER, ANOTHER = 5, 10, 11
ANN, BEN, CURATOR = 100, 101, 9
HARD = list(Reason).index(Reason.HARD_TO_UNDERSTAND)
MOST_IN_AN_HOUR = 20


async def shown(jargon: Jargon, server: int = HERE, slug: str = "co-production") -> None:
    """Two answers about a term, on which people can react."""
    for message in (ANSWER, ANOTHER):
        await jargon.flagging.record_answer(server, CHANNEL, message, slug)


async def react(jargon: Jargon, person: int, emoji: str = "🚩", message: int = ANSWER, server: int = HERE) -> None:
    reason = Reason.FLAGGED if emoji == "🚩" else Reason.HARD_TO_UNDERSTAND
    await jargon.flagging.add(Reaction(server, message, person, reason, emoji=emoji))


async def fill_in(
    jargon: Jargon, person: int, number: int, *, slug: str = "co-production", server: int = HERE, comment: str = ""
) -> str:
    """Send the form of a term's first definition; gives the definition's key."""
    key = next(iter(keyed(jargon.page(slug, server).term)))
    reason = list(Reason)[number % len(Reason)]
    await jargon.flagging.flag(DefinitionRef(server, slug, key), str(number), person, reason, comment)
    return key


async def test_the_card_counts_people_and_not_marks(jargon: Jargon) -> None:
    """Readers judge a word by this number: one person with four marks on it must not look like a crowd."""
    await shown(jargon)
    for message in (ANSWER, ANOTHER):
        for emoji in ("🚩", "❓"):
            await react(jargon, ANN, emoji, message)
    assert jargon.page("co-production", HERE).counts_of().people == 1
    await react(jargon, BEN)
    assert jargon.page("co-production", HERE).counts_of().people == 2


def shown_people(jargon: Jargon, key: str = "") -> int:
    """How many people the card says have flagged something."""
    return jargon.page("co-production", HERE).counts_of(key).shown


async def test_the_card_says_nothing_of_one_or_two(jargon: Jargon) -> None:
    """Whoever flags first is not pointed at, and no crowd gathers round them; from three people on it is said."""
    await shown(jargon)
    said = []
    for person in range(4):
        await react(jargon, person)
        said.append(shown_people(jargon))
    assert said == [0, 0, 3, 4]


async def test_the_card_says_it_of_one_once_a_curator_took_it_up(jargon: Jargon) -> None:
    """Then nobody need flag it again; when the curator lets go of it, it is as before."""
    key = await fill_in(jargon, ANN, 1)
    await jargon.desk.take_up(HERE, "co-production", CURATOR)
    assert shown_people(jargon, key) == 1
    await jargon.desk.let_go(HERE, "co-production")
    assert shown_people(jargon, key) == 0


async def test_who_asks_what_it_means_is_not_said_to_have_flagged_it(jargon: Jargon) -> None:
    """A ❓ is “eh?” to the room: curators count it, the card does not; in the form people mean what they choose."""
    await shown(jargon)
    for person in range(5):
        await react(jargon, person, "❓")
        await fill_in(jargon, person, HARD + person * len(Reason))
    key = next(iter(keyed(jargon.page("co-production", HERE).term)))
    assert (shown_people(jargon), shown_people(jargon, key)) == (0, 5)
    assert jargon.page("co-production", HERE).counts_of().people == 5
    assert [row.people for row in jargon.flagging.whole_queue(HERE)] == [5, 5]


async def test_the_number_beside_a_definition_counts_people_and_not_forms(jargon: Jargon) -> None:
    """Nobody gets louder by sending the form again with another reason."""
    for number in range(3):
        key = await fill_in(jargon, ANN, number)
    await fill_in(jargon, BEN, 3)
    assert jargon.page("co-production", HERE).counts_of(key).people == 2


async def test_the_notice_counts_people_and_not_marks(jargon: Jargon) -> None:
    """Curators hurry by this number; a person counts once, on whatever answers and definitions of the term."""
    await shown(jargon)
    await react(jargon, ANN)
    await react(jargon, ANN, "❓")
    await react(jargon, ANN, message=ANOTHER)
    await fill_in(jargon, ANN, 1)
    await fill_in(jargon, BEN, 2)
    assert await jargon.notices.people(HERE, "co-production") == 2


async def test_a_reaction_that_came_before_its_answer_was_known_is_on_the_card(jargon: Jargon) -> None:
    """Discord may tell of the reaction first: it is confirmed as soon as the answer is known, not at the next flag."""
    await react(jargon, ANN)
    assert jargon.page("co-production", HERE).counts_of().people == 0
    await jargon.flagging.record_answer(HERE, CHANNEL, ANSWER, "co-production")
    assert jargon.page("co-production", HERE).counts_of().people == 1


async def test_an_own_word_is_a_row_of_its_own_in_the_queue_of_all_servers(jargon: Jargon) -> None:
    """What one server says of its own wording is no fault of the shared one: whoever mends that would be misled."""
    draft = Draft(labels="Advocacy", plain="Somebody speaks up with you.")
    opening = Opening.of(draft_of(jargon.page("advocacy", HERE).term))
    await jargon.curation.edit("advocacy", opening, draft, Act(act_id="1", server_id=HERE, person_id=9, community="Us"))
    for number, server in enumerate((HERE, THERE, 3)):
        await jargon.flagging.record_answer(server, CHANNEL, ANSWER, "advocacy")
        await react(jargon, ANN + number, server=server)
    assert [(row.slug, row.people) for row in jargon.flagging.whole_queue()] == [("advocacy", 2), ("advocacy", 1)]


async def test_the_hourly_limit_is_of_one_server(jargon: Jargon) -> None:
    """Whoever helped much in one place is not turned away in another, where nobody knows of it."""
    for number in range(MOST_IN_AN_HOUR):
        await fill_in(jargon, ANN, number)
    with pytest.raises(RefusedError, match="20 times in the last hour"):
        await fill_in(jargon, ANN, 98)
    await fill_in(jargon, ANN, 99, server=THERE)
    assert [row.people for row in jargon.flagging.whole_queue(THERE)] == [1]
