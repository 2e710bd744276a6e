"""The words of a letter that shut people out: advised against by its readers, or never explained."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, partial

from bot.glossary.model.relation import Heading, Link
from bot.glossary.model.term import Kind as DefinitionKind
from bot.glossary.model.term import RelationKind, Source, Term
from bot.glossary.search.never_guessed import is_never_guessed
from bot.glossary.search.spot import Spot
from bot.glossary.server_glossary import ServerGlossary
from bot.glossary.text.acronyms import is_acronym, unexplained
from bot.glossary.text.fold import fold
from bot.glossary.text.stem import all_stems
from bot.glossary.text.word_lists import word_list, word_tree
from bot.glossary.writing.choices import OwnWords, is_chosen
from bot.glossary.writing.finding import Finding, Instead, Kind

_PARAGRAPH = re.compile(r"(?:(?!\n[^\S\n]*\n).)+", re.DOTALL)

NEAR = 250  # characters before or behind a word in which a letter explains it


def findings_of_words(text: str, spots: Iterable[Spot], glossary: ServerGlossary) -> Iterator[Finding]:
    """What there is to say of each known word, in the order of the text."""
    own = OwnWords(text)
    for spot in spots:
        if not own.include(spot.start, spot.end) and not is_chosen(spot.text):
            yield from _findings(text, spot, glossary)


def spots_of(text: str, glossary: ServerGlossary) -> Iterator[Spot]:
    """Each known word where it stands first, by paragraphs: in a long text the search takes a few words for chance."""
    told: set[str] = set()
    for paragraph in _PARAGRAPH.finditer(text):
        for spot in glossary.spots(paragraph[0]):
            if spot.slug not in told:
                told.add(spot.slug)
                yield replace(spot, start=spot.start + paragraph.start(), end=spot.end + paragraph.start())


def _findings(text: str, spot: Spot, glossary: ServerGlossary) -> Iterator[Finding]:
    terms = [glossary[slug] for slug in (spot.slug, *spot.others)]
    found = partial(Finding, start=spot.start, end=spot.end, text=spot.text)
    if len(terms) > 1:
        if not _is_explained(text, spot):
            yield found(Kind.SEVERAL_MEANINGS, meanings=tuple(dict.fromkeys(term.label for term in terms)))
        return
    [term] = terms
    if _is_advised_against(term):
        if instead := tuple(_advice(spot, glossary)):
            yield found(Kind.ADVISED, slug=term.slug, instead=instead)
    elif is_jargon(term, spot.text) and not _is_explained(text, spot):
        yield found(Kind.UNEXPLAINED, slug=term.slug, instead=tuple(_meaning(term)))


def _is_advised_against(term: Term) -> bool:
    return bool(term.related(RelationKind.CONSIDER_USING_INSTEAD))


def _advice(spot: Spot, glossary: ServerGlossary) -> Iterator[Instead]:
    """What people advise; nothing where the letter says one of it already."""
    links = glossary.relations(spot.slug).get(Heading.CONSIDER_USING_INSTEAD, ())
    said = all_stems(fold(spot.text))
    if all(said != all_stems(fold(link.label)) for link in links):
        yield from map(_instead, links)


def _instead(link: Link) -> Instead:
    return Instead(link.label, link.why, _adviser(link.source), link.source.url)


def _adviser(source: Source) -> str:
    return source.organisation or source.title


def is_jargon(term: Term, name: str) -> bool:
    """Whether readers may not know a name: it has a plain meaning to give, and is no everyday word nor about people."""
    if is_never_guessed(term) or not term.of_kind(DefinitionKind.PLAIN):
        return False
    said = fold(name)
    if (
        said in map(fold, term.everyday)
        or name.removesuffix("s") in word_list("well_known_acronyms")
        or _is_well_known(said)
    ):
        return False
    return is_acronym(name) or not all(word in word_list("ordinary") for word in said.split())


def _is_well_known(said: str) -> bool:
    return all_stems(said) in {all_stems(fold(name)) for name in word_tree("writing")["well_known"]}


def _meaning(term: Term) -> Iterator[Instead]:
    """One that holds everywhere before one that holds in one nation, which is named."""
    for each in sorted(term.of_kind(DefinitionKind.PLAIN), key=lambda each: bool(each.nation))[:1]:
        yield Instead(each.text, by=_adviser(each.source), url=each.source.url, nation=each.nation)


def _is_explained(text: str, spot: Spot) -> bool:
    """Whether the letter says what a word means where it uses it, or, of letters, what they stand for."""
    if is_acronym(spot.text) and spot.text.removesuffix("s") not in unexplained(text, ()):
        return True
    before, behind = text[max(0, spot.start - NEAR) : spot.start], text[spot.end : spot.end + NEAR]
    return bool(_pattern("explained_before").search(before) or _pattern("explained_by").search(behind))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    patterns: Iterable[str] = word_tree("writing")[name]
    return re.compile("|".join(patterns), re.IGNORECASE)
