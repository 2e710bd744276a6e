"""Urgent help under whatever does not know, whatever was said; and behind its button, numbers in one message."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from discord import ui

from bot.discord.answers.card import Card
from bot.discord.answers.choice import Choice
from bot.discord.answers.response import response_to, view_of
from bot.discord.answers.spoken import Spoken
from bot.discord.answers.urgent_help import UrgentHelp
from bot.discord.kit.text import weight
from bot.glossary.text.fold import fold
from bot.glossary.urgent_help import directory
from bot.service import Answer, Jargon, Page
from bot.service.preferences import NATIONS
from bot.strings import answers, explanation, talk
from bot.strings.urgent_help import BUTTON, LINE, ONLY_WORDS

SAID = yaml.safe_load((Path(__file__).parents[1] / "glossary" / "distress.yaml").read_text(encoding="utf-8"))
ALL = [text for texts in SAID.values() for text in texts]
SERVER, ALONE = 1, 0
FEWEST_QUOTED = 3  # words in a row: fewer are in any sentence


@pytest.fixture(scope="module")
def shipped() -> Iterator[Jargon]:
    """The shipped glossary, in memory."""
    jargon = Jargon()
    yield jargon
    jargon.close()


def shown(view: ui.LayoutView) -> list[dict[str, Any]]:
    """Every component of a view, those that are in others after them."""

    def flat(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        for each in components:
            yield each
            yield from flat(each.get("components", []) + ([each["accessory"]] if "accessory" in each else []))

    return list(flat(view.to_components()))  # type: ignore[no-untyped-call]


def texts(view: ui.LayoutView) -> list[str]:
    return [each["content"] for each in shown(view) if "content" in each]


def labels(view: ui.LayoutView) -> list[str]:
    return [each["label"] for each in shown(view) if "label" in each]


def leads_to_help(view: ui.LayoutView) -> bool:
    return LINE in texts(view) and BUTTON in labels(view)


def repeats(view: ui.LayoutView, said: str) -> bool:
    """Whether a view repeats words that were said, beside those of our own sentences."""
    words, ours = fold(said).split(), f" {fold(' '.join(texts(view)))} "
    runs = (words[at : at + FEWEST_QUOTED] for at in range(max(1, len(words) - FEWEST_QUOTED + 1)))
    return any(f" {' '.join(run)} " in ours for run in runs)


def test_there_are_120_of_each() -> None:
    """None of them twice."""
    assert [len(texts) for texts in SAID.values()] == [120, 120]
    assert len(set(map(fold, ALL))) == 240


@pytest.mark.parametrize("server", [SERVER, ALONE])
def test_whatever_is_said_to_us_help_stands_under_it(shipped: Jargon, server: int) -> None:
    """By mention or in a private chat: every reply that is no card leads there, and none in public repeats a word."""
    replies = 0
    for said in ALL:
        spoken = Spoken(said, server, private=server == ALONE, first=True)
        response = response_to(spoken, shipped, "<@1>", lambda: True)
        assert response is not None
        if not isinstance(response, Page):
            view = view_of(response, shipped, server)
            assert leads_to_help(view), said
            assert server == ALONE or not repeats(view, said), said
            replies += 1
    assert replies > 200


def test_whatever_is_asked_by_command_help_stands_under_it(shipped: Jargon) -> None:
    """In private; where nothing is found, where it is not sure, and where only the nearest words are shown."""
    kinds = set()
    for said in ALL:
        answer = shipped.define(said)
        if answer.urgent or not answer.page:
            assert leads_to_help(Choice(answer, shipped.terms_of(answer))), said
            kinds.add((answer.outcome, bool(answer.offers)))
    assert len(kinds) == 3


@pytest.mark.parametrize("asked", ["zyxwv", "PA", "what is a care pln"])
def test_help_comes_after_the_words_to_choose_from(shipped: Jargon, asked: str) -> None:
    """Whoever asked about a word finds it first, in the order in which a screen reader reads."""
    answer = shipped.define(asked)
    view = Choice(answer, shipped.terms_of(answer))
    assert texts(view)[-1] == LINE
    assert labels(view)[-1] == BUTTON
    assert len(labels(view)) == len(answer.offers) + 1


@pytest.mark.parametrize("sentence", [answers.HOW_TO_ASK, talk.WELCOME, talk.HOW_TO_EXPLAIN, talk.ask_by_name("<@1>")])
def test_a_sentence_leads_to_help(shipped: Jargon, sentence: str) -> None:
    """Also thanks, and where we could not read what was said."""
    assert texts(view_of(sentence, shipped, SERVER)) == [sentence, LINE]


@pytest.mark.parametrize(
    "said", ["I want to die", "my mum is being abused, what is safeguarding", "thanks but he is not breathing"]
)
@pytest.mark.parametrize("server", [SERVER, ALONE])
def test_a_listed_phrase_puts_help_first_and_offers_no_words(shipped: Jargon, server: int, said: str) -> None:
    """Whatever else is asked with it; nothing of it is repeated, and nobody is told what they feel."""
    response = response_to(Spoken(said, server, "what is PIP", first=True), shipped, "<@1>", lambda: True)
    assert isinstance(response, Answer)
    view = view_of(response, shipped, server)
    assert texts(view) == [LINE, ONLY_WORDS]
    assert labels(view) == [BUTTON]


@pytest.mark.parametrize("spoken", [Spoken("tell them I want to die", SERVER), Spoken("wanna die", SERVER, aside=True)])
def test_a_listed_phrase_breaks_our_silence(shipped: Jargon, spoken: Spoken) -> None:
    """Where somebody names us in passing, or replies to what we said; other words meet silence there."""
    response = response_to(spoken, shipped, "<@1>", lambda: True)
    assert isinstance(response, Answer)
    assert response.urgent
    other = Spoken("tell them I want my tea", SERVER, aside=spoken.aside)
    assert response_to(other, shipped, "<@1>", lambda: True) is None


def test_the_cards_of_danger_words_lead_to_help_and_no_other_does(shipped: Jargon) -> None:
    """Right under the title, where no editing of the texts can lose it, however long they are."""
    for term in shipped.terms():
        view = Card(shipped.page(term.slug))
        assert leads_to_help(view) == (term.slug in directory().cards), term.slug
        if term.slug in directory().cards:
            assert texts(view)[1] == LINE


@pytest.mark.parametrize("nation", ["", *NATIONS])
def test_the_numbers_fit_into_one_message(nation: str) -> None:
    """With a server's own line, and a heading for each need; the other nations are one press away."""
    view = UrgentHelp(nation, "x" * 200)
    assert sum(map(weight, texts(view))) <= 4000
    assert len(shown(view)) <= 40
    assert sum(text.startswith("## ") for text in texts(view)) == 4
    assert set(labels(view)) == {*NATIONS} - {nation}
    assert texts(view)[1].startswith("From this server:")
    assert "Checked on" in " ".join(texts(view))
    assert json.dumps(texts(view)).count("](http") == (len(sources(nation)) if nation else 0)


def sources(nation: str) -> set[str]:
    return {each.source.organisation for each in directory().helplines if each.holds_in(nation)}


def test_a_nation_that_nobody_knows_hides_nothing() -> None:
    """What a server once chose may be no nation of today."""
    assert texts(UrgentHelp("Cornwall")) == texts(UrgentHelp())


def test_no_sentence_claims_to_recognise_anybody() -> None:
    """Nor does any diagnose, promise or command."""
    said = f"{LINE} {ONLY_WORDS} {explanation.NOTHING_TO_EXPLAIN}".casefold()
    assert [word for word in ("recogni", "detect", "you are suicidal", "you seem", "we noticed") if word in said] == []
