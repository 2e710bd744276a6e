"""What is said to somebody who may be in danger: short, kind, the same for everyone, and never a diagnosis."""

from collections.abc import Iterable

LINE = (
    "If you or someone else is in danger, ring 999. "
    "To talk to someone, day or night, ring Samaritans on 116 123. It is free."
)
BUTTON = "Urgent help"
ONLY_WORDS = (
    "I am a bot that explains words, so I cannot help with more than that. People can, and they want to. "
    "If I misread you, ask about one word by itself."
)

TITLE = "# Urgent help"
ALONE = "Only you see this. Nothing is kept of it, and nobody is told."
NEEDS = {
    "life_in_danger": "Somebody's life is in danger",
    "thoughts_of_suicide": "Thoughts of suicide, or you cannot cope",
    "abuse_at_home": "Somebody hurts or controls you",
    "adult_with_care_needs": "You worry about an adult who needs care",
}
CHOOSE_NATION = "Press your nation to see only what holds there, and where each number comes from."
OTHER_NATION = "For another nation, press its name."
OWN_LINE = "From this server:"
MORE_IN_TERMINAL = "For more numbers, run: jargonbot help-now"

SETTING_TITLE = "## Urgent help"
NO_SETTING = "The numbers of your nation are shown first. You can put a line of your own above them."
CHANGE_OWN_LINE = "Change your line for urgent help"
FORM_OWN_LINE = ("Your own line", "Such as whom to ring near you. Leave it empty for none.")


def title(nation: str) -> str:
    return f"{TITLE} in {nation}" if nation else TITLE


def entry(name: str, reach: str, about: str, nations: Iterable[str]) -> str:
    """One way to reach help; `nations` are named where readers see those of several."""
    where = f" ({', '.join(nations)})" if nations else ""
    return f"- **{reach}.** {name}{where}. {about}".rstrip()


def checked(day: str, pages: str) -> str:
    """When all of it was read, and on which pages, if they are to be named."""
    return f"-# Checked on {day}" + (f", on pages of: {pages}." if pages else ".")


def setting(own_line: str) -> str:
    """What holds in a server; `own_line` is made fit to show."""
    return f"{SETTING_TITLE}\n{f'Your line stands first: {own_line}' if own_line else NO_SETTING}"
