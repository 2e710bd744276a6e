"""Why a document that people wrote for people is not read as a list of words."""

from bot.strings.catalogue import say


def no_list() -> tuple[str, str]:
    return say("documents-no-list"), say("documents-no-list-remedy")


def no_extra(name: str) -> tuple[str, str]:
    return say("documents-no-extra", name=name), say("documents-no-extra-remedy")
