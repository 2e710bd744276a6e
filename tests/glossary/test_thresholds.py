"""Both sides of every number that decides between an answer, an offer and nothing.

A wrong answer is worse than a question back, and a question back is worse than an answer: a number that
drifts makes one of the two, and every other test may still pass.
"""

from __future__ import annotations

import math

import pytest

from bot.glossary.model.term import Term
from bot.glossary.search.by_definition import DefinitionSearch
from bot.glossary.search.guards import may_be_another
from bot.glossary.search.index import Index
from bot.glossary.search.match import Match, Outcome, outcome_of, worth_offering
from bot.glossary.search.question import Question
from tests.glossary.care_words import WORDS, term

LEFT = tuple(f"qa{first}{second}x" for first in "abcd" for second in "abcdefghij")  # words of no language
RIGHT = tuple(f"zo{first}{second}k" for first in "abcd" for second in "abcdefghij")


def near(confidence: float, slug: str = "a") -> Match:
    return Match(slug, slug.upper(), confidence, exact=False)


def matches(index: Index, query: str, limit: int = 5) -> tuple[Match, ...]:
    return index.matches(Question.of(query), limit)


def outcome(query: str, *terms: Term) -> Outcome:
    return outcome_of(matches(Index(terms), query))


@pytest.mark.parametrize(
    ("confidence", "expected"),
    [
        (0.0999, Outcome.NONE),
        (0.1, Outcome.SUGGESTIONS),
        (0.7999, Outcome.SUGGESTIONS),
        (0.8, Outcome.ANSWER),
    ],
)
def test_the_bands_of_a_near_match(confidence: float, expected: Outcome) -> None:
    """One in ten is worth a question back, and four in five an answer; a hair less is not."""
    assert outcome_of([near(confidence)]) is expected


@pytest.mark.parametrize(
    ("query", "label"), [("respti", "Respit"), ("garnts", "Grants"), ("refgue", "Refuge"), ("hosetl", "Hostel")]
)
def test_a_slip_that_is_barely_sure_is_answered(query: str, label: str) -> None:
    """People who mistype a short word get it: to ask back at 0.85 would be to ask everybody back."""
    assert outcome(query, term(label)) is Outcome.ANSWER


@pytest.mark.parametrize(("rival", "expected"), [(0.7999, Outcome.ANSWER), (0.8, Outcome.SUGGESTIONS)])
def test_a_second_sure_match_makes_a_question_back(rival: float, expected: Outcome) -> None:
    """Where two terms could each be answered with, neither is."""
    assert outcome_of([near(0.95), near(rival, "b")]) is expected


def test_the_faintest_that_is_offered() -> None:
    """One in a hundred is still worth a button, and less is only noise."""
    assert worth_offering([near(0.05), near(0.01, "b")]) == (near(0.05), near(0.01, "b"))
    assert worth_offering([near(0.05), near(0.0099, "b")]) == (near(0.05),)


def test_the_nearest_that_is_named() -> None:
    """Where the best is fainter, nothing is near, and its companions are chance, too."""
    assert worth_offering([near(0.0499), near(0.0499, "b")]) == ()


@pytest.mark.parametrize(("meanings", "offered"), [(24, 24), (25, 25), (26, 25)])
def test_as_many_meanings_as_a_menu_of_discord_holds(meanings: int, offered: int) -> None:
    """With a 26th Discord would refuse all of them."""
    index = Index(term(f"Meaning {number}", "ABC") for number in range(meanings))
    assert len(matches(index, "abc")) == offered


@pytest.mark.parametrize("query", ["section 17", "sarah", "carwr"])
def test_what_is_doubtful_stands_at_the_top_of_the_offers(query: str) -> None:
    """However like it looks, it is offered and never answered with."""
    assert matches(Index(WORDS), query)[0].confidence == 0.75


def test_a_mention_counts_by_its_share_of_the_question() -> None:
    """It is enough to be offered, and too little to keep the definitions from being searched."""
    story, half = matches(Index(WORDS), "we zwx vyk personal budget"), matches(Index(WORDS), "my zwxvyk mash")
    assert (story[0].slug, half[0].slug) == ("personal-budget", "multi-agency-safeguarding-hub")
    assert story[0].confidence == pytest.approx(0.12 * (1 + 2 / 5))
    assert half[0].confidence == pytest.approx(0.12 * (1 + 1 / 2))


def test_a_label_said_twice_is_as_good_as_a_label() -> None:
    """ "DoLS (Deprivation of Liberty Safeguards)" is answered, below every hit that is the label itself."""
    first = matches(Index(WORDS), "DoLS (Deprivation of Liberty Safeguards)")[0]
    assert (first.confidence, first.exact) == (0.94, True)


def test_all_that_matters_may_be_rounded_but_not_left_out() -> None:
    """Six sixths add up to a little less than one; a strange word among 120 is a strange word."""
    index = Index([term("Advocacy"), term("Reablement")])
    [whole] = matches(Index([term("Advocacy")]), "advocacy " * 6)
    assert whole.confidence == 0.94
    assert all(each.confidence < 0.3 for each in matches(index, "advocacy " * 119 + "birmingham"))


def test_as_many_terms_are_ranked_as_can_have_a_share() -> None:
    """Of 30 labels alike, 24; the rest would divide nothing between them."""
    alike = [term(f"Partnership {first}{second}") for first in "klmnop" for second in "abcde"]
    assert len(matches(Index(alike), "partnershop k", limit=100)) == 24


def test_a_text_longer_than_any_label_is_no_slip_of_one() -> None:
    """A label has at most 200 characters; a slip may be as long, and a whole letter is not compared."""
    label = "".join(chr(97 + (place * 7 + place // 5) % 26) for place in range(199))
    index = Index([term(label, slug="long")])
    assert outcome_of(matches(index, label + "q")) is Outcome.ANSWER
    assert matches(index, label + "qz") == ()


@pytest.mark.parametrize(
    ("label", "query", "expected"),
    [
        ("Grant", "garnt", Outcome.SUGGESTIONS),  # five letters: a slip of one is often another word
        ("Grants", "garnts", Outcome.ANSWER),
        ("Nurse", "nur se", Outcome.SUGGESTIONS),  # the same, but for a space
        ("Hostel", "hos tel", Outcome.ANSWER),
        ("Centre", "center", Outcome.SUGGESTIONS),  # six letters: another form of the word
        ("Licence", "license", Outcome.ANSWER),
        ("Aid", "aids", Outcome.ANSWER),  # its own plural, from three letters on
        ("Ox", "oxes", Outcome.SUGGESTIONS),
        ("Wards", "ward", Outcome.ANSWER),  # its own singular, from four letters on
        ("Aids", "aid", Outcome.SUGGESTIONS),
        ("Care home", "home care", Outcome.SUGGESTIONS),  # two words that change places
        ("Adult social care", "social care adult", Outcome.ANSWER),
    ],
)
def test_how_short_a_label_must_be_for_doubt(label: str, query: str, expected: Outcome) -> None:
    """Short words that look alike are often strangers, and longer ones hardly ever."""
    assert outcome(query, term(label)) is expected


@pytest.mark.parametrize(
    ("query", "label", "doubtful"),
    [
        ("personal", "personal budget", False),  # one word is lacking
        ("third party", "third party top up", True),  # two of four
        ("third party top", "third party top up fee", False),  # two of five
    ],
)
def test_how_much_of_a_label_may_be_left_unsaid(query: str, label: str, doubtful: bool) -> None:
    """From two words on, and half of the label, what is said may be a thing of its own."""
    assert may_be_another(query, label, label) is doubtful


@pytest.mark.parametrize(
    ("label", "doubtful"), [("MAPPAS", True), ("MAPPas", True), ("MAPpas", False), ("Mappas", False)]
)
def test_how_many_capitals_make_an_acronym(label: str, doubtful: bool) -> None:
    """More than half; there a letter more or less is another acronym, and not a slip."""
    assert may_be_another("mappaas", label.lower(), label) is doubtful


def meanings(question: str, *definitions: tuple[str, ...]) -> dict[str, float]:
    terms = [term(f"Word{number}", text=" ".join(words)) for number, words in enumerate(definitions)]
    return {match.slug: match.confidence for match in DefinitionSearch(terms).search(Question.of(question))}


def rarity(said_by: int, of: int = 2) -> float:
    """How telling a word is that so many of some definitions say, after BM25."""
    return math.log(1 + (of + 0.5) / (said_by + 0.5))


def said(words: int, times: int = 1, usual: float = 1.0) -> float:
    """The score of some words, in words that one term alone says; `usual` is how much longer the definition is."""
    return words * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * usual))


def test_a_lone_word_says_too_little() -> None:
    """Some words of a definition are a description; one is any word."""
    assert meanings(LEFT[0], LEFT, RIGHT) == {}
    assert list(meanings(" ".join(LEFT[:3]), LEFT, RIGHT)) == ["word0"]


def test_who_describes_is_offered_more() -> None:
    """Talk that describes nothing has to say more: "when they", "the paper that" show that a thing is meant."""
    many = [(f"zo{number}q",) * 8 for number in range(500)]
    assert meanings(" ".join(LEFT[:2]), LEFT[:8], *many) == {}
    assert list(meanings(f"the paper that {' '.join(LEFT[:2])}", LEFT[:8], *many)) == ["word0"]


def test_a_definition_that_says_all_is_still_only_an_offer() -> None:
    """Seven in ten, whatever it says; of two that say all, the second has a tenth less."""
    assert meanings(" ".join(LEFT), LEFT, RIGHT) == {"word0": pytest.approx(0.7)}
    assert meanings(" ".join(LEFT), LEFT, LEFT) == {"word0": pytest.approx(0.7), "word1": pytest.approx(0.63)}


def test_sixty_words_of_a_question_are_read() -> None:
    """The sixtieth counts, and nothing after it does."""
    strangers = tuple(f"birmingham{number}x" for number in range(58))
    assert list(meanings(" ".join(strangers + LEFT[:2]), LEFT, RIGHT)) == ["word0"]
    assert meanings(" ".join((*strangers, "yesterdayx", *LEFT[:2])), LEFT, RIGHT) == {}


def test_another_word_of_the_same_idea_counts_for_less() -> None:
    """ "Afford" and "pensioner" are met by "cash" and "elderly", but not as if they stood there."""
    ideas = meanings("afford pensioner the paper that banana", ("cash", "elderly", "banana"), RIGHT[:4])
    usual = 6 / ((6 + 5) / 2)  # the words and ideas of the one, and its label, beside the mean of both
    assert ideas == {"word0": pytest.approx(0.7 * (said(1, usual=usual) + 2 * 0.6 * said(1, usual=usual)) / 4)}


def test_a_long_definition_says_each_word_less() -> None:
    """As BM25 has it, with k1 = 1.2 and b = 0.75: here 29 words and the label, where 20 are usual."""
    told = meanings(" ".join(LEFT[:4]), LEFT[:29], RIGHT[:9])
    assert told == {"word0": pytest.approx(0.7 * said(4, usual=30 / 20) / 4)}
