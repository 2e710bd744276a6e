"""What a careful editor finds in a glossary, and how to mend it."""

from collections.abc import Sequence

from bot.strings.catalogue import say

MOST_SHOWN = 60  # characters of an entry's name, where it is only an example


def error(place: str, said: str) -> str:
    return say("findings-error", place=place, said=said)


def error_in(place: str, entry: str, said: str) -> str:
    return say("findings-error-in", place=place, entry=entry, said=said)


def warning(place: str, said: str) -> str:
    return say("findings-warning", place=place, said=said)


def warning_in(place: str, entry: str, said: str) -> str:
    return say("findings-warning-in", place=place, entry=entry, said=said)


def more_like_it(places: Sequence[str], count: int) -> str:
    if not places:
        return say("findings-more-like-it", count=count)
    return say("findings-more-like-it-in", places=", ".join(places), count=count)


def more_kinds(count: int) -> str:
    return say("findings-more-kinds", count=count)


def line(number: int) -> str:
    return say("findings-line", line=str(number))


def line_of(number: int, entry: str) -> str:
    return say("findings-line-of", line=str(number), entry=short(entry))


def no_definition() -> tuple[str, str]:
    return say("findings-no-definition"), say("findings-no-definition-remedy")


def label_twice(label: str) -> tuple[str, str]:
    return say("findings-label-twice", label=label), say("findings-label-twice-remedy")


def speaks_nowhere() -> tuple[str, str]:
    return say("findings-speaks-nowhere"), say("findings-speaks-nowhere-remedy")


def no_reason(target: str) -> tuple[str, str]:
    return say("findings-no-reason", target=target), say("findings-no-reason-remedy")


def no_adviser(target: str) -> tuple[str, str]:
    return say("findings-no-adviser", target=target), say("findings-no-adviser-remedy")


def no_reason_nor_adviser(target: str) -> tuple[str, str]:
    return say("findings-no-reason-nor-adviser", target=target), say("findings-no-reason-nor-adviser-remedy")


def no_source(kind: str) -> tuple[str, str]:
    return say("findings-no-source", kind=kind), say("findings-no-source-remedy")


def no_nation(kind: str, nation: str) -> tuple[str, str]:
    return say("findings-no-nation", kind=kind), say("findings-no-nation-remedy", nation=nation)


def pointing(word: str, label: str, other: str) -> tuple[str, str]:
    return say("findings-pointing", word=word), say("findings-pointing-remedy", label=label, other=other)


def council_alone() -> tuple[str, str]:
    return say("findings-council-alone"), say("findings-council-alone-remedy")


def front_page(url: str) -> tuple[str, str]:
    return say("findings-front-page", url=url), say("findings-front-page-remedy")


def review_before_check(day: object) -> tuple[str, str]:
    return say("findings-review-before-check", day=str(day)), say("findings-review-before-check-remedy")


def not_everyday(label: str) -> tuple[str, str]:
    return say("findings-not-everyday", label=label), say("findings-not-everyday-remedy")


def no_source_of_limit() -> tuple[str, str]:
    return say("findings-no-source-of-limit"), say("findings-no-source-of-limit-remedy")


def overdue(day: object) -> tuple[str, str]:
    return say("findings-overdue", day=str(day)), say("findings-overdue-remedy")


def checked_in_future(day: object) -> tuple[str, str]:
    return say("findings-checked-in-future", day=str(day)), say("findings-checked-in-future-remedy")


def unchecked(kind: str) -> tuple[str, str]:
    return say("findings-unchecked", kind=kind), say("findings-unchecked-remedy")


def same_label(label: str, topic: str, slug: str) -> tuple[str, str]:
    return say("findings-same-label", label=label, topic=topic, slug=slug), say("findings-same-label-remedy")


def looks_like(label: str, other: str, slug: str) -> tuple[str, str]:
    return say("findings-looks-like", label=label, other=other, slug=slug), say("findings-looks-like-remedy")


def unexplained(acronym: str) -> tuple[str, str]:
    return say("findings-unexplained", acronym=acronym), say("findings-unexplained-remedy", acronym=acronym)


def long_sentence(opening: str, words: int, most: int) -> tuple[str, str]:
    return say("findings-long-sentence", opening=opening, words=words, most=most), say("findings-long-sentence-remedy")


def long_plain(words: int, most: int) -> tuple[str, str]:
    return say("findings-long-plain", words=words, most=most), say("findings-long-plain-remedy")


def hard(grade: float, good: float) -> tuple[str, str]:
    return say("findings-hard", grade=grade, good=good), say("findings-hard-remedy")


def roughly_hard(grade: float, margin: int, good: float) -> tuple[str, str]:
    return say("findings-roughly-hard", grade=grade, margin=margin, good=good), say("findings-roughly-hard-remedy")


def to_itself(label: str, kind: str) -> tuple[str, str]:
    return say("findings-to-itself", label=label, kind=kind), say("findings-to-itself-remedy")


def several_terms(target: str, kind: str, slugs: str) -> tuple[str, str]:
    return say("findings-several-terms", target=target, kind=kind, slugs=slugs), say("findings-several-terms-remedy")


def no_such_term(target: str, kind: str) -> tuple[str, str]:
    return say("findings-no-such-term", target=target, kind=kind), say("findings-no-such-term-remedy")


def own_parent(label: str, ring: str) -> tuple[str, str]:
    return say("findings-own-parent", label=label, ring=ring), say("findings-own-parent-remedy")


def own_advice(label: str, ring: str) -> tuple[str, str]:
    return say("findings-own-advice", label=label, ring=ring), say("findings-own-advice-remedy")


def synonym_to_confuse(one: str, other: str) -> tuple[str, str]:
    return say("findings-synonym-to-confuse", one=one, other=other), say("findings-synonym-to-confuse-remedy")


def synonym_and_parent(one: str, other: str) -> tuple[str, str]:
    return say("findings-synonym-and-parent", one=one, other=other), say("findings-synonym-and-parent-remedy")


def see_also_parent(one: str, other: str) -> tuple[str, str]:
    return say("findings-see-also-parent", one=one, other=other), say("findings-see-also-parent-remedy")


def short(text: str) -> str:
    """The name of an entry as far as it shows which one is meant."""
    return text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1] + "…"
