"""What somebody gets who installs jargonbot from a file: built as a release is, without fetching anything."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import zipfile
from email.message import Message
from email.parser import Parser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# What the metadata of a build reads, besides the code.
READ = ("pyproject.toml", "README.md", "LICENSE", ".git_archival.txt")


def hatchling(*arguments: str | Path, folder: Path = ROOT) -> str:
    command = [sys.executable, "-m", "hatchling", *map(str, arguments)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a wheel and a source archive of this code."""
    folder = tmp_path_factory.mktemp("built")
    hatchling("build", "--directory", folder)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (file,) = built.glob("*.whl")
    return file


@pytest.fixture(scope="module")
def source(built: Path) -> Path:
    """The folder that comes out of the source archive."""
    (file,) = built.glob("*.tar.gz")
    with tarfile.open(file) as archive:
        archive.extractall(built, filter="data")
    return built / file.name.removesuffix(".tar.gz")


def metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (each for each in archive.namelist() if each.endswith(".dist-info/METADATA"))
        return Parser().parsestr(archive.read(name).decode())


def test_the_wheel_takes_three_names_alone(wheel: Path) -> None:
    """Others may not: two packages that bring one name overwrite each other."""
    with zipfile.ZipFile(wheel) as archive:
        names = {Path(each).parts[0] for each in archive.namelist()}
    assert {each for each in names if not each.endswith(".dist-info")} == {"bot", "commands", "rehearsal"}


def test_the_wheel_holds_the_words(wheel: Path) -> None:
    """With the licence of each part, under the name by which indexes look for it."""
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    words = {f"bot/_data/{each.relative_to(ROOT / 'data')}" for each in (ROOT / "data").rglob("*.yaml")}
    assert words
    assert words <= inside
    assert metadata(wheel)["License-Expression"] == "MIT AND CC-BY-4.0"
    assert metadata(wheel).get_all("License-File") == ["LICENSE", "data/LICENSE.md"]
    assert sum(each.endswith((".dist-info/licenses/LICENSE", "licenses/data/LICENSE.md")) for each in inside) == 2


def test_the_wheel_holds_what_pages_are_made_of(wheel: Path) -> None:
    """Templates and styles are no Python, and are easily left behind."""
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    kept = {
        each.relative_to(ROOT).as_posix()
        for name in ("templates", "static")
        for each in (ROOT / "bot/site" / name).iterdir()
    }
    assert {"bot/site/templates/word.html", "bot/site/static/style.css"} <= kept <= inside


def test_the_source_archive_is_all_that_a_contributor_needs(source: Path) -> None:
    """Tests, pages and scripts, too, and nothing of whoever made it."""
    for name in (
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "benchmarks",
        "constraints.txt",
        "deploy",
        "docs",
        "scripts",
        "tests",
    ):
        assert (source / name).exists(), name
    here = {file.relative_to(ROOT) for file in (ROOT / "tests").rglob("*.py")}
    assert here == {file.relative_to(source) for file in (source / "tests").rglob("*.py")}
    assert not [file for file in source.rglob("*") if file.suffix in {".db", ".pyc"}]
    assert not {".git", ".venv", "config.yaml", "dist"} & {file.name for file in source.iterdir()}


def test_the_version_stays_the_same_without_git(wheel: Path, source: Path) -> None:
    """Whoever builds from the source archive gets the version that it was made with."""
    assert hatchling("version", folder=source) == metadata(wheel)["Version"]


def test_a_plain_copy_can_be_built(tmp_path: Path) -> None:
    """One that was downloaded without its history, or copied, has the version 0.0, which says that it is unknown."""
    for name in READ:
        shutil.copy(ROOT / name, tmp_path)
    assert hatchling("version", folder=tmp_path) == "0.0"


def test_a_download_of_a_tag_knows_its_version(tmp_path: Path) -> None:
    """git fills in the file as it makes the archive, as a forge does for a download."""
    for name in READ:
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / ".git_archival.txt").write_text(f"node: {'1a' * 20}\ndescribe-name: v7.2.0\n", "utf-8")
    assert hatchling("version", folder=tmp_path) == "7.2.0"


def test_git_is_told_to_fill_it_in() -> None:
    """Else each download had the version 0.0."""
    assert ".git_archival.txt export-subst" in (ROOT / ".gitattributes").read_text("utf-8").splitlines()
    assert "describe-name: $Format:%(describe:" in (ROOT / ".git_archival.txt").read_text("utf-8")
