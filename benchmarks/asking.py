"""What one question in the terminal costs as a process, against the import of the libraries it needs.

usage: python -m benchmarks.asking
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROUNDS = 15
LIBRARIES = "import click, numpy, platformdirs, pydantic_settings, rapidfuzz, regex, rich.console, sqlite_utils, yaml"
ASK = ["-m", "bot", "ask", "what does co-production mean?"]
MIB_OF_KIB = 1024


class Cost(NamedTuple):
    """Seconds on the clock, seconds of the processor, and the most memory in MiB, of one process."""

    wall: float
    processor: float
    memory: float


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "JARGONBOT_DATABASE": str(Path(folder) / "words.db")}
        cost_of(ASK, environment)  # the first question loads the shipped glossary into a new database
        libraries, questions = [], []
        for _ in range(ROUNDS):
            libraries.append(cost_of(["-c", LIBRARIES], environment))
            questions.append(cost_of(ASK, environment))
    print(f"{'':22}{'wall s':>9}{'CPU s':>9}{'MiB':>8}   (medians of {ROUNDS}, one after the other)")
    for name, costs in (("import of libraries", libraries), ("ask", questions)):
        wall, processor, memory = (median(column) for column in zip(*costs, strict=True))
        print(f"{name:22}{wall:9.3f}{processor:9.3f}{memory:8.1f}")
    ratios = sorted(asked.processor / loaded.processor for asked, loaded in zip(questions, libraries, strict=True))
    print(f"ask / libraries, CPU: median {median(ratios):.2f}, from {ratios[0]:.2f} to {ratios[-1]:.2f}")


def cost_of(words: list[str], environment: Mapping[str, str]) -> Cost:
    """Run Python with these words, and measure it as a whole."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, *words], env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"python {' '.join(words)} ended with {process.returncode}.")
    return Cost(time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / MIB_OF_KIB)


if __name__ == "__main__":
    main()
