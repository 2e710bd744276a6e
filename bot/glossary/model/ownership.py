"""Whose words a definition holds: a publisher's, or those of a community that wrote or changed them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.glossary.model.term import Definition, Kind, Source
from bot.strings.curation import in_our_own_words, own_words

# Kept as the title of the source of a community's own words; readers are shown it in their language.
OURS = "In our own words"
OURS_WITHIN = "our own words"  # whoever gives these for a source gives none


def is_own(definition: Definition) -> bool:
    """Whether its words are a community's own."""
    return definition.source.title == OURS


def title(source: Source) -> str:
    """The title of a source as readers are shown it."""
    return in_our_own_words() if source.title == OURS else source.title


def own(kind: Kind, text: str, community: str, day: date) -> Definition:
    """A definition that a community wrote on a day."""
    return Definition(kind=kind, text=text, source=_of(community), changed_on=day)


def basis(definition: Definition) -> Source:
    """What the words come from: the source of a publisher's words, or what a community wrote its own from."""
    return definition.written_from if is_own(definition) else definition.source


def says_the_same(definition: Definition, published: Definition) -> bool:
    """Whether it has the very words of a published one, from the same source.

    Those of the shared words that their curators wrote themselves have a source from which they wrote them, too.
    """
    return definition.text == published.text and basis(definition) == basis(published)


def reworded(definition: Definition, text: str, community: str, day: date) -> Definition:
    """The definition with words of a community, written from the source of what stood there.

    No publisher is said to have written them, nor anybody to have checked them against the source.
    """
    theirs = replace(definition, text=text, source=_of(community), written_from=basis(definition))
    return replace(theirs, changed_on=day, checked_on=None, checked_by="")


def resourced(definition: Definition, source: Source, day: date) -> Definition:
    """The definition with another source for its words, against which nobody has checked them yet."""
    if any(each.casefold() in source.title.casefold() for each in (OURS_WITHIN, own_words())):
        source = Source()
    changed = replace(definition, changed_on=day, checked_on=None)
    return replace(changed, written_from=source) if is_own(definition) else replace(changed, source=source)


def is_behind(copy: Definition, shared: Definition) -> bool:
    """Whether a publisher's words were checked since a community changed its copy, or say something else by now."""
    if shared.checked_on is None:
        return False
    if copy.changed_on:
        return shared.checked_on > copy.changed_on
    return copy.text != shared.text and shared.checked_on >= (copy.checked_on or date.min)


def vouched(definition: Definition, known: Iterable[Definition], day: date) -> Definition:
    """A definition of a file, in place of those of the same key that are known, the newest of them first.

    A day of checking stands for the words that were checked. Where a file has other words under the same day or an
    earlier one, or under none, its source does not vouch for them: whoever changed the file did.
    """
    known = list(known)
    same = next((each for each in known if each.text == definition.text), None)
    days = [last for each in known if (last := each.checked_on or each.changed_on)]
    if not days or (definition.checked_on and definition.checked_on > max(days)):
        return definition
    if same:
        return same if is_own(same) else definition
    return definition if is_own(definition) else reworded(definition, definition.text, "", day)


def _of(community: str) -> Source:
    return Source(title=OURS, organisation=community)
