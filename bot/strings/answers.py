"""The words of an answer: its card, and what is said where no term is sure."""

from datetime import date

from bot.strings.flags import MARK
from bot.strings.plurals import people

HOW_TO_ASK = "Ask about a word, such as: what does co-production mean?"

ALSO_CALLED = "Also called"
MORE = "More"
SHOW_EVERYONE = "Show everyone"
ANOTHER_WORD = "Look up another word"
RELATED = {
    "consider_using_instead": "Some people prefer this word",
    "not_to_be_confused_with": "Do not mix it up with this",
    "synonym_of": "Also known as",
    "child_of": "Part of",
    "parent_of": "Kinds of this",
    "use_instead_of": "Say this instead of",
    "see_also": "See also",
    "topics": "Other words about",
}
ALWAYS_EASY_READ = "Always show me easy read"
NOT_ALWAYS_EASY_READ = "Stop always showing easy read"
EASY_READ_FROM_NOW = (
    "From now on you see easy read with every answer that has it. Only that choice is kept, with your id. You can stop "
    "it under Easy read, or delete it with /privacy."
)
NO_EASY_READ_FROM_NOW = "Easy read comes only when you press its button. Nothing is kept of your choice any more."
WORDS_IN_IT = "Words in this text"
NOT_READ_BY_READERS = "People who use easy read have not checked this text yet."
NO_EASY_READ = "Nobody has written this word in easy read yet."
CONTINUED = "-# The text goes on here."
TO_BE_CONTINUED = "-# It goes on on the next page."
LOCAL_TERM = "This server's own wording."
SOURCE = "Source:"
READ_SOURCE = "Read the source"
NO_SOURCE = "No source was given."
NO_DEFINITION = "Nobody has written yet what this means."
REST_OF_TEXT = "-# More has the rest of this text."
TEXT_IS_LONG = "This text is long. Press More to read it."
REST_OF_ADVICE = "-# More has the rest of the advice."
REST_OF_MIX_UPS = "-# More has others."
MIX_UPS_IN_MORE = "-# More says what not to mix it up with."
DO_NOT_MIX_UP = "Do not mix up with"
DISCUSSION = "What people say about this word"
BY = "by"
ADVISED_BY = "Advised by"
ONLY_ADVICE = "This is advice, not a rule. People choose the words for themselves."

KINDS = {"plain": "Plain English", "formal": "Formal definition", "easy_read": "Easy read"}


def written(day: date | None, basis: str) -> str:
    """When a community wrote its own words, and from what; empty where neither is known."""
    when, source = f" on {_day(day)}" if day else "", f" from {basis}" if basis else ""
    return f"Written{','.join(filter(None, (when, source)))}." if when or source else ""


def changed(day: date) -> str:
    """When a community gave a definition another source."""
    return f"Changed on {_day(day)}."


def checked(day: date) -> str:
    """When somebody checked a definition against its source."""
    return f"Checked on {_day(day)}."


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def kind(name: str, nation: str) -> str:
    """The heading of a definition of this kind; the nation where it holds, if it does not hold everywhere."""
    return KINDS[name] + (f" ({nation})" if nation else "")


def kind_within(name: str, nation: str = "") -> str:
    """The same within a sentence."""
    heading = kind(name, nation)
    return heading[0].lower() + heading[1:]


def holds_in(nation: str) -> str:
    return f"This is about {nation}."


def overdue(day: date) -> str:
    return f"Somebody was to check this again by {_day(day)}. It may be out of date."


def check_again(day: date) -> str:
    return f"To be checked again by {_day(day)}."


def read_by(people: str) -> str:
    return f"Checked by {people}."


def page_of(number: int, pages: int) -> str:
    return f"Page {number} of {pages}"


def both(label: str, other: str) -> str:
    return f"{label} and {other}"


def asked_back(query: str, *, found: bool, offered: bool, ambiguous: bool, advised: bool = False) -> str:
    """What is said where no term is sure; `query` is what was asked, made fit to show, or empty not to repeat it.

    `found` says that something fits, if only perhaps; `offered`, that terms are shown to choose from;
    `ambiguous`, that the very words that were asked stand for several terms; `advised`, that people advise them.
    """
    if advised:
        return is_advised(query, offered=offered)
    if not found:
        return nearest(query) if offered else no_answer(query)
    return several_meanings(query) if ambiguous else did_you_mean(query)


def no_answer(query: str) -> str:
    return f"We do not explain {_that_word(query)} yet. It is not your spelling."


def nearest(query: str) -> str:
    return f"We do not explain {_that_word(query)} yet. These are the nearest words we have."


def is_advised(query: str, *, offered: bool) -> str:
    """What whoever asks about a word is told that others are advised to use."""
    near = " These are the nearest words we have." if offered else ""
    return f"Some people ask others to say {_that_word(query)}. There is no more about it here.{near}"


def which_word(query: str) -> str:
    missing = f"There is no word “{query}” here" if query else "That word is not here"
    return f"{missing}. Choose one of the words that show while you type."


def did_you_mean(query: str) -> str:
    return f"We are not sure what {_that_word(query)} means here. Did you mean one of these?"


def several_meanings(query: str) -> str:
    return f"{f'“{query}”' if query else 'That word'} can mean more than one thing. Which one do you mean?"


def _that_word(query: str) -> str:
    return f"“{query}”" if query else "that word"


def flagged_by(number: int) -> str:
    has = "has" if number == 1 else "have"
    return f"{MARK} {people(number)} {has} flagged this. The people who look after the words will read it."
