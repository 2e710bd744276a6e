"""Where a word is used, and whether it names somebody who speaks for people, as a curator chooses it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from bot.glossary.model.nation import NATIONS, UK, is_uk
from bot.glossary.model.term import Term
from bot.service.definition_draft import fitting
from bot.service.pieces.draft import WordDraft, lines

YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeDraft(WordDraft):
    """The nations of the UK with commas between, other countries each on a line, and yes or no."""

    nations: str = ""
    elsewhere: str = ""
    speaks_for_people: str = NO

    @classmethod
    def of(cls, term: Term) -> Self:
        everywhere = any(map(is_uk, term.nations))
        elsewhere = [each for each in term.nations if not is_uk(each) and each not in NATIONS]
        return cls(
            nations=",".join(each for each in NATIONS if everywhere or each in term.nations),
            elsewhere=fitting("\n".join(elsewhere)),
            speaks_for_people=YES if term.speaks_for_people else NO,
        )

    def edited(self, term: Term) -> Term:
        opened = ScopeDraft.of(term)
        same = (self.nations, self.elsewhere) == (opened.nations, opened.elsewhere)
        nations = term.nations if same else (*self._in_the_uk(), *lines(self.elsewhere))
        return replace(term, nations=nations, speaks_for_people=self.speaks_for_people == YES)

    def _in_the_uk(self) -> tuple[str, ...]:
        chosen = tuple(each for each in NATIONS if each in self.nations.split(","))
        return (UK,) if chosen == NATIONS else chosen
