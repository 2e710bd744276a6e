"""The rule by which an entry is a word that is there already."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.glossary.model.joining import joined_to
from bot.glossary.model.merge import updated
from bot.glossary.model.same_word import How, KnownWords, Verdict, bare_label, is_expansion
from bot.glossary.model.term import Definition, Kind, Term


def term(label: str, text: str = "", *aliases: str, slug: str = "") -> Term:
    definitions = (Definition(kind=Kind.PLAIN, text=text),) if text else ()
    return Term(slug=slug, label=label, aliases=aliases, definitions=definitions)


KNOWN = KnownWords(
    [
        term("Care Quality Commission", "It inspects care.", "CQC", slug="cqc"),
        term("Personal assistant", "Somebody whom you employ.", "PA", slug="personal-assistant"),
        term("Mental Capacity Act (MCA)", "A law.", slug="mca"),
        term("SF", "Step-free", slug="sf"),
        term("PIP", "A benefit.", slug="pip"),
        term("Day club", "We meet.", slug="day-club"),
    ]
)


@pytest.mark.parametrize(
    ("entry", "slug", "how", "verdict"),
    [
        (term("day-club", "x"), "day-club", How.LABEL, Verdict.SAME),
        (term("Day\u200b club", "x"), "day-club", How.LABEL, Verdict.SAME),
        (term("CQC", "Care Quality Commission"), "cqc", How.EXPANSION, Verdict.SAME),
        (term("C.Q.C.", "Care quality commission."), "cqc", How.EXPANSION, Verdict.SAME),
        (term("CQC", "Those who inspect homes."), "cqc", How.OTHER_NAME, Verdict.PERHAPS),
        (term("PA", "Parish assembly"), "personal-assistant", How.OTHER_NAME, Verdict.DIFFERENT),
        (term("PA", "Personal assistants"), "personal-assistant", How.OTHER_NAME, Verdict.SAME),
        (term("DC", "Day club"), "day-club", How.EXPANSION, Verdict.SAME),
        (term("MCA", "What we say of it."), "mca", How.LABEL, Verdict.SAME),
        (term("Mental capacity act", "x"), "mca", How.LABEL, Verdict.SAME),
        (term("SF", "Step free"), "sf", How.LABEL, Verdict.SAME),
        (term("SF", "Slow food"), "sf", How.LABEL, Verdict.DIFFERENT),
        (term("Step-free", "Without a step."), "sf", How.EXPANSION, Verdict.SAME),
        (term("PIP", "What I get."), "pip", How.LABEL, Verdict.SAME),
    ],
)
def test_a_word_is_known_by_its_names(entry: Term, slug: str, how: How, verdict: Verdict) -> None:
    """By folded labels, other names and letters that are only spelt out, unless they stand for something else."""
    [like] = KNOWN.like(entry)
    assert (like.term.slug, like.how, like.verdict) == (slug, how, verdict)


@pytest.mark.parametrize(
    "entry",
    [
        term("PiP", "A placement."),
        term("Day club +", "x"),
        term("PA (parish assembly)", "x"),
        term("Club", "x", "PA"),
        term("Tea", "x"),
    ],
)
def test_other_words_are_others(entry: Term) -> None:
    """Capitals within letters mean something, a word in brackets tells apart, and two words may share a short form."""
    assert KNOWN.like(entry) == ()


def test_of_several_meanings_the_one_that_says_the_same_is_meant() -> None:
    """So that a file can be imported again; where none does, a person has to say."""
    known = KnownWords([term("Plan", "For care.", slug="plan"), term("Plan", "For money.", slug="plan-2")])
    same = known.same(term("Plan", "For money."))
    assert same
    assert same.term.slug == "plan-2"
    assert known.same(term("Plan", "For the day.")) is None


def test_the_word_in_brackets_is_taken_off() -> None:
    """But not the letters of a name, which are no word of a curator's."""
    assert bare_label("PA (parish assembly)") == "PA"
    assert bare_label("Mental Capacity Act (MCA)") == "Mental Capacity Act (MCA)"
    assert bare_label("PA") == "PA"


@pytest.mark.parametrize(
    ("text", "letters", "is_it"),
    [
        ("Step-free", "SF", True),
        ("Deprivation of Liberty Safeguards", "DoLS", True),
        ("Disclosure and Barring Service", "DBS", True),
        ("Extra quiet", "XQ", True),
        ("A benefit for daily life.", "PIP", False),
        ("Ask them. Twice", "AT", False),
        ("Us", "U", False),
    ],
)
def test_only_what_spells_letters_out_is_an_expansion(text: str, letters: str, is_it: bool) -> None:
    """A sentence that explains is a definition."""
    assert is_expansion(text, letters) is is_it


def test_what_is_joined_keeps_its_text_and_its_name() -> None:
    """The label is one more name; a text that only spells out a name of the word goes."""
    known = KNOWN["cqc"]
    spelt_out = joined_to(known, term("CQC", "Care Quality Commission"))
    assert updated(known, spelt_out) == known
    told = updated(known, joined_to(known, term("The Commission", "They inspect us.")))
    assert (told.slug, told.label, told.aliases) == ("cqc", "Care Quality Commission", ("CQC", "The Commission"))
    assert [each.text for each in told.definitions] == ["It inspects care.", "They inspect us."]


names = st.sampled_from(["PA", "pa", "Plan", "plan", "Day club", "DC", "Pa", "P.A."])
texts = st.sampled_from(["Parish assembly", "Personal assistant", "Day club", "We meet.", "A plan."])


@given(st.lists(st.tuples(names, texts), max_size=6))
def test_what_was_added_is_found_again(entries: list[tuple[str, str]]) -> None:
    """Whatever stands beside it: an entry that comes again is never a new word."""
    known = KnownWords()
    for number, (label, text) in enumerate(entries):
        if known.same(term(label, text)) is None:
            known.add(term(label, text, slug=f"t-{number}"))
    for label, text in entries:
        verdicts = {each.verdict for each in known.like(term(label, text))}
        assert verdicts & {Verdict.SAME, Verdict.PERHAPS}
