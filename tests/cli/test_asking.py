from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.subcommands import SUBCOMMANDS
from bot.strings.urgent_help import line, more_in_terminal, only_words
from tests.cli.conftest import Invoke, Run


def test_a_question_is_answered_in_the_terminal(run: Run) -> None:
    """Plain English first, with sources and headings, exit 0; nothing but the answer."""
    done = run("ask", "what does co-production mean?")
    assert done.returncode == 0
    told = done.stdout
    in_order = ["Co-production", "Plain English", "plan support together"]
    in_order += ["Source: Our words, The Guild. https://example.org/plain", "Formal definition", "Statutory guidance"]
    in_order += ["Consider using instead", "working together: It is plainer. (Advised by The Guild.)"]
    places = [told.find(each) for each in in_order]
    assert -1 not in places
    assert places == sorted(places)
    assert done.stderr == ""


@pytest.mark.parametrize("question", ["coproduction", "Co production?", "what does co-production mean?"])
def test_the_json_of_an_answer(invoke: Invoke, question: str) -> None:
    """As the contract of the command line says."""
    result = invoke("ask", "--json", question)
    answer = json.loads(result.stdout)
    assert result.exit_code == 0
    assert (answer["query"], answer["outcome"]) == (question, "answer")
    assert answer["confidence"] >= 0.8
    term = answer["term"]
    assert (term["slug"], term["label"], term["aliases"]) == ("co-production", "Co-production", ["coproduction"])
    assert {each["kind"] for each in term["definitions"]} == {"plain", "formal"}
    assert all(each["source"]["title"] and each["source"]["url"] for each in term["definitions"])
    assert set(term["definitions"][0]["source"]) >= {"title", "organisation", "url"}
    assert term["relations"]["consider_using_instead"] == ["working together"]
    assert term["relations"]["use_instead_of"] == []
    assert len(term["relations"]) == 8


def test_an_acronym_of_several_terms_gives_suggestions(invoke: Invoke) -> None:
    """Every meaning, none of them chosen."""
    result = invoke("ask", "--json", "PA")
    answer = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (answer["outcome"], answer["term"]) == ("suggestions", None)
    assert {each["slug"] for each in answer["suggestions"]} == {"personal-assistant", "public-address"}


@pytest.mark.parametrize("question", ["xylophone", "", "  ", "?", "\x1b[31m", "x" * 100_000])
def test_what_cannot_be_answered_exits_with_1(invoke: Invoke, question: str) -> None:
    """With an object all the same, and one plain sentence for people."""
    result = invoke("ask", "--json", question)
    assert result.exit_code == 1
    assert json.loads(result.stdout)["outcome"] == "none"
    assert invoke("ask", question).stdout.startswith("We do not explain")


def test_one_object_for_each_line_of_input(run: Run) -> None:
    """Also for an empty one, in the order of the questions, whatever the bytes."""
    done = run("ask", "--json", "-", stdin="advocacy\n\nxylophone\r\nSUPPORT")
    answers = [json.loads(row) for row in done.stdout.splitlines()]
    assert [each["query"] for each in answers] == ["advocacy", "", "xylophone", "SUPPORT"]
    assert [each["outcome"] for each in answers] == ["answer", "none", "none", "answer"]
    assert done.returncode == 1
    assert run("ask", "--json", "-", stdin="advocacy\nsupport\n").returncode == 0


def test_bytes_that_are_no_text_are_no_traceback(environment: dict[str, str]) -> None:
    """As an argument and as a line of input."""
    for words, stdin in ((["ask", "--json", b"\xff\xfe"], b""), (["ask", "--json", "-"], b"\xff\xfe\n")):
        command = [sys.executable, "-m", "bot", *words]
        done = subprocess.run(command, input=stdin, env=environment, capture_output=True)
        assert (done.returncode, done.stderr) == (1, b"")
        assert json.loads(done.stdout.decode(errors="replace"))["outcome"] == "none"


def test_a_reader_that_goes_away_is_no_traceback(environment: dict[str, str]) -> None:
    """`jargonbot ask --json - | head -1`."""
    command = f"{sys.executable} -m bot ask --json - | head -1"
    questions = "co-production\n" * 3000
    done = subprocess.run(
        command,
        shell=True,
        input=questions,
        env=environment | {"PATH": "/usr/bin:/bin"},
        text=True,
        capture_output=True,
    )
    assert json.loads(done.stdout)["outcome"] == "answer"
    assert done.stderr == ""


def test_completion_gives_labels(invoke: Invoke) -> None:
    """A JSON list of at most 25; none is an empty list."""
    assert json.loads(invoke("complete", "--json", "reab").stdout) == ["Reablement"]
    assert json.loads(invoke("complete", "--json", "zzzz").stdout) == []
    assert len(json.loads(invoke("complete", "--json", "").stdout)) == 7


@pytest.mark.parametrize("words", [["nonsense"], ["ask"], ["import"], ["--nonsense"], ["--config", "/"], []])
def test_a_wrong_use_exits_with_2(run: Run, words: list[str]) -> None:
    """With the usage on standard error."""
    done = run(*words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Usage: " in done.stderr


def test_every_subcommand_has_a_help_text(invoke: Invoke) -> None:
    """Also without any setting that works."""
    listed = " ".join(invoke("--help").stdout.split())
    for name, subcommand in SUBCOMMANDS.items():
        result = invoke(name, "--help", JARGONBOT_LOG__LEVEL="broken")
        assert result.exit_code == 0
        assert len(result.stdout.split("\n\n")[1].split()) > 5, f"{name} says nothing of itself"
        assert subcommand.says() in listed


@pytest.mark.parametrize("question", ["xylophone", "PA", "suport wrker"])
def test_where_it_does_not_know_it_leads_to_help(invoke: Invoke, question: str) -> None:
    """After the words that may be meant; what programs read stays as it is."""
    shown = invoke("ask", question).stdout
    assert shown.splitlines()[-1] == f"{line()} {more_in_terminal()}"
    assert "999" not in invoke("ask", "--json", question).output


def test_a_listed_phrase_is_met_with_help_alone(invoke: Invoke) -> None:
    """Nothing of it is repeated and no words are offered; programs get what they always got."""
    question = "I want to die, what does advocacy mean"
    result = invoke("ask", question)
    assert result.stdout.splitlines() == [f"{line()} {more_in_terminal()}", only_words()]
    assert json.loads(invoke("ask", "--json", question).stdout)["query"] == question


def test_help_now_prints_whom_to_ring(invoke: Invoke) -> None:
    """In all four nations, or in one, each with its source."""
    everywhere, wales = invoke("help-now").stdout, invoke("help-now", "wales").stdout
    assert "0800 027 1234" in everywhere
    assert "0800 027 1234" not in wales
    assert "Ring 116 123. Samaritans." in wales
    assert "https://www.samaritans.org" in wales
    assert "**" not in everywhere
    assert invoke("help-now", "France").exit_code == 2


def test_a_comparison_is_printed_in_the_order_in_which_it_is_read(invoke: Invoke) -> None:
    """Each meaning, what not to mix up; no signs of Discord's. Where a side is not sure it says which, and of what."""
    told = invoke("ask", "what is the difference between co-production and consultation").stdout
    in_order = ["Co-production\nPeople and professionals plan", "Source: Our words", "Consultation\nAsking people"]
    in_order += ["Do not mix them up", "Co-production and Consultation: Consultation only asks for opinions."]
    places = [told.find(each) for each in in_order]
    assert -1 not in places
    assert places == sorted(places)
    assert "**" not in told
    unsure = invoke("ask", "difference between PA and support").stdout
    assert "We are not sure what the first word means here, “pa”.\n  Personal assistant\n  Public address" in unsure
    assert "This one is clear: Support." in unsure
    assert line() in unsure
    belong = invoke("ask", "advocacy vs support").stdout
    assert "How they belong together\nAdvocacy is a kind or a part of Support." in belong
    assert "Nobody has written here yet" in invoke("ask", "support vs consultation").stdout


def test_advice_is_printed_with_who_gives_it(invoke: Invoke) -> None:
    """Or that there is none; either way with the meaning."""
    told = invoke("ask", "what should I say instead of co-production").stdout
    assert "working together: It is plainer. (Advised by The Guild.)" in told
    assert "People and professionals plan" in told
    none = invoke("ask", "is it ok to say advocacy").stdout
    assert "Nobody that we have read advises another word" in none
    assert "Someone helps you to say what you want." in none


def test_meanings_of_one_label_are_told_apart(invoke: Invoke, tmp_path: Path) -> None:
    """By the first words of each, when a question is asked back and when a text is explained."""
    file = tmp_path / "words.json"
    file.write_text(
        '[{"term": "XQ", "definition": "Extra quiet"}, {"term": "XQ", "definition": "Exit queue"}]', encoding="utf-8"
    )
    assert invoke("import", str(file)).exit_code == 0
    asked = invoke("ask", "XQ").stdout
    assert "  XQ (Exit queue)\n  XQ (Extra quiet)\n" in asked or "  XQ (Extra quiet)\n  XQ (Exit queue)\n" in asked
    told = invoke("explain", "We meet at XQ").stdout
    assert "It can also mean: XQ (Ex" in told
