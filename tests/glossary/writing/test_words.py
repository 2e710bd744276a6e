"""Words that shut people out: who advises what, and of which words nobody speaks."""

from __future__ import annotations

import pytest

from bot.glossary.model.term import Definition, RelationKind, Term
from bot.glossary.model.term import Kind as DefinitionKind
from bot.glossary.server_glossary import EMPTY, ServerGlossary
from bot.glossary.snapshot import Glossary
from bot.glossary.text.word_lists import word_tree
from bot.glossary.writing import Instead, Kind, advice_on
from bot.glossary.writing.choices import is_chosen
from bot.service import Jargon
from tests.glossary.writing.letters import LETTER, advised, found


def test_advice_says_what_to_say_why_and_who_says_so() -> None:
    """And where in the letter the words are."""
    letter = f"🙂 {LETTER}\nThis is what our service users told us."
    [each] = advised(letter).findings
    assert (each.kind, each.slug, letter[each.start : each.end]) == (Kind.ADVISED, "service-user", "service users")
    assert each.instead == (
        Instead("person who draws on support", "People asked for it.", "The Guild", "https://example.org/words"),
    )


def test_a_meaning_that_holds_in_one_nation_names_it() -> None:
    """Who writes from Scotland is not to copy English law; what holds everywhere comes first."""
    english = Definition(kind=DefinitionKind.PLAIN, text="A right in England.", nation="England")
    anywhere = Definition(kind=DefinitionKind.PLAIN, text="A talk.")
    for definitions, told in (
        ((english,), Instead("A right in England.", nation="England")),
        ((english, anywhere), Instead("A talk.")),
    ):
        term = Term(slug="reablement", label="Reablement", definitions=definitions)
        [each] = advice_on("You can have reablement.", ServerGlossary(Glossary([term]), EMPTY)).findings
        assert each.instead == (told,)


def test_what_is_advised_is_not_advised_against() -> None:
    """Though it may be another name of the same word."""
    assert found("You can have home care.", Kind.ADVISED) == []
    assert found("You can have domiciliary care.", Kind.ADVISED) == ["domiciliary care"]


@pytest.mark.parametrize(
    "letter",
    [
        "Your autistic friend came with you.",
        "You are an autistic person and have a right to this.",
        "We asked disabled people what they think.",
        "The group is for disabled women.",
        "You asked about autism.",
        "Autistic adults told us so.",
    ],
)
def test_nobody_advises_on_words_that_people_choose_for_themselves(letter: str) -> None:
    """Whatever a glossary says that somebody imported; nor are they jargon."""
    assert advised(letter).findings == ()


@pytest.mark.parametrize("words", word_tree("writing")["chosen"])
def test_each_of_these_words_has_a_reason(words: str) -> None:
    """So that whoever wants to take one out can weigh it."""
    assert word_tree("writing")["chosen"][words].endswith((".", "?"))


@pytest.mark.parametrize(
    "words",
    [
        *(
            "Deaf community",
            "deafblind people",
            "people with learning disabilities",
            "people with autism",
            "Disabled women",
        ),
        *(
            "Disabled women",
            "care-experienced",
            "care leavers",
            "unpaid carers",
            "older people",
            "people in recovery",
            "trans man",
        ),
        *("Gypsies", "Gypsy/Traveller", "LGBTQ+", "AAC users", "non-speaking", "wheelchair users", "self-advocates"),
    ],
)
def test_such_words_are_known_in_each_form(words: str) -> None:
    """Of one and of many, with the person first or last, and with a word for people behind them."""
    assert is_chosen(words)


@pytest.mark.parametrize(
    "words",
    [
        "the disabled",
        "service user",
        "patient",
        "client",
        "addict",
        "sufferer",
        "people",
        "special needs",
        "elderly",
        " ",
    ],
)
def test_what_others_call_people_is_not_among_them(words: str) -> None:
    """Some say these of themselves, and then nothing is said of it; most do not want to be called so."""
    assert not is_chosen(words)


def test_no_word_of_the_shipped_glossary_is_both_chosen_and_advised_against(shipped: Jargon) -> None:
    """Else advice that people are shown on a card would never reach those who write letters."""
    advised_against = [each for each in shipped.terms() if each.related(RelationKind.CONSIDER_USING_INSTEAD)]
    assert [name for term in advised_against for name in (term.label, *term.aliases) if is_chosen(name)] == []


@pytest.mark.parametrize(
    "letter",
    [
        "You wrote: “I was a service user for years.”",
        'You told us that "service user" is the name you like.',
        'You wrote: "I am glad to be\na service user".',
        "I am a service user, too, and so I know.",
        "You call yourself a service user, so we do.",
        "She prefers service user.",
        "They identify as service users.",
        "You said you are a service user, and we wrote that down.",
        "I have been a service user for years.",
    ],
)
def test_what_somebody_says_of_themselves_is_theirs(letter: str) -> None:
    """A quotation is not to be corrected, nor a choice."""
    assert found(letter, Kind.ADVISED) == []


@pytest.mark.parametrize(
    "letter",
    [
        "You are one of our service users.",
        "I am writing to all service users.",
        "“Good morning,” we say to service users.",
        "It's the service user's right.",
    ],
)
def test_what_a_service_says_of_people_is_not(letter: str) -> None:
    """Quotation marks elsewhere in the letter, and who writes it, change nothing."""
    assert len(found(letter, Kind.ADVISED)) == 1


@pytest.mark.parametrize(
    "letter",
    [
        "You can have reablement.",
        "You can have reablement, as agreed.",
        "You can have reablement (see above).",
        "We wrote about reablement. It is on the second page of the letter that you have.",
        "Reablement begins on Monday.",
        "The DoLS team rings you.",
    ],
)
def test_jargon_that_a_letter_does_not_explain_is_named_with_its_meaning(letter: str) -> None:
    """The words of the glossary are there to be taken over, with their source."""
    [each] = advised(letter).of_kind(Kind.UNEXPLAINED)
    assert each.instead[0].words in ("Help to do things again.", "Checks.")
    assert each.instead[0].by == "The Guild"


@pytest.mark.parametrize(
    "letter",
    [
        "You can have reablement. This means help to do things for yourself again.",
        "You can have reablement (help to do things for yourself again).",
        "You can have reablement, which is help for a short time.",
        "Reablement means that somebody helps you for a short time.",
        "Help for a short time is called reablement.",
        "Checks on freedom (DoLS) come first.",
    ],
)
def test_jargon_that_a_letter_explains_is_not(letter: str) -> None:
    """In brackets, in the same sentence or in the next one."""
    assert found(letter, Kind.UNEXPLAINED) == []


def test_letters_with_several_meanings_are_to_be_written_out() -> None:
    """Unless they are."""
    [each] = advised("Your PA can come with you.").findings
    assert (each.kind, each.meanings) == (Kind.SEVERAL_MEANINGS, ("Personal assistant", "Public address"))
    assert found("Your personal assistant (PA) can come with you.", Kind.SEVERAL_MEANINGS) == []


def test_one_word_in_a_long_letter_counts() -> None:
    """What shuts somebody out once does so however long the letter is; it is told where it stands first."""
    letter = f"{LETTER}\nWe offer reablement.\n\n{LETTER}\nAsk about reablement.\n\n{LETTER}"
    [each] = advised(letter).of_kind(Kind.UNEXPLAINED)
    assert (each.start, each.text) == (letter.index("reablement"), "reablement")
