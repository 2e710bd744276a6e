"""What only looks like a personal detail: words of law, doses, numbers that anybody may ring, titles without a name."""

from functools import cache

import regex

from bot.feedback.personal_gaps import TITLE
from bot.glossary.text.fold import fold
from bot.glossary.text.word_lists import word_list
from bot.glossary.urgent_help import directory

# Numbers that anybody may ring are nobody's own: https://en.wikipedia.org/wiki/Telephone_numbers_in_the_United_Kingdom
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
_LABEL = regex.compile(r"\bre\s*[:-]\s*\Z", regex.IGNORECASE)
_CAPITALISED = regex.compile(r"\b(?!Sister\b)\p{Lu}\p{L}*\W+\Z")  # a nurse may be a Sister, too
_FIRST_WORD = regex.compile(rf"(?:{TITLE}\b\.?\s*)?(?P<word>[\p{{L}}’'-]*)", regex.IGNORECASE)


def is_harmless(kind: str, text: str, before: str, after: str) -> bool:
    """Whether what was found as this kind, by redacta or by us, is none, with what stands before and after it."""
    match kind:
        case "PHONE" | "phone":
            return _is_public(regex.sub(r"[^\d+]", "", text.replace("(0)", "")))
        case "NHS_NUMBER":
            return before.rstrip(" :-").upper().endswith("ISBN")  # which has the same check digit
        case "POSTCODE" | "postcode":
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


def _is_public(number: str) -> bool:
    """Whether anybody may ring it: by its first digits, or as a number for urgent help."""
    return bool(_PUBLIC.match(number)) or any(number in digits for digits in _numbers_for_help())


@cache
def _numbers_for_help() -> tuple[str, ...]:
    """By their digits; a text may hold hundreds of numbers to be compared with them."""
    return tuple(regex.sub(r"\D", "", each.reach) for each in directory().helplines)


def _is_no_name(text: str, before: str, after: str) -> bool:
    """Whether what follows a title or a relation is no name, or that of a case."""
    first = _FIRST_WORD.match(text)
    is_word = bool(first and fold(first["word"]) in word_list("not_names"))
    return is_word or after[:1].isalnum() or bool(_AFTER_V.search(before) or _BEFORE_V.match(after))


def _says_less(text: str) -> bool:
    """Whether small words stand between a number and a street: "2 doors down the road"."""
    little = word_list("little_words") | word_list("stop_words")
    return any(word in little for word in regex.findall(r"\b\p{L}+\b", text.lower()))
