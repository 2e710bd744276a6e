"""One small fault, the tests that must notice it, and the list of all."""

from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field

LIST = Path(__file__).with_name("mutations.yaml")


class Mutation(BaseModel):
    """`old` becomes `new` in `file`, where `old` stands exactly once; one of `tests` must fail then.

    A fault that stands in several places has an entry for each, named `fault/place`. One that `once_passed` is of those
    that no test noticed when the tests were first tried with faults. An `equivalent` mutation changes nothing that
    anybody could notice, and says why; its tests must pass.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    file: Path
    old: str = Field(min_length=1)
    new: str
    tests: tuple[str, ...] = Field(min_length=1)
    why: str
    equivalent: str = ""
    once_passed: bool = False

    @property
    def fault(self) -> str:
        """What is the same in all its places."""
        return self.name.partition("/")[0]

    def apply(self, root: Path) -> str:
        """Put the fault into a copy of the project; gives the text as it was.

        Raises:
            ValueError: the code has changed, so that the list must be put right.
        """
        path = root / self.file
        text = path.read_text(encoding="utf-8")
        if (found := text.count(self.old)) != 1:
            raise ValueError(f"{self.name}: “{self.old}” stands {found} times in {self.file}, and should stand once.")
        path.write_text(text.replace(self.old, self.new), encoding="utf-8")
        return text


def mutations() -> list[Mutation]:
    """All of the list, in its order."""
    return [Mutation.model_validate(each) for each in yaml.safe_load(LIST.read_text(encoding="utf-8"))]
