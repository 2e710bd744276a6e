"""Finding terms by what their definitions say."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.glossary.model.term import Definition, Kind, Term
from bot.glossary.search.by_definition import DefinitionSearch, describes
from bot.glossary.search.match import Match, Outcome, outcome_of
from bot.glossary.search.question import Question
from tests.glossary.care_words import WORDS

SEARCH = DefinitionSearch(WORDS)


def searched(question: str, search: DefinitionSearch = SEARCH) -> tuple[Match, ...]:
    """Give what the definitions say to a question."""
    return search.search(Question.of(question))


@pytest.mark.parametrize(
    ("question", "slug"),
    [
        ("help to get back on your feet after hospital", "reablement"),
        ("someone to speak up for me", "advocacy"),
        ("a break from caring for my mum", "respite-care"),
        ("money from the council to buy my own care", "direct-payment"),
        ("who looks after a relative without being paid", "carer"),
    ],
)
def test_descriptions_find_terms(question: str, slug: str) -> None:
    """People who lack the word describe the thing."""
    assert slug in {match.slug for match in searched(question)}


@pytest.mark.parametrize(
    "question",
    [
        "bananas and custard",
        "capital of france",
        "prosperity",
        "care",
        "best laptop for gaming",
        "",
        "???",
        "what is",
    ],
)
def test_nonsense_and_lone_words_find_nothing(question: str) -> None:
    """Nothing is offered for what no definition says."""
    assert searched(question) == ()


@pytest.mark.parametrize(
    ("question", "is_described"),
    [
        ("the place that the GP sends you to", True),  # nobody asks what a GP is
        ("somebody who came with the NHS letter", True),
        ("the place that the DST sends you to", False),
    ],
)
def test_who_writes_letters_that_everybody_knows_may_describe_a_thing(question: str, is_described: bool) -> None:
    """Other letters are a word for it."""
    assert describes(Question.of(question)) is is_described


def test_meaning_is_only_ever_offered() -> None:
    """However well a definition fits, its term is a suggestion."""
    for word in WORDS:
        for definition in word.definitions:
            assert outcome_of(searched(definition.text)) is not Outcome.ANSWER


@settings(deadline=None)
@given(st.text(max_size=4000))
def test_any_text_is_searched(text: str) -> None:
    """No text raises, or offers more than five."""
    assert len(searched(text)) <= 5


def test_the_order_of_loading_does_not_matter() -> None:
    """Terms loaded in another order are offered alike."""
    shuffled = random.Random(4).sample(WORDS, len(WORDS))
    question = "help to get back on your feet after hospital"
    assert searched(question, DefinitionSearch(shuffled)) == searched(question)


def test_an_empty_glossary_finds_nothing() -> None:
    """A glossary without definitions is no fault."""
    assert searched("help after hospital", DefinitionSearch([])) == ()


@pytest.mark.parametrize("text", ["what it is", "1 2 3", "???", "🚩"])
def test_definitions_without_a_telling_word_say_nothing(text: str) -> None:
    """Such as those of a server whose only word is one that somebody tried out: it must not keep all questions from an
    answer."""
    search = DefinitionSearch([Term(slug="it", label="It", definitions=(Definition(kind=Kind.PLAIN, text=text),))])

    assert searched("someone to speak up for me", search) == ()
