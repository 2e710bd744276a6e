"""Reasons not to answer: near misses that may be another word altogether are only suggested."""

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet

from bot.glossary.search import policy
from bot.glossary.search.exact import Tier
from bot.glossary.text.acronyms import is_acronym
from bot.glossary.text.fold import squash
from bot.glossary.text.stem import little_words, stem
from bot.glossary.text.word_lists import word_list

_NUMBER = re.compile(r"\d+")


def may_be_another(query: str, folded: str, text: str) -> bool:
    """Tell whether a folded query near the label `text` (`folded`) could well mean something else."""
    return (
        len(squash(folded)) <= policy.SHORT
        or is_acronym(text)
        or _NUMBER.findall(query) != _NUMBER.findall(folded)
        or _foreign(query) != _foreign(folded)
        or _opposite(query, folded)
        or _lacks_the_head(query, folded)
        or _lacks_half(query, folded)
        or (" " not in query and query[0] != folded[0])
    )


def is_said_rightly(query: str, folded: str, is_usual: Callable[[str], bool]) -> bool:
    """Tell whether the query has a usual or ordinary word that the label lacks, and so hardly a slip of the label."""
    meant, ordinary = set(map(stem, folded.split())), word_list("ordinary")
    return any(stem(word) not in meant for word in query.split() if is_usual(word) or word in ordinary)


def is_part(query: str, folded: str) -> bool:
    """Tell whether the query leaves words of the label out, and holds no others."""
    return bool(_lacking(query, folded))


def is_usual_part(query: str, folded: str, is_usual: Callable[[str], bool]) -> bool:
    """Tell whether the query is a part of a label, and made of words that are said of other things, too.

    "Hospital discharge" is no delayed discharge from hospital, but nobody says "Facilities Grant" of anything else.
    """
    return is_part(query, folded) and all(is_usual(word) or word in little_words() for word in query.split())


def has_a_known_word(query: str, folded: str, known: Callable[[str], bool]) -> bool:
    """Tell whether the query holds a word that is a label by itself, which this label lacks: no slip of its words."""
    words = query.split()
    return len(words) > 1 and any(known(word) for word in words if stem(word) not in set(map(stem, folded.split())))


def may_differ(tier: Tier, query: str, folded: str, text: str, capitals: AbstractSet[str] = frozenset()) -> bool:
    """Tell whether an exact hit of a loose tier is too loose to answer with.

    A short label answers to its own plural ("carers") and to spaced initials, but not to whatever shares its
    stem. Two words that change places can be another thing: home care is not a care home.
    """
    if tier is Tier.JOINED:
        return len(squash(folded)) <= policy.SHORT and not (_are_initials(query) or _are_initials(folded))
    if tier in (Tier.INFLECTED, Tier.ROOTED, Tier.REORDERED) and _begins_within(query, folded):
        return True
    if tier in (Tier.SINGULAR, Tier.INFLECTED):
        return len(squash(folded)) <= policy.SHORT_STEM and not _own_plural(query, folded, text, capitals)
    if tier is Tier.REORDERED:
        return max(len(query.split()), len(folded.split())) <= policy.SWAPPABLE
    if tier is Tier.SOUNDED:
        return _NUMBER.findall(query) != _NUMBER.findall(folded)
    return False


def _begins_within(query: str, folded: str) -> bool:
    """What is said begins with an "of" that the label has not, so that it is a part of another one."""
    return query.startswith("of ") and not folded.startswith("of ")


def _are_initials(folded: str) -> bool:
    return all(len(word) == 1 for word in folded.split())


def _foreign(folded: str) -> set[str]:
    return {char for char in folded if not char.isascii()}


def _opposite(query: str, folded: str) -> bool:
    """One has a word with a prefix that turns it round, such as "unpaid", where the other has it bare."""
    said, meant = set(query.split()), set(folded.split())
    extra, missing = said - meant, meant - said
    return any(
        prefix + word in others
        for words, others in ((extra, missing), (missing, extra))
        for word in words
        for prefix in word_list("opposite_prefixes")
    ) or bool((extra ^ missing) & word_list("negations"))


def _lacks_the_head(query: str, folded: str) -> bool:
    """What stands before the little word is not said: care costs are not the cap on care costs."""
    words = folded.split()
    first = next((place for place, word in enumerate(words) if word in little_words()), 0)
    return first > 0 and query == " ".join(words[first + 1 :])


def _lacks_half(query: str, folded: str) -> bool:
    """Two words or more, and at least half of the label, are not said: a third party is not a third-party top-up."""
    lacking = _lacking(query, folded)
    return len(lacking) >= 2 and len(lacking) * 2 >= len(_stems(folded))


def _lacking(query: str, folded: str) -> set[str]:
    """The words of a label that the query leaves out, where it holds no others."""
    said, meant = _stems(query), _stems(folded)
    return meant - said if said < meant else set()


def _stems(folded: str) -> set[str]:
    return {stem(word) for word in folded.split() if word not in little_words()}


def _own_plural(query: str, folded: str, text: str, capitals: AbstractSet[str]) -> bool:
    """Tell whether a short label and what was said are the singular and the plural of one word.

    Sharing a stem is not enough here: stems also join what is spelt alike on either side of the Atlantic
    ("tire", "tyre") and irregular plurals ("lives", "life"), which in a short word is as likely a stranger. So
    the two must differ by a plural ending and by nothing else.
    """
    if any(map(str.isdigit, folded)):
        return True  # "s117" and "section 117": the number says enough
    said = " ".join(word for word in query.split() if word not in little_words())
    # Either may be the plural: "carers" asks for "Carer", and "direct payment" for "Direct payments".
    longer, shorter = (said, folded) if len(said) > len(folded) else (folded, said)
    if longer not in (shorter + "s", shorter + "es", shorter[:-1] + "ies"):
        return longer == shorter
    # An acronym with an s may be another one (PA, PAS). A label of three letters may get its s in a question, but
    # what is left of a plural without it has to have four: more short words end in s than are plurals.
    least = policy.SHORTEST_PLURAL if shorter == folded else policy.SHORTEST_SINGULAR
    if is_acronym(text):
        # AMHPs: capital letters and a small s; in small letters only where that is no other acronym
        return longer == said and (shorter in capitals or len(shorter) > policy.SHORTEST_SINGULAR)
    return len(shorter) >= least
