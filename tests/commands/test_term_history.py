"""What was done to a word, as curators read it, undoing any of it, and removing a word."""

from __future__ import annotations

from bot.discord.client import JargonBot
from bot.glossary.model.revision import Door
from bot.service import Jargon
from bot.strings.history import doors
from rehearsal import Person, Reply
from tests.commands.community import Community, add_term, edit_term, remove_term
from tests.commands.flags import answer, labelled
from tests.fixtures.canaries import Canaries
from tests.fixtures.logged_in import Restart

PLAIN = "Someone helps you to say what you want."


async def history(curator: Person, term: str = "advocacy") -> Reply:
    return await curator.slash("term history", term=term)


async def undo(curator: Person, number: int, term: str = "advocacy") -> str:
    asked = await curator.slash("term undo", term=term, number=number)
    return (await curator.press(asked.message, "Undo it")).text


async def plain_of(community: Community, term: str = "advocacy") -> str:
    return (await answer(community.member(), term)).text


async def test_each_change_is_told_with_who_when_how_and_what(community: Community) -> None:
    """Newest first; names are mentions that ping nobody, and moments are Discord's."""
    first, second = community.curator(), community.curator()
    await edit_term(first, "advocacy", plain="Somebody speaks up with you.")
    await edit_term(second, "advocacy", labels="Advocacy, speaking up")
    shown = await history(first)
    assert shown.private
    newest, oldest = shown.text.index("**Number 2**"), shown.text.index("**Number 1**")
    assert newest < oldest
    assert f"by <@{second.user.id}>, with /term edit" in shown.text[newest:oldest]
    assert "- Other name, new: “speaking up”" in shown.text[newest:oldest]
    assert f"by <@{first.user.id}>" in shown.text[oldest:]
    assert f"Plain English: “{PLAIN}” became “Somebody speaks up with you.”" in shown.text[oldest:]
    assert "<t:" in shown.text
    assert [each.label for each in shown.message.buttons] == ["Undo number 2", "Undo number 1"]


def test_each_door_is_told_in_words() -> None:
    """Whoever adds a way to change a word says here what readers of its history are told of it."""
    assert set(doors()) == {door.value for door in Door}


async def test_a_word_that_nobody_changed_says_so(community: Community) -> None:
    """And one that never was there is not found."""
    curator = community.curator()
    assert (await history(curator)).text == "Nobody has changed “Advocacy” in this server yet."
    assert "There is no word “zorble” here" in (await history(curator, "zorble")).text


async def test_an_undo_asks_first_and_can_be_undone(community: Community) -> None:
    """It is a change as every other: what it brought back goes again by undoing it."""
    curator = community.curator()
    await edit_term(curator, "advocacy", plain="Somebody speaks up with you.")
    asked = await curator.press((await history(curator)).message, "Undo number 1")
    assert asked.text.startswith("# Undo number 1 of “Advocacy”?")
    assert f"“Somebody speaks up with you.” became “{PLAIN}”" in asked.text
    assert "Somebody speaks up" in await plain_of(community), "nothing is done yet"
    done = await curator.press(asked.message, "Undo it")
    assert done.text.startswith("Number 1 of “Advocacy” is undone.")
    assert PLAIN in await plain_of(community)
    assert "is undone" in await undo(curator, 2)
    assert "Somebody speaks up" in await plain_of(community)
    assert "with /term undo" in (await history(curator)).text


async def test_it_can_be_left_as_it_is(community: Community) -> None:
    """The other button, and nothing is on record of it."""
    curator = community.curator()
    await edit_term(curator, "advocacy", plain="Somebody speaks up with you.")
    asked = await curator.slash("term undo", term="advocacy", number=1)
    assert (await curator.press(asked.message, "Leave it as it is")).text == "“Advocacy” stays as it is."
    assert "**Number 2**" not in (await history(curator)).text


async def test_what_others_changed_again_stays_and_is_told(community: Community) -> None:
    """The name goes, the text that was written anew since stays."""
    first, second = community.curator(), community.curator()
    await edit_term(first, "advocacy", plain="By A.", labels="Advocacy, speaking up")
    await edit_term(second, "advocacy", plain="By B.")
    asked = await first.slash("term undo", term="advocacy", number=1)
    assert "- Other name, taken away: “speaking up”" in asked.text
    assert "This stays as it is, since it was changed again later: Plain English" in asked.text
    await first.press(asked.message, "Undo it")
    assert "By B." in await plain_of(community)
    assert "speaking up" not in await plain_of(community)
    assert "Nothing of this change is left to undo" in (await first.slash("term undo", term="advocacy", number=1)).text


async def test_two_curators_at_once_are_asked_anew(community: Community) -> None:
    """What was told is not what would happen any more, so nothing is stored."""
    first, second = community.curator(), community.curator()
    await edit_term(first, "advocacy", plain="By A.")
    asked = await first.slash("term undo", term="advocacy", number=1)
    await edit_term(second, "advocacy", labels="Advocacy, speaking up")
    again = await first.press(asked.message, "Undo it")
    assert "Somebody has changed the word since you looked, so nothing was stored." in again.text
    assert "By A." in await plain_of(community)
    assert "is undone" in (await first.press(again.message, "Undo it")).text
    assert PLAIN in await plain_of(community)


async def test_pressed_twice_it_is_done_once(community: Community, jargon: Jargon) -> None:
    """The second press of the same button finds nothing that is left to undo."""
    curator = community.curator()
    await edit_term(curator, "advocacy", plain="By A.")
    asked = await curator.slash("term undo", term="advocacy", number=1)
    buttons = asked.message
    sent = list(buttons.components)
    await curator.press(buttons, "Undo it")
    buttons.components[:] = sent  # a phone that has not heard yet
    assert "Nothing of this change is left to undo" in (await curator.press(buttons, "Undo it")).text
    assert len(await jargon.curation.revisions(community.server.id, "advocacy")) == 2


async def test_a_removed_word_is_found_by_its_old_name_and_brought_back(
    community: Community, restart: Restart, canaries: Canaries
) -> None:
    """After a restart, too; by the name that it had first as by the last one."""
    canaries.published.update({"tea club", "tea-club", "Coffee club", "coffee"})
    curator = community.curator()
    await add_term(curator, labels="Tea club", plain="We meet.")
    await edit_term(curator, "tea club", labels="Coffee club")
    await remove_term(curator, "coffee club")
    [choice] = await curator.autocomplete("term history", "term", "coffee")
    assert choice.name == "Coffee club"
    await restart()
    for typed in ("tea club", "Coffee Club", str(choice.value)):
        assert (await history(curator, typed)).text.startswith("# Changes to “Coffee club” in this server")
    asked = await curator.slash("term undo", term="tea club", number=3)
    assert "The word comes back to this server." in asked.text
    await restart()
    await curator.press(asked.message, "Undo it")
    assert "We meet." in await plain_of(community, "coffee club")


async def test_removing_asks_first(community: Community) -> None:
    """`Keep it` leaves all as it is; for a shared word it is said what goes."""
    curator = community.curator()
    await edit_term(curator, "advocacy", plain="By A.")
    asked = await curator.slash("term remove", term="advocacy")
    assert asked.private
    assert asked.text.startswith("# Remove this server's wording of “Advocacy”?")
    assert f"“By A.” became “{PLAIN}”" in asked.text
    assert [each.label for each in asked.message.buttons] == ["Remove it", "Keep it"]
    assert (await curator.press(asked.message, "Keep it")).text == "“Advocacy” stays as it is."
    assert "By A." in await plain_of(community)


async def test_what_was_written_while_it_was_asked_is_not_removed_unseen(community: Community) -> None:
    """Another curator changed the word meanwhile: both texts are safe, and it is asked anew."""
    first, second = community.curator(), community.curator()
    await edit_term(first, "advocacy", plain="By A.")
    asked = await first.slash("term remove", term="advocacy")
    await edit_term(second, "advocacy", plain="By B.")
    again = await first.press(asked.message, "Remove it")
    assert "nothing was stored" in again.text
    assert "“By B.” became" in again.text
    assert "By B." in await plain_of(community)


async def test_the_right_is_asked_for_at_each_press(community: Community, jargon: Jargon) -> None:
    """It may be gone since the question was asked."""
    curator = community.curator()
    await edit_term(curator, "advocacy", plain="By A.")
    shown = (await history(curator)).message
    undoing = (await curator.slash("term undo", term="advocacy", number=1)).message
    removing = (await curator.slash("term remove", term="advocacy")).message
    community.take_rights_from(curator)
    for message, label in ((shown, "Undo number 1"), (undoing, "Undo it"), (removing, "Remove it")):
        refused = await curator.press(message, label)
        assert refused.text.startswith("Only people who look after the words")
    assert len(await jargon.curation.revisions(community.server.id, "advocacy")) == 1


async def test_many_changes_stand_on_pages(community: Community) -> None:
    """Four on each, however long their texts are."""
    curator = community.curator()
    for number in range(6):
        await edit_term(curator, "advocacy", plain=f"{number} " + "*long* 🚩 <@1> " * 200)
    shown = (await history(curator)).message
    assert "**Number 6**" in shown.text
    assert "**Number 2**" not in shown.text
    turned = await curator.press(shown, "Next")
    assert "**Number 1**" in turned.text
    assert labelled(turned.message, "Undo number 1")


async def test_whoever_was_erased_is_somebody(community: Community, bot: JargonBot) -> None:
    """The change stays, and names nobody."""
    curator, other = community.curator(), community.curator()
    await edit_term(curator, "advocacy", plain="By A.")
    await bot.jargon.people.erase(curator.user.id)
    told = (await history(other)).text
    assert "by somebody who was erased, with /term edit" in told
    assert str(curator.user.id) not in told


async def test_of_two_words_of_one_name_the_own_one_is_removed(community: Community) -> None:
    """The other one is shared, and cannot be."""
    curator = community.curator()
    await add_term(curator, labels="Pendant alarm, PA", plain="A button to call for help.")
    asked = await curator.slash("term remove", term="PA")
    assert asked.text.startswith("# Remove “Pendant alarm” from this server?")
