"""The home server: its curators look after the words that all servers share."""

from bot.strings.catalogue import say


def only_at_home() -> str:
    return say("home-only-at-home")


def read_by_everyone() -> str:
    return say("home-read-by-everyone")


def changed(label: str) -> str:
    return say("home-changed", label=label)


def edit_title() -> str:
    return say("home-edit-title")


def added(label: str) -> str:
    return say("home-added", label=label)


def ask_whose(label: str) -> str:
    return say("home-ask-whose", label=label)


def what_it_means() -> str:
    return say("home-what-it-means")


def for_everyone() -> str:
    return say("home-for-everyone")


def for_us() -> str:
    return say("home-for-us")


def back_to_word() -> str:
    return say("home-back-to-word")


def history_title(label: str) -> str:
    return say("home-history-title", label=label)


def ask_remove(label: str, *, shared: bool) -> str:
    """Whether a word shall go from the shared words or, where it was published, what curators changed in it."""
    return say("home-ask-remove-wording", label=label) if shared else say("home-ask-remove", label=label)


def removed(label: str, *, shared: bool) -> str:
    return say("home-removed-wording", label=label) if shared else say("home-removed", label=label)


def word_goes() -> str:
    return say("home-word-goes")


def word_comes_back() -> str:
    return say("home-word-comes-back")


def hide_title() -> str:
    return say("home-hide-title")


def form_reason() -> tuple[str, str]:
    return say("home-form-reason"), say("home-form-reason-hint")


def form_whom() -> tuple[str, str]:
    return say("home-form-whom"), say("home-form-whom-hint")


def form_readers() -> tuple[str, str]:
    return say("home-form-readers"), say("home-form-readers-hint")


def whom() -> dict[str, str]:
    """For whom a change is, by the values of the choice."""
    return {"everyone": for_everyone(), "us": for_us()}


def is_hidden(label: str, reason: str) -> str:
    return say("home-is-hidden", label=label, reason=reason)


def is_shown(label: str) -> str:
    return say("home-is-shown", label=label)
