"""What cannot be read of a vocabulary that others keep, what of it is left out, and what none can hold."""

from collections.abc import Sequence

from bot.strings.catalogue import say


def no_extra() -> tuple[str, str]:
    return say("vocabularies-no-extra"), say("vocabularies-no-extra-remedy")


def too_big(mebibytes: int) -> tuple[str, str]:
    return say("vocabularies-too-big", mebibytes=mebibytes), say("vocabularies-too-big-remedy")


def no_xml(why: str) -> tuple[str, str]:
    return say("vocabularies-no-xml", why=why), say("vocabularies-no-xml-remedy")


def entity() -> tuple[str, str]:
    return say("vocabularies-entity"), say("vocabularies-entity-remedy")


def too_deep(most: int) -> tuple[str, str]:
    return say("vocabularies-too-deep", most=most), say("vocabularies-too-deep-remedy")


def no_concepts() -> tuple[str, str]:
    return say("vocabularies-no-concepts"), say("vocabularies-no-concepts-remedy")


def no_entries() -> tuple[str, str]:
    return say("vocabularies-no-entries"), say("vocabularies-no-entries-remedy")


def no_avoided() -> tuple[str, str]:
    return say("vocabularies-no-avoided"), say("vocabularies-no-avoided-remedy")


def nothing_left(why: Sequence[str]) -> tuple[str, str]:
    return say("vocabularies-nothing-left", why=" ".join(why)), say("vocabularies-nothing-left-remedy")


def advised_against() -> str:
    """Why another word is better, where a list of words to avoid gives no reason."""
    return say("vocabularies-advised-against")


def patterns(number: int) -> str:
    return say("vocabularies-patterns", number=number)


def replaced() -> str:
    """Why another word is better, where a vocabulary only says that it is."""
    return say("vocabularies-replaced")


def left_out_remedy() -> str:
    return say("vocabularies-left-out-remedy")


def retired(number: int) -> str:
    return say("vocabularies-retired", number=number)


def no_english(number: int) -> str:
    return say("vocabularies-no-english", number=number)


def foreign_names(number: int) -> str:
    return say("vocabularies-foreign-names", number=number)


def foreign_definitions(number: int) -> str:
    return say("vocabularies-foreign-definitions", number=number)


def empty_definitions(number: int) -> str:
    return say("vocabularies-empty-definitions", number=number)


def notes(number: int) -> str:
    return say("vocabularies-notes", number=number)


def long_names(number: int) -> str:
    return say("vocabularies-long-names", number=number)


def long_definitions(number: int) -> str:
    return say("vocabularies-long-definitions", number=number)


def links_to_itself(number: int) -> str:
    return say("vocabularies-links-to-itself", number=number)


def links_to_nothing(number: int) -> str:
    return say("vocabularies-links-to-nothing", number=number)


def rings(number: int) -> str:
    return say("vocabularies-rings", number=number)


def strange_contexts(number: int) -> str:
    return say("vocabularies-strange-contexts", number=number)


def long_labels(number: int) -> str:
    return say("vocabularies-long-labels", number=number)


def glossary() -> str:
    """What a whole glossary is called where it has to have a name."""
    return say("vocabularies-glossary")


def discussions_lost(form: str, number: int) -> str:
    return say("vocabularies-discussions-lost", form=form, number=number)


def notes_lost(form: str, number: int) -> str:
    return say("vocabularies-notes-lost", form=form, number=number)


def phrases_lost(form: str, number: int) -> str:
    return say("vocabularies-phrases-lost", form=form, number=number)


def nations_lost(form: str, number: int) -> str:
    return say("vocabularies-nations-lost", form=form, number=number)


def speaking_lost(form: str, number: int) -> str:
    return say("vocabularies-speaking-lost", form=form, number=number)


def days_lost(form: str, number: int) -> str:
    return say("vocabularies-days-lost", form=form, number=number)


def reasons_lost(form: str, number: int) -> str:
    return say("vocabularies-reasons-lost", form=form, number=number)


def pending_lost(form: str, number: int) -> str:
    return say("vocabularies-pending-lost", form=form, number=number)


def kin_lost(form: str, number: int) -> str:
    return say("vocabularies-kin-lost", form=form, number=number)


def names_twice_lost(form: str, number: int) -> str:
    return say("vocabularies-names-twice-lost", form=form, number=number)


def slugs_lost(form: str, number: int) -> str:
    return say("vocabularies-slugs-lost", form=form, number=number)


def relations_lost(form: str, number: int) -> str:
    return say("vocabularies-relations-lost", form=form, number=number)


def kinds_lost(form: str, number: int) -> str:
    return say("vocabularies-kinds-lost", form=form, number=number)


def sources_lost(form: str, number: int) -> str:
    return say("vocabularies-sources-lost", form=form, number=number)


def breaks_lost(form: str, number: int) -> str:
    return say("vocabularies-breaks-lost", form=form, number=number)


def meanings_lost(form: str, number: int) -> str:
    return say("vocabularies-meanings-lost", form=form, number=number)


def unadvised_lost(form: str, number: int) -> str:
    return say("vocabularies-unadvised-lost", form=form, number=number)


def other_names_lost(form: str, number: int) -> str:
    return say("vocabularies-other-names-lost", form=form, number=number)


def relations_but_advice_lost(form: str, number: int) -> str:
    return say("vocabularies-relations-but-advice-lost", form=form, number=number)


def topics_lost(form: str, number: int) -> str:
    return say("vocabularies-topics-lost", form=form, number=number)


def chosen_left_out(form: str, number: int) -> str:
    return say("vocabularies-chosen-left-out", form=form, number=number)


def vale_message(label: str, instead: Sequence[str]) -> str:
    """What Vale tells whoever wrote a word."""
    return say("vocabularies-vale-message", label=label, instead=", ".join(f"“{each}”" for each in instead))


def vale_reason(why: str, by: str) -> str:
    """Why other words are better and who says so, each of which may be empty."""
    if not by:
        return why
    return say("vocabularies-vale-reason", why=why, by=by) if why else say("vocabularies-vale-adviser", by=by)


def vale_jargon() -> str:
    """What Vale tells of a word that readers may not know; it puts the word in the place of the signs."""
    return say("vocabularies-vale-jargon")


def vale_long_sentence(most: int) -> str:
    return say("vocabularies-vale-long-sentence", most=most)


def vale_readme() -> str:
    """The page that lies in a style, in Markdown."""
    parts = (
        say("vocabularies-vale-readme-title"),
        say("vocabularies-vale-readme-advice"),
        say("vocabularies-vale-readme-chosen"),
        say("vocabularies-vale-readme-use"),
        say("vocabularies-vale-readme-off"),
    )
    return "\n\n".join(parts) + "\n"
