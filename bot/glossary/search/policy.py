"""Every number that finding rests on but the fitted weights (`weights.py`): its unit, what it does, its origin.

The origins:
- *costed*: the least costly on the development questions, by `python -m benchmarks.fit`;
- *measured*: tried against its neighbours with the named benchmark, and nothing near it was better;
- *told*: what a source says, or what follows from a limit outside this room;
- *chosen*: a judgement, with its reason; no figure stands behind it.

A confidence is the probability, from 0 to 1, that a term is the one that is meant.
"""

from __future__ import annotations

# What to do with what was found
WRONG_ANSWER_COST = 10.0  # unanswered right ones. Chosen: who is told the wrong thing about care may act on it, who is
# asked “did you mean …?” presses once
OUTSIDE_SHARE = 0.5  # of the questions are about things that are not in the glossary. Chosen: nobody has counted
ANSWER_FROM = 0.8  # confidence from which a near miss is answered. Costed: 0.81 is the least costly, all from 0.76 to
# 0.81 cost the same within 3 %, and 0.8 within 1 %
SUGGEST_FROM = 0.1  # confidence of the best match from which terms are offered at all
LEAST_OFFERED = 0.01  # confidence of the others in an offer
FAINTEST = 0.001  # confidence of a line in a report, such as `ask --json`; people see `LEAST_OFFERED`
WEAK = 0.3  # confidence of the best label below which the definitions are searched, too
MOST_SUGGESTIONS = 5  # terms. Chosen: as many as a reader on a phone will look at
MOST_MEANINGS = 25  # terms of one acronym. Told: as many as a Discord menu holds

# Exact keys: confidence by how a question is a label, the strictest first. Chosen: their order is what counts, and
# that all stand above `ANSWER_FROM`
SAME = 1.0
JOINED = 0.98  # but for spaces and hyphens
INFLECTED = 0.97  # but for plurals, US and UK spelling, and little words
SAID_TWICE = 0.94  # "DoLS (Deprivation of Liberty Safeguards)": nothing but labels of one term
REORDERED = 0.95  # the same words in another order

# Near misses
HELD_BACK = 0.75  # the most confidence of a doubtful match. Chosen: below `ANSWER_FROM`, at the top of what is offered
MENTIONED = 0.12  # confidence of a label within a longer question. Chosen: above `SUGGEST_FROM`, so that it is
# offered, and below whatever is near to the whole
ALL_SAID = 0.999  # share of the words that matter which counts as all of them. Told: but for rounding
CANDIDATES = 32  # forms that look near, compared in full
ALIKE = 10  # forms that sound near, compared too where the question is one word
POSTINGS_READ = 12_000  # entries of the letter index read a question: bounds the time, whatever the glossary
SOUNDS_READ = 6_000  # the same for sounds, which are few, so that their commonest triples say little
FAR = 0.2  # of the best candidate's score: who shares fewer triples is not worth sorting
RANKED = 24  # candidates that get a share of the probability: that of the others is nought
LONGEST_NEAR = 200  # characters. Told: no label is longer (`bot.glossary.model.term.MAX_LABEL`)
AKIN = 0.85  # likeness of a word to the one of the question, from which a longer label that has it is offered
LEAST_KIN = 6  # letters of such a word
MOST_KIN = 3  # such labels

# Reasons to doubt (`guards.py`)
SHORT = 5  # letters of a label up to which a near miss may be another word: "sarah" is not SARA
SHORT_STEM = 6  # letters up to which a shared stem is not enough: "tire" is not "tyre"
SWAPPABLE = 2  # words that may be another thing when they change places: home care is not a care home
SHORTEST_PLURAL = 3  # letters of a label that answers to its own plural ("aids"; not "as" to "A")
SHORTEST_SINGULAR = 4  # letters left when a question is the singular of a label

# Labels within a longer question
LONGEST_MENTION = 8  # words
SHORTEST_MENTION = 3  # letters of a label of one word: "do", "an" and "pa" are words of any question
WORDS_READ = 120  # words of a question. Chosen: whole messages are for the spotter
LONGEST_QUESTION = 500  # characters. Chosen: what is longer is a story, whose terms are found inside it

# Finding by definition
COVERED_FROM = 0.45  # share of what is asked, weighted by rarity, that a definition must say
LEAST_SAID = 2  # words that a definition must meet. Chosen: a lone word says too little
MOST_ASKED = 40  # words and phrases read of a question
SIMILAR = 0.7  # what a word of the same idea counts for, beside the word itself
UNKNOWN = 0.6  # what a word that no definition has counts for: people wrap questions in their own story
SATURATION, LENGTHS = 1.2, 0.5  # k1 and b of BM25. Told: the usual k1 (Robertson and Zaragoza 2009); b for short texts
BEST_BY_DEFINITION = ANSWER_FROM - 0.1  # confidence. Chosen: a definition is only ever a suggestion
NEXT_BY_DEFINITION = 0.9  # of the confidence before it

# Completing
COMPLETED = 25  # terms. Told: as many as Discord shows
COMPLETION_CANDIDATES = 250  # forms that look near
FORMS_A_TERM = 4  # taken for each term that will be shown, since several may belong to one
SHORTEST_SLIP = 3  # letters typed. Chosen: below that, everything is a slip of everything
SLIPS_WITHIN = 8  # letters at the start in which every slip is tried; later ones are forgiven by likeness
LETTERS_A_SLIP = 3  # letters typed for each slip that is forgiven
LONGEST_TYPED = 100  # letters compared. Told: as many as Discord sends

# Spotting in a text
LONGEST_SPOT = 12  # words of a label
SHORTEST_STEM = 4  # letters. Chosen: below that, one stem is shared by words that are strangers (new, news)
SHORTEST_ACRONYM = 3  # letters from which an acronym that is no everyday word counts in small letters, too

# Scales of the features. Whoever changes one fits the weights anew
HEAVIEST_WORD = 10  # letters: a longer word weighs no more
MOST_EDITS = 6  # slips: more are as many
MANY_LETTERS = 30  # of a question, beyond which more say no more
MANY_WORDS = 12  # the same for words
