"""What a server has settled for itself, in words."""

from collections.abc import Iterable

TITLE = "# Settings of this server\nOnly you see this. What you choose holds at once."
CHOOSE_ROLES = "Choose the roles of your curators"
NOT_EVERYONE = "@everyone cannot be chosen: then anybody could change the words. Nothing was changed."
CHOOSE_CHANNEL = "Choose the channel for new flags"
CHOOSE_NATION = "Choose a nation"
ANYWHERE = "No nation in particular"
MAKE_PRIVATE = "Show answers only to whoever asks"
MAKE_PUBLIC = "Show answers to everyone"
HEAR = "Answer mentions"
HEAR_NOT = "Do not answer mentions"
CHANGE_EMOJI = "Change the flag emoji"
FORM_EMOJI = {
    "flagged": ("Emoji that flag an answer", "Put spaces between them. Leave it empty for none."),
    "hard_to_understand": ("Emoji that say: hard to understand", "Put spaces between them. Leave it empty for none."),
}
_EMOJI_SAY = {
    "flagged": "flag an answer",
    "out_of_date": "say that it is out of date",
    "wrong": "say that it is wrong",
    "hard_to_understand": "say that it is hard to understand",
    "hurtful": "say that it is hurtful",
    "other": "say that something else is wrong with it",
}


def curators(roles: Iterable[int]) -> str:
    named = ", ".join(f"<@&{each}>" for each in roles)
    ours = f" and for members with {named}" if named else ""
    return (
        f"## Who looks after the words\nThe buttons of curators work for members who manage the server{ours}.\n"
        "-# To let a role use the commands /term add and /flags, open Server Settings, Integrations, jargonbot, "
        "and add the role to them. That is enough: their buttons work for it then."
    )


def notices(channel: int | None) -> str:
    told = f"<#{channel}> is told when a word is flagged." if channel else "No channel is told when a word is flagged."
    return f"## New flags\n{told}"


def seen(*, private: bool) -> str:
    who = "Answers to /define are shown only to the person who asked." if private else "Answers to /define are public."
    return f"## Who sees answers\n{who}"


def heard(*, mentions: bool) -> str:
    told = "A mention of the bot with a question is answered." if mentions else "Mentions of the bot are not answered."
    return f"## Mentions\n{told}"


def nation(name: str) -> str:
    told = f"Definitions that hold in {name} come first." if name else "No nation's definitions come first."
    return f"## Nation\n{told}"


def emoji(those: Iterable[tuple[str, Iterable[str]]]) -> str:
    """The emoji for each reason."""
    rows = [f"- {' '.join(map(_shown, each))} {_EMOJI_SAY.get(reason, reason)}" for reason, each in those]
    return "\n".join(["## Emoji", *(rows or ["No emoji is a flag."])])


def no_emoji(typed: str) -> str:
    shown = f"“{typed}”" if typed else "That word"
    return f"{shown} is not an emoji. Nothing was stored. Put a space between one emoji and the next."


def emoji_twice(one: str) -> str:
    return f"{_shown(one)} cannot stand for both. Nothing was stored."


def _shown(emoji: str) -> str:
    """A custom emoji that is known by its id alone is shown under any name."""
    return f"<:flag:{emoji}>" if emoji.isdigit() else emoji
