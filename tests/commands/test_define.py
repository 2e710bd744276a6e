from __future__ import annotations

import pytest

from bot.discord.client import JargonBot
from rehearsal import Person
from tests.commands.community import Community, add_term, remove_term
from tests.commands.flags import answer, more


async def test_the_answer_is_public_with_plain_words_first(bot: JargonBot, member: Person) -> None:
    """Plain English, then the formal definition, each with its source, then what to use instead and the rest."""
    reply = await member.slash("define", term="what is coproduction?")

    in_order = [
        "# Co-production",
        "## Plain English\nPeople and professionals plan support together",
        "Source: [Our words](https://example.org/plain), The Guild.",
        "## Formal definition\nAn equal relationship",
        "Source: [Statutory guidance](https://example.org/formal), The Department.",
        "## Consider using instead\n- **working together**: It is plainer. Advised by The Guild.",
        "This is advice, not a rule. People choose the words for themselves.",
        "## Do not mix up with\n- **Co-production and Consultation**: Consultation only asks for opinions.",
    ]
    places = [reply.text.find(each) for each in in_order]
    assert -1 not in places
    assert places == sorted(places)
    assert not reply.private
    assert [each.label for each in reply.message.buttons] == ["More", "Comment or flag"]


async def test_more_has_the_rest_in_private(bot: JargonBot, member: Person) -> None:
    """A definition a page, then other names, relations under plain headings, and what people say."""
    shown = await answer(member)
    texts = [(await more(member, shown, page)).text for page in (1, 2, 3)]
    assert ["Page 1 of 3" in texts[0], "Page 2 of 3" in texts[1], "Page 3 of 3" in texts[2]] == [True] * 3
    assert "## Plain English\nPeople and professionals plan support together" in texts[0]
    assert "## Formal definition\nAn equal relationship" in texts[1]
    in_order = [
        "## Also called\n- coproduction",
        "## Consider using instead\n- **working together**",
        "## Do not mix up with\n- **Co-production and Consultation**",
        "## See also\n- **Advocacy**",
        "## Other words about\n- **Working together**",
        "## What others have written about it\n- [What equal means](",
    ]
    places = [texts[2].find(each) for each in in_order]
    assert -1 not in places
    assert places == sorted(places)


async def test_another_word_is_one_choice_away(bot: JargonBot, member: Person, admin: Person) -> None:
    """It is answered to whoever chose it, and each word says how it is related."""
    shown = await answer(member)
    [menu] = shown.selects
    assert menu.placeholder == "Look up another word"
    assert [(each.label, each.description) for each in menu.options] == [
        ("Consultation", "Do not mix it up with this"),
        ("Advocacy", "See also"),
    ]
    other = await member.choose(shown, "Advocacy")
    assert other.private
    assert other.text.startswith("# Advocacy")
    assert other.message not in admin.messages


async def test_inverses_are_shown_on_the_other_page(bot: JargonBot, member: Person) -> None:
    """A relation is stored once and read from both ends."""
    assert "## Kinds of this\n- **Advocacy**" in (await more(member, await answer(member, "support"), page=2)).text


async def test_an_answer_can_be_private(bot: JargonBot, member: Person, admin: Person) -> None:
    """Somebody may ask about their own life, and nobody else sees it."""
    answer = await member.slash("define", term="reablement", private=True)

    assert "Short-term help" in answer.text
    assert answer.private
    assert answer.message not in admin.messages


async def test_a_near_miss_asks_in_private_and_a_press_answers(bot: JargonBot, member: Person) -> None:
    """Nobody else sees the slip; the button shows the card in place of the question."""
    question = await member.slash("define", term="consaltion")
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
    await remove_term(curator, "befriending")

    pressed = await person.press(question.message, "Befriending")
    assert "no longer in the glossary" in pressed.text
    assert pressed.private


@pytest.mark.parametrize("term", ["xylophone", "?", "term:no-such-slug"])
async def test_nothing_near_gets_a_plain_private_sentence(bot: JargonBot, member: Person, term: str) -> None:
    """Also for signs alone, and for a choice that is gone."""
    answer = await member.slash("define", term=term)

    assert answer.private
    assert answer.text.startswith(("We do not explain", "That word is no longer"))


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
    assert answer.text.startswith("We do not explain")


async def test_a_private_chat_answers_too(bot: JargonBot, member: Person) -> None:
    """With the shared glossary."""
    assert "# Advocacy" in (await member.in_direct_messages().slash("define", term="advocacy")).text
