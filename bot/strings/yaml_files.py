"""What is wrong with a glossary in YAML, and how to mend it."""

from bot.strings.catalogue import say


def too_big(mebibytes: int) -> tuple[str, str]:
    return say("yaml-files-too-big", mebibytes=mebibytes), say("yaml-files-too-big-remedy")


def too_big_to_read() -> str:
    return say("yaml-files-too-big-to-read")


def too_deep(most: int) -> tuple[str, str]:
    return say("yaml-files-too-deep", most=most), say("yaml-files-too-deep-remedy")


def unclosed_quote() -> tuple[str, str]:
    return say("yaml-files-unclosed-quote"), say("yaml-files-unclosed-quote-remedy")


def second_colon() -> tuple[str, str]:
    return say("yaml-files-second-colon"), say("yaml-files-second-colon-remedy")


def tab() -> tuple[str, str]:
    return say("yaml-files-tab"), say("yaml-files-tab-remedy")


def square_bracket() -> tuple[str, str]:
    return say("yaml-files-square-bracket"), say("yaml-files-square-bracket-remedy")


def curly_bracket() -> tuple[str, str]:
    return say("yaml-files-curly-bracket"), say("yaml-files-curly-bracket-remedy")


def indenting() -> tuple[str, str]:
    return say("yaml-files-indenting"), say("yaml-files-indenting-remedy")


def indenting_or_quote() -> tuple[str, str]:
    return say("yaml-files-indenting-or-quote"), say("yaml-files-indenting-or-quote-remedy")


def no_colon() -> tuple[str, str]:
    return say("yaml-files-no-colon"), say("yaml-files-no-colon-remedy")


def star() -> tuple[str, str]:
    return say("yaml-files-star"), say("yaml-files-star-remedy")


def no_yaml(why: str) -> tuple[str, str]:
    return say("yaml-files-no-yaml", why=why), say("yaml-files-no-yaml-remedy")


def no_text(why: object) -> tuple[str, str]:
    return say("yaml-files-no-text", why=str(why)), say("yaml-files-no-text-remedy")


def second_document() -> tuple[str, str]:
    return say("yaml-files-second-document"), say("yaml-files-second-document-remedy")


def too_many_parts(most: int) -> tuple[str, str]:
    return say("yaml-files-too-many-parts", most=most), say("yaml-files-too-many-parts-remedy")


def name_is_no_text() -> tuple[str, str]:
    return say("yaml-files-name-is-no-text"), say("yaml-files-name-is-no-text-remedy")


def twice(name: str, line: int) -> tuple[str, str]:
    return say("yaml-files-twice", name=name, line=str(line)), say("yaml-files-twice-remedy")


def reference(shown: str) -> tuple[str, str]:
    return say("yaml-files-reference", shown=shown), say("yaml-files-reference-remedy")
