"""Why something was not done, for whoever asked for it."""

from bot.strings.catalogue import say


def comments_blocked() -> str:
    return say("refusals-comments-blocked")


def flagged_definition_gone() -> str:
    return say("refusals-flagged-definition-gone")


def not_to_be_taken_back() -> str:
    return say("refusals-not-to-be-taken-back")


def nobody_would_read() -> str:
    return say("refusals-nobody-would-read")


def comment_gone() -> str:
    return say("refusals-comment-gone")


def term_gone() -> str:
    return say("refusals-term-gone")


def no_name() -> str:
    return say("refusals-no-name")


def name_without_letter() -> str:
    return say("refusals-name-without-letter")


def no_definition() -> str:
    return say("refusals-no-definition")


def flagged_too_often(most: int) -> str:
    return say("refusals-flagged-too-often", most=most)


def taken(label: str) -> str:
    return say("refusals-taken", label=label)


def shared(label: str) -> str:
    return say("refusals-shared", label=label)


def faulty(faults: str) -> str:
    return say("refusals-faulty", faults=faults)


def no_glossary_files(folder: str) -> str:
    return say("refusals-no-glossary-files", folder=folder)


def no_words() -> str:
    return say("refusals-no-words")
