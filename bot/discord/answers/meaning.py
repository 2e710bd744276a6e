"""What a word means, in the first of its definitions alone: for messages that show more than one word."""

from bot.discord.answers import card_text
from bot.discord.answers.origin import origin
from bot.discord.answers.short import Block, chosen_definitions
from bot.discord.kit.text import safe
from bot.glossary.text.sentences import sentences
from bot.service import Page
from bot.strings import answers as answer_strings


def meaning(page: Page, heading: str, rest: str) -> Block:
    """The plain meaning where its readers live, under a heading; `rest` is said where not all of it is shown."""
    chosen = chosen_definitions(page)[:1]
    if not chosen:
        return Block(heading=heading, pieces=[answer_strings.no_definition()])
    [(key, each)] = chosen
    return Block(
        heading=heading,
        pieces=sentences(safe(each.text)),
        joint="",
        above=[*card_text.own(page), *card_text.standing([each]), *card_text.flagged(page.counts_of(key))],
        below=[origin(each, trusted=not page.local)],
        rest=rest,
        gone=rest,
    )
