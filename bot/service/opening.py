"""What a form opened with, and laying what was sent over what is there when it is sent."""

from base64 import urlsafe_b64encode
from dataclasses import dataclass, replace
from hashlib import blake2s
from typing import Self, TypeVar

from bot.errors import ChangedMeanwhileError
from bot.service.texts import Texts

T = TypeVar("T", bound=Texts)
# Five marks and the longest slug fill the 100 characters of a form's id on Discord. Of two texts that differ,
# one pair in 262,144 has one mark.
MARK = 3


@dataclass(frozen=True, slots=True)
class Opening:
    """The texts with which a form opened, as `MARK` letters for each: all that is needed to see who changed what."""

    marks: str

    @classmethod
    def of(cls, draft: Texts) -> Self:
        """The opening of a form that is filled in with these texts."""
        return cls("".join(map(_mark, draft.by_name().values())))

    def laid_over(self, sent: T, current: T) -> T:
        """Field by field: what was not changed in the form stays as it is now, what was is as it was sent.

        Raises:
            ChangedMeanwhileError: a field was changed in the form and meanwhile by somebody else, each to
                something of their own.
        """
        now = current.by_name()
        laid, clashes = dict(now), []
        for number, (name, text) in enumerate(sent.by_name().items()):
            opened = self.marks[number * MARK : (number + 1) * MARK]
            here, meanwhile = _mark(text) != opened, _mark(now[name]) != opened
            if text.strip() == now[name].strip() or (meanwhile and not here):
                continue
            laid[name] = text
            if here == meanwhile:  # both changed it; or neither, to go by the marks, and yet they differ
                clashes.append(name)
        if clashes:
            raise ChangedMeanwhileError(clashes, yours=laid, now=now)
        return replace(current, **laid)


def gone(sent: T, nothing: T) -> ChangedMeanwhileError:
    """The error for texts that were sent for what is no longer there: all of them differ from `nothing`."""
    texts = sent.by_name()
    return ChangedMeanwhileError([name for name, text in texts.items() if text.strip()], texts, nothing.by_name())


def _mark(text: str) -> str:
    digest = blake2s(text.strip().encode("utf-8", "surrogatepass"), digest_size=MARK).digest()
    return urlsafe_b64encode(digest).decode()[:MARK]
