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


def changed(label: str) -> str:
    return f"The change to “{label}” is stored. People in this server read it from now on."


def with_hints(told: str, hints: list[str]) -> str:
    """What was stored, and what could make it plainer: advice that a curator may pass over."""
    if not hints:
        return told
    return "\n".join([told, HINTS, *(f"- {each}" for each in hints)])


def removed(label: str, *, shared: bool) -> str:
    if shared:
        return f"This server's wording of “{label}” is removed. People read the shared one again."
    return f"“{label}” is removed from this server."
