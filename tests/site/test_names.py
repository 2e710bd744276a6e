"""The names of files: the same at each build, and never two for one where a file system takes them for the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.glossary.browsing import Group, Way
from bot.glossary.model.term import Term
from bot.site import names

DEVICES = ("con", "prn", "aux", "nul", "com1", "lpt9")
LABELS = st.one_of(
    st.text(min_size=1), st.sampled_from((*DEVICES, "CON", "Money", "money", "Zoë", "zoe", "🚩", "a/b", ".."))
)


def is_fit(path: str) -> bool:
    """Whether every file system takes it for just this name."""
    stem = path.rpartition("/")[2].removesuffix(".html")
    letters = set("abcdefghijklmnopqrstuvwxyz0123456789-")
    return bool(stem) and set(stem) <= letters and stem not in DEVICES and len(stem) < 120


@given(st.lists(LABELS, unique=True))
def test_words_never_share_a_file(slugs: list[str]) -> None:
    """Not even those whose slugs differ by capitals alone, as no slug of ours does."""
    files = [names.word_file(each) for each in slugs]
    assert all(map(is_fit, files))
    assert len({each.lower() for each in files}) == len(files)


@given(st.lists(LABELS))
def test_groups_never_share_a_file(topics: list[str]) -> None:
    """However alike their names are, and in whatever order they come."""
    from bot.glossary.browsing import Contents

    contents = Contents.of([Term(slug="word", label="Word", topics=tuple(topics))])
    groups = contents.groups(Way.TOPIC)
    files = names.group_files(Way.TOPIC, groups)
    assert all(map(is_fit, files.values()))
    assert len({*files.values()}) == len(groups)
    assert names.group_files(Way.TOPIC, reversed(groups)) == files


def test_names_that_people_may_link_to() -> None:
    """They are as plain as they can be."""
    assert names.word_file("co-production") == "words/co-production.html"
    assert names.word_file("con") != "words/con.html"
    assert [*names.group_files(Way.TOPIC, [Group("Leaving hospital", ())]).values()] == ["topics/leaving-hospital.html"]
