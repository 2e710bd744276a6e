"""What a question of several statements sees, and what is written of a term that cannot be read."""

from contextlib import closing
from pathlib import Path

import pytest

from bot.feedback.definition_ref import DefinitionRef
from bot.glossary.model.term import Term
from bot.store.curators import Claim, claims
from bot.store.flags import MoveFlags
from bot.store.imports import ImportTerms
from bot.store.port import Connection
from bot.store.store import Store
from bot.store.terms import BASE, Origin, raise_version, terms_of

SERVER, SLUG = 1, "tea-club"
TEA_CLUB = Term(slug=SLUG, label="Tea club")


def test_a_question_sees_one_moment(tmp_path: Path) -> None:
    """Half of what another process stored meanwhile would be a glossary that never was."""
    path = tmp_path / "words.db"
    with closing(Store(path)) as store, closing(Store(path)) as other:

        def twice(db: Connection) -> list[int]:
            first = len(terms_of(db, BASE, Origin.IMPORTED))
            waiting.append(other._writer.write(ImportTerms((TEA_CLUB,)).apply))
            return [first, len(terms_of(db, BASE, Origin.IMPORTED))]

        waiting = []  # type: ignore[var-annotated]
        assert store.ask_now(twice) == [0, 0]
        waiting[0].result()
        assert len(store.ask_now(terms_of, BASE, Origin.IMPORTED)) == 1


def test_what_somebody_wrote_is_not_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    """A term that this version cannot read is named, and none of its text."""

    def spoil(db: Connection) -> None:
        db.execute("update terms set document = :document", document='{"label": "Tea club", "phone": "07700 900123"}')
        raise_version(db, BASE)

    with closing(Store()) as store:
        store.do_now(ImportTerms((TEA_CLUB,)))
        store._writer.write(spoil).result()
        assert store.ask_now(terms_of, BASE, Origin.IMPORTED) == []
    assert "tea-club" in caplog.text
    assert "07700" not in caplog.text


def test_a_claim_goes_along_with_its_definition() -> None:
    """Whoever is at work on a definition stays so when its source, and with it its key, changes."""
    before, after = (DefinitionRef(SERVER, SLUG, key) for key in ("p00000001", "p00000002"))
    with closing(Store()) as store:
        store.do_now(Claim(before, 9))
        store.do_now(MoveFlags(SERVER, SLUG, before.key, after.key))
        assert store.ask_now(claims, SERVER) == {after: 9}
