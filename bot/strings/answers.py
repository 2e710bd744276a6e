"""The words of an answer: its card, and what is said where no term is sure."""

from collections.abc import Sequence
from datetime import date

from bot.strings import nations
from bot.strings.catalogue import say
from bot.strings.comparison import named


def how_to_ask() -> str:
    return say("answers-how-to-ask")


def also_called() -> str:
    return say("answers-also-called")


def more() -> str:
    return say("answers-more")


def show_everyone() -> str:
    return say("answers-show-everyone")


def another_word() -> str:
    return say("answers-another-word")


def related() -> dict[str, str]:
    return {
        "consider_using_instead": say("answers-related-consider-using-instead"),
        "not_to_be_confused_with": say("answers-related-not-to-be-confused-with"),
        "synonym_of": say("answers-related-synonym-of"),
        "child_of": say("answers-related-child-of"),
        "parent_of": say("answers-related-parent-of"),
        "use_instead_of": say("answers-related-use-instead-of"),
        "see_also": say("answers-related-see-also"),
        "topics": say("answers-related-topics"),
    }


def always_easy_read() -> str:
    return say("answers-always-easy-read")


def not_always_easy_read() -> str:
    return say("answers-not-always-easy-read")


def easy_read_from_now() -> str:
    return say("answers-easy-read-from-now")


def no_easy_read_from_now() -> str:
    return say("answers-no-easy-read-from-now")


def words_in_it() -> str:
    return say("answers-words-in-it")


def not_read_by_readers() -> str:
    return say("answers-not-read-by-readers")


def no_easy_read() -> str:
    return say("answers-no-easy-read")


def continued() -> str:
    return say("answers-continued")


def to_be_continued() -> str:
    return say("answers-to-be-continued")


def local_term() -> str:
    return say("answers-local-term")


def read_source() -> str:
    return say("answers-read-source")


def no_source() -> str:
    return say("answers-no-source")


def no_definition() -> str:
    return say("answers-no-definition")


def rest_of_text() -> str:
    return say("answers-rest-of-text")


def text_is_long() -> str:
    return say("answers-text-is-long")


def other_definitions(number: int) -> str:
    """That the card shows some of the definitions, and where the others are."""
    return say("answers-other-definitions", number=number)


def rest_of_advice() -> str:
    return say("answers-rest-of-advice")


def advice_in_more() -> str:
    return say("answers-advice-in-more")


def rest_of_mix_ups() -> str:
    return say("answers-rest-of-mix-ups")


def mix_ups_in_more() -> str:
    return say("answers-mix-ups-in-more")


def do_not_mix_up() -> str:
    return say("answers-do-not-mix-up")


def discussion() -> str:
    return say("answers-discussion")


def only_advice() -> str:
    return say("answers-only-advice")


def kinds() -> dict[str, str]:
    return {
        "plain": say("answers-kinds-plain"),
        "formal": say("answers-kinds-formal"),
        "easy_read": say("answers-kinds-easy-read"),
    }


def consider_using_instead() -> str:
    return say("answers-heading-consider-using-instead")


def headings() -> dict[str, str]:
    """What a list of related words is called by those who keep a glossary."""
    return {
        "synonym_of": say("answers-heading-synonym-of"),
        "not_to_be_confused_with": say("answers-heading-not-to-be-confused-with"),
        "see_also": say("answers-heading-see-also"),
        "topics": say("answers-heading-topics"),
        "use_instead_of": say("answers-heading-use-instead-of"),
        "consider_using_instead": consider_using_instead(),
        "parent_of": say("answers-heading-parent-of"),
        "child_of": say("answers-heading-child-of"),
    }


def easy_read() -> str:
    return say("answers-kinds-easy-read")


def kind(name: str, nation: str) -> str:
    """The heading of a definition of this kind; the nation where it holds, if it does not hold everywhere."""
    return _in(kinds()[name], nation)


def kind_within(name: str, nation: str = "") -> str:
    """The same within a sentence."""
    within = {
        "plain": say("answers-kinds-within-plain"),
        "formal": say("answers-kinds-within-formal"),
        "easy_read": say("answers-kinds-within-easy-read"),
    }
    return _in(within[name], nation)


def _in(kind: str, nation: str) -> str:
    return say("answers-kind-in", kind=kind, nation=nations.name(nation)) if nation else kind


def also_called_names(names: str) -> str:
    return say("answers-also-called-names", names=names)


def source(names: str) -> str:
    """Whose words they are; the names may lead there."""
    return say("answers-source", names=names)


def discussion_row(title: str, author: str) -> str:
    """Where people have argued about a word."""
    if author:
        return say("answers-discussion-row-by", title=title, author=author)
    return say("answers-discussion-row", title=title)


def advised_by(adviser: str) -> str:
    return say("answers-advised-by", adviser=adviser)


def written(day: date | None, basis: str) -> str:
    """When a community wrote its own words, and from what; empty where neither is known."""
    if day and basis:
        return say("answers-written-on-from", day=day, basis=basis)
    if day:
        return say("answers-written-on", day=day)
    return say("answers-written-from", basis=basis) if basis else ""


def changed(day: date) -> str:
    """When a community gave a definition another source."""
    return say("answers-changed", day=day)


def checked(day: date) -> str:
    """When somebody checked a definition against its source."""
    return say("answers-checked", day=day)


def holds_in(nation: str) -> str:
    return say("answers-holds-in", nation=nations.name(nation))


def nothing_for(nation: str) -> str:
    """That what follows holds in other nations than the one that is asked about."""
    return say("answers-nothing-for", nation=nations.name(nation))


def in_nation(nation: str, text: str) -> str:
    """A text with the nation where it holds, if it does not hold everywhere."""
    return say("answers-in-nation", nation=nations.name(nation), text=text) if nation else text


def next_step() -> str:
    return say("answers-next-step")


def time_limit() -> str:
    return say("answers-time-limit")


def in_welsh() -> str:
    return say("answers-in-welsh")


def in_welsh_names(names: str) -> str:
    return say("answers-in-welsh-names", names=names)


def old_sums() -> str:
    return say("answers-old-sums")


def overdue(day: date) -> str:
    return say("answers-overdue", day=day)


def check_again(day: date) -> str:
    return say("answers-check-again", day=day)


def read_by(people: str) -> str:
    return say("answers-read-by", people=people)


def page_of(number: int, pages: int) -> str:
    return say("answers-page-of", number=number, pages=pages)


def both(label: str, other: str) -> str:
    return say("answers-both", label=label, other=other)


def asked_back(
    query: str, *, found: bool, offered: bool, ambiguous: bool, advised: bool = False, mentioned: Sequence[str] = ()
) -> str:
    """What is said where no term is sure; `query` is what was asked, made fit to show, or empty not to repeat it.

    `found` says that something fits, if only perhaps; `offered`, that terms are shown to choose from;
    `ambiguous`, that the very words that were asked stand for several terms; `advised`, that people advise them.
    `mentioned` are the terms, fit to show, in whose texts the words stand.
    """
    if advised:
        return is_advised(query, offered=offered)
    if mentioned and not offered:
        return mentioned_in(query, mentioned)
    if not found:
        return nearest(query) if offered else no_answer(query)
    return several_meanings(query) if ambiguous else did_you_mean(query)


def no_answer(query: str) -> str:
    return say("answers-no-answer", query=query) if query else say("answers-no-answer-unrepeated")


def mentioned_in(query: str, labels: Sequence[str]) -> str:
    """What is said of a word that has no entry, where at most three entries speak of it."""
    where = named(labels)
    return (
        say("answers-mentioned", query=query, labels=where)
        if query
        else say("answers-mentioned-unrepeated", labels=where)
    )


def nearest(query: str) -> str:
    return say("answers-nearest", query=query) if query else say("answers-nearest-unrepeated")


def is_advised(query: str, *, offered: bool) -> str:
    """What whoever asks about a word is told that others are advised to use."""
    told = say("answers-advised", query=query) if query else say("answers-advised-unrepeated")
    return f"{told} {say('answers-nearest-words')}" if offered else told


def which_word(query: str) -> str:
    return say("answers-which-word", query=query) if query else say("answers-which-word-unrepeated")


def did_you_mean(query: str) -> str:
    return say("answers-did-you-mean", query=query) if query else say("answers-did-you-mean-unrepeated")


def several_meanings(query: str) -> str:
    return say("answers-several-meanings", query=query) if query else say("answers-several-meanings-unrepeated")


def flagged_by(number: int) -> str:
    return say("answers-flagged-by", number=number)
