import pytest

from bot.glossary.checks.readability import readability
from bot.glossary.text.acronyms import unexplained
from bot.glossary.text.syllables import syllables

# Counted by ear, British English.
SYLLABLES = {
    1: "care help plan needs cared asked homes rules safe the who school breathe through straight health",
    2: "people table little needed carer person social being hoping business payment housing safeguard",
    3: "assessment together family advocate personal wellbeing disabled safeguarding council-run dignity",
    4: "authority co-production eligible community independence deprivation reassessment everybody's",
    5: "association rehabilitation eligibility personality multiagency",
}


@pytest.mark.parametrize(
    ("word", "count"),
    [(word, count) for count, words in SYLLABLES.items() for word in words.split()],
)
def test_syllables_are_counted_as_spoken(word: str, count: int) -> None:
    """One off in a long word is forgiven, since the grade is a mean; short words must be right."""
    assert abs(syllables(word) - count) <= (1 if count >= 4 else 0)


def test_the_grade_is_that_of_the_formula() -> None:
    """Worked out by hand: 13 words, 2 sentences, 15 syllables."""
    measured = readability("The cat sat on the mat. It was a happy, very old cat.")
    assert (measured.words, len(measured.sentences)) == (13, 2)
    assert measured.grade == pytest.approx(0.39 * 13 / 2 + 11.8 * 15 / 13 - 15.59)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three? Four", 4),
        ("Dr. Smith came, e.g. on Monday. He left.", 2),
        ("It costs £2.50 a day. That is a lot.", 2),
        ("You can have:\n- a bed\n- a bath", 3),
        ("One part\n\nAnother part", 2),
        ("“It helps.” She said so.", 2),
        ("", 0),
    ],
)
def test_sentences_end_where_readers_pause(text: str, sentences: int) -> None:
    """Abbreviations and prices do not end one; items of a list do."""
    assert len(readability(text).sentences) == sentences


def test_the_headword_counts_as_one_easy_word() -> None:
    """Nobody can define “rehabilitation” without saying it; plurals and any case are masked too."""
    text = "Multidisciplinary teams help you. A multidisciplinary team meets often."
    masked = readability(text, ["Multidisciplinary team"])
    assert masked.words == 7
    assert masked.grade < 0 < readability(text).grade


def test_a_short_text_says_how_shaky_its_grade_is() -> None:
    """One long word moves the grade of ten words by years, of a hundred hardly."""
    short = readability("Help to get your independence back after illness.")
    long = readability("Help to get your independence back after illness. " * 10)
    assert short.margin > 2
    assert long.margin == 0
    assert readability("").grade == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The CHC team and the MDT meet. The CHC pays.", ["CHC", "MDT"]),
        ("A personal assistant (PA) helps. The PA is paid.", []),
        ("A DoLS (a legal safeguard) or DPs (payments).", []),
        ("The NHS and your GP in the UK.", []),
        ("Part II of the Act. I am. A PIP.", ["PIP"]),
        ("The LPAs and DoLS.", ["LPA", "DoLS"]),
        ("Care and Support, Monday, McDonald.", []),
    ],
)
def test_acronyms_are_explained_or_told(text: str, expected: list[str]) -> None:
    """In brackets before or after counts, once for the whole text."""
    assert unexplained(text, ["Personal Independence"]) == expected


def test_the_own_acronym_needs_no_explanation() -> None:
    """It is what the reader looked up."""
    assert unexplained("CHC pays.", ["Continuing healthcare", "NHS CHC"]) == []
