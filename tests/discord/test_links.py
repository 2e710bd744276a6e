"""Addresses: which are hidden behind words, and which a reader sees before following them."""

from __future__ import annotations

from bot.discord.answers.card import Card
from bot.discord.answers.easy_read import EasyReadView
from bot.discord.answers.more import MoreView
from bot.discord.answers.sheets import sheets
from bot.discord.feedback.discussion import DiscussionView
from bot.feedback.definition_ref import WHOLE
from bot.glossary.model.keys import keyed
from bot.glossary.model.term import Definition, Discussion, Kind, Source, Term
from bot.glossary.snapshot import Glossary
from bot.service import Page
from tests.discord.taken import texts

RULES, TALK = "https://example.org/rules_(2)", "https://example.org/talk"
TERM = Term(
    slug="tea-club",
    label="Tea club",
    definitions=tuple(
        Definition(kind=kind, text="We meet.", source=Source(title="Our rules", url=RULES))
        for kind in (Kind.PLAIN, Kind.EASY_READ)
    ),
    discussions=(Discussion(title="Why tea", url=TALK),),
)


def shown(*, local: bool) -> str:
    """All that a reader of the card and of what is behind it reads."""
    page = Page(TERM, Glossary([TERM]).relations(TERM.slug), local=local)
    [easy_read] = [EasyReadView(page, key, each) for key, each in keyed(TERM).items() if each.kind is Kind.EASY_READ]
    more = [MoreView(page, number) for number in range(len([*sheets(page)]))]
    views = (Card(page), easy_read, *more, DiscussionView(page, WHOLE, []))
    return "\n".join(text for view in views for text in texts(view))


def test_the_links_of_a_servers_own_words_are_in_plain_sight() -> None:
    """Anybody may become a curator of some server: the name of a law must not lead where nobody expects."""
    text = shown(local=True)
    assert "](" not in text
    assert text.count("<https://example.org/rules_%282%29>") == 4
    assert text.count(f"<{TALK}>") == 2


def test_the_links_of_the_shared_glossary_are_words() -> None:
    """They were read before they were shipped, and a screen reader would spell each address out."""
    text = shown(local=False)
    assert text.count("[Our rules](https://example.org/rules_%282%29)") == 4
    assert text.count(f"[Why tea]({TALK})") == 2
