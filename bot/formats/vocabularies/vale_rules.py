"""The rules of a style for Vale: words that people advise against, jargon, and long sentences.

Vale finds patterns with regexp2 (https://github.com/dlclark/regexp2), and counts the brackets of a swap to tell its
groups: so a pattern is a name with its signs escaped and the edges of its words, and nothing else.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from bot.glossary.model.relation import Relations
from bot.glossary.model.term import Relation, RelationKind, Term
from bot.glossary.text.acronyms import is_acronym
from bot.glossary.text.fold import fold
from bot.glossary.writing.advice import MOST_WORDS_A_SENTENCE
from bot.glossary.writing.choices import is_chosen
from bot.glossary.writing.words import is_jargon
from bot.strings import vocabularies as strings

_SIGNS = re.compile(r"[\\^$.|?*+()\[\]{}]")  # that mean more than themselves in a pattern
_BETWEEN = "|"
_WORD = r"\w+(?:[-'’.]\w+)*"
_CASES = (("", False), ("-letters", True))  # letters are looked for as they are: IT is no "it"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, its file's name without the ending, and the slugs of the words that it finds."""

    name: str
    content: dict[str, Any]
    slugs: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The rule in YAML."""
        return yaml.safe_dump(self.content, allow_unicode=True, sort_keys=False, width=1000)


def names_of(terms: Sequence[Term]) -> dict[str, list[str]]:
    """By slug, the names that are looked for: of one word only, and none that people choose for themselves."""
    known = Counter(name for term in terms for name in {fold(each) for each in (term.label, *term.aliases)})
    return {
        term.slug: sorted(
            {each for each in (term.label, *term.aliases) if known[fold(each)] == 1 and not is_chosen(each)}
        )
        for term in terms
        if not is_chosen(term.label)
    }


def advised(terms: Sequence[Term], names: dict[str, list[str]]) -> Iterator[Rule]:
    """For each word that people advise against, what to say instead, why, and who says so."""
    relations = Relations(terms)
    for term in terms:
        advice = dict(_advice(term, relations))
        for ending, is_letters in _CASES:
            swap = {
                _pattern(name): _BETWEEN.join(others)
                for name in names.get(term.slug, ())
                if is_acronym(name) == is_letters and (others := _other_than(name, advice))
            }
            if swap:
                link = next((each.source.url for each in advice.values() if each.source.url), "")
                message = _message(term, advice)
                content = _head("substitution", message, link, ignorecase=not is_letters) | {"swap": swap}
                yield Rule(f"advised-{term.slug}{ending}", content, frozenset({term.slug}))


def jargon(terms: Sequence[Term], names: dict[str, list[str]]) -> Iterator[Rule]:
    """Names that readers may not know; the longest first, since Vale takes the first that fits."""
    found = {
        name: term.slug
        for term in terms
        if not term.related(RelationKind.CONSIDER_USING_INSTEAD)
        for name in names.get(term.slug, ())
        if is_jargon(term, name)
    }
    for ending, is_letters in _CASES:
        told = sorted((each for each in found if is_acronym(each) == is_letters), key=lambda each: (-len(each), each))
        if told:
            content = _head("existence", strings.vale_jargon(), "", ignorecase=not is_letters)
            tokens = {"tokens": [_pattern(each) for each in told]}
            yield Rule(f"jargon{ending}", content | tokens, frozenset(found[each] for each in told))


def long_sentences() -> Rule:
    """Sentences of more words than are easy to follow."""
    content = {
        "extends": "occurrence",
        "message": strings.vale_long_sentence(MOST_WORDS_A_SENTENCE),
        "level": "suggestion",
        "scope": "sentence",
        "max": MOST_WORDS_A_SENTENCE,
        "token": _WORD,
    }
    return Rule("long-sentences", content)


def _head(extends: str, message: str, link: str, *, ignorecase: bool) -> dict[str, Any]:
    head = {"extends": extends, "message": message, "link": link, "level": "suggestion", "ignorecase": ignorecase}
    return {key: value for key, value in head.items() if value != ""} | {"nonword": True}  # edges are in the patterns


def _advice(term: Term, relations: Relations) -> Iterator[tuple[str, Relation]]:
    """What to say instead; what holds the sign that parts several would be two."""
    for each in term.related(RelationKind.CONSIDER_USING_INSTEAD):
        found = relations.target(each.target, term.slug)
        label = found.label if found else each.target
        if _BETWEEN not in label:
            yield label, each


def _other_than(name: str, advice: dict[str, Relation]) -> list[str]:
    return [each for each in advice if each.casefold() != name.casefold()]


def _message(term: Term, advice: dict[str, Relation]) -> str:
    """Percent signs are written out: Vale puts words in the place of some."""
    said = [strings.vale_message(term.label, list(advice))]
    for each in dict.fromkeys((each.why, each.source.organisation or each.source.title) for each in advice.values()):
        said.append(strings.vale_reason(*each))
    return " ".join(filter(None, said)).replace("%", " per cent")


def _pattern(name: str) -> str:
    """A name as a whole: where it begins or ends with a sign, no edge of a word is there."""
    first, last = (r"\b" if re.match(r"\w", name[at]) else "" for at in (0, -1))
    return first + _SIGNS.sub(lambda sign: "\\" + sign[0], name) + last
