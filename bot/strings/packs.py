"""Packs: the words that servers share with others, to curators and to whoever runs the bot."""

from bot.strings.catalogue import say


def no_extra() -> str:
    return say("packs-no-extra")


def key_unusable(path: object, why: str | None) -> str:
    return say("packs-key-unusable", path=str(path), why=str(why))


def no_key(path: object) -> str:
    return say("packs-no-key", path=str(path))


def too_large(kib: int) -> str:
    return say("packs-too-large", kib=kib)


def too_many(most: int) -> str:
    return say("packs-too-many", most=most)


def too_much_to_publish(words: int, kib: int) -> str:
    return say("packs-too-much-to-publish", words=words, kib=kib)


def no_pack() -> str:
    return say("packs-no-pack")


def other_version() -> str:
    return say("packs-other-version")


def not_as_published() -> str:
    return say("packs-not-as-published")


def no_words() -> str:
    return say("packs-no-words")
