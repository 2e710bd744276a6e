"""Why something was not done, for whoever asked for it."""

COMMENTS_BLOCKED = (
    "You cannot write comments in this server at the moment; those who look after its words decided "
    "so. Nothing was stored. You can still flag without a comment, and look up every word."
)
FLAGGED_DEFINITION_GONE = "That definition has changed or gone since. Look the word up again with /define."
NOT_TO_BE_TAKEN_BACK = "That flag is gone already, so it cannot be taken back."
NOBODY_WOULD_READ = (
    "Nobody would read it: outside a server nobody looks after what people say to this bot about its words. "
    "On a server that has jargonbot, the people who look after the words there read it."
)
COMMENT_GONE = "That comment is gone; the person may have taken it back."
TERM_GONE = "That word is no longer in the glossary. Try /define to look for another."

NO_NAME = "Please give the word itself. Nothing was stored."
NAME_WITHOUT_LETTER = "Each name needs at least one letter or digit, so that people can find it. Nothing was stored."
NO_DEFINITION = "Please say what the word means, in plain words or formally. Nothing was stored."


def flagged_too_often(most: int) -> str:
    return (
        f"Thank you for helping so much: you have flagged {most} times in the last hour, which is "
        "as much as we can take from one person. This one was not stored. Please try again in an hour."
    )


def taken(label: str) -> str:
    return f"“{label}” is in the glossary already. Use /term edit to change it."


def shared(label: str) -> str:
    return (
        f"“{label}” comes from the shared glossary, so it cannot be removed here. "
        "With /term edit you can change what your server reads."
    )


def faulty(faults: str) -> str:
    return f"Nothing was stored. {faults}"


def no_glossary_files(folder: str) -> str:
    return f"The folder {folder} holds no glossary files (*.yaml). Check the setting “glossary”."
