"""Words about people: they come to whoever used them, and to nobody else."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from bot.glossary.model.term import Relation, RelationKind, Term
from bot.glossary.search.match import Outcome
from bot.glossary.search.never_guessed import NeverGuessed, is_never_guessed
from bot.glossary.search.wording import Phrases, shown_names, spans
from bot.glossary.server_glossary import ServerGlossary
from bot.glossary.snapshot import Glossary
from bot.glossary.text.fold import fold
from bot.glossary.text.stem import stems
from bot.glossary.text.word_lists import word_list, word_tree
from tests.fixtures.shipped import shipped_reading
from tests.glossary.care_words import term

EMPTY = Glossary()


@pytest.fixture(scope="module")
def shipped() -> ServerGlossary:
    """The shipped words, without any of a server's own."""
    return ServerGlossary(Glossary(shipped_reading().terms), EMPTY)


def never_guessed(shipped: ServerGlossary) -> dict[str, Term]:
    return {each.slug: each for each in shipped.terms() if is_never_guessed(each)}


def offered(glossary: ServerGlossary, asked: str) -> set[str]:
    return {each.slug for each in glossary.find(asked).matches}


def completed(glossary: ServerGlossary, typed: str) -> set[str]:
    return {each.slug for each in glossary.complete(typed)}


def of_the_kind(shipped: ServerGlossary, slugs: Iterable[str]) -> set[str]:
    return {slug for slug in slugs if is_never_guessed(shipped[slug])}


def test_the_kind_is_what_the_list_says(shipped: ServerGlossary) -> None:
    """The whole topic, words of harm, and whatever advises other words, but what is listed as harmless."""
    kind = never_guessed(shipped)
    topic = {each.slug for each in shipped.terms() if "Words to think twice about" in each.topics}
    assert len(topic) > 20
    assert topic <= set(kind)
    assert {"abuse", "neglect", "self-neglect", "sectioned", "dnacpr", "coercive-control"} <= set(kind)
    assert not {"co-production", "respite", "safeguarding-adults", "care-home", "disabled-people"} & set(kind)


def test_the_list_gives_a_reason_for_each_and_names_what_is_there(shipped: ServerGlossary) -> None:
    """A slug that was misspelt or renamed would do nothing; one that is not needed would look as if it did."""
    listed = word_tree("never_guessed")
    assert all(reason.endswith(".") for group in listed.values() for reason in group.values())
    assert [words for words in listed["words"] if fold(words) != words] == []
    words = [stems(words) for words in listed["words"]]
    held_back = {
        each.slug
        for each in shipped.terms()
        if each.related(RelationKind.CONSIDER_USING_INSTEAD)
        or any(any(spans(part, stems(fold(name)))) for name in shown_names(each) for part in words)
    }
    assert set(listed["harmless"]) <= held_back


def test_no_phrase_is_overlooked_that_stands_in_a_name(shipped: ServerGlossary) -> None:
    """Not all are tried on every name, for that takes long at each start; those that are not could not stand there."""
    names = [stems(fold(name)) for term in shipped.terms() for name in shown_names(term)]
    every = [stems(words) for words in word_tree("never_guessed")["words"]]
    phrases = Phrases(every)
    standing = [name for name in names if phrases.stand_in(name)]
    assert len(standing) > 20
    assert standing == [name for name in names if any(any(spans(words, name)) for words in every)]


def test_whoever_uses_the_word_is_offered_it(shipped: ServerGlossary) -> None:
    """By each of its names, alone and within a sentence; without that nobody could look it up."""
    for slug, each in never_guessed(shipped).items():
        for name in (each.label, *each.aliases):
            assert slug in offered(shipped, name), name
            if len(name) > 4:
                assert slug in completed(shipped, name), name
        if each.label.casefold() not in word_list("ordinary"):  # “case” is a word of any sentence
            assert slug in offered(shipped, f"the letter says {each.label} and nobody will tell"), each.label
        assert {slug} & completed(shipped, each.label[:-1]), each.label


@pytest.mark.parametrize(
    ("asked", "slug"),
    [
        ("negelct", "neglect"),
        ("neglected", "neglect"),
        ("what is abbuse", "abuse"),
        ("was he sectoned", "sectioned"),
        ("bedblockers", "bed-blocker"),
        ("DNCPR", "dnacpr"),
        ("is DNR the same", "dnacpr"),
        ("vunerable adults", "vulnerable"),
        ("chalenging behavior", "challenging-behaviour"),
        ("wheelchair bound", "wheelchair-bound"),
    ],
)
def test_a_slip_of_the_word_is_the_word(shipped: ServerGlossary, asked: str, slug: str) -> None:
    """Bent, misspelt or written in one."""
    assert slug in offered(shipped, asked)


@pytest.mark.parametrize(
    "story",
    [
        "the care home leaves me in bed all day",
        "nobody comes to change me",
        "i've had enough of life",
        "thinking of ending it",
        "my husband hits me",
        "my dad is hitting my mum",
        "she cannot hear and cannot walk",
        "my son does not speak",
        "he will not do what the nurse says",
        "stuck in hospital and waiting to go home",
        "my mother goes to hospital every week",
        "they took my money and my phone",
        "kept in hospital against my will",
        "my brother has no words",
        "what happens when the heart stops",
        "I am old and frail",
        "uses a wheelchair to get to the shops",
        "section 12 doctor",
        "who needs an absolute answer",
        "bad behaviour",
        "self harm",
    ],
)
def test_a_story_is_offered_none_of_them(shipped: ServerGlossary, story: str) -> None:
    """Though their definitions speak of the same, and their names share a word with it."""
    assert of_the_kind(shipped, offered(shipped, story)) == set()
    assert of_the_kind(shipped, completed(shipped, story)) == set()
    assert of_the_kind(shipped, (each.slug for each in shipped.spots(story))) == set()


def test_no_advised_word_leads_to_the_one_that_it_replaces(shipped: ServerGlossary) -> None:
    """Not asked, not asked about, not typed: not whole, nor any begin of it that could still become it."""
    tried, kind = 0, NeverGuessed(shipped.terms())
    for slug, each in never_guessed(shipped).items():
        for advice in each.related(RelationKind.CONSIDER_USING_INSTEAD):
            words = advice.target
            for asked in (words, f"what does {words} mean", f"is {words} the right thing to say", words.upper()):
                assert slug not in offered(shipped, asked), asked
            names = {*map(fold, each.labels)}
            for end in (end for end in range(1, len(words) + 1) if fold(words[:end]) not in names):
                assert not kind.completed_from(words[:end])(slug), words[:end]
            assert slug not in completed(shipped, words), words
            tried += 1
    assert tried > 30


@pytest.mark.parametrize(
    "asked",
    [
        "wheelchair user",
        "Wheelchair users?",
        "seldom-heard groups",
        "behaviour of distress",
        "who are older people",
        "resident",
    ],
)
def test_who_asks_about_an_advised_word_is_told_so(shipped: ServerGlossary, asked: str) -> None:
    """And not that nothing is near it; also where one piece of advice names several ways."""
    assert shipped.find(asked).advised
    assert not shipped.find("life").advised  # no more than a part of “lives with”
    assert not shipped.find("reablement").advised
    assert not shipped.find("disabled people").advised  # it is a term, which is answered with


@pytest.mark.parametrize(
    ("asked", "slug"), [("disabled", "the-disabled"), ("section", "sectioned"), ("suffer", "suffers-from")]
)
def test_an_everyday_word_is_not_the_name_that_holds_it(shipped: ServerGlossary, asked: str, slug: str) -> None:
    """Though nothing but a little word, or an ending, is between them."""
    assert slug not in offered(shipped, asked)


@pytest.mark.parametrize(
    "typed", ["mental health", "forgetting", "user", "life", "needs", "revive", "verbal", "behaviour"]
)
def test_what_is_typed_is_completed_from_its_begin_alone(shipped: ServerGlossary, typed: str) -> None:
    """A word somewhere in the middle of a name is no begin of it, and other names are not seen."""
    assert of_the_kind(shipped, completed(shipped, typed)) <= {"positive-behaviour-support"}


def test_harmless_words_are_guessed_but_not_from_their_advice(shipped: ServerGlossary) -> None:
    """Whoever says it well already is not led to what it takes the place of; a description leads there."""
    for slug, advice in (("empower", "share power"), ("voice", "listen to people")):
        assert slug not in offered(shipped, advice)
        assert slug not in offered(shipped, f"how do we {advice}")
        assert slug in offered(shipped, f"{slug} and {advice}")
    assert "respite" in offered(shipped, "a break for the person who looks after me")
    assert "domiciliary-care" in offered(shipped, "home care")  # that is one of its names


def test_before_anything_is_typed_none_of_them_shows(shipped: ServerGlossary) -> None:
    """An empty field shares no word with anything."""
    shown = shipped.complete("")
    assert len(shown) == 25
    assert of_the_kind(shipped, (each.slug for each in shown)) == set()


def test_what_is_left_out_makes_room_for_others(shipped: ServerGlossary) -> None:
    """An offer is as long as it would have been."""
    assert len(offered(shipped, "my dad was hit and hurt by a carer in the care home")) == 5


def advising(label: str, *advice: str, text: str = "", hidden: tuple[str, ...] = ()) -> Term:
    relations = tuple(Relation(kind=RelationKind.CONSIDER_USING_INSTEAD, target=each) for each in advice)
    plain = term(label, text=text, hidden=hidden)
    return Term(slug=plain.slug, label=label, hidden_labels=hidden, definitions=plain.definitions, relations=relations)


def test_a_word_of_a_server_that_advises_others_is_of_the_kind() -> None:
    """Its curators know whom it hurts; neither its advice nor its definition leads to it."""
    inmate = advising("Inmate of the house", "guest of the house", text="A person who lives in the house with others.")
    here = ServerGlossary(Glossary([term("Garden", text="Where people meet.")]), Glossary([inmate]))
    for asked in ("guest of the house", "a person who lives with others", "house", "who lives in the house"):
        assert "inmate-of-the-house" not in offered(here, asked)
    assert here.find("guest of the house").advised
    assert here.find("inmate of the house").outcome is Outcome.ANSWER
    assert completed(here, "gue") == set()
    assert completed(here, "inma") == {"inmate-of-the-house"}


def test_a_hidden_name_that_only_hints_is_answered_and_not_spotted() -> None:
    """Whoever asks for it by itself gets what an editor meant; in a letter it is not explained as that."""
    here = ServerGlossary(Glossary([advising("Skiver", "person who rests", hidden=("late riser", "skivver"))]), EMPTY)
    assert here.find("late riser").outcome is Outcome.ANSWER
    assert offered(here, "dad is a late riser and fond of tea") == set()
    assert here.spots("He is a late riser.") == []
    assert [each.slug for each in here.spots("He is a skivver.")] == ["skiver"]


def test_one_of_several_meanings_is_kept() -> None:
    """Where a text means two things and only hints at one, it is explained as the other."""
    words = [advising("Skiver", "person who rests", hidden=("late riser",)), term("Morning service", "late riser")]
    [spot] = ServerGlossary(Glossary(words), EMPTY).spots("A late riser may come.")
    assert (spot.slug, spot.label, spot.others) == ("morning-service", "Morning service", ())
