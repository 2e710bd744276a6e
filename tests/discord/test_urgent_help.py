"""Urgent help under whatever does not know, whatever was said; and behind its button, numbers in one message."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from discord import ui

from bot.discord.answers.card import Card
from bot.discord.answers.choice import Choice
from bot.discord.answers.response import response_to, view_of
from bot.discord.answers.spoken import Spoken
from bot.discord.answers.urgent_help import UrgentHelp
from bot.discord.kit.text import weight
from bot.glossary.model.nation import NATIONS
from bot.glossary.urgent_help import directory
from bot.service import Answer, Jargon
from bot.strings import answers, explanation, talk
from bot.strings.urgent_help import button, line, only_words

SERVER, ALONE = 1, 0


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
    return line() in texts(view) and button() in labels(view)


@pytest.mark.parametrize("asked", ["zyxwv", "PA", "what is a care pln"])
def test_help_comes_after_the_words_to_choose_from(shipped: Jargon, asked: str) -> None:
    """Whoever asked about a word finds it first, in the order in which a screen reader reads."""
    answer = shipped.define(asked)
    view = Choice(answer, shipped.terms_of(answer))
    assert texts(view)[-1] == line()
    assert labels(view)[-1] == button()
    assert len(labels(view)) == len(answer.offers) + 1


@pytest.mark.parametrize(
    "sentence", [answers.how_to_ask(), talk.welcome(), talk.how_to_explain(), talk.ask_by_name("<@1>")]
)
def test_a_sentence_leads_to_help(shipped: Jargon, sentence: str) -> None:
    """Also thanks, and where we could not read what was said."""
    assert texts(view_of(sentence, shipped, SERVER)) == [sentence, line()]


@pytest.mark.parametrize(
    "said", ["I want to die", "my mum is being abused, what is safeguarding", "thanks but he is not breathing"]
)
@pytest.mark.parametrize("server", [SERVER, ALONE])
def test_a_listed_phrase_puts_help_first_and_offers_no_words(shipped: Jargon, server: int, said: str) -> None:
    """Whatever else is asked with it; nothing of it is repeated, and nobody is told what they feel."""
    response = response_to(Spoken(said, server, "what is PIP", first=True), shipped, "<@1>", lambda: True)
    assert isinstance(response, Answer)
    view = view_of(response, shipped, server)
    assert texts(view) == [line(), only_words()]
    assert labels(view) == [button()]


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
            assert texts(view)[1] == line()


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
    said = f"{line()} {only_words()} {explanation.nothing_to_explain()}".casefold()
    assert [word for word in ("recogni", "detect", "you are suicidal", "you seem", "we noticed") if word in said] == []
