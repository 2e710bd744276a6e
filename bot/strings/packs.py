"""Packs: what a server publishes for others, and to which packs of others it is subscribed."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from bot.strings.catalogue import say


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


def one_of_both() -> str:
    return say("packs-one-of-both")


def _day(day: date) -> str:
    return f"<t:{int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp())}:D>"
