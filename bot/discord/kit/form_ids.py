"""What the id of a form holds in the 100 characters that Discord gives it."""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from hashlib import blake2s
from typing import Any

from bot.discord.kit.buttons import KEY, definition_ref
from bot.errors import JargonError
from bot.feedback.definition_ref import DefinitionRef, fingerprint
from bot.service import Jargon
from bot.strings import refusals as strings

MOST_SLUG = 45  # with the longest name, key, fingerprints and draft beside it, an id has 100 characters then
SLUG_DIGITS = 8
SEEN_DIGITS = 6
SLUG = rf"(?P<slug>[a-z0-9-]{{1,80}}(?:~[0-9a-f]{{{SLUG_DIGITS}}})?)"
REF = f"{SLUG}:{KEY}"
SEEN = rf"(?::(?P<seen>[0-9a-f]{{{SEEN_DIGITS}}}))?"  # forms that were opened before there was one have none
# Of a form that decides, by `Seen` of bot/feedback/seen.py; forms that were opened before there was one have none
OPENED = r"(?::(?P<seen>[0-9a-f]{4}[0-9a-z]{2}))?"
_ID = re.compile(r"(?P<own>[^@!]*)(?:@(?P<draft>\d{1,20}))?(?:![A-Za-z0-9_-]{6})?")


@dataclass(frozen=True, slots=True)
class FormId:
    """The id as its class knows it, and the id of the draft that the form was opened with, if it was."""

    own: str
    draft_id: str = ""

    @classmethod
    def read(cls, custom_id: str) -> FormId:
        """Take an id apart that Discord sends back."""
        match = _ID.fullmatch(custom_id)
        return cls(match["own"], match["draft"] or "") if match else cls(custom_id)

    def sealed(self, shown: Any) -> str:
        """The whole id, with a fingerprint of all that the form shows.

        A phone shows again what it remembers of an id, whatever it is sent: forms that show different things must
        have different ids. https://github.com/discord/discord-api-docs/issues/7554
        """
        digest = blake2s(json.dumps(shown, sort_keys=True).encode(), digest_size=4).digest()
        draft = f"@{self.draft_id}" if self.draft_id else ""
        return f"{self.own}{draft}!{urlsafe_b64encode(digest).decode()[:6]}"


def shortened(slug: str) -> str:
    """A slug as the id of a form has it: a long one ends with a fingerprint of the whole."""
    if len(slug) <= MOST_SLUG:
        return slug
    return f"{slug[: MOST_SLUG - SLUG_DIGITS - 1]}~{fingerprint(slug)[:SLUG_DIGITS]}"


def word_mark(slug: str) -> str:
    """A word in few letters, beside the id of a draft."""
    return fingerprint(slug)[:SLUG_DIGITS]


def short_ref(ref: DefinitionRef) -> str:
    """A definition, or the whole answer, as the id of a form names it; `REF` reads it."""
    return definition_ref(shortened(ref.slug), ref.key)


def slug_in(match: re.Match[str], jargon: Jargon, server_id: int) -> str:
    """The whole slug of the term that the id of a form names.

    Raises:
        JargonError: it was shortened, and there is no such term any more.
    """
    short: str = match["slug"].lstrip("*")  # of a shared word: `bot/discord/desk/whose_word.py`
    if "~" not in short:
        return short
    for term in jargon.terms(server_id):
        if shortened(term.slug) == short:
            return term.slug
    raise JargonError(strings.term_gone())
