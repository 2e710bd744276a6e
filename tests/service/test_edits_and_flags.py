"""Over any series of edits, flags and decisions: who flagged is answered once, and no words are put into a mouth."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Coroutine
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.errors import JargonError, NothingOpenError
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Reason
from bot.feedback.reviews import Decision
from bot.formats import written
from bot.glossary.model.keys import keyed
from bot.glossary.model.ownership import is_own
from bot.glossary.model.term import Definition, Kind, Source, Term
from bot.service import DefinitionDraft, Jargon, Opening, Verdict, definition_draft_of, draft_of, source_text
from tests.service.acts import CURATOR, ONE, act

SLUG = "respite"
CHECKED = date(2026, 11, 23)
SENSE = Source(title="Respite care", organisation="Sense", url="https://example.org/respite")
ACT = Source(title="Care Act 2014", organisation="UK Parliament", section="section 20")
GUIDE = Source(title="Guidance", organisation="Scottish Government")


def definition(kind: Kind, text: str, source: Source, nation: str = "") -> Definition:
    return Definition(kind=kind, text=text, source=source, nation=nation, checked_on=CHECKED)


PUBLISHED = Term(
    slug=SLUG,
    label="Respite",
    definitions=(
        definition(Kind.PLAIN, "A break.", SENSE),
        definition(Kind.FORMAL, "Care for the adult.", ACT, "England"),
        definition(Kind.FORMAL, "A break from caring.", GUIDE, "Scotland"),
        definition(Kind.FORMAL, "A break, planned.", GUIDE, "Scotland"),
    ),
)
TEXTS = st.sampled_from(["A break.", "Care for the adult.", "A rest.", "Time off.", "Somebody else cares for a while."])
LINES = st.sampled_from([source_text(each) for each in (SENSE, ACT, GUIDE)] + ["", "Our group", "our own words"])
WHICH = st.integers(min_value=0, max_value=7)


class Desk(RuleBasedStateMachine):
    """One word of one server; people flag it, curators change it, answer, and take their wording away again."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = TemporaryDirectory()
        glossary = Path(self.folder.name, "glossary")
        glossary.mkdir()
        (glossary / "words.yaml").write_text(written([PUBLISHED], "yaml").text)
        self.paths = Path(self.folder.name, "jargonbot.db"), glossary
        self.jargon = Jargon(*self.paths)
        self.flags = 0
        self.acts: list[str] = []
        self.forms: list[tuple[str, Opening]] = []
        self.seen: list[str] = []

    def teardown(self) -> None:
        with closing(self.loop), self.folder, closing(self.jargon):
            self.check_answers()

    def check_answers(self) -> None:
        """Once all is answered, everybody who flagged is owed one reply for each decision about a flag of theirs."""
        with suppress(NothingOpenError):
            self.decide()
        flags = self.asked("select person_id, review_id from flags")
        replies = Counter((each["person_id"], each["review_id"]) for each in self.asked("select * from replies"))
        assert len(flags) == self.flags
        assert replies == dict.fromkeys(((each["person_id"], each["review_id"]) for each in flags), 1)

    def do(self, awaitable: Coroutine[Any, Any, Any]) -> Any:
        return self.loop.run_until_complete(awaitable)

    def asked(self, sql: str) -> list[dict[str, Any]]:
        return self.jargon._store.ask_now(lambda db: db.query(sql))

    def is_open(self, person: int, comment: str) -> bool:
        said = f"person_id = {person} and comment = '{comment}'"
        return bool(self.asked(f"select 1 from flags where review_id is null and {said}"))

    @property
    def term(self) -> Term:
        return self.jargon.page(SLUG, ONE).term

    def key(self, which: int) -> str:
        keys = list(keyed(self.term))
        return keys[which % len(keys)]

    @rule(which=WHICH, person=st.integers(1, 4), comment=st.sampled_from(["", "It is too long."]), old=st.booleans())
    def flag(self, which: int, person: int, comment: str, old: bool) -> None:
        """Somebody flags a definition, be it by the button of an old card; the same again while it is open is one."""
        key = self.seen[which % len(self.seen)] if old and self.seen else self.key(which)
        ref = self.do(self.jargon.curation.ref_now(DefinitionRef(ONE, SLUG, key)))
        was_said = self.is_open(person, comment)
        with suppress(JargonError):  # it is gone; then they are told so before they type anything
            self.do(self.jargon.flagging.flag(ref, f"flag-{len(self.acts)}", person, Reason.WRONG, comment))
            is_new = len(self.asked("select 1 from flags")) - self.flags
            assert is_new == 1 or (is_new == 0 and was_said)
            assert self.is_open(person, comment)
            self.flags += is_new
        self.acts.append(key)

    @rule(which=WHICH)
    def open_form(self, which: int) -> None:
        """A curator opens the form of a definition, and sends it whenever."""
        key = self.key(which)
        self.forms.append((key, Opening.of(definition_draft_of(self.term, key))))

    @precondition(lambda self: self.forms)
    @rule(text=TEXTS, line=LINES)
    def send_form(self, text: str, line: str) -> None:
        key, opening = self.forms.pop()
        with suppress(JargonError):  # somebody else changed the same, or the definition is gone
            self.do(
                self.jargon.curation.edit_definition(SLUG, key, opening, DefinitionDraft(text=text, source=line), act())
            )

    @rule(plain=TEXTS, formal=st.one_of(st.just(""), TEXTS), line=LINES)
    def edit_term(self, plain: str, formal: str, line: str) -> None:
        draft = draft_of(self.term)
        sent = replace(draft, plain=plain, formal=formal, source=line)
        self.do(self.jargon.curation.edit(SLUG, Opening.of(draft), sent, act()))

    @rule()
    def remove(self) -> None:
        """The shared words are read again."""
        with suppress(JargonError):  # there was no wording of the server's own
            self.do(self.jargon.layering.remove(SLUG, act()))

    @rule(which=WHICH, text=TEXTS)
    def import_file(self, which: int, text: str) -> None:
        """The host changes a text in a file, and leaves the rest as it stands there."""
        changed = list(PUBLISHED.definitions)
        changed[which % 4] = replace(changed[which % 4], text=text)
        self.jargon.import_terms([replace(PUBLISHED, definitions=tuple(changed))])

    @rule(which=WHICH)
    def answer(self, which: int) -> None:
        """A curator resolves a part of what is open at the desk."""
        with suppress(NothingOpenError):
            parts = self.do(self.jargon.desk.parts(ONE, SLUG))
            self.decide({parts[which % len(parts)].name})

    @rule()
    def restart(self) -> None:
        self.jargon.close()
        self.jargon = Jargon(*self.paths)

    def decide(self, parts: set[str] | None = None) -> None:
        verdict = Verdict(act().act_id, Decision.RESOLVED, "Thank you.", CURATOR, parts)
        self.do(self.jargon.desk.decide(ONE, SLUG, verdict))

    @invariant()
    def every_open_flag_is_in_the_queue(self) -> None:
        """On the definition on which it is, whatever became of that."""
        self.seen = list(dict.fromkeys((*self.seen, *keyed(self.term))))
        waiting: dict[str, set[int]] = {}
        for each in self.asked("select * from flags where review_id is null"):
            waiting.setdefault(each["definition"], set()).add(each["person_id"])
        rows = [row for word in self.do(self.jargon.desk.words(ONE)) for row in word.rows]
        flagged = {row.key: row.people for row in rows if row.people or not row.overdue}
        assert flagged == {key: len(people) for key, people in waiting.items()}

    @invariant()
    def no_publisher_is_said_to_have_written_other_words(self) -> None:
        """Nor is anybody said to have checked others, and no definition loses its nation."""
        for key, each in keyed(self.term).items():
            name = source_text(each.source)
            texts = {other.text for other in PUBLISHED.definitions if source_text(other.source) == name}
            assert each.text in texts or not texts
            assert each.text in texts or each.checked_on is None
            assert not is_own(each) or each.changed_on
            if key in keyed(PUBLISHED):
                assert each.nation == keyed(PUBLISHED)[key].nation


TestDesk = Desk.TestCase
TestDesk.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
