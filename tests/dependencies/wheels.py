"""Which packages that run with the bot come ready-made for a kind of computer: `scripts/wheels` prints a table."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.dependencies.need import WORK
from tests.dependencies.page import Package, read

# What pip calls them; a wheel for an older C library runs on a newer one.
GLIBC = [f"manylinux_2_{minor}" for minor in range(36, 16, -1)] + ["manylinux2014"]
MUSL = ["musllinux_1_2", "musllinux_1_1"]
COMPUTERS = {
    "Intel or AMD, 64 bits": [f"{each}_x86_64" for each in GLIBC],
    "Arm, 64 bits": [f"{each}_aarch64" for each in GLIBC],
    "Arm, 32 bits": [f"{each}_armv7l" for each in GLIBC],
    "Intel or AMD, 64 bits, Alpine": [f"{each}_x86_64" for each in MUSL],
    "Arm, 64 bits, Alpine": [f"{each}_aarch64" for each in MUSL],
    "Arm, 32 bits, Alpine": [f"{each}_armv7l" for each in MUSL],
}
_NONE = re.compile(r"No matching distribution found for (?P<name>[\w.-]+)==")


def found(pip: Path, python: str, platforms: list[str], packages: list[Package]) -> set[str]:
    """The names of the packages of which there is a wheel.

    Raises:
        RuntimeError: pip fails for another reason, which the text tells.
    """
    left = {each.name: f"{each.name}=={each.version}" for each in packages}
    command = [pip, *"install --dry-run --quiet --ignore-installed --no-deps --only-binary=:all: --report -".split()]
    command += ["--target", tempfile.gettempdir(), "--python-version", python]
    command += [word for each in platforms for word in ("--platform", each)]
    while left:
        done = subprocess.run([*map(str, command), *left.values()], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return {*left} if json.loads(done.stdout)["install"] else set()
        if not (missing := _NONE.search(done.stderr)):
            raise RuntimeError(done.stderr)
        del left[missing["name"]]
    return set()


def main(pip: Path, python: str) -> None:
    """Print a row for each package that some computer lacks."""
    packages = [each for each in read() if each.purpose != WORK]
    there = {name: found(pip, python, platforms, packages) for name, platforms in COMPUTERS.items()}
    print(f"Python {python}; {len(packages)} packages\n")
    print(f"| package | for | {' | '.join(COMPUTERS)} |\n|{'---|' * (len(COMPUTERS) + 2)}")
    for package in packages:
        cells = ["yes" if package.name in there[name] else "**no**" for name in COMPUTERS]
        if "**no**" in cells:
            print(f"| {package.name} {package.version} | {package.purpose} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
