from __future__ import annotations

import pytest

from bot.strings import commands as strings
from tests.commands.community import Community, buttons, text_of


async def test_the_answer_is_public_with_plain_words_first(community: Community) -> None:
    """Plain English, then the formal definition, each with its source, then what to use instead and the rest."""
    answer = await community.define(community.member(), "what is coproduction?")

    told = text_of(answer)
    in_order = [
        "# Co-production",
        "Also called: coproduction",
        "## Plain English\nPeople and professionals plan support together",
        "Source: Our words, The Guild. [Read the source](https://example.org/plain)",
        "## Formal definition\nAn equal relationship",
        "Source: Statutory guidance, The Department. [Read the source](https://example.org/formal)",
        "## Consider using instead\n- **working together**: It is plainer. Advised by The Guild.",
        "## Not to be confused with\n- **Consultation**: Consultation only asks for opinions.",
        "## See also\nAdvocacy",
        "## See other terms relating to\nWorking together",
        "**What equal means** by A. Writer.",
    ]
    places = [told.find(each) for each in in_order]
    assert -1 not in places
    assert places == sorted(places)
    assert not answer.ephemeral


async def test_inverses_are_shown_on_the_other_page(community: Community) -> None:
    """A relation is stored once and read from both ends."""
    told = text_of(await community.define(community.member(), "support"))
    assert "## Parent of\nAdvocacy" in told


async def test_an_answer_can_be_private(community: Community) -> None:
    """Somebody may ask about their own life."""
    answer = await community.define(community.member(), "reablement", private=True)
    assert "Short-term help" in text_of(answer)
    assert answer.ephemeral


async def test_a_near_miss_asks_in_private_and_a_press_answers(community: Community) -> None:
    """Nobody else sees the slip; the button shows the card in place of the question."""
    person = community.member()
    question = await community.define(person, "consolation")
    assert question.ephemeral
    assert "Did you mean" in text_of(question)
    assert "Consultation" in buttons(question)

    assert question.response
    await person.click(question.response, label="Consultation")
    assert "Asking people what they think" in text_of(question)


async def test_an_acronym_of_several_terms_is_asked_back(community: Community) -> None:
    """Each meaning has its button; none is chosen for the person."""
    question = await community.define(community.member(), "PA")
    assert "can mean more than one thing" in text_of(question)
    assert sorted(buttons(question)) == ["Personal assistant", "Public address"]


async def test_an_old_button_to_a_removed_term_gets_a_sentence(community: Community) -> None:
    """What a button raises is told to the person, and to nobody else."""
    person, curator = community.member(), community.curator()
    await community.add_term(curator, "Befriending", "We visit each other.")
    question = await community.define(person, "befrendinq")
    await curator.slash(community.channel, "term remove", term="befriending")
    assert question.response
    pressed = await person.click(question.response, label="Befriending")
    assert "no longer in the glossary" in text_of(pressed)
    assert pressed.ephemeral


@pytest.mark.parametrize("term", ["xylophone", "?", "term:no-such-slug"])
async def test_nothing_near_gets_a_plain_private_sentence(community: Community, term: str) -> None:
    """Also for signs alone, and for a choice that is gone."""
    answer = await community.define(community.member(), term)
    assert answer.ephemeral
    assert text_of(answer).startswith(("We found nothing near", "That word is no longer"))
    assert all("no longer in the glossary" in str(error) for error in community.env.errors)


async def test_an_empty_field_offers_common_terms(community: Community) -> None:
    """So that a person who does not know where to start can start."""
    offered = await community.member().autocomplete(community.channel, "define", "term", "")
    assert offered[0]["name"] == "Co-production"
    assert len(offered) == 7


async def test_typing_completes_and_the_choice_answers(community: Community) -> None:
    """Part of a word leads to its term; the value that comes back names it for certain."""
    person = community.member()
    [choice] = await person.autocomplete(community.channel, "define", "term", "reab")
    assert choice["name"] == "Reablement"
    assert "# Reablement" in text_of(await community.define(person, choice["value"]))


async def test_more_terms_than_discord_allows_are_cut(community: Community) -> None:
    """Discord refuses a 26th choice, and all of them with it."""
    curator = community.curator()
    for number in range(30):
        await community.add_term(curator, f"Zebra crossing {number}", "A place to cross.")
    for typed in ("", "zebra"):
        assert len(await curator.autocomplete(community.channel, "define", "term", typed)) == 25


async def test_the_field_takes_any_length(community: Community) -> None:
    """Discord lets 6,000 characters through; the reply stays within 2,000."""
    answer = await community.define(community.member(), "xq " * 2000)
    assert text_of(answer).startswith("We found nothing near")


async def test_a_private_chat_answers_too(community: Community) -> None:
    """With the shared glossary."""
    person = community.env.create_user("alone")
    assert "# Advocacy" in text_of(await person.slash("define", term="advocacy"))


def test_the_words_fit_discord() -> None:
    """Descriptions of commands and options hold at most 100 characters."""
    described = [strings.DEFINE, strings.DEFINE_TERM, strings.TERM, strings.TERM_ADD, strings.TERM_EDIT, strings.FLAGS]
    assert max(map(len, described)) <= 100
