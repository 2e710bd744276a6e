"""The rehearsal in the terminal plays the same bot: who reads a comment, and what looks personal in it."""

from __future__ import annotations

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
