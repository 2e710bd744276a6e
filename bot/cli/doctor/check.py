"""One thing that was looked at: how it is, and what to do about it."""

from dataclasses import asdict, dataclass
from enum import StrEnum


class State(StrEnum):
    """A fault keeps the bot from running as it promises; advice does not."""

    WELL = "well"
    ADVICE = "advice"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, by a name that programs may rely on; a remedy stands wherever it is not well."""

    name: str
    said: str
    state: State = State.WELL
    remedy: str = ""

    def as_json(self) -> dict[str, str]:
        """The same, for programs."""
        return asdict(self)


def advice(name: str, told: tuple[str, str]) -> Check:
    """Something that could be better: what it is, and what to do."""
    return Check(name, told[0], State.ADVICE, told[1])


def fault(name: str, told: tuple[str, str]) -> Check:
    """Something that has to be mended: what it is, and what to do."""
    return Check(name, told[0], State.FAULT, told[1])
