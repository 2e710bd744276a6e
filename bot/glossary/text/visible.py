"""A text without the signs that nobody sees: they steer a terminal, turn words round, or make two names look alike."""

import regex

# Joiners are part of words in Arabic, Persian and the scripts of India, and hold emoji together; beside a Latin letter
# they only make another word of what looks the same: https://www.unicode.org/reports/tr31/#Layout_and_Format_Control_Characters
_UNJOINED = (
    r"\p{Latin}\p{Greek}\p{Cyrillic}\p{Armenian}\p{Georgian}\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}\p{Inherited}"
)
_JOINED = rf"[[\p{{L}}\p{{M}}]--[{_UNJOINED}]]"
_PICTURE = r"[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u20E3]"
_WITHOUT_SPACES = r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"  # a space of no width says where a line may end
# The flags of England, Scotland and Wales: https://www.unicode.org/reports/tr51/#def_emoji_tag_sequence
_FLAG = r"\U0001F3F4[\U000E0020-\U000E007E]+\U000E007F"
# Of the format signs these are seen: https://www.unicode.org/reports/tr44/#Prepended_Concatenation_Mark
_SEEN = r"[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\U000110BD\U000110CD\U00013430-\U0001343F]"
_KEPT = rf"[\n\t]|{_SEEN}|{_FLAG}|(?<={_JOINED})[\u200C\u200D\u180E]|(?<={_PICTURE})\u200D|(?<={_WITHOUT_SPACES})\u200B"
_HIDDEN = regex.compile(
    rf"(?V1)(?P<kept>{_KEPT})|(?P<mark>[\u200E\u200F\u061C])|[\p{{Cc}}\p{{Cf}}\p{{Cs}}\p{{Noncharacter_Code_Point}}]"
)
_LINE_END = regex.compile(r"\r\n|[\n\r\x0B\x0C\x1C-\x1E\x85\u2028\u2029]")  # as `str.splitlines` has them
# Where lines run from right to left, a mark of direction puts a bracket on its right side; elsewhere it does nothing.
_RIGHT_TO_LEFT = regex.compile(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}&&\p{L}]", regex.V1)


def visible(text: str) -> str:
    """The same text, every line ended by a line feed, without control signs, half characters, overrides of direction
    and signs of no width; those stay which a script, an emoji or a flag is made with."""
    if text.isprintable():
        return text
    return "\n".join(map(_visible, _LINE_END.split(text)))


def _visible(line: str) -> str:
    marks = bool(_RIGHT_TO_LEFT.search(line))
    return _HIDDEN.sub(lambda found: found["kept"] or (found["mark"] if marks and found["mark"] else ""), line)
