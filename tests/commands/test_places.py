"""The app on people's accounts, in groups, and alone with the bot: private where it must be, and nobody's business."""

from __future__ import annotations

from typing import cast

import pytest

from bot.discord.client import JargonBot, JargonTree
from bot.glossary.model.term import Definition, Kind, Term
from bot.service import Jargon
from rehearsal import NotPossibleError, Person, Sandbox, reading
from rehearsal.permissions import Permission
from tests.commands.community import Community
from tests.end_to_end.waiting import until
from tests.fixtures.canaries import Canaries

FOR_ALL = {
    "define",
    "explain",
    "check-writing",
    "Explain the jargon",
    "suggest",
    "Suggest a word from this",
    "my",
    "help",
    "help-now",
    "about",
}
FOR_CURATORS = {"term", "glossary", "flags", "settings"}


def names(person: Person) -> set[str]:
    return {command["name"] for command in person.commands}


@pytest.fixture
def visitor(sandbox: Sandbox) -> Person:
    """Somebody with the app on their account, on a server that knows nothing of it."""
    guild = sandbox.world.add_guild_without_bot("Elsewhere")
    sandbox.world.add_channel(guild, "general")
    person = Person.named(sandbox, "visitor", server="Elsewhere")
    sandbox.world.installed.add(person.user.id)
    return person


@pytest.fixture
def group(visitor: Person, sandbox: Sandbox) -> Person:
    """The same person in a family chat."""
    return visitor.in_private(*(Person.named(sandbox, name) for name in ("amal", "kim")))


async def test_every_command_says_where_it_is_for(bot: JargonBot) -> None:
    """Discord has changed what it takes for said where a bot says nothing."""
    tree = cast(JargonTree, bot.tree)
    said = {command.name: command.to_dict(tree) for command in tree.all_commands()}
    everywhere, on_servers = ([0, 1], [0, 1, 2]), ([0], [0])
    for name, command in said.items():
        wanted = on_servers if name in FOR_CURATORS else everywhere
        assert (command["integration_types"], command["contexts"]) == wanted, name
    assert said.keys() >= FOR_ALL | FOR_CURATORS


async def test_who_has_it_on_their_account_can_ask_anywhere(bot: JargonBot, visitor: Person, group: Person) -> None:
    """Elsewhere, in a group, between two people, alone with the bot; the curators' desk is nowhere but at home."""
    friend = Person.named(visitor.sandbox, "amal")
    for place in (visitor, group, visitor.in_private(friend), visitor.in_direct_messages()):
        assert names(place) >= FOR_ALL
        assert not FOR_CURATORS & names(place)


async def test_no_administrator_gets_the_desk_on_a_server_without_the_bot(bot: JargonBot, visitor: Person) -> None:
    """Its words are those of nobody: what was changed there would be changed for no server, or for all."""
    assert visitor.guild is not None
    visitor.guild.owner_id = visitor.user.id
    with pytest.raises(NotPossibleError, match="no command"):
        await visitor.slash("flags")


async def test_nor_does_a_button_of_the_desk_work_there(bot: JargonBot, visitor: Person) -> None:
    """Whoever manages another server manages no shared words; Discord sends what a modified app says was pressed."""
    assert visitor.guild is not None
    visitor.guild.owner_id = visitor.user.id
    card = (await visitor.slash("define", term="co-production")).message
    pressed = next(part for part in reading.walk(card.components) if part.get("custom_id"))
    pressed["custom_id"] = "claim:co-production:whole"
    assert "only on a server that jargonbot was invited to" in (await visitor.press(card, 1)).text


@pytest.mark.parametrize("private", [None, False])
async def test_there_all_is_private(bot: JargonBot, visitor: Person, group: Person, private: bool | None) -> None:
    """Also where it was asked for in public: nobody there has let the bot speak, and it would hear of no 🚩."""
    options = {} if private is None else {"private": private}
    friend = Person.named(visitor.sandbox, "amal")
    for place in (visitor, group, visitor.in_private(friend)):
        answer = await place.slash("define", term="co-production", **options)
        assert "plan support together" in answer.text
        assert answer.private
        assert (await place.slash("define", term="coprodction elephant")).private


async def test_a_message_is_explained_in_a_family_chat(bot: JargonBot, group: Person) -> None:
    """The letter that somebody shows there, for the one who asks alone."""
    letter = group.say("They offer Mum reablement and then a personal assistant.")
    explained = await group.context_menu("Explain the jargon", letter)
    assert explained.private
    assert "Short-term help" in explained.text
    assert "A person whom you employ." in explained.text


async def test_a_long_letter_takes_no_more_messages_than_discord_lets_through(
    sandbox: Sandbox, bot: JargonBot, jargon: Jargon, group: Person, canaries: Canaries
) -> None:
    """An app on an account may follow up five times; the last of them says that there is more."""
    letters = [f"word{first}{second}" for first in "abcdefgh" for second in "abcdefgh"]
    meaning = Definition(kind=Kind.PLAIN, text="A long story about this word. " * 20)
    jargon.import_terms([Term(slug=each, label=each, definitions=(meaning,)) for each in letters])
    canaries.published.update(letters)
    explained = await group.context_menu("Explain the jargon", group.say(", ".join(letters)))
    await until(lambda: len(explained.follow_ups) == 5)
    assert "more words than fit here" in explained.follow_ups[-1].text
    assert sandbox.http.refusals == []


async def test_alone_with_the_bot_answers_stay(bot: JargonBot, visitor: Person) -> None:
    """There nobody else reads it, and it can be found again."""
    assert not (await visitor.in_direct_messages().slash("define", term="co-production")).private


@pytest.mark.parametrize("denied", [Permission.SEND_MESSAGES, Permission.VIEW_CHANNEL])
async def test_where_the_bot_may_not_send_all_is_private(
    sandbox: Sandbox, bot: JargonBot, member: Person, denied: Permission
) -> None:
    """A room that is closed to it, or in which it is to be quiet; elsewhere on the server it speaks."""
    member.channel.overwrites[sandbox.world.bot.id] = (0, denied)
    assert (await member.slash("define", term="co-production", private=False)).private
    assert not (await member.in_channel("help").slash("define", term="co-production")).private


async def test_elsewhere_the_words_are_the_shared_ones(
    sandbox: Sandbox, bot: JargonBot, visitor: Person, community: Community
) -> None:
    """A server's own words stay on that server, also for its members who ask from elsewhere."""
    curator = community.curator()
    form = (await curator.slash("term add")).form
    await curator.submit(form, {"The word, then other names": "tea club", "What it means, in plain English": "Tea."})
    sandbox.world.installed.add(curator.user.id)
    assert (await curator.slash("define", term="tea club")).text.startswith("# tea club")
    for place in (curator.in_direct_messages(), curator.in_private(visitor)):
        assert not (await place.slash("define", term="tea club")).text.startswith("# tea club")
        assert await place.autocomplete("define", "term", "tea cl") == []
