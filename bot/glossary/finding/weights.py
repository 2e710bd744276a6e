"""Fitted numbers: a row for single words, a row for phrases. Written by `python -m benchmarks.fit --write`.

Fitted on 5,578 choices: half of a development set of real slips, questions, plurals, acronyms and
words from outside the glossary (the recipe is in `benchmarks/fit.py`). The columns of FORMS are
slips, slips_squared, letters, bags, winkler, sounds, partial, said, said_squared, covered, covered_squared, worst_said, worst_covered, one_slip, edits, length, first, last, known, words.
"""

import numpy as np

# fmt: off
FORMS = np.array(
    [
        [1.292, 3.749, 1.425, 0.891, -0.579, 2.728, -1.364, -0.745, 0.872, -0.073, 1.640, -0.745, 0.939, 0.615, -6.020, -0.962, 0.991, 1.117, -1.909, -0.910],
        [-0.377, 1.211, -0.098, 2.557, -1.575, 0.987, -2.026, 1.857, 5.097, 0.673, 2.647, 3.434, 0.669, 0.567, -4.208, -1.129, -0.117, -0.078, -1.131, -0.044],
    ],
    np.float32,
)
NONE = np.array(
    [
        [4.507, 0.121, 0.391, 1.157],
        [5.602, -0.249, 0.847, 0.977],
    ],
    np.float32,
)
