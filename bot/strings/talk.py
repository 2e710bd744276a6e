"""What the bot says when somebody speaks to it and asks for no word."""

from bot.strings.answers import HOW_TO_ASK

WELCOME = "Glad to help. Ask about a word whenever you like."
WELCOME_ALONE = f"Glad to help. {HOW_TO_ASK}"
HOW_TO_EXPLAIN = (
    "I cannot see other messages. To have the jargon in one explained, press and hold it, or right-click it, "
    f"and choose Apps, Explain the jargon. {HOW_TO_ASK}"
)


def ask_by_name(name: str) -> str:
    """What whoever named the role of the bot is told; `name` is a mention of the bot itself."""
    return (
        f"I cannot read your message, because it names my role. Please ask again with {name}, the entry marked APP: "
        f"{name} what does co-production mean? Or type /define."
    )
