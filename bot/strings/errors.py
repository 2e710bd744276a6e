"""What a person is told when something cannot be done."""

from bot.strings.catalogue import say


def only_curators() -> str:
    return say("errors-only-curators")


def only_editors() -> str:
    return say("errors-only-editors")


def only_managers() -> str:
    return say("errors-only-managers")


def rights_unknown() -> str:
    return say("errors-rights-unknown")


def only_in_servers() -> str:
    return say("errors-only-in-servers")


def nothing_open() -> str:
    return say("errors-nothing-open")


def unexpected() -> str:
    return say("errors-unexpected")


def unknown_form() -> str:
    return say("errors-unknown-form")


def comes() -> str:
    return say("errors-comes")


def too_late_for_a_form() -> str:
    return say("errors-too-late-for-a-form")


def not_on_the_menu() -> str:
    return say("errors-not-on-the-menu")
