"""The folder of a site: what is ours there, and what is not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.errors import UsageError
from bot.site.folder import MANIFEST, File, Folder, Written


def put(folder: Path, **texts: str) -> Written:
    """Write files, whose names have a dash for each underscore."""
    files = [File(name.replace("_", "/") + ".html", text.encode) for name, text in texts.items()]
    return Folder(folder).put_all(files, frozenset(each.path for each in files))


def names(folder: Path) -> list[str]:
    return sorted(each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file())


def test_what_is_the_same_is_not_touched(tmp_path: Path) -> None:
    """So that a program that copies what is new copies that alone."""
    site = tmp_path / "site"
    assert put(site, index="One", words_a="A", words_b="B") == Written(3, 0, 0)
    for each in site.rglob("*.html"):
        os.utime(each, (1_000, 1_000))
    assert put(site, index="Two", words_a="A") == Written(1, 1, 1)
    assert names(site) == [MANIFEST, "index.html", "words/a.html"]
    assert (site / "words/a.html").stat().st_mtime == 1_000
    assert (site / "index.html").stat().st_mtime > 1_000


def test_a_folder_that_was_emptied_goes(tmp_path: Path) -> None:
    """Unless others put something there."""
    put(tmp_path / "site", index="One", words_a="A", topics_b="B")
    (tmp_path / "site/topics/notes.txt").write_text("Mine.")
    put(tmp_path / "site", index="One")
    assert names(tmp_path / "site") == [MANIFEST, "index.html", "topics/notes.txt"]
    assert not (tmp_path / "site/words").exists()


@pytest.mark.parametrize("theirs", ["index.html", "notes.txt", "words/a.html"])
def test_a_folder_of_others_is_refused(tmp_path: Path, theirs: str) -> None:
    """And left as it is."""
    file = tmp_path / theirs
    file.parent.mkdir(exist_ok=True)
    file.write_text("Mine.")
    with pytest.raises(UsageError, match="did not make"):
        put(tmp_path, index="One", words_a="A")
    assert names(tmp_path) == [theirs]
    assert file.read_text() == "Mine."


def test_a_file_of_others_among_ours_is_not_replaced(tmp_path: Path) -> None:
    """It came after our first build, with the name of a page that is new now."""
    put(tmp_path / "site", index="One")
    (tmp_path / "site/about.html").write_text("Mine.")
    with pytest.raises(UsageError, match=r"about\.html is there already"):
        put(tmp_path / "site", index="Two", about="Ours")
    assert (tmp_path / "site/index.html").read_text() == "One"


def test_a_folder_of_git_is_no_file_of_others(tmp_path: Path) -> None:
    """Pages are often built into a branch of their own."""
    (tmp_path / ".git").mkdir()
    assert put(tmp_path, index="One") == Written(1, 0, 0)


def test_a_build_that_was_cut_short_can_be_made_again(tmp_path: Path) -> None:
    """The folder is known as ours by then, with all that was to be in it."""

    def stop() -> bytes:
        raise KeyboardInterrupt

    files = [File("index.html", b"One".strip), File("words/a.html", stop)]
    with pytest.raises(KeyboardInterrupt):
        Folder(tmp_path / "site").put_all(files, frozenset(each.path for each in files))
    assert put(tmp_path / "site", index="One", words_a="A") == Written(1, 1, 0)
    assert put(tmp_path / "site", index="One") == Written(0, 1, 1)


def test_nothing_outside_of_the_folder_is_taken_away(tmp_path: Path) -> None:
    """Whoever changes our list of files, or leads a link out, loses nothing by it."""
    precious = tmp_path / "precious.html"
    precious.write_text("Mine.")
    put(tmp_path / "site", index="One", words_a="A")
    with (tmp_path / "site" / MANIFEST).open("a") as manifest:
        manifest.write(f"../precious.html\n{precious}\nwords/../../precious.html\nout/precious.html\n")
    (tmp_path / "site/out").symlink_to(tmp_path, target_is_directory=True)
    put(tmp_path / "site", index="One")
    assert precious.read_text() == "Mine."


def test_nothing_is_written_through_a_link_that_leads_out(tmp_path: Path) -> None:
    """Neither into a folder of others, nor into the file that a link of the name of ours leads to."""
    (tmp_path / "theirs").mkdir()
    for name in ("a.html", "precious"):
        (tmp_path / "theirs" / name).write_text("Mine.")
    put(tmp_path / "site", index="One", words_a="A")
    for each in (".index.html.new", f"{MANIFEST}.{os.getpid()}.new"):
        (tmp_path / "site" / each).symlink_to(tmp_path / "theirs/precious")
    put(tmp_path / "site", index="Two", words_a="A")
    (tmp_path / "site/words/a.html").unlink()
    (tmp_path / "site/words").rmdir()
    (tmp_path / "site/words").symlink_to(tmp_path / "theirs", target_is_directory=True)
    for text in ("A", "B"):
        with pytest.raises(UsageError, match="words is there already"):
            put(tmp_path / "site", index="Three", words_a=text, words_b="New")
    assert {each.name: each.read_text() for each in (tmp_path / "theirs").iterdir()} == {
        "a.html": "Mine.",
        "precious": "Mine.",
    }
    assert (tmp_path / "site/index.html").read_text() == "Two"


def test_what_a_killed_build_had_begun_is_gone_after_the_next(tmp_path: Path) -> None:
    """Somebody may have taken back what it says, and no visitor must find it under a name that hides."""
    put(tmp_path / "site", index="One")
    (tmp_path / "site" / f"{MANIFEST}.1.new").write_text("Taken back.")
    put(tmp_path / "site", index="One")
    assert names(tmp_path / "site") == [MANIFEST, "index.html"]


def test_hidden_files_are_never_ours(tmp_path: Path) -> None:
    """Whatever our list says, such as after a merge of two."""
    put(tmp_path / "site", index="One")
    (tmp_path / "site/.git").mkdir()
    (tmp_path / "site/.git/config").write_text("Mine.")
    with (tmp_path / "site" / MANIFEST).open("a") as manifest:
        manifest.write(".git/config\n")
    put(tmp_path / "site", index="One")
    assert (tmp_path / "site/.git/config").read_text() == "Mine."


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    """In a sentence that names the file."""
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="is a file and not a folder"):
        put(tmp_path / "file", index="One")
    with pytest.raises(UsageError, match="cannot be written"):
        put(tmp_path / "file" / "site", index="One")
    with pytest.raises(UsageError, match="cannot be written"):
        put(tmp_path / ("long" * 100), index="One")


@pytest.mark.parametrize("named", [".", "inside/.."])
def test_a_home_is_no_folder_for_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    """Whoever has only hidden files there would put them on the web."""
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside").rmdir() if named == "." else None
    (tmp_path / ".netrc").write_text("Mine.")
    with pytest.raises(UsageError, match="other files of yours"):
        put(tmp_path / named, index="One")
    assert not (tmp_path / "index.html").exists()
