"""A style for Vale (https://vale.sh/docs/styles): what `jargonbot read` says of words and of long sentences.

It is a package of one folder (https://vale.sh/docs/keys/packages): a rule a word, so that each says who advises another
one and why, and can be switched off by itself.
"""

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bot.formats.content import Content
from bot.formats.format import Format, Written
from bot.formats.vocabularies.losses import Lost, always_lost, told
from bot.formats.vocabularies.vale_rules import Rule, advised, jargon, long_sentences, names_of
from bot.glossary.model.term import RelationKind, Term
from bot.glossary.writing.choices import is_chosen
from bot.strings import vocabularies as strings

FOLDER = "jargonbot"  # by which Vale knows the style
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip file can hold: the same words make the same bytes


def written(terms: Sequence[Term]) -> Written:
    """Write the style, without any word that people choose for themselves."""
    names = names_of(terms)
    rules = [*advised(terms, names), *jargon(terms, names), long_sentences()]
    files = {f"{FOLDER}/{rule.name}.yml": rule.text for rule in rules}
    files[f"{FOLDER}/README.md"] = strings.vale_readme()
    return Written("", tuple(told("Vale", {**_lost(terms, rules), **always_lost(terms)})), _zipped(files))


def _zipped(files: dict[str, str]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, text in sorted(files.items()):
            part = ZipInfo(name, _FIRST_DAY)
            part.compress_type = ZIP_DEFLATED
            part.create_system = 3  # of Unix, on whatever system it is written
            part.external_attr = 0o644 << 16
            archive.writestr(part, text)
    return packed.getvalue()


def _lost(terms: Sequence[Term], rules: Sequence[Rule]) -> dict[Lost, int]:
    held = {slug for rule in rules for slug in rule.slugs}
    chosen = sum(is_chosen(term.label) for term in terms)
    return {
        strings.chosen_left_out: chosen,
        strings.unadvised_lost: len(terms) - len(held) - chosen,
        strings.meanings_lost: sum(len(term.definitions) for term in terms),
        strings.relations_but_advice_lost: sum(map(_other_relations, terms)),
        strings.other_names_lost: sum(len((*term.welsh_labels, *term.hidden_labels)) for term in terms),
        strings.topics_lost: sum(len(term.topics) for term in terms),
    }


def _other_relations(term: Term) -> int:
    return len(term.relations) - len(term.related(RelationKind.CONSIDER_USING_INSTEAD))


def _never(_content: Content) -> bool:
    """A single rule is read as a list of words to avoid."""
    return False


VALE = Format(name="vale", suffixes=(), fits=_never, write=written)
