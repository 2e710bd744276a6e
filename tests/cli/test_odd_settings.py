"""What is odd about the settings is said by every command that reads them, and does not keep it from its work."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Invoke, Run


def test_a_mistyped_variable_is_told_beside_the_answer(run: Run, database: Path) -> None:
    """On standard error, so that whoever reads the answer by a program is not disturbed."""
    done = run("flags", "--json", JARGONBOT_DATABSE=str(database))
    assert done.returncode == 0
    assert json.loads(done.stdout) == []
    assert "sets JARGONBOT_DATABSE, which means nothing to jargonbot. Did you mean JARGONBOT_DATABASE?" in done.stderr


def test_a_bot_with_a_mistyped_token_says_which_name_is_wrong(run: Run) -> None:
    """And ends as with no token, without the token that was given."""
    done = run("run", DISCORD_TOKN="MTIz.secret.token")
    assert done.returncode == 78
    assert "Did you mean DISCORD_TOKEN?" in done.stderr
    assert done.stderr.splitlines()[-1].startswith("There is no bot token.")
    assert "secret" not in done.stderr


def test_doctor_advises_on_it(invoke: Invoke) -> None:
    """With what to do."""
    rows = json.loads(invoke("doctor", "--offline", "--json", DISCORD_TOKN="x").stdout)
    [row] = [each for each in rows if each["name"] == "settings"]
    assert row["state"] == "advice"
    assert row["remedy"] == "Did you mean DISCORD_TOKEN?"


def test_doctor_says_whether_others_may_read_the_file_of_variables(invoke: Invoke, tmp_path: Path) -> None:
    """The one beside the config file that was named."""
    config, file = tmp_path / "config.yaml", tmp_path / ".env"
    config.write_text("log: {level: warning}\n")
    file.write_text("DISCORD_TOKEN=x\n")
    file.chmod(0o644)
    rows = json.loads(invoke("--config", str(config), "doctor", "--offline", "--json").stdout)
    assert f"Take that right from them: chmod 600 {file}" in [each["remedy"] for each in rows]
