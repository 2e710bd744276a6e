"""Why people flag: the reasons, as machines write them."""

from enum import StrEnum


class Reason(StrEnum):
    """What is wrong with an answer or a definition, in the eyes of the one who flags it."""

    FLAGGED = "flagged"  # no reason was given
    OUT_OF_DATE = "out_of_date"
    WRONG = "wrong"
    HARD_TO_UNDERSTAND = "hard_to_understand"
    HURTFUL = "hurtful"
    OTHER = "other"
