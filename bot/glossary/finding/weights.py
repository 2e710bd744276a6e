"""Fitted numbers, a row for words and one for phrases, by `python -m benchmarks.fit --write`.

Fitted on 5,582 choices: half of a development set of real slips, questions, plurals, acronyms and
words from outside the glossary (the recipe is in `benchmarks/fit.py`). The columns of FORMS are:
slips, slips_squared, letters, bags, winkler, sounds, partial, said, said_squared, covered,
covered_squared, worst_said, worst_covered, one_slip, edits, length, first, last, known, words.
"""

import numpy as np

# fmt: off
FORMS = np.array(
    [
        [
        1.321, 3.739, 1.383, 0.854, -0.569, 2.581, -1.310, -0.689, 0.857, -0.037, 1.625, -0.689, 0.987,
        0.593, -6.070, -0.896, 1.025, 1.131, -1.888, -0.966,
        ],
        [
        -0.386, 1.212, -0.112, 2.542, -1.505, 0.885, -1.998, 1.867, 5.050, 0.623, 2.580, 3.458, 0.673,
        0.587, -4.191, -1.127, -0.142, -0.080, -1.053, -0.051,
        ],
    ],
    np.float32,
)
NONE = np.array(
    [
        [
        4.549, 0.109, 0.391, 1.140,
        ],
        [
        5.552, -0.324, 0.837, 0.961,
        ],
    ],
    np.float32,
)
