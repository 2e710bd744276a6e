"""Addresses: which are hidden behind words, and which a reader sees before following them."""

from __future__ import annotations

from bot.discord.answers.card import Card
from bot.discord.feedback.discussion import DiscussionView
from bot.feedback.definition_ref import WHOLE
from bot.glossary.model.term import Definition, Discussion, Kind, Source, Term
from bot.glossary.snapshot import Glossary
from bot.service import Page
from tests.discord.taken import texts

RULES, TALK = "https://example.org/rules_(2)", "https://example.org/talk"
TERM = Term(
    slug="tea-club",
    label="Tea club",
    definitions=(Definition(kind=Kind.PLAIN, text="We meet.", source=Source(title="Our rules", url=RULES)),),
    discussions=(Discussion(title="Why tea", url=TALK),),
)


def shown(*, local: bool) -> str:
    """All that a reader of the card and of the discussion behind it reads."""
    page = Page(TERM, Glossary([TERM]).relations(TERM.slug), local=local)
    views = (Card(page), DiscussionView(page, WHOLE, []))
    return "\n".join(text for view in views for text in texts(view))


def test_the_links_of_a_servers_own_words_are_in_plain_sight() -> None:
    """Anybody may become a curator of some server: “Read the source” must not lead where nobody expects."""
    text = shown(local=True)
    assert "](" not in text
    assert text.count("<https://example.org/rules_%282%29>") == 1
    assert text.count(f"<{TALK}>") == 2


def test_the_links_of_the_shared_glossary_are_words() -> None:
    """They were read before they were shipped, and a screen reader would spell each address out."""
    text = shown(local=False)
    assert "[Read the source](https://example.org/rules_%282%29)" in text
    assert text.count(f"[Read the source]({TALK})") == 2
