"""What a person chose for themselves, in words, each with what changes it."""

from bot.strings import nations
from bot.strings.catalogue import catalogue_of, say
from bot.strings.language import speaking
from bot.strings.translation import unchecked


def title() -> str:
    return say("choices-title")


def nation(chosen: str, of_server: str) -> str:
    """`of_server` is what the server says where the person is, which holds where they chose none."""
    if chosen:
        return say("choices-nation", nation=nations.name(chosen))
    return say("choices-nation-of-server", nation=nations.name(of_server)) if of_server else say("choices-nation-none")


def show_first(nation: str) -> str:
    return say("choices-show-first", nation=nations.name(nation))


def nation_as_server_says() -> str:
    return say("choices-nation-as-server-says")


def easy_read(*, always: bool) -> str:
    return say("choices-easy-read-always") if always else say("choices-easy-read-pressed")


def always_easy_read() -> str:
    return say("choices-always-easy-read")


def not_always_easy_read() -> str:
    return say("choices-not-always-easy-read")


def plain_text(*, only: bool) -> str:
    return say("choices-plain-text-only") if only else say("choices-plain-text-not")


def only_plain_text() -> str:
    return say("choices-only-plain-text")


def not_only_plain_text() -> str:
    return say("choices-not-only-plain-text")


def language(chosen: str, of_server: str, *, is_only: bool = False) -> str:
    """By the tags of both; `is_only` where there is nothing to choose from."""
    if is_only:
        return say("choices-language-only", language=language_name(chosen or of_server))
    if chosen:
        holds = say("choices-language", language=language_name(chosen))
    else:
        holds = say("choices-language-of-server", language=language_name(of_server))
    return "\n".join(filter(None, (holds, unchecked(chosen or of_server))))


def language_name(tag: str) -> str:
    """What a language calls itself; its tag where its file does not say so."""
    with speaking(tag):
        return say("choices-language-name") if "choices-language-name" in catalogue_of(tag).keys else tag


def speak(tag: str) -> str:
    return say("choices-speak", language=language_name(tag))


def language_as_server_says() -> str:
    return say("choices-language-as-server-says")


def language_gone() -> str:
    return say("choices-language-gone")


def words_around(label: str) -> str:
    return say("choices-words-around", label=label)
