"""Lists of words to avoid, as retext-equality, alex, woke and Vale have them, as entries with advice."""

import re
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any

from bot.formats.content import Content, of_text
from bot.formats.format import Format
from bot.formats.json_file import JSON
from bot.formats.reading import Reading
from bot.formats.tree import Tree
from bot.formats.vocabularies.avoided import Avoided, avoided
from bot.formats.vocabularies.fitting import Draft, cut, fitting_source, reading_of_drafts
from bot.formats.vocabularies.left_out import LeftOut
from bot.formats.vocabularies.rings import Pair, without_rings
from bot.formats.vocabularies.slugs import Slugs
from bot.formats.yaml_tree import yaml_tree
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.glossary.model.term import MAX_LABEL
from bot.glossary.text.fold import fold
from bot.strings import vocabularies as strings

_SHAPES = re.compile(
    r"""^[ \t]*(?:-[ \t]+)?["']?inconsiderate["']?[ \t]*:"""  # retext-equality and alex
    r"""|[{,]\s*"inconsiderate"\s*:"""
    r"""|^rules\s*:(?=(?:.*\n)*?[ \t]+(?:-[ \t]+)?(?:terms|alternatives)[ \t]*:)"""  # woke
    r"""|^extends\s*:\s*["']?(?:substitution|existence)\b"""  # Vale
    r"""|\A\s*\{(?:\s*"[^"\n]+"\s*:\s*[0-3]\s*,){2}""",  # the words behind alex, each with a number
    re.MULTILINE,
)
_HEAD = 20_000  # characters, in which a list shows what it is


def read(content: Content) -> Reading:
    """Read a list of words to avoid. Each is an entry, with what to say instead if the list knows that.

    Raises:
        GlossaryError: with what is wrong with its form, or because it has no word.
    """
    tree = _tree(content)
    if tree.findings:
        raise GlossaryError(tree.findings)
    left_out = LeftOut()
    known = list(avoided(tree))
    left_out.note(strings.patterns, known.count(None))
    words = [each for each in known if each and any(map(str.isalpha, each.word))]
    if not words:
        raise GlossaryError([Finding(Place(content.file, 1), *strings.no_avoided())])
    return reading_of_drafts(_drafts(words, PurePath(content.file).name, left_out), content.file, left_out)


def _tree(content: Content) -> Tree:
    if JSON.tree and content.text.lstrip().startswith(("{", "[")):
        return JSON.tree(content.text, content.file)
    return yaml_tree(content.text, content.file)


def _drafts(words: Iterable[Avoided], name: str, left_out: LeftOut) -> Iterable[Draft]:
    """Each word once, with all that the list says of it."""
    said: dict[str, list[Avoided]] = {}
    for each in words:
        said.setdefault(fold(each.word), []).append(each)
    advice = _advice(said, left_out)
    slugs = Slugs()
    for key, those in said.items():
        document: dict[str, Any] = {"label": those[0].word, "slug": slugs.given(those[0].word)}
        if key in advice:
            links = [_link(other, each, name) for other, each in advice[key]]
            document["relations"] = {"consider_using_instead": links}
        notes = {each.why: each for each in those if each.why and not each.instead}
        document["discussions"] = [_discussion(each, name) for each in notes.values()]
        yield Draft(document, those[0].line)


def _advice(said: dict[str, list[Avoided]], left_out: LeftOut) -> dict[str, list[tuple[str, Avoided]]]:
    """What to say for each word, once, without what leads back to the word."""
    advice: dict[Pair, tuple[str, Avoided]] = {}
    for key, those in said.items():
        for each in those:
            for other in each.instead:
                if fold(other) == key:
                    left_out.note(strings.links_to_itself)
                elif len(other) > MAX_LABEL:
                    left_out.note(strings.long_names)
                else:
                    advice.setdefault((key, fold(other)), (other, each))
    kept = dict.fromkeys(advice)
    left_out.note(strings.rings, without_rings(kept))
    by_word: dict[str, list[tuple[str, Avoided]]] = {}
    for word, other in kept:
        by_word.setdefault(word, []).append(advice[word, other])
    return by_word


def _link(other: str, each: Avoided, name: str) -> dict[str, Any]:
    return {"term": other, "why": cut(each.why) or strings.advised_against(), "source": _source(each, name)}


def _source(each: Avoided, name: str) -> dict[str, str]:
    return fitting_source({"title": name, "url": each.url})


def _discussion(each: Avoided, name: str) -> dict[str, str]:
    return {"title": name, "url": _source(each, name).get("url", ""), "summary": cut(each.why)}


AVOID = Format(
    name="avoid",
    suffixes=(".yml", ".yaml", ".json"),
    fits=of_text(lambda text: bool(_SHAPES.search(text[:_HEAD]))),
    read=read,
)
