"""From the texts of one entry to the document of a word (see `bot.glossary.documents.document`)."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.formats.lists.fields import Field
from bot.glossary.model.same_word import LONGEST_EXPANSION, is_expansion
from bot.glossary.model.term import MAX_LABEL, Kind

Texts = Mapping[Field, tuple[str, ...]]
_LINKS = {Field.RELATED: "see_also", Field.BROADER: "child_of", Field.INSTEAD: "consider_using_instead"}
SEVERAL = frozenset((Field.ALIASES, Field.HIDDEN, Field.TOPICS, Field.WELSH, *_LINKS))  # names may stand in one cell
_LISTS = {Field.HIDDEN: "hidden_labels", Field.TOPICS: "topics", Field.WELSH: "cy"}
_KINDS = {Field.DEFINITION: Kind.PLAIN, Field.EASY_READ: Kind.EASY_READ, Field.FORMAL: Kind.FORMAL}
_LONGEST_TOPIC = 40  # characters; a longer context is a sentence, which belongs to the text


def document_of_texts(texts: Texts) -> dict[str, Any]:
    """Make a document of an entry's texts, which are clean; without a label where there is none.

    What letters stand for is the label, and the letters another name of it, where something more is said; else the
    letters are the label, and what they stand for is what they mean.
    """
    words, letters, in_full, meanings = _named(texts)
    names = [*words, *letters, *in_full] if words else [*in_full, *letters] if meanings else [*letters, *in_full]
    if not meanings and len(names) > 1 and in_full:
        meanings = (in_full[0],)
    aliases = [*names[1:], *texts.get(Field.ALIASES, ())]
    context = texts.get(Field.CONTEXT, ())
    spoken = (*meanings, *texts.get(Field.NOTES, ()), *(each for each in context if len(each) > _LONGEST_TOPIC))
    document: dict[str, Any] = {"label": names[0]} if names else {}
    document["aliases"] = _others(aliases, names[:1])
    for field, name in _LISTS.items():
        document[name] = _others(texts.get(field, ()))
    document["topics"] += [each for each in context if len(each) <= _LONGEST_TOPIC]
    document["definitions"] = list(_definitions({**texts, Field.DEFINITION: spoken}))
    document["relations"] = {
        kind: linked for field, kind in _LINKS.items() if (linked := _others(texts.get(field, ()), names[:1]))
    }
    return document


def _named(texts: Texts) -> tuple[tuple[str, ...], ...]:
    """The words, the letters, what these stand for, and what is said of them.

    In “abbreviation, definition, info” the definition is what the letters stand for, if it is short and more is said.
    """
    words, letters = texts.get(Field.LABEL, ()), texts.get(Field.ACRONYM, ())
    in_full, meanings = texts.get(Field.EXPANSION, ()), texts.get(Field.DEFINITION, ())
    more = meanings[1:] or texts.get(Field.NOTES, ())
    if in_full and not meanings:
        return words, letters, in_full, texts.get(Field.NOTES, ())
    if letters and meanings and more and not words and not in_full and _is_in_full(meanings[0], letters[0]):
        return (), letters, meanings[:1], meanings[1:] or more
    return words, letters, in_full, meanings


def _is_in_full(text: str, letters: str) -> bool:
    short = len(text.split()) <= LONGEST_EXPANSION and len(text) <= MAX_LABEL and not text.rstrip().endswith(".")
    return is_expansion(text, letters) or short


def _definitions(texts: Texts) -> Iterable[dict[str, Any]]:
    source = _source(texts)
    nation = next(iter(texts.get(Field.NATION, ())), "")
    for field, kind in _KINDS.items():
        if told := "\n\n".join(dict.fromkeys(texts.get(field, ()))):
            yield {"kind": kind, "text": told, "source": source, "nation": nation}


def _source(texts: Texts) -> dict[str, str]:
    """Where the texts come from. What is no address, though it should be one, names the source."""
    said = [*texts.get(Field.URL, ()), *texts.get(Field.SOURCE, ())]
    addresses = [found for each in said if (found := _address(each))]
    titles = [each for each in texts.get(Field.SOURCE, ()) if not _address(each)]
    source = {
        "title": "; ".join(titles) or next((each for each in texts.get(Field.URL, ()) if not _address(each)), ""),
        "organisation": next(iter(texts.get(Field.ORGANISATION, ())), ""),
        "url": addresses[0] if addresses else "",
        "licence": next(iter(texts.get(Field.LICENCE, ())), ""),
    }
    return {name: each for name, each in source.items() if each}


def _address(text: str) -> str:
    """The address in a cell, which people also write without https://; empty where there is none."""
    first = text.split()[0].strip("<>").rstrip(".,;)") if text.split() else ""
    if first.lower().startswith(("http://", "https://")) and len(first) > len("https://"):
        return first
    return f"https://{first}" if first.lower().startswith("www.") and len(text.split()) == 1 else ""


def _others(names: Iterable[str], known: Iterable[str] = ()) -> list[str]:
    """Each name once, without those that are known."""
    seen = {each.casefold() for each in known}
    found = []
    for name in names:
        if name.casefold() not in seen:
            seen.add(name.casefold())
            found.append(name)
    return found
