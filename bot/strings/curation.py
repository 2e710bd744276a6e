"""The words of the forms in which curators write, and what they are told when it is stored."""

# What stands in the words themselves that a community adds.
IN_OUR_OWN_WORDS = "In our own words"
OWN_WORDS = "our own words"  # whoever gives these for a source gives none
ASKED_FOR_HERE = "This is the wording that this community asks for."
ADVICE_FROM_HERE = "Advice from this community"

ADD_TITLE = "Add a word"
EDIT_TITLE = "Change a word"
FORM_LABELS = ("The word, then other names", "Put commas between them, or semicolons if a name has a comma in it.")
FORM_PLAIN = ("What it means, in plain English", "Short sentences. Say it as you would to a friend.")
FORM_FORMAL = ("The formal definition", "What the law or the guidance says, in your own words.")
FORM_SOURCE = ("Where the formal definition comes from", "A name, and a web address if there is one.")
FORM_INSTEAD = ("Words to use instead", "Put commas between them. Leave it empty if the word is fine.")

HINTS = "Some advice, if you wish to follow it. With /term edit you can change the text."
WHICH_DEFINITION = "Choose one of the definitions that show while you type."
DEFINITION_GONE = "That definition has changed or gone since."

NOTHING_CHANGED = "Nothing was stored, because nothing was changed in the form."


def added(label: str) -> str:
    return f"“{label}” is stored. People in this server can find it with /define now."


PARTED = (
    "All of this word is a copy of your own from now on: what changes in the shared glossary no longer reaches it, and "
    "stands in /flags for you to look at. With /term remove people read the shared one again."
)


def changed(label: str, *, flagged: bool = False) -> str:
    """That a word was changed; people who flagged it, or a part of it, may wait for an answer."""
    stored = f"The change to “{label}” is stored. People in this server read it from now on."
    return f"{stored} Type /flags to answer the people who flagged it." if flagged else stored


def on_card(definition: str, sentences: int | None) -> str:
    """What the card shows of a text that is more than that; None where it has another in its place."""
    if sentences is None:
        return f"The card does not show the {definition}; More shows it."
    if not sentences:
        return f"The card has no room for the {definition}; More shows it."
    first = "sentence" if sentences == 1 else f"{sentences:,} sentences"
    return f"The card shows the first {first} of the {definition}; More shows all of it."


def with_hints(told: str, hints: list[str]) -> str:
    """What was stored, and what could make it plainer: advice that a curator may pass over."""
    if not hints:
        return told
    return "\n".join([told, HINTS, *(f"- {each}" for each in hints)])


def removed(label: str, *, shared: bool) -> str:
    if shared:
        return f"This server's wording of “{label}” is removed. People read the shared one again."
    return f"“{label}” is removed from this server."
