"""What a word of a pack would be here: a new word, a part of one that is there, or a change to it; or that it left."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from bot.feedback.packs import Offer, PackWord, weeks_since
from bot.glossary.model.joining import joined_to
from bot.glossary.model.merge import merged
from bot.glossary.model.same_word import KnownWords, Verdict, surely
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Term
from bot.glossary.model.three_ways import three_ways, without
from bot.glossary.server_glossary import ServerGlossary

MOST_PERHAPS = 3


def offers_of(words: Iterable[PackWord], glossary: ServerGlossary, now: datetime) -> Iterator[Offer]:
    """What waits of the words of packs, as things are here at this moment.

    What would change nothing does not wait. Nor does a change to a word that was accepted and that the server has
    removed or hidden since: that was its own change.
    """
    known: KnownWords | None = None
    for word in words:
        if word.base is None and known is None:
            known = KnownWords(glossary.terms())
        if word.left:
            offer = leaving(word, glossary)
        elif word.base:
            offer = update(word, glossary)
        else:
            offer = addition(word, glossary, known or KnownWords())
        if offer:
            yield replace(offer, weeks=weeks_since(word.at, now))


def update(word: PackWord, glossary: ServerGlossary) -> Offer | None:
    """What a newer version would change in a word; None for nothing."""
    if word.became not in glossary or word.base is None:
        return None
    ours = glossary[word.became]
    both = three_ways(ours, word.base, word.offered)
    if both.term == ours and not both.clashes:
        return None
    return Offer(word=word, target=ours.slug, before=ours, after=both.term, clashes=both.clashes)


def leaving(word: PackWord, glossary: ServerGlossary) -> Offer | None:
    """What stays here of a word that has left its pack; None where nothing that came from there is here any more."""
    if word.became not in glossary or word.base is None:
        return None
    ours, shared = glossary[word.became], glossary.base.terms.get(word.became)
    after = without(ours, word.base, shared)
    return None if after == ours else Offer(word=word, target=ours.slug, before=ours, after=after)


def addition(word: PackWord, glossary: ServerGlossary, known: KnownWords) -> Offer | None:
    """What a word that nobody has accepted yet would be; None where all of it is here already."""
    like = [each for each in known.like(replace(word.offered, slug="")) if each.verdict is not Verdict.DIFFERENT]
    if same := surely(word.offered, like):
        return joining(word, same.term)
    slug = word.offered.slug
    if slug in glossary or slug in glossary.layers or slug in glossary.base.terms:
        slug = slug_of(word.offered.label, {*glossary.base.terms, *glossary.layers, slug})
    new = replace(word.offered, slug=slug)
    return Offer(word=word, target="", after=new, perhaps=tuple(each.term for each in like[:MOST_PERHAPS]))


def joining(word: PackWord, known: Term) -> Offer | None:
    """What the word would add to one that is there; None for nothing."""
    after = merged(known, joined_to(known, word.offered))
    return None if after == known else Offer(word=word, target=known.slug, before=known, after=after)
