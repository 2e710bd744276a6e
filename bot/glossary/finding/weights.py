"""Fitted numbers: a row for single words, a row for phrases. Written by `python -m benchmarks.fit --write`.

Fitted on 5,582 choices: half of a development set of real slips, questions, plurals, acronyms and
words from outside the glossary (the recipe is in `benchmarks/fit.py`). The columns of FORMS are
slips, slips_squared, letters, bags, winkler, sounds, partial, said, said_squared, covered, covered_squared, worst_said, worst_covered, one_slip, edits, length, first, last, known, words.
"""

import numpy as np

# fmt: off
FORMS = np.array(
    [
        [1.321, 3.739, 1.383, 0.854, -0.570, 2.581, -1.310, -0.689, 0.857, -0.037, 1.625, -0.689, 0.987, 0.593, -6.070, -0.895, 1.025, 1.131, -1.888, -0.966],
        [-0.386, 1.212, -0.112, 2.543, -1.505, 0.885, -1.998, 1.866, 5.048, 0.623, 2.579, 3.458, 0.674, 0.587, -4.189, -1.125, -0.142, -0.079, -1.055, -0.050],
    ],
    np.float32,
)
NONE = np.array(
    [
        [4.550, 0.109, 0.391, 1.140],
        [5.551, -0.323, 0.839, 0.961],
    ],
    np.float32,
)
