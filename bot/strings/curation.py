"""The words of the forms in which curators write, and what they are told when it is stored."""

from bot.strings.catalogue import say

# What stands in the words themselves that a community adds.


def in_our_own_words() -> str:
    return say("curation-in-our-own-words")


def own_words() -> str:
    return say("curation-own-words")


def asked_for_here() -> str:
    return say("curation-asked-for-here")


def advice_from_here() -> str:
    return say("curation-advice-from-here")


def add_title() -> str:
    return say("curation-add-title")


def edit_title() -> str:
    return say("curation-edit-title")


def form_labels() -> tuple[str, str]:
    return say("curation-form-labels"), say("curation-form-labels-hint")


def form_plain() -> tuple[str, str]:
    return say("curation-form-plain"), say("curation-form-plain-hint")


def form_formal() -> tuple[str, str]:
    return say("curation-form-formal"), say("curation-form-formal-hint")


def form_source() -> tuple[str, str]:
    return say("curation-form-source"), say("curation-form-source-hint")


def form_instead() -> tuple[str, str]:
    return say("curation-form-instead"), say("curation-form-instead-hint")


def which_definition() -> str:
    return say("curation-which-definition")


def definition_gone() -> str:
    return say("curation-definition-gone")


def nothing_changed() -> str:
    return say("curation-nothing-changed")


def added(label: str) -> str:
    return say("curation-added", label=label)


def parted() -> str:
    return say("curation-parted")


def changed(label: str, *, flagged: bool = False) -> str:
    """That a word was changed; people who flagged it, or a part of it, may wait for an answer."""
    return say("curation-changed-flagged", label=label) if flagged else say("curation-changed", label=label)


def on_card(definition: str, sentences: int | None) -> str:
    """What the card shows of a text that is more than that; None where it has another in its place."""
    if sentences is None:
        return say("curation-not-on-card", definition=definition)
    if not sentences:
        return say("curation-no-room-on-card", definition=definition)
    return say("curation-first-on-card", definition=definition, sentences=sentences)


def with_hints(told: str, hints: list[str]) -> str:
    """What was stored, and what could make it plainer: advice that a curator may pass over."""
    if not hints:
        return told
    return say("curation-with-hints", told=told, hints="\n".join(f"- {each}" for each in hints))


def removed(label: str, *, shared: bool) -> str:
    return say("curation-removed-shared", label=label) if shared else say("curation-removed", label=label)
