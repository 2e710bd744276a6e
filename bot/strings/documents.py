"""Why a document that people wrote for people is not read as a list of words."""

from collections.abc import Sequence

from bot.strings.catalogue import say


def no_list() -> tuple[str, str]:
    return say("documents-no-list"), say("documents-no-list-remedy")


def no_extra_to_write() -> str:
    return say("documents-no-extra-to-write")


def no_extra(name: str) -> tuple[str, str]:
    return say("documents-no-extra", name=name), say("documents-no-extra-remedy")


def locked() -> tuple[str, str]:
    return say("documents-locked"), say("documents-locked-remedy")


def hidden_sheets(names: Sequence[str]) -> tuple[str, str]:
    told = say("documents-hidden-sheets", count=len(names), names=", ".join(f"“{name}”" for name in names[:5]))
    return told, say("documents-hidden-sheets-remedy")
