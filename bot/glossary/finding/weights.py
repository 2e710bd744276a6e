"""Fitted numbers, a row for words and one for phrases, by `python -m benchmarks.fit --write`.

Fitted on 5,581 choices: half of a development set of real slips, questions, plurals, acronyms and
words from outside the glossary (the recipe is in `benchmarks/fit.py`). The columns of FORMS are:
slips, slips_squared, letters, bags, winkler, sounds, partial, said, said_squared, covered,
covered_squared, worst_said, worst_covered, one_slip, edits, length, first, last, known, words.
"""

import numpy as np

# fmt: off
FORMS = np.array(
    [
        [
        1.318, 3.693, 1.331, 0.831, -0.594, 2.408, -1.326, -0.662, 0.850, -0.014, 1.616, -0.662, 0.998,
        0.674, -6.020, -0.782, 1.066, 1.183, -1.849, -0.966,
        ],
        [
        -0.433, 1.238, -0.170, 2.536, -1.442, 0.941, -1.971, 1.775, 4.894, 0.583, 2.554, 3.507, 0.627,
        0.584, -4.262, -1.003, -0.168, -0.101, -0.997, -0.104,
        ],
    ],
    np.float32,
)
NONE = np.array(
    [
        [
        4.517, 0.135, 0.387, 1.135,
        ],
        [
        5.385, -0.388, 0.836, 0.927,
        ],
    ],
    np.float32,
)
