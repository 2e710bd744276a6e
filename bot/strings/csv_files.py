"""What is wrong with a table of words in CSV, and how to mend it; and what CSV cannot hold."""

from bot.strings.catalogue import say


def several_columns(names: str) -> tuple[str, str]:
    return say("csv-files-several-columns", names=names), say("csv-files-several-columns-remedy")


def no_term() -> tuple[str, str]:
    return say("csv-files-no-term"), say("csv-files-no-term-remedy")


def too_wide(cells: int, columns: int) -> tuple[str, str]:
    return say("csv-files-too-wide", cells=cells, columns=columns), say("csv-files-too-wide-remedy")


def joined_again(count: int) -> tuple[str, str]:
    return say("csv-files-joined-again", count=count), say("csv-files-joined-again-remedy")


def never_closed() -> tuple[str, str]:
    return say("csv-files-never-closed"), say("csv-files-never-closed-remedy")


def after_a_quotation_mark(sign: str) -> tuple[str, str]:
    return say("csv-files-after-a-quotation-mark", sign=sign), say("csv-files-after-a-quotation-mark-remedy")


def unused_column(name: str, columns: str) -> tuple[str, str]:
    return say("csv-files-unused-column", name=name), say("csv-files-unused-column-remedy", columns=columns)


def relations_lost(number: int, form: str) -> str:
    return say("csv-files-relations-lost", number=number, form=form)


def discussions_lost(number: int, form: str) -> str:
    return say("csv-files-discussions-lost", number=number, form=form)


def notes_lost(number: int, form: str) -> str:
    return say("csv-files-notes-lost", number=number, form=form)


def phrases_lost(number: int, form: str) -> str:
    return say("csv-files-phrases-lost", number=number, form=form)


def nations_lost(number: int, form: str) -> str:
    return say("csv-files-nations-lost", number=number, form=form)


def basis_lost(number: int, form: str) -> str:
    return say("csv-files-basis-lost", number=number, form=form)


def slugs_lost(number: int, form: str) -> str:
    return say("csv-files-slugs-lost", number=number, form=form)


def names_parted(number: int, form: str) -> str:
    return say("csv-files-names-parted", number=number, form=form)


def topics_parted(number: int, form: str) -> str:
    return say("csv-files-topics-parted", number=number, form=form)


def labels_lost(number: int, form: str) -> str:
    return say("csv-files-labels-lost", number=number, form=form)
