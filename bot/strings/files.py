"""What is wrong with a file of a glossary, and how to mend it, whatever its format."""

from bot.strings.catalogue import say


def empty() -> tuple[str, str]:
    return say("files-empty"), say("files-empty-remedy")


def read_as_windows() -> tuple[str, str]:
    return say("files-read-as-windows"), say("files-read-as-windows-remedy")


def broken_utf16() -> tuple[str, str]:
    return say("files-broken-utf16"), say("files-broken-utf16-remedy")


def no_text() -> tuple[str, str]:
    return say("files-no-text"), say("files-no-text-remedy")


def control_character(sign: str) -> tuple[str, str]:
    return say("files-control-character", sign=sign), say("files-control-character-remedy")


def no_utf8(byte: str) -> tuple[str, str]:
    return say("files-no-utf8", byte=byte), say("files-no-utf8-remedy")


def cannot_be_written(why: str | None) -> tuple[str, str]:
    return say("files-cannot-be-written", why=str(why)), say("files-cannot-be-written-remedy")


def missing() -> tuple[str, str]:
    return say("files-missing"), say("files-missing-remedy")


def cannot_be_read(why: str | None) -> tuple[str, str]:
    return say("files-cannot-be-read", why=str(why)), say("files-cannot-be-read-remedy")


def too_big(mebibytes: int) -> tuple[str, str]:
    return say("files-too-big", mebibytes=mebibytes), say("files-too-big-remedy")


def is_folder(path: object) -> str:
    return say("files-is-folder", path=str(path))


def is_disk(path: object) -> str:
    return say("files-is-disk", path=str(path))


def is_socket(path: object) -> str:
    return say("files-is-socket", path=str(path))


def no_glossary() -> tuple[str, str]:
    return say("files-no-glossary"), say("files-no-glossary-remedy")


def same_slug(slug: str, label: str, file: str, line: int) -> tuple[str, str]:
    return say("files-same-slug", slug=slug, label=label, file=file, line=str(line)), say("files-same-slug-remedy")


def crowded(number: int) -> tuple[str, str]:
    return say("files-crowded", number=number), say("files-crowded-remedy")


def beside_terms(name: str) -> tuple[str, str]:
    return say("files-beside-terms", name=name), say("files-beside-terms-remedy")


def only_written(file: str) -> str:
    return say("files-only-written", file=file)


def no_layer() -> tuple[str, str]:
    return say("files-no-layer"), say("files-no-layer-remedy")


def entry(number: int) -> str:
    """An entry that has no label to be named by."""
    return say("files-entry", number=number)
