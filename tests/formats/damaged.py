"""Files as a bad download, a slip of the hand or an attacker leaves them."""

from collections.abc import Sequence
from random import Random

from bot.formats.content import Content
from bot.formats.reading import Reading
from bot.formats.registry import FORMATS
from bot.glossary.checks.finding import GlossaryError
from bot.glossary.documents.document import document_of, term_from

MANY = 200  # damaged files of each format
SIGNS = [b"<", b">", b'"', b"'", b"&", b"{", b"}", b"[", b"]", b":", b"\n", b"\xff", b"\0", b"@", b"- ", b"]]>", b"&x;"]


def mutated(text: str, chance: Random) -> bytes:
    """The same file, damaged in one to three places as a bad download, a slip of the hand or an attacker would."""
    raw = text.encode()
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(raw) or 1)
        end = min(len(raw), start + chance.randint(1, 40))
        damage = chance.choice(["cut", "twice", "end", "sign", "swap"])
        if damage == "cut":
            raw = raw[:start] + raw[end:]
        elif damage == "twice":
            raw = raw[:end] + raw[start:]
        elif damage == "end":
            raw = raw[: start + 1]
        elif damage == "sign":
            raw = raw[:start] + chance.choice(SIGNS) + raw[start:]
        else:
            raw = raw[:start] + raw[start:end][::-1] + raw[end:]
    return raw


def told_of_damage(name: str, seeds: Sequence[str], most: int) -> None:
    """Damage files of a format: what is read is whole; what is refused takes at most so many lines, and says where."""
    chance = Random(name)
    told = []
    for _ in range(MANY):
        result = outcome(name, mutated(chance.choice(seeds), chance))
        if isinstance(result, GlossaryError):
            assert 1 <= len(str(result).splitlines()) <= most
            told.append(result.findings[0])
        else:
            assert all(term == term_from(document_of(term)) for term in result.terms)
    of_text = [each for each in told if "text file" not in each.what]
    assert sum(each.place.line > 0 for each in of_text) >= 0.95 * len(of_text)
    assert len(told) > MANY // 10


def outcome(name: str, raw: bytes) -> Reading | GlossaryError:
    try:
        return FORMATS[name].read(Content(raw, "file"))
    except GlossaryError as error:
        return error
