"""“Explain the jargon” reads all that can be written in a message, wherever it stands."""

from __future__ import annotations

import datetime as dt
from typing import Any

import discord
import pytest

from bot.discord.client import JargonBot
from bot.glossary.model.term import Term
from bot.strings.urgent_help import line
from rehearsal import Person, Sandbox
from rehearsal.draft import numbered
from rehearsal.message import Attachment, Message

EXPLAIN = "Explain the jargon"


async def explained(person: Person, message: Message) -> str:
    return (await person.context_menu(EXPLAIN, message)).text


async def test_a_poll_is_read(bot: JargonBot, sandbox: Sandbox, member: Person, admin: Person) -> None:
    """Its question and its answers, whether a person asks or a bot."""
    told = await explained(member, admin.ask("Do you want reablement?", "Yes", "Ask about advocacy"))
    assert told.index("# Reablement") < told.index("# Advocacy")

    poll = discord.Poll("Do you want reablement?", duration=dt.timedelta(hours=1)).add_answer(text="Yes")
    await bot.get_partial_messageable(member.channel.id).send(poll=poll)
    assert "# Reablement" in await explained(member, member.messages[-1])


@pytest.mark.parametrize(
    "part",
    [
        {"title": "Ask for reablement"},
        {"description": "Ask for reablement"},
        {"footer": {"text": "Ask for reablement"}},
        {"author": {"name": "The reablement team"}},
        {"provider": {"name": "The reablement team"}},
        {"fields": [{"name": "Reablement", "value": "On Monday", "inline": False}]},
        {"fields": [{"name": "On Monday", "value": "Reablement", "inline": False}]},
        {"type": "poll_result", "fields": [{"name": "poll_question_text", "value": "Reablement?", "inline": False}]},
    ],
)
async def test_every_part_of_a_box_is_read(bot: JargonBot, member: Person, admin: Person, part: dict[str, Any]) -> None:
    """The boxes of other bots and of links have a title, fields, a foot, and who made them."""
    said = admin.say("News")
    said.embeds.append({"type": "rich", **part})

    assert "# Reablement" in await explained(member, said)


_BUTTON = {"type": 2, "id": 9, "style": 1, "custom_id": "b", "label": "Reablement"}
_PICTURE = {"id": "7", "url": "https://example.org/a.png", "proxy_url": "https://example.org/a.png"}


@pytest.mark.parametrize(
    "component",
    [
        {"type": 10, "content": "Reablement"},
        {"type": 1, "components": [_BUTTON]},
        {"type": 1, "components": [{"type": 3, "custom_id": "s", "options": [], "placeholder": "Reablement"}]},
        {
            "type": 1,
            "components": [
                {"type": 3, "custom_id": "s", "options": [{"label": "One", "value": "1", "description": "Reablement"}]}
            ],
        },
        {"type": 9, "components": [{"type": 10, "content": "Words"}], "accessory": _BUTTON},
        {
            "type": 9,
            "components": [{"type": 10, "content": "Words"}],
            "accessory": {"type": 11, "media": _PICTURE, "description": "Reablement"},
        },
        {"type": 12, "items": [{"media": _PICTURE, "description": "Reablement", "spoiler": False}]},
        {"type": 17, "components": [{"type": 10, "content": "Reablement"}]},
    ],
)
async def test_every_part_of_a_card_is_read(
    bot: JargonBot, sandbox: Sandbox, member: Person, component: dict[str, Any]
) -> None:
    """Cards of other bots have texts, buttons, menus, and pictures that are described for who cannot see them."""
    card = Message(sandbox.world.ids.next(), member.channel, sandbox.world.bot, flags=1 << 15)
    card.components = numbered([component])
    sandbox.conversation.post(card)
    await bot.http.logs_from(card.channel.id, 1)  # the oracle holds it against what Discord gives back

    assert "# Reablement" in await explained(member, card)


async def test_the_description_of_a_picture_is_read(bot: JargonBot, member: Person, admin: Person) -> None:
    """Whoever cannot see the picture reads it, so it may hold jargon, too."""
    said = admin.say("")
    said.attachments.append(Attachment(5, "poster.png", b"", "A poster for reablement"))

    assert "# Reablement" in await explained(member, said)


async def test_a_forward_is_read(bot: JargonBot, member: Person, admin: Person) -> None:
    """With all that the forwarded message shows."""
    news = admin.in_channel("help").say("Reablement")
    news.embeds.append({"type": "rich", "footer": {"text": "Ask for advocacy"}})

    told = await explained(member, admin.forward(news))

    assert told.index("# Reablement") < told.index("# Advocacy")


async def test_a_message_with_a_word_that_touches_danger_ends_with_whom_to_ring(
    bot: JargonBot, member: Person, admin: Person
) -> None:
    """As the card of such a word leads there."""
    bot.jargon.import_terms([Term(slug="neglect", label="Neglect")])
    told = await member.context_menu(EXPLAIN, admin.say("They wrote of neglect."))
    assert line() in (await told.follow_up()).text
    told = await member.context_menu(EXPLAIN, admin.say("They wrote of advocacy."))
    assert line() not in told.text
    assert not told.follow_ups
