"""What a server has settled for itself, in words."""


def settled(*, private: bool, mentions: bool) -> str:
    seen = "Answers to /define are shown only to the person who asked." if private else "Answers to /define are public."
    heard = "A mention of the bot with a question is answered." if mentions else "Mentions of the bot are not answered."
    return f"{seen}\n{heard}"
