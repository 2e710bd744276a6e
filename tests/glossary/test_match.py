"""Finding terms: what is answered, what is only offered, and what is not found."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.glossary.model.term import Term
from bot.glossary.search.index import Index
from bot.glossary.search.match import Match, Outcome, outcome_of, worth_offering
from bot.glossary.search.policy import ANSWER_FROM
from bot.glossary.search.question import Question
from tests.fixtures.work import growth
from tests.glossary.care_words import WORDS, term

INDEX = Index(WORDS)


def near(query: str, index: Index = INDEX) -> tuple[Match, ...]:
    """Give the matches of a question."""
    return index.matches(Question.of(query))


def answered(query: str, index: Index = INDEX) -> str:
    """Give the label that a query is answered with, or what happens instead."""
    matches = near(query, index)
    outcome = outcome_of(matches)
    return matches[0].label if outcome is Outcome.ANSWER else outcome.value


@pytest.mark.parametrize(
    ("query", "label"),
    [
        ("coprodution", "Co-production"),
        ("co production", "Co-production"),
        ("coproduction", "Co-production"),
        ("DOLS", "Deprivation of Liberty Safeguards"),
        ("D.o.L.S.", "Deprivation of Liberty Safeguards"),
        ("deprivation of libertys safegards", "Deprivation of Liberty Safeguards"),
        ("what does section 117 mean pls", "Section 117 aftercare"),
        ("s117", "Section 117 aftercare"),
        ("strength based approach", "Strengths-based approach"),
        ("strenghts based aproach", "Strengths-based approach"),
        ("personal bugdet", "Personal budget"),
        ("what is a direct paymnet", "Direct payment"),
        ("can anyone tell me what reabelment is please", "Reablement"),
        ("carers", "Carer"),
        ("whats a MASH", "Multi-agency safeguarding hub"),
        ("multiagency safeguarding hub", "Multi-agency safeguarding hub"),
        ("MCA", "Mental Capacity Act 2005 (MCA)"),
        ("mental capacity act 2005", "Mental Capacity Act 2005 (MCA)"),
        ("assessment of needs", "Needs assessment"),
        ("DoLS (Deprivation of Liberty Safeguards)", "Deprivation of Liberty Safeguards"),
        ("advo\u200bcacy", "Advocacy"),
    ],
)
def test_answers(query: str, label: str) -> None:
    """People type what they heard, and still get the term."""
    assert answered(query) == label


@pytest.mark.parametrize(
    "query",
    ["pizza", "Martin", "what is love", "hello", "how long to boil an egg", "", "  ", "???", "what is"],
)
def test_says_that_there_is_nothing(query: str) -> None:
    """What the glossary does not have is not guessed at."""
    assert answered(query) == "none"


@pytest.mark.parametrize(
    "query",
    [
        "sarah",
        "Sara H",
        "Carter",
        "carey",
        "section 17",
        "home care",
        "paid carer",
        "mental capacity act 1983",
    ],
)
def test_never_answers_with_another_word(query: str) -> None:
    """Names, other numbers, swapped words and opposites are at most offered."""
    assert answered(query) in ("suggestions", "none")


@pytest.mark.parametrize(
    ("query", "other"),
    [
        ("third party", term("Top-up fee", "third-party top-up")),
        ("care costs", term("Cap on care costs")),
        ("care costs", term("Cap on care costs", hidden=("care cost cap",))),
    ],
)
def test_a_part_of_a_label_that_is_a_word_of_its_own(query: str, other: Term) -> None:
    """What a thing is about is not the thing: such a label is offered, not answered with."""
    assert answered(query, Index((*WORDS, other))) == "suggestions"


@pytest.mark.parametrize("query", ["саrer", "Аdvocacy", "Advоcacy", "Rеspite care"])
@pytest.mark.trust("look-alikes", bad_inputs=1)
def test_look_alikes_are_at_most_offered(query: str) -> None:
    """A label with a letter from another script is not that label."""
    assert answered(query) in ("suggestions", "none")


@pytest.mark.parametrize(
    ("label", "query"),
    [
        ("Unregulated placement", "regulated placement"),
        ("Registered provider", "unregistered provider"),
        ("Means-tested benefits", "non means-tested benefits"),
    ],
)
def test_an_opposite_is_only_offered(label: str, query: str) -> None:
    """Two letters turn a word round: whoever asks for the one must not be told, as if it were a slip, of the other."""
    index = Index([term(label)])
    assert answered(query, index) == Outcome.SUGGESTIONS
    assert answered(label, index) == label


def test_every_meaning_of_an_acronym_is_offered() -> None:
    """An acronym with two meanings is never answered with one."""
    matches = near("what's a PA?")
    assert outcome_of(matches) is Outcome.SUGGESTIONS
    assert [match.slug for match in matches] == ["personal-assistant", "power-of-attorney"]


def test_many_meanings_are_offered_beyond_the_limit() -> None:
    """Seven meanings are all there, although five suggestions are asked for."""
    index = Index(term(f"Partnership {letter}", "ABC") for letter in "KLMNOPQ")
    assert len(near("abc", index)) == 7


def test_a_hidden_label_is_found_and_not_shown() -> None:
    """A misspelling that a curator foresaw answers, without being repeated to the reader."""
    (match,) = near("enablment")
    assert match.label == "Reablement"


def test_a_label_beats_another_terms_hidden_label() -> None:
    """Where one term's label is another's hidden label, the label is meant."""
    index = Index([term("Ward"), term("Hospital room", hidden=("ward",))])
    assert answered("ward", index) == "Ward"


def test_a_slip_of_one_word_offers_its_terms() -> None:
    """A word that only longer labels have leads to them."""
    assert "safeguarding-adults" in {match.slug for match in near("safegaurding")}
    assert answered("safegaurding") == "suggestions"


def test_a_term_inside_a_story_is_offered() -> None:
    """A longer question offers the terms that it mentions."""
    assert "care-home" in {match.slug for match in near("does my mum have to sell up for a care home")}


def test_exact_beats_near_across_two_glossaries() -> None:
    """In a merged list a label of one glossary stands before a near miss in the other."""
    local = Index([term("Reablements team")])
    merged = sorted(
        (*near("reablement"), *near("reablement", local)),
        key=lambda match: -match.confidence,
    )
    assert merged[0].slug == "reablement"
    assert outcome_of(merged) is Outcome.ANSWER


def test_the_same_label_in_two_glossaries_is_offered_twice() -> None:
    """Two terms with the very label are both offered."""
    merged = (
        *near("carer"),
        *near("carer", Index([term("Carer", slug="carer-here")])),
    )
    assert outcome_of(merged) is Outcome.SUGGESTIONS


def test_a_word_that_definitions_use_is_no_slip() -> None:
    """ "deprived" is a word of its own where a definition uses it, and not a slip of "derived"."""
    assert answered("deprived", Index([term("Derived")])) == "Derived"
    assert answered("deprived", Index([term("Derived"), term("Poverty", text="Being deprived.")])) == "suggestions"


def test_a_slip_beside_a_plural_is_answered() -> None:
    """A word in the plural is no other word, although definitions use it."""
    index = Index([term("Service user"), term("Feedback", text="What service users say.")])
    assert answered("sevice users", index) == "Service user"


def test_the_very_label_within_a_question_beats_a_looser_hit() -> None:
    """ "what is the catalogue" means the catalogue, although "the catalogues" is as near to a label."""
    index = Index([term("Catalogue"), term("Catalogues")])
    assert answered("what is the catalogue", index) == "Catalogue"


def test_what_is_offered() -> None:
    """A did-you-mean has every exact meaning, or the likely near misses, and no more."""
    meanings = tuple(Match(str(number), "A", 1.0, exact=True) for number in range(7))
    likely = tuple(Match(str(number), "A", 0.6 / (number + 1), exact=False) for number in range(7))
    assert worth_offering(meanings) == meanings
    assert worth_offering(likely) == likely[:5]
    assert worth_offering((Match("x", "X", 0.001, exact=False),)) == ()


def test_deciding() -> None:
    """The bands: nothing, an unsure match, a sure one, two sure rivals."""
    sure = Match("a", "A", 0.9, exact=False)
    rival = Match("b", "B", ANSWER_FROM, exact=False)
    unsure = Match("c", "C", 0.4, exact=False)
    assert outcome_of([]) is Outcome.NONE
    assert outcome_of([Match("d", "D", 0.01, exact=False)]) is Outcome.NONE
    assert outcome_of([unsure]) is Outcome.SUGGESTIONS
    assert outcome_of([sure, unsure]) is Outcome.ANSWER
    assert outcome_of([sure, rival]) is Outcome.SUGGESTIONS


def test_an_empty_glossary_finds_nothing() -> None:
    """A new server without terms is no fault."""
    assert near("carer", Index([])) == ()


def test_labels_without_letters_are_no_fault() -> None:
    """A label that folds to nothing is never found, and breaks nothing."""
    assert near("???", Index([term("???", slug="marks")])) == ()


@settings(deadline=None)
@given(st.text(max_size=4000))
def test_any_text_is_answered(text: str) -> None:
    """No text raises; slugs are distinct, best first, with probabilities."""
    matches = near(text)
    assert len({match.slug for match in matches}) == len(matches)
    assert [match.confidence for match in matches] == sorted((m.confidence for m in matches), reverse=True)
    assert all(0 <= match.confidence <= 1 for match in matches)


@pytest.mark.parametrize("piece", ["what ", "a", "is the ", "care ", "( ", "a.", "s ", "\u0301", "ﷺ", "1", "of "])
def test_repetition_does_not_run_away(piece: str) -> None:
    """Twice the text is at most twice the work, also of one piece over and over; a pattern that chokes never ends."""
    assert growth(lambda size: near((piece * size)[:size]), 2000) < 2.2


@settings(deadline=None, max_examples=40)
@given(st.text(alphabet="abcdefgilnoprstu -", min_size=1, max_size=30), st.randoms())
def test_the_order_of_loading_does_not_matter(text: str, chance: random.Random) -> None:
    """Terms loaded in another order give the very same matches."""
    shuffled = list(WORDS)
    chance.shuffle(shuffled)
    assert near(text, Index(shuffled)) == near(text)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text(alphabet="abcdehrst", min_size=4, max_size=9), min_size=2, max_size=12, unique=True))
def test_exact_always_wins(labels: list[str]) -> None:
    """Whatever near labels there are, a label is answered by its own term."""
    index = Index(Term(slug=f"t{number}", label=label) for number, label in enumerate(labels))
    for number, label in enumerate(labels):
        matches = near(label, index)
        assert matches[0].slug == f"t{number}"
        assert matches[0].exact
        assert outcome_of(matches) is Outcome.ANSWER
