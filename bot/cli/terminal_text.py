"""Answers on the terminal: headings and short lines for screen readers, colour only as an extra."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from rich.console import Console
from rich.text import Text

from bot.glossary.model.ownership import is_own, title
from bot.glossary.model.relation import Heading, Link
from bot.glossary.model.telling_apart import named_apart
from bot.glossary.model.term import Definition, Discussion, Kind, Source, Term
from bot.glossary.quoting import quotable
from bot.glossary.search.match import Outcome
from bot.glossary.text.sentences import one_idea_a_line
from bot.glossary.text.visible import visible
from bot.glossary.urgent_help import directory
from bot.service import Answer, Page, Spotted
from bot.strings import answers as strings
from bot.strings import explanation as explanation_strings
from bot.strings import urgent_help as urgent_strings

NO_TERMS: Mapping[str, Term] = MappingProxyType({})


def print_answer(answer: Answer, console: Console, terms: Mapping[str, Term] = NO_TERMS) -> None:
    """Print a page, or the terms that may be meant, or a plain sentence; and where to find help, as on Discord.

    `terms` are those that may be meant, by slug, so that several of one label can be told apart.
    """
    if answer.urgent:
        say_urgent(console)
        say_line(console, urgent_strings.only_words())
    elif answer.page:
        if answer.page.term.slug in directory().cards:
            say_urgent(console)
        for style, text in _page(answer.page):
            say_line(console, text, style)
    else:
        say_line(console, _asked_back(answer))
        for name in offered(answer, terms):
            say_line(console, f"  {name}")
        say_urgent(console)


def offered(answer: Answer, terms: Mapping[str, Term]) -> Iterator[str]:
    """The names of the terms that may be meant; several of one label are told apart."""
    named = named_apart(terms.values())
    return (named.get(each.slug, each.label) for each in answer.offers)


def urgent_line() -> str:
    """Where to find help, as it stands under every reply that does not know."""
    return f"{urgent_strings.line()} {urgent_strings.more_in_terminal()}"


def say_urgent(console: Console) -> None:
    """Print where to find urgent help."""
    say_line(console, urgent_line())


def print_urgent_help(nation: str, console: Console) -> None:
    """Print whom to ring in a nation, or in each where none is given, for every need."""
    say_line(console, urgent_strings.title(nation).removeprefix("# "), "bold")
    for need, helplines in directory().by_need(nation).items():
        say_line(console, f"\n{urgent_strings.needs()[need]}", "bold")
        for each in helplines:
            nations = () if nation else each.nations
            say_line(console, urgent_strings.entry(each.name, each.reach, each.about, nations).replace("**", ""))
            say_line(console, f"  {_source(each.source)}", "dim")


def _asked_back(answer: Answer) -> str:
    found, offered = answer.outcome is not Outcome.NONE, bool(answer.offers)
    query, ambiguous = quotable(answer.query, private=True), answer.is_ambiguous
    return strings.asked_back(
        query,
        found=found,
        offered=offered,
        ambiguous=ambiguous,
        advised=answer.advised,
        mentioned=[each.label for each in answer.mentioned],
    )


def say_line(console: Console, text: str, style: str = "") -> None:
    """Print a paragraph: wrapped on a screen, in one line for a file, a pipe or a screen reader's buffer."""
    console.print(Text(visible(text), style), soft_wrap=not console.is_terminal)


def print_explanation(found: list[Spotted], console: Console, *, urgent: bool = False) -> None:
    """Print each word of a text with its first definition, and what people advise saying instead.

    Where to find help stands first if it is `urgent`, and at the end where nothing is known, or a word touches danger.
    """
    if urgent:
        say_urgent(console)
    if not found:
        say_line(console, explanation_strings.nothing_known())
    if not found and not urgent:
        say_urgent(console)
    for each in found:
        for style, text in _explained(each):
            say_line(console, text, style)
    if not urgent and any(each.page.term.slug in directory().cards for each in found):
        say_urgent(console)


def _explained(found: Spotted) -> Iterator[tuple[str, str]]:
    yield "bold", found.page.term.label
    for definition in found.page.term.definitions[:1]:
        yield "", definition.text
        yield "dim", origin(definition)
    if found.others:
        yield "", explanation_strings.can_also_mean(", ".join(found.others))
    heading = Heading.CONSIDER_USING_INSTEAD
    if advice := found.page.relations.get(heading):
        yield from listed(heading, advice)
    yield "", ""


def _page(page: Page) -> Iterator[tuple[str, str]]:
    yield "bold", page.term.label
    if page.term.aliases:
        yield "dim", strings.also_called_names(", ".join(page.term.aliases))
    if page.term.welsh_labels:
        yield "dim", strings.in_welsh_names(", ".join(page.term.welsh_labels))
    if page.is_of_elsewhere(page.term.definitions):
        yield "", strings.nothing_for(page.nation)
    for kind in Kind:
        for definition in sorted(page.term.of_kind(kind), key=page.distance):
            yield from _definition(definition)
    if not page.term.definitions:
        yield "", strings.no_definition()
    yield from _notes(page.term)
    for heading, links in page.relations.items():
        yield from listed(heading, links)
    yield from _discussions(page.term.discussions)


def _notes(term: Term) -> Iterator[tuple[str, str]]:
    for heading, notes in ((strings.next_step(), term.next_steps), (strings.time_limit(), term.time_limits)):
        if notes:
            yield "bold", f"\n{heading}"
        for each in notes:
            yield "", strings.in_nation(each.nation, each.text)
            if each.source:
                yield "dim", _source(each.source)


def _definition(definition: Definition) -> Iterator[tuple[str, str]]:
    is_easy = definition.kind is Kind.EASY_READ
    yield "bold", f"\n{strings.kind(definition.kind, definition.nation)}"
    yield "", one_idea_a_line(definition.text) if is_easy else definition.text
    if definition.in_force:
        yield "bold", definition.in_force
    yield "dim", origin(definition)


def origin(definition: Definition) -> str:
    """Whose words they are; of a community's own, of when they are and what it wrote them from."""
    source, basis = _source(definition.source), definition.written_from
    if not is_own(definition):
        return source
    return " ".join(filter(None, (source, strings.written(definition.changed_on, _names(basis)), basis.url)))


def _source(source: Source) -> str:
    names = _names(source)
    return " ".join(part for part in (strings.source(names) if names else strings.no_source(), source.url) if part)


def _names(source: Source) -> str:
    return ", ".join(part for part in (title(source), source.organisation, source.section) if part)


def listed(heading: Heading, links: tuple[Link, ...]) -> Iterator[tuple[str, str]]:
    """What stands under one heading of a page, with why and who says so."""
    yield "bold", f"\n{strings.headings()[heading]}"
    if not any(link.why for link in links):
        yield "", f"  {', '.join(link.label for link in links)}"
        return
    for link in links:
        adviser = link.source.organisation or link.source.title
        told = f" ({strings.advised_by(adviser)})" if adviser else ""
        yield "", f"  {link.label}{': ' + link.why if link.why else ''}{told}"


def _discussions(discussions: tuple[Discussion, ...]) -> Iterator[tuple[str, str]]:
    if discussions:
        yield "bold", f"\n{strings.discussion()}"
    for each in discussions:
        yield "", f"  {strings.discussion_row(each.title, each.author)} {each.summary} {each.url}".rstrip()
