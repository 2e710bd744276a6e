"""What a message says to the bot, if it speaks to it at all."""

import re
from dataclasses import dataclass

import discord

from bot.discord.answers.message_text import text_of
from bot.discord.kit.interaction import PRIVATE_CHAT
from bot.glossary.search.courtesy import courtesy_of
from bot.glossary.text.fold import fold

# People, roles, channels, commands, custom emoji, times: https://docs.discord.com/developers/reference#message-formatting
_MARKUP = re.compile(r"<(?:@[!&]?\d+|#\d+|/[^<>]+:\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|id:\w+)>")
_CUSTOM_EMOJI = re.compile(r"<a?:(\w+):\d+>")
# What somebody quotes, or shows as code, is not said to anyone.
_QUOTED = re.compile(r"^>>> [\s\S]*|^> .*$|```[\s\S]*?```|`[^`\n]*`", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Spoken:
    """What was said, without mentions and the like, and to whom.

    `tail` is what comes after the last mention of us: “I hear it all the time. @jargonbot what is PIP?”
    `first` says that it begins with a mention of us, or is for us alone; `hidden`, that Discord kept the words back;
    `aside`, that it does not name us, but replies to something that we said.
    """

    text: str
    server: int
    tail: str = ""
    private: bool = False
    first: bool = False
    hidden: bool = False
    aside: bool = False


def by_a_person(message: discord.Message, us: int) -> bool:
    """Whether a person stands behind a message: its author, or one for whom another service posted it by a webhook.

    People who share a body, or need another name, let PluralKit or Tupperbox post for them. Answers of other bots to
    commands and news from channels that this one follows come by webhooks, too.
    """
    if message.is_system():
        return False
    if message.webhook_id is None:
        return not message.author.bot
    of_a_command = message.interaction_metadata is not None or message.webhook_id == message.application_id
    return not of_a_command and message.application_id != us and not message.flags.is_crossposted


def spoken_to(message: discord.Message, us: int) -> Spoken | None:
    """What a message says to us; None where it does not name us and is no private one.

    Discord's list offers our role beside our name; it may keep back the words of a message that names the role alone:
    https://docs.discord.com/developers/events/gateway#message-content-intent
    """
    if isinstance(message.channel, discord.DMChannel):
        return Spoken(_words(message.content or text_of(message)), PRIVATE_CHAT, private=True, first=True)
    server = message.guild.id if message.guild else getattr(message.channel, "guild_id", None) or PRIVATE_CHAT
    role = message.guild.self_role if message.guild else None
    if not message.content and role is not None and role in message.role_mentions:
        return Spoken("", server, hidden=True)
    named = re.compile(rf"<@!?{us}>" + (rf"|<@&{role.id}>" if role else ""))
    said = _QUOTED.sub(" ", message.content).strip()
    if not named.search(said):
        replies = message.reference is not None and any(each.id == us for each in message.mentions)
        return Spoken(_words(said), server, aside=True) if replies else None
    return Spoken(_words(said), server, _words(named.split(said)[-1]), first=bool(named.match(said)))


def _words(said: str) -> str:
    """What is left on one line without markup; the names of custom emoji where they alone say something."""
    text = " ".join(_MARKUP.sub(" ", said).split()).lstrip(" ,;:–—")
    signs = " ".join(_CUSTOM_EMOJI.findall(said))
    return signs if not fold(text) and courtesy_of(signs) else text
