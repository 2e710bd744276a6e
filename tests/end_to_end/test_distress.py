"""People in distress over the whole way: by mention, by command, and in a private message."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.discord.client import JargonBot
from bot.glossary.search.never_guessed import is_never_guessed
from bot.strings.urgent_help import button, line
from rehearsal import Person
from rehearsal.message import Message
from tests.fixtures.shipped import shipped_reading
from tests.glossary.distress import DISTRESS, LOOKALIKES, may_repeat, repeated, shares_its_word

SAMPLE = [*DISTRESS[::8], *LOOKALIKES[::8]]
NEVER_GUESSED = [term for term in shipped_reading().terms if is_never_guessed(term)]


@pytest.fixture
def glossary() -> Path:
    """The shipped words."""
    return Path(__file__).parents[2] / "data" / "glossary"


@pytest.fixture
def check_schemas() -> bool:
    """Other tests hold these replies against the schemas, and there are many here."""
    return False


def leads_to_help(message: Message, said: str, *, private: bool) -> None:
    """Say that a message has the line with its button, no word that hurts, and hardly any of what was said."""
    assert line() in message.text, said
    assert button() in [button.label for button in message.buttons], said
    assert not repeated(message.text, said) or (private and may_repeat(said)), said
    offered = {button.label for button in message.buttons}
    assert [each.label for each in NEVER_GUESSED if each.label in offered and not shares_its_word(said, each)] == []


async def test_a_sample_is_led_to_help_wherever_it_is_said(bot: JargonBot, member: Person) -> None:
    """Every eighth of the texts, in three places each; what is no card leads to help."""
    alone, cards = member.in_direct_messages(), 0
    for said in SAMPLE:
        member.say(f"@bot {said}")
        heard = await member.hear()
        alone.say(said)
        answered = await alone.hear()
        asked = await member.slash("define", term=said)
        if heard.text.startswith("# "):
            assert said in LOOKALIKES
            cards += 1
            continue
        leads_to_help(heard, said, private=False)
        leads_to_help(answered, said, private=True)
        assert asked.private
        leads_to_help(asked.message, said, private=True)
    assert cards < len(SAMPLE) / 4
