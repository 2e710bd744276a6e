"""What may hurt somebody, so that curators see it first. It is found by signs, and recognises nobody."""

from collections.abc import Collection, Iterable
from enum import StrEnum
from hashlib import blake2b

from bot.feedback.flags import Reason
from bot.feedback.personal import personal_details
from bot.glossary.urgent_help import speaks_of_danger

MOST_KNOWN = 4096


class Harm(StrEnum):
    """How something may hurt, what is most pressing first."""

    DANGER = "danger"  # a comment has a phrase of `data/words/danger_phrases.yaml`
    PERSONAL = "personal"  # a comment may give away who somebody is
    HURTFUL = "hurtful"  # somebody says that the words are hurtful


_KNOWN: dict[bytes, frozenset[Harm]] = {}  # by a fingerprint, so that no comment is kept that was deleted


def harms(reasons: Collection[str], comments: Iterable[str]) -> frozenset[Harm]:
    """Which signs of harm there are in the reasons of flags and in the texts of comments."""
    found = {Harm.HURTFUL} if Reason.HURTFUL in reasons else set()
    return frozenset(found.union(*map(_signs, comments)))


def _signs(text: str) -> frozenset[Harm]:
    """The signs in one comment. They take a millisecond to find, and each press at the desk asks for those of all."""
    known = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
    if known not in _KNOWN:
        if len(_KNOWN) >= MOST_KNOWN:
            _KNOWN.clear()
        danger = {Harm.DANGER} if speaks_of_danger(text) else set()
        _KNOWN[known] = frozenset(danger | ({Harm.PERSONAL} if personal_details(text) else set()))
    return _KNOWN[known]
