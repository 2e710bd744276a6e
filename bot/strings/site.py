"""What stands on the pages for the web, besides what Discord shows, too; and what is said while they are made."""

from collections.abc import Collection
from datetime import date

from bot.strings.catalogue import say

MOST_NAMED = 10  # servers


def title() -> str:
    return say("site-title")


def skip() -> str:
    return say("site-skip")


def menu() -> str:
    return say("site-menu")


def languages() -> str:
    return say("site-languages")


def search_label() -> str:
    return say("site-search-label")


def search_told() -> str:
    return say("site-search-told")


def search_none() -> str:
    return say("site-search-none")


def search_found() -> str:
    return say("site-search-found")


def search_failed() -> str:
    return say("site-search-failed")


def welcome() -> str:
    return say("site-welcome")


def none() -> str:
    return say("site-none")


def which_nation() -> str:
    return say("site-which-nation")


def all_nations() -> str:
    return say("site-all-nations")


def nations_title() -> str:
    return say("site-nations-title")


def nations_told() -> str:
    return say("site-nations-told")


def talk() -> str:
    return say("site-talk")


def as_json() -> str:
    return say("site-as-json")


def changes_title() -> str:
    return say("site-changes-title")


def feed() -> str:
    return say("site-feed")


def urgent_more() -> str:
    return say("site-urgent-more")


def only_here() -> str:
    return say("site-only-here")


def footer() -> str:
    return say("site-footer")


def about_title() -> str:
    return say("site-about-title")


def about_words() -> str:
    return say("site-about-words")


def about_you() -> str:
    return say("site-about-you")


def about_reading() -> str:
    return say("site-about-reading")


def about_people() -> str:
    return say("site-about-people")


def files() -> str:
    return say("site-files")


def as_csv() -> str:
    return say("site-as-csv")


def all_as_json() -> str:
    return say("site-all-as-json")


def as_skos() -> str:
    return say("site-as-skos")


def no_extra() -> str:
    return say("site-no-extra")


def making() -> str:
    return say("site-making")


def words(number: int) -> str:
    return say("site-words", number=number)


def comment(reason: str, year: str) -> str:
    """Above what somebody wrote."""
    return say("site-comment", reason=reason, year=year)


def decided(decision: str, year: str, reply: str) -> str:
    """What was decided, by its name, and what was answered, if anything was."""
    if reply:
        return say("site-decided-with-reply", decision=decision, year=year, reply=reply)
    return say("site-decided", decision=decision, year=year)


def new_on(day: date) -> str:
    return say("site-new-on", day=day)


def changed_on(day: date) -> str:
    return say("site-changed-on", day=day)


def checked_on(day: date) -> str:
    return say("site-checked-on", day=day)


def folder_of_others(folder: object) -> str:
    return say("site-folder-of-others", folder=str(folder))


def file_of_others(file: object) -> str:
    return say("site-file-of-others", file=str(file))


def cannot_be_written(file: object, why: object) -> str:
    return say("site-cannot-be-written", file=str(file), why=str(why))


def cut_short(folder: object) -> str:
    return say("site-cut-short", folder=str(folder))


def no_folder(folder: object) -> str:
    return say("site-no-folder", folder=str(folder))


def home_folder(folder: object) -> str:
    return say("site-home-folder", folder=str(folder))


def no_server_id(given: str) -> str:
    return say("site-no-server-id", given=given)


def unknown_server(server: int, known: Collection[int]) -> str:
    """That nothing is kept of a server, and which are known; of many only some."""
    if not known:
        return say("site-no-servers", server=str(server))
    some = ", ".join(map(str, sorted(known)[:MOST_NAMED]))
    return say("site-unknown-server", server=str(server), number=len(known), some=some)


def address_of_more(address: str) -> str:
    return say("site-address-of-more", address=address)


def lost_title() -> str:
    return say("site-lost-title")


def lost_told() -> str:
    return say("site-lost-told")


def no_address(address: str) -> str:
    return say("site-no-address", address=address)


def serving(address: str) -> str:
    return say("site-serving", address=address)


def port_is_taken(port: int, why: object) -> str:
    return say("site-port-is-taken", port=str(port), why=str(why))


def made(folder: object, pages: int, words: int, written: int, same: int, gone: int) -> str:
    """How many pages there are, and what had to be done for that."""
    return say("site-made", folder=str(folder), pages=pages, words=words, written=written, same=same, gone=gone)
