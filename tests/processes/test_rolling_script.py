"""`deploy/rolling` with programs that stand for bots: what it starts and stops, in which order, when it gives up."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.processes import stand_in
from tests.processes.places import Places
from tests.processes.ports import free

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="plain processes are told apart by what Linux says")
ROLLING = Path(__file__).parents[2] / "deploy/rolling"
PLACES = ("0a", "0b", "1a", "1b")


class Deployment(Places):
    """Two processes with two places each."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._journal, self.bin = folder / "journal", folder / "bin"
        self.ports = dict(zip(PLACES, free(len(PLACES)), strict=True))
        self.bin.mkdir()
        self.script("bot", f'exec {sys.executable} {stand_in.__file__} "$@"')
        for place in PLACES:
            self.settle_place(place)

    def script(self, name: str, text: str) -> None:
        file = self.bin / name
        file.write_text(f"#!/bin/sh\n{text}\n")
        file.chmod(0o755)

    def settle_place(self, place: str, **more: object) -> None:
        given = {"NAME": place, "JOURNAL": self._journal, "JARGONBOT_HEALTH__PORT": self.ports[place]}
        self.settle(place, given | more)

    def roll(self, *processes: str, way: str = "plain", within: int = 60) -> subprocess.CompletedProcess[str]:
        arguments = ("--within", str(within), "--program", self.bin / "bot", way, self.folder)
        path = {"PATH": f"{self.bin}:{os.environ['PATH']}", "PLACES": str(self.folder)}
        return subprocess.run(
            [ROLLING, *arguments, *(processes or ("0", "1"))],
            env=os.environ | path,
            capture_output=True,
            text=True,
            check=False,
        )

    @contextmanager
    def beside(self, place: str) -> Iterator[None]:
        """Within, what the script would start runs without it."""
        with subprocess.Popen([self.bin / "bot"], env=self.environment(place)) as process:
            self.note(place, process.pid)
            yield
            process.kill()

    def journal(self) -> list[str]:
        return self._journal.read_text().splitlines()

    def forget(self) -> None:
        self._journal.unlink()


@pytest.fixture
def deployment(tmp_path: Path) -> Iterator[Deployment]:
    made = Deployment(tmp_path)
    yield made
    made.end()


def test_what_does_not_run_is_started(deployment: Deployment) -> None:
    """One after the other, each ready before the next."""
    done = deployment.roll()
    assert (done.returncode, done.stdout) == (0, "0a is ready.\n1a is ready.\n")
    assert deployment.journal() == ["0a began", "1a began"]
    assert deployment.in_use() == ["0a", "1a"]


def test_the_old_one_ends_once_the_new_one_is_ready(deployment: Deployment) -> None:
    """And the next one is not touched before; a second time it goes back to the first places."""
    deployment.roll()
    for new, old in (("b", "a"), ("a", "b")):
        deployment.forget()
        done = deployment.roll()
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == "".join(f"{each}{new} is ready, and {each}{old} has ended.\n" for each in (0, 1))
        assert deployment.journal() == [f"0{new} began", f"0{old} ended", f"1{new} began", f"1{old} ended"]
        assert deployment.in_use() == [f"0{new}", f"1{new}"]


def test_one_that_does_not_get_ready_is_stopped(deployment: Deployment) -> None:
    """The old one goes on, and so does all that would have been replaced after it."""
    deployment.roll()
    deployment.settle_place("0b", MOOD="never ready")
    done = deployment.roll(within=1)
    said = f"0b was not ready within 1 seconds and is stopped, and 0a goes on. Its log: {deployment.folder}/0b.log\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", said)
    assert deployment.in_use() == ["0a", "1a"]


def test_one_that_ends_by_itself_is_not_waited_for(deployment: Deployment) -> None:
    """Such as with a wrong setting."""
    deployment.roll("0")
    deployment.settle_place("0b", MOOD="refused")
    done = deployment.roll("0", within=600)
    said = f"0b ended before it was ready, and 0a goes on. Its log: {deployment.folder}/0b.log\n"
    assert (done.returncode, done.stderr) == (1, said)
    assert deployment.in_use() == ["0a"]


def test_nothing_is_done_where_both_places_are_in_use(deployment: Deployment) -> None:
    """Nobody could tell which of them is the old one."""
    deployment.roll("0")
    with deployment.beside("0b"):
        done = deployment.roll("0")
        assert deployment.in_use() == ["0a", "0b"]
    said = "Both 0a and 0b are in use. Stop one of them, and start this again.\n"
    assert (done.returncode, done.stderr) == (1, said)


def test_a_number_that_another_program_has_now_is_left_alone(deployment: Deployment) -> None:
    """After a restart of the computer the numbers of processes begin anew."""
    (deployment.folder / "0a.pid").write_text(f"{os.getpid()}\n")
    done = deployment.roll("0")
    assert (done.returncode, done.stdout) == (0, "0a is ready.\n")


def test_two_places_with_one_port_are_refused(deployment: Deployment) -> None:
    """The old one would answer for the new one."""
    deployment.roll("0")
    deployment.settle_place("0b", JARGONBOT_HEALTH__PORT=deployment.ports["0a"])
    done = deployment.roll("0")
    assert done.returncode == 1
    assert f"Something answers at port {deployment.ports['0a']} already." in done.stderr
    assert deployment.journal() == ["0a began"]


SYSTEMCTL = """
echo "systemctl $*" >>"$PLACES/journal"
name=${2#jargonbot@} name=${name%.service}
case $1 in
  start)
    env $(grep = "$PLACES/$name.env") ROLLING_PLACE="$PLACES/$name" "$PLACES/bin/bot" >/dev/null 2>&1 &
    echo $! >"$PLACES/$name.pid" ;;
  stop) kill "$(cat "$PLACES/$name.pid")"; rm "$PLACES/$name.pid" ;;
  is-active) if [ -e "$PLACES/$name.pid" ]; then echo active; else echo inactive; exit 3; fi ;;
esac
"""


def test_units_of_systemd_are_started_and_stopped(deployment: Deployment) -> None:
    """`systemctl stop` comes back once the unit has ended."""
    deployment.script("systemctl", SYSTEMCTL)
    deployment.roll("0", way="systemd")
    deployment.forget()
    done = deployment.roll("0", way="systemd")
    assert (done.returncode, done.stdout) == (0, "0b is ready, and 0a has ended.\n"), done.stderr
    told = [each for each in deployment.journal() if "is-active" not in each]
    assert told.index("systemctl start jargonbot@0b.service") < told.index("0b began")
    assert told.index("0b began") < told.index("systemctl stop jargonbot@0a.service")


DOCKER = """
echo "$*" >>"$PLACES/journal"
shift 5
case $1 in
  ps) for each in "$@"; do name=$each; done; if [ -e "$PLACES/$name" ]; then echo 1234; fi ;;
  up) touch "$PLACES/$4" ;;
  exec) test -e "$PLACES/$3" ;;
  stop) rm "$PLACES/$2" ;;
esac
"""


def test_services_of_compose_are_started_and_stopped(deployment: Deployment) -> None:
    """How one is can be asked for only within its container."""
    deployment.script("docker", DOCKER)
    deployment.roll("0", way="compose")
    deployment.forget()
    done = deployment.roll("0", way="compose")
    assert (done.returncode, done.stdout) == (0, "0b is ready, and 0a has ended.\n"), done.stderr
    told = [each.split(maxsplit=5)[5] for each in deployment.journal() if " ps " not in each]
    assert [each.partition(" -c ")[0] for each in told] == [
        "up --detach --no-deps bot-0b",
        "exec -T bot-0b python",
        "stop bot-0a",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Say plain, systemd or compose"),
        (["--within"], "Say plain, systemd or compose"),
        (["--within", "soon", "plain", ".", "0"], "Say plain, systemd or compose"),
        (["--fast", "plain", ".", "0"], "There is no option --fast."),
        (["plain", "nowhere", "0"], "There is no nowhere."),
        (["plain", ".", "0"], "The settings of 0a cannot be read"),
        (["systemd", "."], "Say plain, systemd or compose"),
    ],
)
def test_what_it_cannot_do_is_said(tmp_path: Path, arguments: list[str], said: str) -> None:
    """In one sentence, and nothing is started."""
    done = subprocess.run([ROLLING, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
