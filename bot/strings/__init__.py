"""The words that people read, on Discord and in the terminal, in one place, in plain English."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

DEFINE = "Explain a word in plain English"
DEFINE_TERM = "The word or phrase, such as co-production"
DEFINE_PRIVATE = "Show the answer to you alone"
TERM = "Look after this server's own words"
TERM_ADD = "Add a word to this server"
TERM_EDIT = "Change what this server reads about a word"
TERM_REMOVE = "Remove one of this server's own words"
TERM_WHICH = "Which word"
FLAGS = "See which words people have flagged"

EXPLAIN = "Explain every known word in a text that you paste; only you see the answer"
EXPLAIN_MENU = "Explain the jargon"
SETTINGS = "See or change how jargonbot answers in this server"
SETTINGS_PRIVATE = "Show answers to /define only to the person who asked"
SETTINGS_MENTIONS = "Answer when someone mentions the bot with a question"

ADD_TITLE = "Add a word"
EDIT_TITLE = "Change a word"
FORM_LABELS = ("The word, then other names", "Put commas between them, or semicolons if a name has a comma in it.")
FORM_PLAIN = ("What it means, in plain English", "Short sentences. Say it as you would to a friend.")
FORM_FORMAL = ("The formal definition", "What the law or the guidance says, in your own words.")
FORM_SOURCE = ("Where the formal definition comes from", "A name, and a web address if there is one.")
FORM_INSTEAD = ("Words to use instead", "Put commas between them. Leave it empty if the word is fine.")

FORM_AGAIN = "Open the form again"

EXPLAIN_TITLE = "Explain the jargon in a text"
EXPLAIN_FIELD = ("Your text", "Paste a letter or a message. Nothing of it is kept.")
NOTHING_KNOWN = "We know none of the words in this text as jargon."
NOTHING_TO_EXPLAIN = f"{NOTHING_KNOWN} To ask about one word, use /define."
NO_TEXT = "This message has no text that we can read. Pictures and files are not read."
TOO_MUCH_TO_EXPLAIN = "There are more words than fit here. Paste a shorter part of the text to see the rest."
WRITTEN = "here written"
HOW_TO_ASK = "Ask about a word, such as: what does co-production mean?"

ONLY_CURATORS = (
    "Only people who look after the words of this server can do this. "
    "They have the Manage Server permission, or a role that was chosen for it."
)
ONLY_IN_SERVERS = "This works in a server only, not in a private message."
HINTS = "Some advice, if you wish to follow it. With /term edit you can change the text."
NO_OPEN_FLAGS = "There are no open flags."

ALSO_CALLED = "Also called:"
LOCAL_TERM = "This server's own wording."
SOURCE = "Source:"
READ_SOURCE = "Read the source"
NO_SOURCE = "No source was given."
NO_DEFINITION = "Nobody has written yet what this means."
CHECKED_ON = "Checked on"
DISCUSSION = "What people say about this word"
BY = "by"
ADVISED_BY = "Advised by"
ONLY_ADVICE = "This is advice, not a rule. People choose the words for themselves."

KINDS = {"plain": "Plain English", "formal": "Formal definition", "easy_read": "Easy read"}


class Answer(Protocol):
    """What came back from a question."""

    @property
    def outcome(self) -> str: ...

    @property
    def offers(self) -> Sequence[object]: ...

    @property
    def is_ambiguous(self) -> bool: ...


class Definition(Protocol):
    """What is named by its kind and its nation."""

    @property
    def kind(self) -> str: ...

    @property
    def nation(self) -> str: ...


def asked_back(answer: Answer, query: str) -> str:
    """What is said where no term is sure; `query` is what was asked, made fit to show."""
    if answer.outcome == "none":
        return nearest(query) if answer.offers else no_answer(query)
    return several_meanings(query) if answer.is_ambiguous else did_you_mean(query)


def no_answer(query: str) -> str:
    return f"We found nothing near “{query}”. Try another spelling, or a shorter form of the word."


def nearest(query: str) -> str:
    return f"We found nothing that fits “{query}”. These are the nearest words we have."


def which_word(query: str) -> str:
    return f"There is no word “{query}” here. Choose one of the words that show while you type."


def did_you_mean(query: str) -> str:
    return f"We are not sure what “{query}” means here. Did you mean one of these?"


def several_meanings(query: str) -> str:
    return f"“{query}” can mean more than one thing. Which one do you mean?"


def flagged_by(number: int) -> str:
    has = "has" if number == 1 else "have"
    return f"🚩 {people(number)} {has} flagged this. The people who look after the words will read it."


def kind(definition: Definition) -> str:
    return KINDS[definition.kind] + (f" ({definition.nation})" if definition.nation else "")


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


def people(number: int) -> str:
    return "1 person" if number == 1 else f"{number:,} people"


def queue_title(rows: int) -> str:
    if not rows:
        return NO_OPEN_FLAGS
    return "# Open flags\nMost people first."


def explained(number: int, found: int) -> str:
    these = "1 word is" if found == 1 else f"{found} words are" if number == found else f"{number} of {found} words are"
    order = "in the order in which they appear"
    return f"{these} explained here, {order}. Only you can see this, and nothing of the text is kept."


def can_also_mean(labels: str) -> str:
    return f"It can also mean: {labels}."


def settled(*, private: bool, mentions: bool) -> str:
    seen = "Answers to /define are shown only to the person who asked." if private else "Answers to /define are public."
    heard = "A mention of the bot with a question is answered." if mentions else "Mentions of the bot are not answered."
    return f"{seen}\n{heard}"
