"""What is said of a glossary folder for another community."""

from bot.strings.catalogue import say


def made(folder: object) -> str:
    return say("community-made", folder=str(folder))


def is_there(folder: object) -> str:
    return say("community-is-there", folder=str(folder))


def no_such_sentence(key: str) -> tuple[str, str]:
    return say("community-no-such-sentence", key=key), say("community-no-such-sentence-remedy")
