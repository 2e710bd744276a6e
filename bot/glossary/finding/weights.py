"""Fitted numbers: a row for single words, a row for phrases. Written by `python -m benchmarks.fit --write`.

Fitted on 5,584 choices: half of a development set of real slips, questions, plurals, acronyms and
words from outside the glossary (the recipe is in `benchmarks/fit.py`). The columns of FORMS are
slips, slips_squared, letters, bags, winkler, sounds, partial, said, said_squared, covered, covered_squared, worst_said, worst_covered, one_slip, edits, length, first, last, known, words.
"""

import numpy as np

# fmt: off
FORMS = np.array(
    [
        [1.360, 3.791, 1.412, 0.886, -0.586, 2.658, -1.328, -0.678, 0.869, -0.027, 1.631, -0.678, 0.990, 0.558, -6.181, -0.902, 1.000, 1.113, -1.915, -0.977],
        [-0.365, 1.222, -0.087, 2.564, -1.555, 0.901, -2.018, 1.898, 5.121, 0.692, 2.665, 3.433, 0.649, 0.546, -4.238, -1.135, -0.130, -0.076, -1.115, -0.041],
    ],
    np.float32,
)
NONE = np.array(
    [
        [4.619, 0.195, 0.399, 1.117],
        [5.654, -0.279, 0.850, 0.981],
    ],
    np.float32,
)
