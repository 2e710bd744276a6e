"""The words of packs at the desk: what each would be here, and what a curator decides."""

from collections.abc import Iterable
from datetime import datetime

from bot.strings.catalogue import say


def title(label: str, *, is_next: bool) -> str:
    """The head of a word of a pack at the desk."""
    return say("pack-words-title-next", label=label) if is_next else say("pack-words-title", label=label)


def from_where(title: str, publisher: str, edition: int) -> str:
    return say("pack-words-from-where", title=title, publisher=publisher, edition=str(edition))


def from_pack(title: str, edition: int) -> str:
    """Why a word was changed, for the history."""
    return say("pack-words-from-pack", title=title, edition=str(edition))


def left_pack(title: str, edition: int) -> str:
    """Why a word was taken away, for the history."""
    return say("pack-words-left-pack", title=title, edition=str(edition))


def left_title(label: str, *, is_next: bool) -> str:
    """The head of a word that its publisher has taken out of a pack."""
    return say("pack-words-left-title-next", label=label) if is_next else say("pack-words-left-title", label=label)


def no_longer_in(label: str, title: str, publisher: str, edition: int) -> str:
    return say("pack-words-no-longer-in", label=label, title=title, publisher=publisher, edition=str(edition))


def stays_until_you_decide() -> str:
    return say("pack-words-stays-until-you-decide")


def whole_word_goes(label: str) -> str:
    return say("pack-words-whole-word-goes", label=label)


def would_go(label: str) -> str:
    return say("pack-words-would-go", label=label)


def keep_as_ours() -> str:
    return say("pack-words-keep-as-ours")


def take_away() -> str:
    return say("pack-words-take-away")


def kept_as_ours(label: str) -> str:
    return say("pack-words-kept-as-ours", label=label)


def taken_away(label: str) -> str:
    return say("pack-words-taken-away", label=label)


def has_left(title: str, since: datetime) -> str:
    return say("pack-words-has-left", title=title, day=f"<t:{int(since.timestamp())}:D>")


def nobody_reads_it_yet() -> str:
    return say("pack-words-nobody-reads-it-yet")


def new_here() -> str:
    return say("pack-words-new-here")


def adds_here(label: str) -> str:
    return say("pack-words-adds-here", label=label)


def changes_here(label: str) -> str:
    return say("pack-words-changes-here", label=label)


def other_names(names: str) -> str:
    return say("pack-words-other-names", names=names)


def more_texts(number: int) -> str:
    return say("pack-words-more-texts", number=number)


def perhaps(labels: Iterable[str]) -> str:
    return say("pack-words-perhaps", labels=", ".join(say("packs-name", name=each) for each in labels))


def both_changed(piece: str) -> str:
    return say("pack-words-both-changed", piece=piece)


def more_to_decide(number: int) -> str:
    return say("pack-words-more-to-decide", number=number)


def accepted_before() -> str:
    return say("pack-words-accepted-before")


def published_now() -> str:
    return say("pack-words-published-now")


def changed_there() -> str:
    return say("pack-words-changed-there")


def accept() -> str:
    return say("pack-words-accept")


def accept_under_a_name() -> str:
    return say("pack-words-accept-under-a-name")


def put_into(label: str) -> str:
    return say("pack-words-put-into", label=label)


def decline() -> str:
    return say("pack-words-decline")


def take_theirs() -> str:
    return say("pack-words-take-theirs")


def form_name() -> tuple[str, str]:
    return say("pack-words-form-name"), say("pack-words-form-name-hint")


def waits(title: str, since: datetime) -> str:
    return say("pack-words-waits", title=title, day=f"<t:{int(since.timestamp())}:D>")


def wait(number: int) -> str:
    """What the channel of curators is told."""
    return say("pack-words-wait", number=number)


def no_more_wait() -> str:
    return say("pack-words-no-more-wait")


def among(number: int) -> str:
    return say("pack-words-among", number=number)


def option(label: str, title: str) -> str:
    return say("pack-words-option", label=label, title=title)


def waits_no_more() -> str:
    return say("pack-words-waits-no-more")


def decide_first() -> str:
    return say("pack-words-decide-first")


def moved_on() -> str:
    return say("pack-words-moved-on")


def needs_another() -> str:
    return say("pack-words-needs-another")


def you_approved() -> str:
    return say("pack-words-you-approved")


def another_approved() -> str:
    return say("pack-words-another-approved")


def approved(label: str) -> str:
    return say("pack-words-approved", label=label)


def published(label: str) -> str:
    return say("pack-words-published", label=label)


def declined(label: str) -> str:
    return say("pack-words-declined", label=label)


def kept(label: str) -> str:
    return say("pack-words-kept", label=label)


def taken(label: str) -> str:
    return say("pack-words-taken", label=label)


def written(label: str) -> str:
    return say("pack-words-written", label=label)
