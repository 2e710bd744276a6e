"""What a server has settled for itself, in words."""

from collections.abc import Iterable

from bot.strings import nations
from bot.strings.catalogue import say
from bot.strings.choices import language_name
from bot.strings.translation import unchecked


def title() -> str:
    return say("settings-title")


def choose_roles() -> str:
    return say("settings-choose-roles")


def not_everyone() -> str:
    return say("settings-not-everyone")


def choose_channel() -> str:
    return say("settings-choose-channel")


def choose_nation() -> str:
    return say("settings-choose-nation")


def choose_language() -> str:
    return say("settings-choose-language")


def anywhere() -> str:
    return say("settings-anywhere")


def make_private() -> str:
    return say("settings-make-private")


def make_public() -> str:
    return say("settings-make-public")


def hear() -> str:
    return say("settings-hear")


def hear_not() -> str:
    return say("settings-hear-not")


def change_emoji() -> str:
    return say("settings-change-emoji")


def form_emoji(reason: str) -> tuple[str, str]:
    """The question for the emoji of one of the two reasons that people say without words."""
    return {
        "flagged": (say("settings-form-emoji-flagged"), say("settings-form-emoji-flagged-hint")),
        "hard_to_understand": (
            say("settings-form-emoji-hard-to-understand"),
            say("settings-form-emoji-hard-to-understand-hint"),
        ),
    }[reason]


def curators(roles: Iterable[int]) -> str:
    if named := ", ".join(f"<@&{each}>" for each in roles):
        return say("settings-curators-with-roles", roles=named)
    return say("settings-curators")


def notices(channel: int | None) -> str:
    return say("settings-notices", channel=f"<#{channel}>") if channel else say("settings-notices-nowhere")


def seen(*, private: bool) -> str:
    return say("settings-seen-by-asker") if private else say("settings-seen-by-everyone")


def heard(*, mentions: bool) -> str:
    return say("settings-heard") if mentions else say("settings-heard-not")


def nation(name: str) -> str:
    return say("settings-nation", nation=nations.name(name)) if name else say("settings-nation-none")


def language(tag: str, *, is_only: bool) -> str:
    """`is_only` where there is nothing to choose from."""
    name = language_name(tag)
    holds = say("settings-language-only", language=name) if is_only else say("settings-language", language=name)
    return "\n".join(filter(None, (holds, unchecked(tag))))


def emoji(those: Iterable[tuple[str, Iterable[str]]]) -> str:
    """The emoji for each reason."""
    rows = [_row(reason, " ".join(map(_shown, each))) for reason, each in those]
    return say("settings-emoji", rows="\n".join(rows)) if rows else say("settings-emoji-none")


def no_emoji(typed: str) -> str:
    """`typed` is made fit to show, or empty not to repeat it."""
    return say("settings-no-emoji", typed=typed) if typed else say("settings-no-emoji-unrepeated")


def emoji_twice(one: str) -> str:
    return say("settings-emoji-twice", emoji=_shown(one))


def _row(reason: str, emoji: str) -> str:
    return {
        "flagged": say("settings-row-flagged", emoji=emoji),
        "out_of_date": say("settings-row-out-of-date", emoji=emoji),
        "wrong": say("settings-row-wrong", emoji=emoji),
        "hard_to_understand": say("settings-row-hard-to-understand", emoji=emoji),
        "hurtful": say("settings-row-hurtful", emoji=emoji),
        "other": say("settings-row-other", emoji=emoji),
    }[reason]


def _shown(emoji: str) -> str:
    """A custom emoji that is known by its id alone is shown under any name."""
    return f"<:flag:{emoji}>" if emoji.isdigit() else emoji
