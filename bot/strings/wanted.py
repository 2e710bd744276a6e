"""What is said about words that nobody explains yet, to whoever asks for one and to curators."""

from collections.abc import Iterable
from datetime import datetime

ASK = "Ask for this word"

NOT_KEPT = (
    "That cannot be asked for here. Only a word of its own is kept, at most four words, and nothing about people."
)
NOBODY_READS = "Nobody would read it: no server's curators look after what is said outside of servers."
TOO_OFTEN = "You asked for many words in this hour. Ask for more in a while."
FULL = (
    "So many words are asked for here that there is no room for another. "
    "The people who look after the words can make room."
)
QUESTION_GONE = "That question cannot be read any more. Type /define with the word, and ask for it there."
ALREADY_HERE = "That word is explained here by now. Type /define to read it."
GONE = "Nobody asks for that word any more, or it is explained by now."

WORDS = "Words people asked for"
NONE = "# Words people asked for\nNobody asks for a word just now."
TITLE = (
    "# Words people asked for\n"
    "Nobody explains them here yet. Who asked is not kept. A word goes from this list when it is explained."
)
EXPLAIN_MENU = "Explain one of these words"
DISMISS_MENU = "Take one of these words off the list"


TELL_ME = "Tell me when it is there"
TELL_ME_KEEPS = (
    "If you wish to be told when it is explained, press the button. "
    "Your account's number is kept beside the word then, until you were told."
)
DO_NOT_TELL = "Do not tell me any more"
WILL_NOT_TELL = "You will not be told. Your account's number is deleted from beside those words."
SEEKS_MANY = "You wait for many words here already. With /my flags you can end that."


def asked(word: str) -> str:
    """That it is stored; `word` is made fit to show, or empty not to repeat it."""
    which = f"“{word}”" if word else "That word"
    return f"{which} is asked for. The people who look after the words see it, without your name."


def wanted(word: str, times: int, last: datetime) -> str:
    """One of the words; it is made fit to show."""
    often = "once" if times == 1 else f"{times:,} times"
    return f"- “{word}”: {often}, last on <t:{int(last.timestamp())}:D>"


def dismissed(word: str) -> str:
    return f"“{word}” is off the list."


def will_tell(word: str) -> str:
    """`word` is made fit to show."""
    return f"When “{word}” is explained, you are told after your next answer here, or in /my flags. Nobody else is."


def found(words: Iterable[str]) -> str:
    """Which words are there by now; they are made fit to show."""
    rows = "\n".join(f"- “{each}”" for each in words)
    return f"# Explained now\n{rows}\nYou asked to be told. Type /define to read it. Nothing is kept of that any more."


def missing(words: Iterable[str]) -> str:
    """Which are not there yet; they are made fit to show."""
    rows = "\n".join(f"- “{each}”" for each in words)
    return f"# Not explained yet\n{rows}\nYou are told here, or after an answer, when it is."
