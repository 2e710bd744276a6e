from pathlib import Path

import pytest

from bot.formats import read as read_file
from bot.formats.content import Content
from bot.formats.registry import shown_by
from bot.glossary.model.term import RelationKind, Term
from tests.formats.vocabularies.reading import linked, read, refusal, warnings

EQUALITY = Path(__file__).parents[4] / "shared/real-glossaries/retext-equality"

BY_EDITORS = """\
- type: basic
  note: Speak of the person first.
  source: https://guide.example/people
  considerate: a person who uses a wheelchair
  inconsiderate:
    - wheelchair bound
    - confined to a wheelchair
- type: or
  considerate:
    they: all
    primary: first
    replica: second
  inconsiderate:
    master: first
    slave: second
- type: basic
  note: There is no good word.
  inconsiderate: bad word
"""
BY_PROGRAMMERS = """\
rules:
  - name: whitelist
    terms:
      - whitelist
      - white-list
    alternatives: [allowlist]
    note: An underlying assumption.
  - name: blind
    severity: warning
"""
STYLE = """\
extends: substitution
message: "Consider using '%s' instead of '%s'"
link: https://guide.example/style
ignorecase: true
swap:
  service user: person|citizen
  (?:the )?elderly: older people
  customer(?:s|base): people
  "[Uu]tili[sz]e": use
"""
EXISTENCE = """\
extends: existence
message: "This is jargon."
tokens:
  - going forward
  - blue[- ]sky
"""
NUMBERS = '{\n  "badword": 2,\n  "worseword": 1,\n  "worstword": 0\n}\n'


def terms(text: str) -> dict[str, Term]:
    return {term.label: term for term in read(text, file="/lists/people.yml").terms}


@pytest.mark.parametrize("text", [BY_EDITORS, BY_PROGRAMMERS, STYLE, EXISTENCE, NUMBERS])
@pytest.mark.parametrize("file", ["list.yml", "list.yaml", "list.json", "list"])
def test_a_list_is_told_by_its_content(text: str, file: str) -> None:
    """Whatever it is called, a list of words to avoid is one."""
    assert shown_by(Content(text.encode(), file)).name == "avoid"


def test_a_list_of_editors() -> None:
    """One word, a list, or groups that belong together; the reason and the page go with the advice."""
    words = terms(BY_EDITORS)
    first, second = words["wheelchair bound"], words["confined to a wheelchair"]
    assert linked(first, RelationKind.CONSIDER_USING_INSTEAD) == ["a person who uses a wheelchair"]
    assert first.relations == second.relations
    assert first.relations[0].why == "Speak of the person first."
    assert (first.relations[0].source.title, first.relations[0].source.url) == (
        "people.yml",
        "https://guide.example/people",
    )
    assert linked(words["master"], RelationKind.CONSIDER_USING_INSTEAD) == ["primary"]
    assert linked(words["slave"], RelationKind.CONSIDER_USING_INSTEAD) == ["replica"]
    assert words["master"].relations[0].why


def test_a_word_without_another_keeps_the_note() -> None:
    """Where a list only says why not, that is what it says of the word."""
    word = terms(BY_EDITORS)["bad word"]
    assert not word.relations
    assert [each.summary for each in word.discussions] == ["There is no good word."]


def test_rules_of_programmers() -> None:
    """Each term of a rule is a word; a rule without terms is about its own name."""
    words = terms(BY_PROGRAMMERS)
    assert list(words) == ["whitelist", "white-list", "blind"]
    assert linked(words["white-list"], RelationKind.CONSIDER_USING_INSTEAD) == ["allowlist"]
    assert words["white-list"].relations[0].why == "An underlying assumption."


def test_a_style_of_vale() -> None:
    """A short choice is written out; a pattern that is no word is counted."""
    words = terms(STYLE)
    assert linked(words["service user"], RelationKind.CONSIDER_USING_INSTEAD) == ["person", "citizen"]
    assert {"customers", "customerbase"} <= set(words)
    assert "1 pattern" in warnings(read(STYLE.replace("(?:the )?elderly", "elderly")))
    existing = read(EXISTENCE)
    assert [term.label for term in existing.terms] == ["going forward"]
    assert existing.terms[0].discussions[0].summary == "This is jargon."


def test_words_with_numbers() -> None:
    """A list that only says how sure it is gives its words."""
    assert [term.label for term in read(NUMBERS).terms] == ["badword", "worseword", "worstword"]


def test_a_word_twice_is_one_and_no_advice_leads_back() -> None:
    """What several entries say of a word is joined; advice to say the same, or in a ring, is counted."""
    reading = read(
        """
        [{"inconsiderate": "Crazy", "considerate": ["wild", "crazy"]},
         {"inconsiderate": ["crazy", "wild"], "considerate": ["odd", "crazy"]}]
        """
    )
    assert [term.label for term in reading.terms] == ["Crazy", "wild"]
    assert linked(reading.terms[0], RelationKind.CONSIDER_USING_INSTEAD) == ["wild", "odd"]
    assert linked(reading.terms[1], RelationKind.CONSIDER_USING_INSTEAD) == ["odd"]
    assert "2 links from entries to themselves" in warnings(reading)
    assert "in a circle" in warnings(reading)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("extends: existence\ntokens: []\n", "no word to avoid"),
        ("- inconsiderate: [a, b\n", "square bracket"),
        ("- inconsiderate: '???'\n", "no word to avoid"),
        ("- inconsiderate: a\n  inconsiderate: b\n", "twice"),
    ],
)
def test_what_cannot_be_read_says_why(text: str, said: str) -> None:
    """Each fault has a sentence."""
    assert said in str(refusal(text))


@pytest.mark.skipif(not EQUALITY.exists(), reason="lies beside the project")
@pytest.mark.parametrize(("name", "words"), [("ablist", 193), ("misc", 2), ("press", 2)])
def test_real_lists_come_in_whole(name: str, words: int) -> None:
    """The lists behind alex: each word with what to say instead."""
    reading = read_file(EQUALITY / f"{name}.yml")
    assert len(reading.terms) == words
    assert all(term.relations for term in reading.terms)
    assert all(relation.source and relation.why for term in reading.terms for relation in term.relations)
