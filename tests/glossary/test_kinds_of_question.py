"""How people ask what the difference is, and what to say instead."""

from __future__ import annotations

import pytest

from bot.glossary.search import policy
from bot.glossary.search.kinds_of_question import AdviceAsked, advice_asked, comparison_asked


@pytest.mark.parametrize(
    ("asked", "sides"),
    [
        ("What is the difference between an advocate and an attorney?", ("an advocate", "an attorney")),
        ("hi, whats the diff between DoLS / LPS", ("dols", "lps")),
        ("can you tell me the difference between DoLS, LPS and the MCA", ("dols", "lps", "the mca")),
        ("Is a carer the same as a care worker?", ("a carer", "a care worker")),
        ("are review and assessment the same thing", ("review", "assessment")),
        ("do review and assessment mean the same?", ("review", "assessment")),
        ("How is reablement different from rehabilitation?", ("reablement", "rehabilitation")),
        ("how does a carer differ from a nurse", ("a carer", "a nurse")),
        ("co-production and co-design, what's the difference", ("co production", "co design")),
        ("ICB vs. ICS", ("icb", "ics")),
        ("compare ICB with ICS", ("icb", "ics")),
        ("how do I tell reablement from rehabilitation", ("reablement", "rehabilitation")),
        ("is PA another word for personal assistant", ("pa", "personal assistant")),
    ],
)
def test_words_that_are_to_be_told_apart_are_named(asked: str, sides: tuple[str, ...]) -> None:
    """Whichever way people ask, with articles that the search takes off later."""
    found = comparison_asked(asked)
    assert found is not None
    assert found.surely
    assert sides in found.ways


def test_a_word_may_hold_and_itself() -> None:
    """Every way to read a list is tried, the one with the fewest words first, and not without end."""
    found = comparison_asked("difference between a care and support plan and a review")
    assert found is not None
    assert ("a care and support plan", "a review") in found.ways
    assert [len(way) for way in found.ways] == [2, 2, 3]
    assert comparison_asked("difference between " + " and ".join(["care"] * (policy.MOST_JOINTS + 2))) is None
    assert comparison_asked("difference between care and " + "x" * policy.LONGEST_QUESTION) is None


def test_what_may_be_something_else_is_not_sure() -> None:
    """ "X or Y?" asks to have two words told apart only if both are words of the glossary."""
    found = comparison_asked("carer or care worker?")
    assert found is not None
    assert (found.surely, found.ways) == (False, (("carer", "care worker"),))
    for asked in ("is DoLS or LPS better", "which is better DoLS or LPS", "do I need DoLS or LPS"):
        found = comparison_asked(asked)
        assert found is not None
        assert ("dols", "lps") in found.ways


@pytest.mark.parametrize(
    "asked", ["", "what is a carer", "what is the difference between them", "health and wellbeing"]
)
def test_other_questions_compare_nothing(asked: str) -> None:
    """They are answered as before."""
    assert comparison_asked(asked) is None


@pytest.mark.parametrize(
    ("asked", "word", "surely"),
    [
        ("What should I say instead of service user?", "service user", True),
        ("what can we say instead of “hard to reach”", "hard to reach", True),
        ("special needs, what to say instead?", "special needs", True),
        ("Is it OK to say wheelchair-bound?", "wheelchair bound", True),
        ("is it rude to call someone a client", "a client", True),
        ("what's a better word for vulnerable", "vulnerable", True),
        ("what word should I use instead of service user", "service user", True),
        ("what term can I use instead of non-compliant", "non compliant", True),
        ("what words can we use instead of challenging behaviour", "challenging behaviour", True),
        ("what other word is there for service user", "service user", True),
        ("what else can I say for challenging behaviour", "challenging behaviour", True),
        ("can I still say service user", "service user", False),
        ("is suffers from offensive?", "suffers from", False),
        ("is service user an outdated term", "service user", False),
        ("what is wrong with saying bed blocker", "bed blocker", False),
    ],
)
def test_a_word_that_may_not_be_said_is_named(asked: str, word: str, *, surely: bool) -> None:
    """Whichever way people ask for advice."""
    assert advice_asked(asked) == AdviceAsked(word, surely)


@pytest.mark.parametrize(
    "asked",
    [
        "what can I use instead of direct payments",
        "how can I write to my council instead of social worker",
        "is it right to write an advance statement",
        "can i write a care plan",
        "what should I call a service user",
        "what should I say to my advocate instead of my social worker",
    ],
)
def test_what_may_be_about_a_thing_is_advice_only_where_there_is_some(asked: str) -> None:
    """Whoever looks for a way out of a care home does not ask about words."""
    found = advice_asked(asked)
    assert found is None or not found.surely
    assert found is None or found.if_advised or " instead of " in found.word, "else a word that no glossary has"


@pytest.mark.parametrize(
    "asked",
    [
        "can you say what reablement means",
        "what can I do instead of a care home",
        "is there anything other than a care home",
        "something other than residential care",
        "carer",
    ],
)
def test_other_questions_ask_for_no_advice(asked: str) -> None:
    """They are answered as before."""
    assert advice_asked(asked) is None
