"""What may hurt somebody, so that curators see it first. It is found by signs, and recognises nobody."""

from collections.abc import Collection, Iterable
from enum import StrEnum

from bot.feedback.flags import Reason
from bot.feedback.personal import personal_details
from bot.glossary.urgent_help import speaks_of_danger


class Harm(StrEnum):
    """How something may hurt, what is most pressing first."""

    DANGER = "danger"  # a comment has a phrase of `data/words/danger_phrases.yaml`
    PERSONAL = "personal"  # a comment may give away who somebody is
    HURTFUL = "hurtful"  # somebody says that the words are hurtful


def harms(reasons: Collection[str], comments: Iterable[str]) -> frozenset[Harm]:
    """Which signs of harm there are in the reasons of flags and in the texts of comments."""
    found = {Harm.HURTFUL} if Reason.HURTFUL in reasons else set()
    for text in comments:
        if speaks_of_danger(text):
            found.add(Harm.DANGER)
        if personal_details(text):
            found.add(Harm.PERSONAL)
    return frozenset(found)
