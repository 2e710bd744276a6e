"""What looks personal in a comment: pointed out to whoever wrote it, before anybody else can read it.

It finds what has a form, such as a number, a postcode, or a name after a title. It knows nothing of people, so where
it finds nothing, somebody may be recognised all the same.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import normalize

import regex

from bot.feedback.personal_gaps import GAPS, TITLE
from bot.glossary.text.fold import fold
from bot.glossary.text.word_lists import word_list


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
# Numbers that anybody may ring are nobody's own: https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbering
_PUBLIC = regex.compile(r"(?:\+44|0044|0)[389]")
# No postcode ends with these letters (https://en.wikipedia.org/wiki/Postcodes_in_the_United_Kingdom#Formatting), but
# doses and hours do: "B12 5mg".
_NO_INWARD = regex.compile(r"[cikmov]", regex.IGNORECASE)
_ORDINAL = regex.compile(r"\d(?:st|nd|rd|th)")
_PROVISION = regex.compile(
    r"(?:\b(?:s|ss|section|part|chapter|para|paragraph|article|art|reg|regulation|rule|schedule|page|p)\.?|§)\s*\Z",
    regex.IGNORECASE,
)
_YEAR = regex.compile(r"(?:1[89]|20)\d\d\b")
_COURT = regex.compile(r"\b(?:Supreme|High|County|Crown|Family|Youth|Divisional|Administrative|Magistrates\S*) Court")
_AFTER_V = regex.compile(r"\bv\.?\s+\Z")
_BEFORE_V = regex.compile(r"(?:\s+and\s+(?:another|others))?\s+v\.?\s+(?:the\s+)?\p{Lu}")
_NHS = regex.compile(r"\bNHS\b[^.!?\d]*(?:\bno\.\s*)?\Z", regex.IGNORECASE)
_LABEL = regex.compile(r"\b(?:re|client|patient)\s*[:-]\s*\Z", regex.IGNORECASE)
_CAPITALISED = regex.compile(r"\b\p{Lu}\p{L}*\W+\Z")
_FIRST_WORD = regex.compile(rf"(?:{TITLE}\b\.?\s*)?(?P<word>[\p{{L}}’'-]*)", regex.IGNORECASE)


def personal_details(text: str) -> list[Detail]:
    """What in a text looks personal, each once, in the order in which it is read."""
    from redacta import redact  # here, because only who sends a comment needs it

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
        if original and match["type"] in _KINDS and not _is_harmless(match["type"], original, before, after):
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
            if not _is_harmless(kind, match["it"], redacted[:start], redacted[end:]):
                yield start, end, Detail(DetailKind(kind), match["it"].strip())


def _is_harmless(kind: str, text: str, before: str, after: str) -> bool:
    """Whether it only has the form of a personal detail: words of law, public numbers, titles without a name."""
    match kind:
        case "PHONE" | "phone":
            return bool(_PUBLIC.match(regex.sub(r"[^\d+]", "", text.replace("(0)", ""))))
        case "NHS_NUMBER":
            return before.rstrip(" :-").upper().endswith("ISBN")  # which has the same check digit
        case "POSTCODE":
            inward = text[-3:]
            return bool(_NO_INWARD.search(inward[1:]) or _ORDINAL.fullmatch(inward))
        case "STREET_ADDRESS" | "address":
            return bool(_YEAR.match(text) or _COURT.search(text) or _PROVISION.search(before) or _says_less(text))
        case "MRN":
            return not any(map(str.isdigit, text))
        case "RELATIVE_NAME":
            return bool(_CAPITALISED.search(before)) or _is_no_name(text, before, after)
        case "PATIENT_NAME" | "name":
            return bool(_LABEL.search(before)) or _is_no_name(text, before, after)
    return False


def _is_no_name(text: str, before: str, after: str) -> bool:
    """Whether what follows a title or a relation is no name, or that of a case."""
    first = _FIRST_WORD.match(text)
    is_word = bool(first and fold(first["word"]) in word_list("not_names"))
    return is_word or after[:1].isalnum() or bool(_AFTER_V.search(before) or _BEFORE_V.match(after))


def _says_less(text: str) -> bool:
    """Whether small words stand between a number and a street: "2 doors down the road"."""
    little = word_list("little_words") | word_list("stop_words")
    return any(word in little for word in regex.findall(r"\b\p{Ll}+\b", text))
