"""Packs: the words that servers share with others, to curators and to whoever runs the bot."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from bot.strings.catalogue import say


def no_extra() -> str:
    return say("packs-no-extra")


def key_unusable(path: object, why: str | None) -> str:
    return say("packs-key-unusable", path=str(path), why=str(why))


def no_key(path: object) -> str:
    return say("packs-no-key", path=str(path))


def too_large(kib: int) -> str:
    return say("packs-too-large", kib=kib)


def too_many(most: int) -> str:
    return say("packs-too-many", most=most)


def too_much_to_publish(words: int, kib: int) -> str:
    return say("packs-too-much-to-publish", words=words, kib=kib)


def no_pack() -> str:
    return say("packs-no-pack")


def other_version() -> str:
    return say("packs-other-version")


def not_as_published() -> str:
    return say("packs-not-as-published")


def no_words() -> str:
    return say("packs-no-words")


def no_place_for_key() -> str:
    return say("packs-no-place-for-key")


def packs_title() -> str:
    return say("packs-title")


def you_publish(title: str, edition: int, day: date) -> str:
    return say("packs-you-publish", title=title, edition=str(edition), day=_day(day))


def you_publish_nothing() -> str:
    return say("packs-you-publish-nothing")


def no_subscriptions() -> str:
    return say("packs-no-subscriptions")


def subscribed_to(number: int) -> str:
    return say("packs-subscribed-to", number=number)


def subscription(title: str, publisher: str, edition: int, licence: str, waiting: int, key: str) -> str:
    """A pack in the list: whose it is, what others may do with it, and how many of its words wait."""
    return say(
        "packs-subscription",
        title=title,
        publisher=publisher,
        edition=str(edition),
        licence=licence,
        waiting=waiting,
        key=key,
    )


def subscribe() -> str:
    return say("packs-subscribe")


def publish() -> str:
    return say("packs-publish")


def form_file() -> tuple[str, str]:
    return say("packs-form-file"), say("packs-form-file-hint")


def form_title() -> tuple[str, str]:
    return say("packs-form-title"), say("packs-form-title-hint")


def form_publisher() -> tuple[str, str]:
    return say("packs-form-publisher"), say("packs-form-publisher-hint")


def form_licence() -> tuple[str, str]:
    return say("packs-form-licence"), say("packs-form-licence-hint")


def names_missing() -> str:
    return say("packs-names-missing")


def nothing_to_publish() -> str:
    return say("packs-nothing-to-publish")


def with_ids(labels: Iterable[str]) -> str:
    return say("packs-with-ids", labels=", ".join(say("packs-name", name=each) for each in labels))


def published_pack(title: str, edition: int, words: int) -> str:
    return say("packs-published-pack", title=title, edition=str(edition), words=words)


def cannot_fetch() -> str:
    return say("packs-cannot-fetch")


def subscribed(title: str, publisher: str, edition: int, waiting: int) -> str:
    return say("packs-subscribed", title=title, publisher=publisher, edition=str(edition), waiting=waiting)


def same_edition(title: str, edition: int) -> str:
    return say("packs-same-edition", title=title, edition=str(edition))


def newer(title: str, edition: int, waiting: int) -> str:
    return say("packs-newer", title=title, edition=str(edition), waiting=waiting)


def your_own() -> str:
    return say("packs-your-own")


def not_subscribed() -> str:
    return say("packs-not-subscribed")


def too_many_subscriptions(most: int) -> str:
    return say("packs-too-many-subscriptions", most=most)


def other_key(title: str) -> str:
    return say("packs-other-key", title=title)


def older_edition(title: str, edition: int, known: int) -> str:
    return say("packs-older-edition", title=title, edition=str(edition), known=str(known))


def same_edition_other_words(title: str, edition: int) -> str:
    return say("packs-same-edition-other-words", title=title, edition=str(edition))


def leave_menu() -> str:
    return say("packs-leave-menu")


def ask_leave(title: str) -> str:
    return say("packs-ask-leave", title=title)


def leave() -> str:
    return say("packs-leave")


def stay() -> str:
    return say("packs-stay")


def left(title: str) -> str:
    return say("packs-left", title=title)


def title(label: str, *, is_next: bool) -> str:
    """The head of a word of a pack at the desk."""
    return say("packs-offer-title-next", label=label) if is_next else say("packs-offer-title", label=label)


def from_where(title: str, publisher: str, edition: int) -> str:
    return say("packs-from-where", title=title, publisher=publisher, edition=str(edition))


def from_pack(title: str, edition: int) -> str:
    """Why a word was changed, for the history."""
    return say("packs-from-pack", title=title, edition=str(edition))


def nobody_reads_it_yet() -> str:
    return say("packs-nobody-reads-it-yet")


def new_here() -> str:
    return say("packs-new-here")


def adds_here(label: str) -> str:
    return say("packs-adds-here", label=label)


def changes_here(label: str) -> str:
    return say("packs-changes-here", label=label)


def other_names(names: str) -> str:
    return say("packs-other-names", names=names)


def more_texts(number: int) -> str:
    return say("packs-more-texts", number=number)


def perhaps(labels: Iterable[str]) -> str:
    return say("packs-perhaps", labels=", ".join(say("packs-name", name=each) for each in labels))


def both_changed(piece: str) -> str:
    return say("packs-both-changed", piece=piece)


def more_to_decide(number: int) -> str:
    return say("packs-more-to-decide", number=number)


def accepted_before() -> str:
    return say("packs-accepted-before")


def published_now() -> str:
    return say("packs-published-now")


def changed_there() -> str:
    return say("packs-changed-there")


def accept() -> str:
    return say("packs-accept")


def accept_under_a_name() -> str:
    return say("packs-accept-under-a-name")


def put_into(label: str) -> str:
    return say("packs-put-into", label=label)


def decline() -> str:
    return say("packs-decline")


def take_theirs() -> str:
    return say("packs-take-theirs")


def form_name() -> tuple[str, str]:
    return say("packs-form-name"), say("packs-form-name-hint")


def waits(title: str, since: datetime) -> str:
    return say("packs-waits", title=title, day=f"<t:{int(since.timestamp())}:D>")


def among(number: int) -> str:
    return say("packs-among", number=number)


def option(label: str, title: str) -> str:
    return say("packs-option", label=label, title=title)


def waits_no_more() -> str:
    return say("packs-waits-no-more")


def decide_first() -> str:
    return say("packs-decide-first")


def moved_on() -> str:
    return say("packs-moved-on")


def needs_another() -> str:
    return say("packs-needs-another")


def you_approved() -> str:
    return say("packs-you-approved")


def another_approved() -> str:
    return say("packs-another-approved")


def approved(label: str) -> str:
    return say("packs-approved", label=label)


def published(label: str) -> str:
    return say("packs-published", label=label)


def declined(label: str) -> str:
    return say("packs-declined", label=label)


def kept(label: str) -> str:
    return say("packs-kept", label=label)


def taken(label: str) -> str:
    return say("packs-taken", label=label)


def written(label: str) -> str:
    return say("packs-written", label=label)


def _day(day: date) -> str:
    return f"<t:{int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp())}:D>"


def form_address(hosts: Iterable[str]) -> tuple[str, str]:
    """The field for an address, which has to be of one of these hosts."""
    return say("packs-form-address"), say("packs-form-address-hint", hosts=", ".join(hosts))


def form_address_anywhere() -> tuple[str, str]:
    return say("packs-form-address"), ""


def one_of_both() -> str:
    return say("packs-one-of-both")


def no_hosts() -> str:
    return say("packs-no-hosts")


def no_address() -> str:
    return say("packs-no-address")


def other_host(hosts: Iterable[str]) -> str:
    return say("packs-other-host", hosts=", ".join(hosts))


def not_public() -> str:
    return say("packs-not-public")


def cannot_reach() -> str:
    return say("packs-cannot-reach")


def too_slow(seconds: int) -> str:
    return say("packs-too-slow", seconds=seconds)


def too_many_hops(most: int) -> str:
    return say("packs-too-many-hops", most=most)


def no_file_there(status: int) -> str:
    return say("packs-no-file-there", status=str(status))


def other_pack_there(title: str) -> str:
    return say("packs-other-pack-there", title=title)


def looked_for_at(address: str, at: datetime) -> str:
    return say("packs-looked-for-at", address=address, day=f"<t:{int(at.timestamp())}:D>")
