"""What curators read where the shared words changed under a server's own, and what they press.

Those of the home server read it `for everyone` where the published words changed under what they had changed.
"""

from bot.strings.catalogue import say


def changed_under(piece: str, *, everyone: bool = False) -> str:
    return say("merge-changed-under-for-everyone", piece=piece) if everyone else say("merge-changed-under", piece=piece)


def same_slug(*, everyone: bool = False) -> str:
    return say("merge-same-slug-for-everyone") if everyone else say("merge-same-slug")


def position(number: int, of: int) -> str:
    return say("merge-position", number=number, of=of)


def ours(*, everyone: bool = False) -> str:
    return say("merge-ours-for-everyone") if everyone else say("merge-ours")


def was(*, everyone: bool = False) -> str:
    return say("merge-was-for-everyone") if everyone else say("merge-was")


def now(*, everyone: bool = False) -> str:
    return say("merge-now-for-everyone") if everyone else say("merge-now")


def nothing() -> str:
    return say("merge-nothing")


def nothing_known() -> str:
    return say("merge-nothing-known")


def differs() -> str:
    return say("merge-differs")


def came() -> str:
    return say("merge-came")


def went() -> str:
    return say("merge-went")


def waits(number: int, *, everyone: bool = False) -> str:
    return say("merge-waits-for-everyone", number=number) if everyone else say("merge-waits", number=number)


def keep() -> str:
    return say("merge-keep")


def take(*, everyone: bool = False) -> str:
    return say("merge-take-for-everyone") if everyone else say("merge-take")


def keep_apart() -> str:
    return say("merge-keep-apart")


def join() -> str:
    return say("merge-join")


def write_anew() -> str:
    return say("merge-write-anew")


def compare() -> str:
    return say("merge-compare")


def next_difference() -> str:
    return say("merge-next-difference")


def whole_texts() -> str:
    return say("merge-whole-texts")


def form_text() -> tuple[str, str]:
    return say("merge-form-text"), say("merge-form-text-hint")


def form_source() -> tuple[str, str]:
    return say("merge-form-source"), say("merge-form-source-hint")


def kept(label: str, *, everyone: bool = False) -> str:
    return say("merge-kept-for-everyone", label=label) if everyone else say("merge-kept", label=label)


def taken(label: str, *, everyone: bool = False) -> str:
    return say("merge-taken-for-everyone", label=label) if everyone else say("merge-taken", label=label)


def kept_apart(label: str, *, everyone: bool = False) -> str:
    return say("merge-kept-apart-for-everyone", label=label) if everyone else say("merge-kept-apart", label=label)


def joined(label: str, *, everyone: bool = False) -> str:
    return say("merge-joined-for-everyone", label=label) if everyone else say("merge-joined", label=label)


def written(label: str, *, everyone: bool = False) -> str:
    return say("merge-written-for-everyone", label=label) if everyone else say("merge-written", label=label)


def among(number: int) -> str:
    return say("merge-among", number=number)
