"""Bringing in the words that come with the program, where the database holds others."""

import logging
from pathlib import Path

from bot.errors import ConfigError
from bot.formats import digest_of, files_in, files_of_references, read_all
from bot.glossary.checks.finding import GlossaryError
from bot.service.versions import is_newer, version_of_ours
from bot.store.preferences import Remember, note
from bot.store.store import Store
from bot.store.terms import ReplaceShipped
from bot.strings import refusals as strings

log = logging.getLogger(__name__)
BROUGHT_BY = "shipped_by"  # under which the database keeps the version whose words the shipped ones are


def load_shipped(store: Store, folder: Path | None, *, shared: bool) -> None:
    """Have the files of a folder, or those of the program, as the shipped words. It blocks on the store.

    Where the database is `shared`, those of a newer version stay: an old process that begins again in the middle of a
    deploy would take them from all the others.

    Raises:
        ConfigError: there are no files.
        GlossaryError: they have faults, and no words from before are there.
    """
    files = files_in(folder)
    if not files:
        raise ConfigError(strings.no_glossary_files(str(folder)))
    current = digest_of((*files, *files_of_references()))
    stored, ours = store.ask_now(note, "shipped"), version_of_ours()
    if current == stored:
        return
    if shared and is_newer(theirs := store.ask_now(note, BROUGHT_BY), ours):
        log.info("The shipped words are those of version %s, which is newer, so they stay.", theirs)
        return
    try:
        terms = read_all(files, "yaml").terms  # which `files_in` looks for; to try all formats takes as long again
    except GlossaryError as error:
        if not stored:
            raise
        log.error("The glossary files have faults, so the words from before stay:\n%s", error)
    else:
        store.do_now(Remember(BROUGHT_BY, ours))
        store.do_now(ReplaceShipped(terms, current))
