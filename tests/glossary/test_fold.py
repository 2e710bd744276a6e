"""Folding, spelling, stems and question frames."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.glossary.search.question import Question
from bot.glossary.text.fold import MAX_TEXT, fold, squash
from bot.glossary.text.stem import bag, one_spelling, stem


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Co-production", "co production"),
        ("  CARE   home ", "care home"),
        ("Carer’s assessment", "carers assessment"),
        ("N.H.S. funding", "nhs funding"),
        ("P.O", "po"),
        ("Health & Care", "health and care"),
        ("Café", "cafe"),
        ("ｃａｒｅ", "care"),
        ("advo\u200bca\u202ecy", "advocacy"),
        ("Straße", "strasse"),
        ("हिन्दी भाषा", "हिन्दी भाषा"),
        ("!?…", ""),
    ],
)
def test_folding(written: str, folded: str) -> None:
    """Case, accents, punctuation and invisible characters go; letters and vowel signs stay."""
    assert folded == fold(written)


def test_scripts_stay_apart() -> None:
    """A Cyrillic letter that looks Latin is not folded to the Latin one."""
    assert fold("саrer") != fold("carer")


@given(st.text(max_size=MAX_TEXT))
def test_folding_is_bounded_and_settled(text: str) -> None:
    """Folding at most doubles the cap, leaves no format character, and leaves folded text alone."""
    folded = fold(text)
    assert len(folded) <= 2 * MAX_TEXT + 2
    assert not any(unicodedata.category(char) == "Cf" for char in folded)
    assert fold(folded) == folded


def test_ligatures_cannot_blow_a_text_up() -> None:
    """The character that NFKC turns into eighteen is capped."""
    assert len(fold("\ufdfa" * MAX_TEXT)) <= 2 * MAX_TEXT


def test_squash() -> None:
    """Spaces go."""
    assert squash("co production") == "coproduction"


@pytest.mark.parametrize(
    ("uk", "us"),
    [
        ("organisation", "organization"),
        ("colour", "color"),
        ("anaemia", "anemia"),
        ("foetus", "fetus"),
        ("centre", "center"),
        ("counselling", "counseling"),
        ("defence", "defense"),
        ("programme", "program"),
        ("ageing", "aging"),
        ("analyse", "analyze"),
        ("enrolment", "enrollment"),
    ],
)
def test_spellings_meet(uk: str, us: str) -> None:
    """The UK and US spelling of a word share a key."""
    assert one_spelling(uk) == one_spelling(us)


@pytest.mark.parametrize(("one", "other"), [("four", "for"), ("shoe", "she"), ("specialy", "specially")])
def test_strangers_stay_apart(one: str, other: str) -> None:
    """The rules leave other words alone."""
    assert one_spelling(one) != one_spelling(other)


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("carers", "carer"),
        ("policies", "policy"),
        ("classes", "class"),
        ("children", "child"),
        ("women", "woman"),
    ],
)
def test_plurals_meet_their_singular(many: str, one: str) -> None:
    """A plural and its singular share a stem."""
    assert stem(many) == stem(one)


def test_bags_ignore_order_and_little_words() -> None:
    """The same words in another order are the same bag; "s117" is section 117."""
    assert bag("assessment of needs") == bag("needs assessment")
    assert bag("s117 aftercare") == bag("section 117 aftercare")


@pytest.mark.parametrize(
    "question",
    [
        "what does section 117 mean pls",
        "whats section 117",
        "can anyone tell me what section 117 is please",
        "section 117 meaning",
        "what do you mean by section 117",
        "explain section 117 in simple terms",
        "hi all what does section 117 mean in social care thanks",
        "what is the meaning of the term section 117",
    ],
)
def test_frames_come_off(question: str) -> None:
    """What is left of a question is the term it asks about."""
    assert Question.of(question).stripped == "section 117"


def test_a_question_of_nothing_is_left_alone() -> None:
    """Words that only ask are not taken off when nothing else would be left."""
    assert Question.of("what is that").stripped == "what is that"
    assert Question.of("").stripped == ""


@given(st.text(alphabet="abcdeiw th", max_size=200))
def test_unframing_never_empties(text: str) -> None:
    """A text with something in it keeps something."""
    folded = fold(text)
    assert bool(Question.of(folded).stripped) == bool(folded)
