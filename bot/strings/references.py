"""What is wrong with the keys by which texts name their sources."""

from bot.strings.catalogue import say


def unknown_source(key: str, near: str) -> tuple[str, str]:
    remedy = say("references-did-you-mean", near=near) if near else say("references-add-it")
    return say("references-unknown-source", key=key), remedy


def checked_after_reading(checked: str, key: str, read: object) -> tuple[str, str]:
    told = say("references-checked-after-reading", checked=checked, key=key, read=str(read))
    return told, say("references-checked-after-reading-remedy")


def no_list(name: str) -> tuple[str, str]:
    return say("references-no-list", name=name), say("references-no-list-remedy")
