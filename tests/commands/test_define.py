from __future__ import annotations

import pytest

from bot.discord.client import JargonBot
from rehearsal import Person
from tests.commands.community import Community, add_term


async def test_the_answer_is_public_with_plain_words_first(bot: JargonBot, member: Person) -> None:
    """Plain English, then the formal definition, each with its source, then what to use instead and the rest."""
    answer = await member.slash("define", term="what is coproduction?")

    in_order = [
        "# Co-production",
        "Also called: coproduction",
        "## Plain English\nPeople and professionals plan support together",
        "Source: Our words, The Guild. [Read the source](https://example.org/plain)",
        "## Formal definition\nAn equal relationship",
        "Source: Statutory guidance, The Department. [Read the source](https://example.org/formal)",
        "## Consider using instead\n- **working together**: It is plainer. Advised by The Guild.",
        "This is advice, not a rule. People choose the words for themselves.",
        "## Not to be confused with\n- **Consultation**: Consultation only asks for opinions.",
        "## See also\nAdvocacy",
        "## See other terms relating to\nWorking together",
        "**What equal means** by A. Writer.",
    ]
    places = [answer.text.find(each) for each in in_order]
    assert -1 not in places
    assert places == sorted(places)
    assert not answer.private


async def test_inverses_are_shown_on_the_other_page(bot: JargonBot, member: Person) -> None:
    """A relation is stored once and read from both ends."""
    assert "## Parent of\nAdvocacy" in (await member.slash("define", term="support")).text


async def test_an_answer_can_be_private(bot: JargonBot, member: Person, admin: Person) -> None:
    """Somebody may ask about their own life, and nobody else sees it."""
    answer = await member.slash("define", term="reablement", private=True)

    assert "Short-term help" in answer.text
    assert answer.private
    assert answer.message not in admin.messages


async def test_a_near_miss_asks_in_private_and_a_press_answers(bot: JargonBot, member: Person) -> None:
    """Nobody else sees the slip; the button shows the card in place of the question."""
    question = await member.slash("define", term="consolation")
    assert question.private
    assert "Did you mean" in question.text

    answer = await member.press(question.message, "Consultation")
    assert answer.updates
    assert "Asking people what they think" in answer.text


async def test_an_acronym_of_several_terms_is_asked_back(bot: JargonBot, member: Person) -> None:
    """Each meaning has its button; none is chosen for the person."""
    question = await member.slash("define", term="PA")

    assert "can mean more than one thing" in question.text
    *meanings, last = (button.label for button in question.message.buttons)
    assert sorted(meanings) == ["Personal assistant", "Public address"]
    assert last == "Urgent help"
    assert question.private


async def test_an_old_button_to_a_removed_term_gets_a_sentence(community: Community) -> None:
    """What a button raises is told to the person, and to nobody else."""
    person, curator = community.member(), community.curator()
    await add_term(curator, labels="Befriending", plain="We visit each other.")
    question = await person.slash("define", term="befrendinq")
    await curator.slash("term remove", term="befriending")

    pressed = await person.press(question.message, "Befriending")
    assert "no longer in the glossary" in pressed.text
    assert pressed.private


@pytest.mark.parametrize("term", ["xylophone", "?", "term:no-such-slug"])
async def test_nothing_near_gets_a_plain_private_sentence(bot: JargonBot, member: Person, term: str) -> None:
    """Also for signs alone, and for a choice that is gone."""
    answer = await member.slash("define", term=term)

    assert answer.private
    assert answer.text.startswith(("We found nothing near", "That word is no longer"))


async def test_an_empty_field_offers_common_terms(bot: JargonBot, member: Person) -> None:
    """So that a person who does not know where to start can start."""
    offered = await member.autocomplete("define", "term", "")

    assert offered[0].name == "Co-production"
    assert len(offered) == 7


async def test_typing_completes_and_the_choice_answers(bot: JargonBot, member: Person) -> None:
    """Part of a word leads to its term; the value that comes back names it for certain."""
    [choice] = await member.autocomplete("define", "term", "reab")

    assert choice.name == "Reablement"
    assert "# Reablement" in (await member.slash("define", term=choice.value)).text


async def test_more_terms_than_discord_allows_are_cut(community: Community) -> None:
    """Discord refuses a 26th choice, and all of them with it."""
    curator = community.curator()
    for number in range(30):
        await add_term(curator, labels=f"Zebra crossing {number}", plain="A place to cross.")

    for typed in ("", "zebra"):
        assert len(await curator.autocomplete("define", "term", typed)) == 25


async def test_the_field_takes_any_length(bot: JargonBot, member: Person) -> None:
    """Discord lets 6,000 characters through; the reply stays within 2,000."""
    answer = await member.slash("define", term="xq " * 2000)
    assert answer.text.startswith("We found nothing near")


async def test_a_private_chat_answers_too(bot: JargonBot, member: Person) -> None:
    """With the shared glossary."""
    assert "# Advocacy" in (await member.in_direct_messages().slash("define", term="advocacy")).text
