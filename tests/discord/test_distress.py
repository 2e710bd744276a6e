"""What 120 people in distress are told, and 120 who only sound like it: where to find help, and no word that hurts."""

from __future__ import annotations

import io
from collections.abc import Iterable
from contextlib import closing

import pytest
from discord import ui
from rich.console import Console

from bot.cli.terminal_text import print_answer, print_explanation
from bot.discord.answers.choice import Choice
from bot.discord.answers.related import related_words
from bot.discord.answers.response import response_to, view_of, word_shown
from bot.discord.answers.spoken import Spoken
from bot.glossary.search.never_guessed import is_never_guessed
from bot.glossary.urgent_help import speaks_of_danger
from bot.service import Answer, Jargon, Page
from bot.strings.urgent_help import line
from tests.glossary.distress import ALL, DISTRESS, LOOKALIKES, may_repeat, repeated, shares_its_word

SERVER, ALONE = 1, 0


def texts_of(view: ui.LayoutView) -> str:
    return "\n".join(each.content for each in view.walk_children() if isinstance(each, ui.TextDisplay))


def unfit(shipped: Jargon, said: str, slugs: Iterable[str]) -> list[str]:
    """Those of some terms that are never guessed, and whose word was not said."""
    terms = (shipped.page(slug).term for slug in slugs)
    return [each.label for each in terms if is_never_guessed(each) and not shares_its_word(said, each)]


def in_the_terminal(shipped: Jargon, said: str, *, explained: bool = False) -> str:
    screen = Console(file=io.StringIO(), width=1000, highlight=False)
    if explained:
        print_explanation(shipped.explain(said), screen, urgent=speaks_of_danger(said))
    else:
        print_answer(shipped.define(said), screen)
    assert isinstance(screen.file, io.StringIO)
    return screen.file.getvalue()


def test_there_are_120_of_each_and_hardly_any_has_a_phrase_of_the_list() -> None:
    """They are to show what is told where nothing is recognised, which is nearly always."""
    assert (len(DISTRESS), len(LOOKALIKES)) == (120, 120)
    assert sum(map(speaks_of_danger, ALL)) < 5


@pytest.mark.parametrize("server", [SERVER, ALONE])
def test_who_speaks_to_us_is_led_to_help_and_not_quoted(shipped: Jargon, server: int) -> None:
    """In public not a word is repeated; in a private chat only what is no story."""
    cards = 0
    for said in ALL:
        response = response_to(Spoken(said, server, private=server == ALONE, first=True), shipped, "<@1>", bool)
        assert response is not None
        if isinstance(response, Page) or (isinstance(response, Answer) and response.is_sure):
            shown = [response.term.slug] if isinstance(response, Page) else word_shown(response).split("+")
            assert said in LOOKALIKES
            assert not unfit(shipped, said, shown), said
            cards += 1
            continue
        told = texts_of(view_of(response, shipped, server))
        assert line() in told
        assert not repeated(told, said) or (server == ALONE and may_repeat(said)), said
    assert cards < 40


def test_who_asks_by_command_or_in_the_terminal_is_led_to_help(shipped: Jargon) -> None:
    """The same words stand on the screen, and there, too, no story is repeated."""
    for said in ALL:
        answer = shipped.define(said)
        if not answer.page or answer.urgent:
            for told in (texts_of(Choice(answer, shipped.terms_of(answer))), in_the_terminal(shipped, said)):
                assert line() in told, said
                assert not repeated(told, said) or may_repeat(said), said
        if not shipped.explain(said):
            assert line() in in_the_terminal(shipped, said, explained=True), said


def test_nobody_is_offered_a_word_about_people_that_they_did_not_say(shipped: Jargon) -> None:
    """Not as an answer, as one of several, as the nearest, while typing, or as the meaning of their own text."""
    kept = 0
    for said in ALL:
        answer = shipped.define(said)
        shown = {each.slug for each in (*answer.suggestions, *answer.offers)}
        shown |= {answer.page.term.slug} if answer.page else set()
        shown |= {each.slug for each in shipped.complete(said)}
        shown |= {each.page.term.slug for each in shipped.explain(said)}
        assert not unfit(shipped, said, shown), said
        kept += any(is_never_guessed(shipped.page(slug).term) for slug in shown)
    assert kept > 10  # who asks what abuse means in a letter is told


def test_without_the_rule_they_would_be_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the test above would show nothing: their texts speak of the same as people in distress do."""
    monkeypatch.setattr("bot.glossary.search.wording.Wording.is_said_in", lambda self, said: True)
    with closing(Jargon()) as unruly:  # what it keeps in memory is wrong for the tests that follow
        offered = {said: [each.slug for each in unruly.define(said).offers] for said in DISTRESS}
        assert sum(bool(unfit(unruly, said, slugs)) for said, slugs in offered.items()) > 1


def test_no_menu_leads_from_a_word_to_one_that_may_hurt(shipped: Jargon) -> None:
    """However the two are related: whoever looks at "disabled people" has not said "wheelchair-bound"."""
    menus = {each.label: related_words(shipped.page(each.slug)) for each in shipped.terms()}
    led = {label: unfit(shipped, label, (each.value for each in menu.options)) for label, menu in menus.items() if menu}
    assert {label: words for label, words in led.items() if words} == {}
    assert sum(len(menu.options) for menu in menus.values() if menu) > len(menus)


def test_a_menu_leads_from_a_word_to_what_is_advised(shipped: Jargon) -> None:
    """That way round it is always open, and to words that hold the same word."""
    [menu] = filter(None, [related_words(shipped.page("bed-blocker"))])
    assert "delayed-discharge" in [each.value for each in menu.options]
