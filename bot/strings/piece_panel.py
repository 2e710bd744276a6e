"""The parts of a word that curators change one by one: the lists of them, and what can be done to each."""

from bot.strings.catalogue import say


def parts() -> dict[str, str]:
    """The parts by their names in the ids of messages."""
    return {
        "links": say("piece-panel-links"),
        "texts": say("piece-panel-texts"),
        "talks": say("piece-panel-talks"),
        "steps": say("piece-panel-steps"),
        "limits": say("piece-panel-limits"),
    }


def title(part: str, label: str) -> str:
    titles = {
        "links": say("piece-panel-title-links", label=label),
        "texts": say("piece-panel-title-texts", label=label),
        "talks": say("piece-panel-title-talks", label=label),
        "steps": say("piece-panel-title-steps", label=label),
        "limits": say("piece-panel-title-limits", label=label),
    }
    return titles[part]


def add(part: str) -> str:
    adding = {
        "links": say("piece-panel-add-links"),
        "texts": say("piece-panel-add-texts"),
        "talks": say("piece-panel-add-talks"),
        "steps": say("piece-panel-add-steps"),
        "limits": say("piece-panel-add-limits"),
    }
    return adding[part]


def row(name: str, text: str) -> str:
    return say("piece-panel-row", name=name, text=text)


def none_yet() -> str:
    return say("piece-panel-none-yet")


def choose() -> str:
    return say("piece-panel-choose")


def names() -> str:
    return say("piece-panel-names")


def scope() -> str:
    return say("piece-panel-scope")


def whole() -> str:
    return say("piece-panel-whole")


def alter() -> str:
    return say("piece-panel-alter")


def facts() -> str:
    return say("piece-panel-facts")


def checks() -> str:
    return say("piece-panel-checks")


def cut() -> str:
    return say("piece-panel-cut")


def keep() -> str:
    return say("piece-panel-keep")


def back() -> str:
    return say("piece-panel-back")


def ask_cut(label: str) -> str:
    return say("piece-panel-ask-cut", label=label)


def is_cut(what: str) -> str:
    return say("piece-panel-is-cut", what=what)
