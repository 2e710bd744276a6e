"""Packs as files: what is wrong with one, and with the key that signs them."""

from bot.strings.catalogue import say


def no_extra() -> str:
    return say("pack-files-no-extra")


def key_unusable(path: object, why: str | None) -> str:
    return say("pack-files-key-unusable", path=str(path), why=str(why))


def no_key(path: object) -> str:
    return say("pack-files-no-key", path=str(path))


def too_large(kib: int) -> str:
    return say("pack-files-too-large", kib=kib)


def too_many(most: int) -> str:
    return say("pack-files-too-many", most=most)


def too_much_to_publish(words: int, kib: int) -> str:
    return say("pack-files-too-much-to-publish", words=words, kib=kib)


def no_pack() -> str:
    return say("pack-files-no-pack")


def other_version() -> str:
    return say("pack-files-other-version")


def not_as_published() -> str:
    return say("pack-files-not-as-published")


def no_words() -> str:
    return say("pack-files-no-words")


def no_place_for_key() -> str:
    return say("pack-files-no-place-for-key")
