"""The rehearsal in the terminal plays the same bot: who reads a comment, and what looks personal in it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run

COMMENT = "Ring 07700 900123, not the office."
ALONE = ["in dm", "/define reablement", "press Comment or flag", f"Your comment, if you like: {COMMENT}", "submit"]
STRANGER = ["as stranger", "in dm", "/define reablement"]
PASSED = ["as admin", "in general", "/flags", "press Let others read it"]


def test_a_comment_from_a_direct_message_goes_to_the_home_server(run: Run) -> None:
    """Where the settings name one, the rehearsal's own server plays it; a stranger reads what was passed, no sooner."""
    script = [*ALONE, "press Send it as it is", *STRANGER, *PASSED, *STRANGER, "press See 1 comment"]
    done = run("try", "--plain", stdin="\n".join(script), JARGONBOT_HOME="1234567890123456789")
    alone, before, desk, after = (part for part in done.stdout.split("> as ") if part)
    assert "- a phone number: “07700 900123”" in alone
    assert "It is stored" in alone
    assert "See 1 comment" not in before
    assert COMMENT in desk
    assert COMMENT in after


def test_without_a_home_server_no_form_opens(run: Run) -> None:
    """The person is told before they type anything."""
    done = run("try", "--plain", stdin="\n".join(ALONE[:3]))
    assert "Nobody would read it" in done.stdout
    assert "A form opens" not in done.stdout


def test_what_is_kept_is_found_again_and_apart(run: Run, database: Path) -> None:
    """Words and flags are there the next time, for the same people, and no row of it is in the real database."""
    first = ["/define reablement", "react 🚩", "as admin", "/term add", "1: Hubbly", "2: Full of hubs.", "submit"]
    told = run("try", "--keep", "--plain", stdin="\n".join(first)).stdout
    assert "“Hubbly” is stored" in told
    assert "rehearsal.db" in told
    again = run("try", "--keep", "--plain", stdin="\n".join(["/define hubbly", "/my flags"])).stdout
    assert "Full of hubs." in again
    assert "You said about “Reablement”" in again
    assert run("flags", "--json").stdout.strip() == "[]"
    assert "hubbly" not in run("ask", "hubbly").stdout.casefold().replace("“hubbly”", "")
    assert database.with_name("rehearsal.db").exists()


def test_imported_words_are_rehearsed(run: Run, tmp_path: Path, database: Path) -> None:
    """Whoever imports a file tries what people will see of it, kept or not, and what was imported after the first."""
    words = tmp_path / "words.csv"
    for label in ("Hubbly", "Wheely"):
        words.write_text(f"term,definition\n{label},Full of {label} things.\n", "utf-8")
        run("import", str(words))
        for keep in ([], ["--keep"]):
            shown = run("try", "--plain", *keep, stdin=f"/define {label}\n").stdout
            assert f"Full of {label} things." in shown
