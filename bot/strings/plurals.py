"""Numbers with their nouns."""


def people(number: int) -> str:
    return "1 person" if number == 1 else f"{number:,} people"


def comments(number: int) -> str:
    return "1 comment" if number == 1 else f"{number:,} comments"
