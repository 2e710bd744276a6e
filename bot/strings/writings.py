"""The words of writing a word together: to members who give theirs, and to the curators who make a text of them."""

from datetime import datetime

from bot.strings.catalogue import say


def together() -> str:
    return say("writings-together")


def stop() -> str:
    return say("writings-stop")


def merge() -> str:
    return say("writings-merge")


def add() -> str:
    return say("writings-add")


def on_card() -> str:
    return say("writings-on-card")


def written_with(people: int) -> str:
    return say("writings-written-with", people=people)


def form_title(label: str) -> str:
    return say("writings-form-title", label=label)


def form_text() -> tuple[str, str]:
    return say("writings-form-text"), say("writings-form-text-hint")


def form_merged() -> tuple[str, str]:
    return say("writings-form-merged"), say("writings-form-merged-hint")


def readers() -> str:
    return say("writings-readers")


def stored() -> str:
    return say("writings-stored")


def taken_back() -> str:
    return say("writings-taken-back")


def not_open() -> str:
    return say("writings-not-open")


def blocked() -> str:
    return say("writings-blocked")


def full() -> str:
    return say("writings-full")


def nobody_gave() -> str:
    return say("writings-nobody-gave")


def title(label: str, people: int, *, is_open: bool) -> str:
    """The head of the view for curators."""
    return say("writings-title", label=label, people=people) if is_open else say("writings-title-closed", label=label)


def title_of_new(label: str, people: int) -> str:
    """The same of a word that is not there yet."""
    return say("writings-title-of-new", label=label, people=people)


def stopped(label: str) -> str:
    return say("writings-stopped", label=label)


def ask_new(label: str) -> str:
    return say("writings-ask-new", label=label)


def new_menu() -> str:
    return say("writings-new-menu")


def no_word(most: int) -> str:
    return say("writings-no-word", most=most)


def there_already(label: str) -> str:
    return say("writings-there-already", label=label)


def not_there_yet(label: str) -> str:
    """To whoever asks for a word that is written and not there yet."""
    return say("writings-not-there-yet", label=label)


def given(text: str, at: datetime) -> str:
    return say("writings-given", text=text, day=f"<t:{int(at.timestamp())}:D>")


def stands() -> str:
    return say("writings-stands")


def merged(label: str) -> str:
    return say("writings-merged", label=label)


def sure() -> str:
    return say("writings-sure")
