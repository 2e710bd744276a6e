"""Questions as people ask them, put to the shipped glossary. The rates: `pytest … --log-cli-level=INFO`."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from bot.glossary.search.match import Outcome
from bot.service import Answer, Jargon

FOLDER = Path(__file__).parent
OFFERED = 5  # suggestions, as many as a reader on a phone will look at
FIRST_RATE, FOUND_RATE = 0.92, 0.98
KNOWN_WRONG: frozenset[str] = frozenset()  # questions that are answered with another term, until they are mended

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Question:
    """A question and the slugs of what it means: one, or each that it honestly may."""

    asked: str
    meant: tuple[str, ...]

    def is_answered_wrongly_by(self, answer: Answer) -> bool:
        """Whether another term is answered, or one meaning of several alone."""
        return answer.page is not None and self.meant != (answer.page.term.slug,)

    def is_led_by(self, answer: Answer) -> bool:
        """Whether a term that is meant comes first."""
        seen = offered(answer)
        return bool(seen) and seen[0] in self.meant

    def is_found_by(self, answer: Answer) -> bool:
        """Whether everything that is meant is answered or offered."""
        return set(self.meant) <= set(offered(answer))


def offered(answer: Answer) -> list[str]:
    """The slugs that a reader sees, in order."""
    if answer.page:
        return [answer.page.term.slug]
    return [each.slug for each in answer.suggestions[:OFFERED]]


def read_questions() -> list[Question]:
    topics = yaml.safe_load((FOLDER / "questions.yaml").read_text(encoding="utf-8"))
    return [
        Question(asked, (meant,) if isinstance(meant, str) else tuple(meant))
        for questions in topics.values()
        for asked, meant in questions.items()
    ]


@pytest.fixture(scope="module")
def answers(shipped: Jargon) -> dict[Question, Answer]:
    """What each question gets."""
    return {question: shipped.define(question.asked) for question in read_questions()}


def test_there_are_many_different_questions_about_real_terms(shipped: Jargon) -> None:
    """At least 300, none asked twice, each about terms that are there."""
    questions = read_questions()
    assert len({question.asked for question in questions}) == len(questions) >= 300
    assert {slug for question in questions for slug in question.meant} <= {term.slug for term in shipped.terms()}


def test_nearly_every_question_finds_its_term(answers: dict[Question, Answer]) -> None:
    """Most get it as the answer or first of the suggestions, and nearly all among the first five."""
    not_first = [question.asked for question, answer in answers.items() if not question.is_led_by(answer)]
    not_found = [question.asked for question, answer in answers.items() if not question.is_found_by(answer)]
    first, found = (1 - len(missed) / len(answers) for missed in (not_first, not_found))
    log.info("%d questions: first %.1f %%, among five %.1f %%", len(answers), 100 * first, 100 * found)
    assert first >= FIRST_RATE, not_first
    assert found >= FOUND_RATE, not_found


def test_no_question_is_answered_with_another_term(answers: dict[Question, Answer]) -> None:
    """A wrong answer does more harm than a choice; with several meanings, one alone is a wrong answer."""
    wrong = {question.asked for question, answer in answers.items() if question.is_answered_wrongly_by(answer)}
    assert wrong == KNOWN_WRONG


@pytest.mark.parametrize("asked", (FOLDER / "outside.txt").read_text(encoding="utf-8").splitlines())
def test_what_the_glossary_does_not_hold_is_not_answered(shipped: Jargon, asked: str) -> None:
    """Weather, football, recipes and other law; a few share a word with an entry, which may be offered."""
    assert shipped.define(asked).outcome is not Outcome.ANSWER


@pytest.mark.parametrize("letters", "ASC PA SAR DPA LPA CoP MSP BIA OT IC PCP".split())
def test_letters_with_several_meanings_are_a_choice(shipped: Jargon, letters: str) -> None:
    """Nobody is told one meaning when another was asked for."""
    answer = shipped.define(letters)
    assert answer.outcome is Outcome.SUGGESTIONS
    assert len(answer.suggestions) >= 2
    assert all(letters in shipped.page(each.slug).term.labels for each in answer.suggestions)


@pytest.mark.parametrize(
    ("letters", "label"),
    [
        ("DoLS", "Deprivation of Liberty Safeguards"),
        ("CHC", "NHS continuing healthcare"),
        ("FNC", "NHS-funded nursing care"),
        ("IMCA", "Independent Mental Capacity Advocate"),
        ("IMHA", "Independent Mental Health Advocate"),
        ("AMHP", "Approved Mental Health Professional"),
        ("LPS", "Liberty Protection Safeguards"),
        ("PHB", "Personal health budget"),
        ("DFG", "Disabled Facilities Grant"),
        ("ICB", "Integrated Care Board"),
        ("MCA", "Mental Capacity Act 2005"),
        ("s117", "Section 117 aftercare"),
        ("CQC", "Care Quality Commission"),
    ],
)
def test_letters_with_one_meaning_are_answered(shipped: Jargon, letters: str, label: str) -> None:
    """At once, and in small letters too."""
    for asked in (letters, letters.lower(), f"what does {letters} mean?"):
        page = shipped.define(asked).page
        assert page is not None
        assert page.term.label == label
