"""Words side by side, and advice on what to say, on the terminal."""

from collections.abc import Iterator, Mapping

from rich.console import Console

from bot.cli.terminal_text import NO_TERMS, listed, offered, origin, print_answer, say_line, say_urgent
from bot.glossary.model.relation import Heading
from bot.glossary.model.term import Term
from bot.glossary.quoting import quotable
from bot.glossary.urgent_help import directory
from bot.service import Answer, Comparison, Page
from bot.strings import answers as answer_strings
from bot.strings import comparison as strings

Lines = Iterator[tuple[str, str]]  # a style and a text each


def print_any_answer(answer: Answer, console: Console, terms: Mapping[str, Term] = NO_TERMS) -> None:
    """Print a comparison, advice, or the answer about one word; and where to find help, as on Discord.

    `terms` are those that may be meant, by slug.
    """
    is_special = not answer.urgent and (answer.sides or (answer.of_advice and answer.page))
    if not is_special:
        print_answer(answer, console, terms)
        return
    pages = Comparison.of(answer).pages or ((answer.page,) if answer.page else ())
    if any(each.term.slug in directory().cards for each in pages):
        say_urgent(console)
    lines = _compared(answer, terms) if answer.sides else _advice(pages[0])
    for style, text in lines:
        say_line(console, text, style)
    if not answer.is_sure:
        say_urgent(console)


def _compared(answer: Answer, terms: Mapping[str, Term]) -> Lines:
    comparison = Comparison.of(answer)
    if not answer.is_sure:
        yield from _asked_back(answer, terms)
        return
    if len(comparison.pages) == 1:
        yield "", strings.one_thing()
    for page in comparison.pages:
        yield from _meaning(page)
        if Heading.CONSIDER_USING_INSTEAD in page.relations:
            yield "dim", strings.others_advised(page.term.label)
    if len(comparison.pages) > 1:
        yield from _between(comparison)


def _asked_back(answer: Answer, terms: Mapping[str, Term]) -> Lines:
    yield "bold", strings.which_words()
    for place, side in enumerate(answer.sides, 1):
        if side.page:
            yield "", strings.known([side.page.term.label])
        else:
            word = quotable(side.query, private=True)
            yield "", strings.which(place, word) if side.offers else strings.unknown(place, word)
            yield from (("", f"  {each}") for each in offered(side, terms))


def _meaning(page: Page) -> Lines:
    yield "bold", f"\n{page.term.label}"
    if not (definition := page.meaning()):
        yield "", answer_strings.no_definition()
        return
    yield "", definition.text
    if definition.in_force:
        yield "bold", definition.in_force
    yield "dim", origin(definition)


def _between(comparison: Comparison) -> Lines:
    mix_ups, together = comparison.mix_ups(), comparison.together()
    yield "bold", f"\n{strings.do_not_mix_up() if mix_ups or not together else strings.belong_together()}"
    yield from (("", each) for each in mix_ups)
    if mix_ups and together:
        yield "bold", f"\n{strings.belong_together()}"
    yield from (("", each) for each in together)
    if not mix_ups and not together:
        yield "", strings.nothing_between()


def _advice(page: Page) -> Lines:
    yield "bold", strings.advice_title(page.term.label)
    if advice := page.relations.get(Heading.CONSIDER_USING_INSTEAD):
        yield from listed(Heading.CONSIDER_USING_INSTEAD, advice)
        yield "dim", answer_strings.only_advice()
    else:
        yield "", strings.is_advised() if Heading.USE_INSTEAD_OF in page.relations else strings.no_advice()
    yield "dim", strings.your_own_word()
    yield from _meaning(page)
