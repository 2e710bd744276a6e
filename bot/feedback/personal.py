"""What looks personal in a comment: pointed out to whoever wrote it, before anybody else can read it.

It finds what has a form, such as a number, a postcode, or a name after a title. It knows nothing of people, so where
it finds nothing, somebody may be recognised all the same.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import normalize

import regex

from bot.feedback.personal_gaps import GAPS
from bot.feedback.personal_lookalikes import is_harmless


class DetailKind(StrEnum):
    """What a detail looks like."""

    NAME = "name"
    PHONE = "phone"
    NHS_NUMBER = "nhs_number"
    NI_NUMBER = "ni_number"
    POSTCODE = "postcode"
    ADDRESS = "address"
    EMAIL = "email"
    BIRTHDAY = "birthday"
    NUMBER = "number"  # of an account, a card, a file or a car


@dataclass(frozen=True, slots=True)
class Detail:
    """A piece of a comment that may say who somebody is, as it was written."""

    kind: DetailKind
    text: str


_Found = tuple[int, int, Detail]  # where it begins, and where it ends

# The names that redacta gives to what it finds. Addresses of web pages and computers, and what exists in the US alone,
# are no business of ours: links are welcome, and numbers of paragraphs look like the rest.
_KINDS = {
    "PATIENT_NAME": DetailKind.NAME,
    "RELATIVE_NAME": DetailKind.NAME,
    "PHONE": DetailKind.PHONE,
    "NHS_NUMBER": DetailKind.NHS_NUMBER,
    "NI_NUMBER": DetailKind.NI_NUMBER,
    "POSTCODE": DetailKind.POSTCODE,
    "STREET_ADDRESS": DetailKind.ADDRESS,
    "EMAIL": DetailKind.EMAIL,
    "DATE_OF_BIRTH": DetailKind.BIRTHDAY,
    "MRN": DetailKind.NUMBER,
    "ACCOUNT_NUMBER": DetailKind.NUMBER,
    "CARD_NUMBER": DetailKind.NUMBER,
    "VEHICLE_REG": DetailKind.NUMBER,
}
_TOKEN = regex.compile(r"\[(?P<type>[A-Z_]+)_\d+\]")
_NHS = regex.compile(r"\bNHS\b[^.!?\d]*(?:\bno\.\s*)?\Z", regex.IGNORECASE)


def personal_details(text: str) -> list[Detail]:
    """What in a text looks personal, each once, in the order in which it is read."""
    from redacta import redact  # here, because only who sends a comment or asks for a word needs it

    redacted, _, originals = redact(normalize("NFKC", text))
    found = sorted([*_by_library(redacted, originals), *_by_ourselves(redacted)], key=lambda each: (each[0], -each[1]))
    details: list[Detail] = []
    read = 0
    for start, end, detail in found:
        if start >= read and detail not in details:
            details.append(detail)
            read = end
    return details


def _by_library(redacted: str, originals: Mapping[str, str]) -> Iterator[_Found]:
    for match in _TOKEN.finditer(redacted):
        original = originals.get(match.group(), "")
        before, after = redacted[: match.start()], redacted[match.end() :]
        if original and match["type"] in _KINDS and not is_harmless(match["type"], original, before, after):
            yield *match.span(), Detail(_kind(match["type"], original, before), original)


def _kind(found_as: str, original: str, before: str) -> DetailKind:
    """What redacta found, with a name for what it takes for an American phone number."""
    if found_as != "PHONE" or original[0] in "+(0":
        return _KINDS[found_as]
    return DetailKind.NHS_NUMBER if _NHS.search(before) else DetailKind.NUMBER


def _by_ourselves(redacted: str) -> Iterator[_Found]:
    for kind, pattern in GAPS:
        for match in pattern.finditer(redacted):
            start, end = match.span("it")
            if not is_harmless(kind, match["it"], redacted[:start], redacted[end:]):
                yield start, end, Detail(DetailKind(kind), match["it"].strip())
