"""What curators read of the changes to a word, and before one is undone or a word is removed."""

from datetime import datetime

from bot.strings.catalogue import say


def title(label: str) -> str:
    return say("history-title", label=label)


def nothing(label: str) -> str:
    return say("history-nothing", label=label)


def nothing_in_terminal(word: str) -> str:
    return say("history-nothing-in-terminal", word=word)


def doors() -> dict[str, str]:
    """By what a change was made, by the names of the doors."""
    return {
        "term add": say("history-door-term-add"),
        "term edit": say("history-door-term-edit"),
        "term remove": say("history-door-term-remove"),
        "flags edit": say("history-door-flags-edit"),
        "merge": say("history-door-merge"),
        "term hide": say("history-door-term-hide"),
        "term undo": say("history-door-term-undo"),
        "suggestion": say("history-door-suggestion"),
        "written together": say("history-door-written-together"),
        "import": say("history-door-import"),
        "import undo": say("history-door-import-undo"),
        "pack": say("history-door-pack"),
    }


def change(number: int, at: datetime, by: int | None, door: str, *, everyone: bool = False) -> str:
    """The head of one change: its number, when, who, and how; the moment and the person are marks of Discord's."""
    moment, how = f"<t:{int(at.timestamp())}:f>", door_of(door, everyone=everyone)
    if by is None:
        return say("history-change-by-nobody", number=str(number), moment=moment, how=how)
    return say("history-change", number=str(number), moment=moment, person=f"<@{by}>", how=how)


def change_in_terminal(number: int, at: datetime, by: int | None, door: str, server: int, label: str) -> str:
    moment, how = f"{at:%Y-%m-%d %H:%M} UTC", door_of(door, everyone=not server)
    if by is None:
        return say(
            "history-change-in-terminal-by-nobody",
            label=label,
            number=str(number),
            moment=moment,
            server=str(server),
            how=how,
        )
    return say(
        "history-change-in-terminal",
        label=label,
        number=str(number),
        moment=moment,
        server=str(server),
        person=str(by),
        how=how,
    )


def door_of(door: str, *, everyone: bool = False) -> str:
    """How a change was made, in a server or for everyone; by its own name where a later version made it."""
    if everyone and door == "merge":
        return say("history-door-merge-for-everyone")
    return doors().get(door, door)


def why(reason: str) -> str:
    return say("history-why", reason=reason)


def rest(number: int) -> str:
    return say("history-rest", number=number)


def undo(number: int) -> str:
    return say("history-undo", number=str(number))


def ask_undo(number: int, label: str) -> str:
    return say("history-ask-undo", number=str(number), label=label)


def comes_back() -> str:
    return say("history-comes-back")


def word_goes() -> str:
    return say("history-word-goes")


def word_comes_back() -> str:
    return say("history-word-comes-back")


def stays(names: str) -> str:
    return say("history-stays", names=names)


def undo_it() -> str:
    return say("history-undo-it")


def leave_it() -> str:
    return say("history-leave-it")


def undone(number: int, label: str) -> str:
    return say("history-undone", number=str(number), label=label)


def left(label: str) -> str:
    return say("history-left", label=label)


def changed_meanwhile() -> str:
    return say("history-changed-meanwhile")


def ask_remove(label: str, *, shared: bool) -> str:
    """What is asked before a word of a server's own goes, or its wording of a shared one."""
    return say("history-ask-remove-wording", label=label) if shared else say("history-ask-remove", label=label)


def remove_it() -> str:
    return say("history-remove-it")


def keep_it() -> str:
    return say("history-keep-it")


def can_come_back() -> str:
    return say("history-can-come-back")


def which_server_word(word: str) -> str:
    return say("history-which-word", word=word) if word else say("history-which-word-unrepeated")
