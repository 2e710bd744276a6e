"""Every number that finding rests on, but the fitted weights (`data/search/`): its unit, what it does, its origin.

A confidence is the probability, from 0 to 1, that a term is the one that is meant. The origins:
- *costed*: the least costly, by `python -m benchmarks.refit threshold`;
- *tried*: against the values named, on the questions of `tests/glossary/questions.yaml` and of `benchmarks/recipe.py`
  (3,000 labels). *Steady* between two values: neither changes which term comes first for any of them, or what is
  answered;
- *weighed*: of nearly the least cost on `tests/glossary/asked/fitting.yaml`, by `python -m benchmarks.refit numbers`;
- *told*: what a source says, or what follows from a limit outside this room;
- *chosen*: a judgement. No figure stands behind it.
"""

# What to do with what was found
WRONG_ANSWER_COST = 10.0  # unanswered right ones. Chosen: who is told the wrong thing about care may act on it, who is
# asked “did you mean …?” presses once
OUTSIDE_SHARE = 0.5  # of the questions are about things that are not in the glossary. Chosen: nobody has counted
ANSWER_FROM = 0.8  # confidence from which a near miss is answered. Costed: 0.81 is the least costly, all from 0.76 to
# 0.81 cost the same within 3 %, and 0.8 within 1 %
SUGGEST_FROM = 0.1  # confidence of the best match from which terms are offered at all. Tried: from 0.2, six in 100
# questions lose their offer; steady down to 0.05
NEAREST_FROM = 0.05  # confidence of the best match from which it is named as the nearest, where nothing is offered.
# Tried: of the questions of the tests, none finds its term below it, and four in five that mean none lie there
LEAST_OFFERED = 0.01  # confidence of the others in an offer. Chosen
FAINTEST = 0.001  # confidence of a line in a report, such as `ask --json`; people see `LEAST_OFFERED`. Chosen
WEAK = 0.3  # confidence of the best label below which the definitions are searched, too. Tried: steady from 0 to 0.6
MOST_SUGGESTIONS = 5  # terms. Chosen: as many as a reader on a phone will look at
MOST_MEANINGS = 25  # terms of one acronym. Told: as many as a Discord menu holds

# Exact keys: confidence by how a question is a label. Chosen: the order counts, and that all answer (`ANSWER_FROM`)
SAME = 1.0
JOINED = 0.98  # but for spaces and hyphens
SINGULAR = 0.975  # but for plurals, and US and UK spelling
INFLECTED = 0.97  # but for little words, too
ROOTED = 0.96  # but for the endings of its words: a means test is means testing
REORDERED = 0.95  # the same words in another order
SOUNDED = 0.82  # the same in English ears, however the words are cut: "a ten dance allowance"
SAID_TWICE = 0.94  # nothing but labels of one term: "DoLS (Deprivation of Liberty Safeguards)"

# Asked about inside a message. Chosen: as sure as an answer has to be, less sure than any label alone
ASKED = 0.9  # confidence of what stands right beside asking words
PRESUMED = 0.85  # of the only term of a message that asks something

SPELT_OUT = 3  # names of letters in a row that may be initials. Chosen: two are words of any talk ("you see")

# Near misses
HELD_BACK = 0.75  # the most confidence of a doubtful match. Chosen: at the top of what is offered, never answered
MENTIONED = 0.12  # confidence of a label within a longer question. Told: above `SUGGEST_FROM`, so that it is offered.
# Tried: 0.2 puts it before better ones
ON_THE_WAY = 0.05  # the same of what people only name to tell their story ("the council", "my carer"): below what fits
ALL_SAID = 0.999  # share of the words that matter which counts as all of them. Told: but for rounding
CANDIDATES = 32  # forms that look near, compared in full. Tried: steady from 16 to 64
ALIKE = 10  # forms that sound near, compared too where the question has few words. Tried: steady from 5 to 20
WORDS_OF_A_SOUND = 6  # words that may be one label, heard as several ("re able mint"). Chosen
POSTINGS_READ = 12_000  # entries of the letter index read a question: bounds the time, whatever the glossary. Chosen
SOUNDS_READ = 6_000  # the same for sounds, which are few, so that their commonest triples say little. Chosen
FAR = 0.2  # of the best candidate's score: who shares fewer triples is not worth sorting. Tried: steady from 0.1 to 0.4
RANKED = 24  # candidates that get a share of the probability: that of the others is nought. Tried: steady from 8
LONGEST_NEAR = 200  # characters. Told: no label is longer (`bot.glossary.model.term.MAX_LABEL`)
AKIN = 0.85  # likeness of a word to the only one of a question, from which longer labels that have it are offered.
# Tried: steady from 0.75 to 0.95
LEAST_KIN = 6  # letters of such a word. Tried: steady from 4 to 8
MOST_KIN = 3  # such labels. Chosen: leaves room for others in an offer

# Reasons to doubt (`guards.py`). Each costs answers that would be right, and keeps some that would be wrong
UNFIT = 0.04  # confidence of what is no slip at all. Told: below `NEAREST_FROM`, so that it is not offered
LIKE_A_WORD = 0.55  # likeness to a word of the label from which a real word may be a slip of it. Weighed
LIKE_A_SLIP = 0.35  # the same of a word that is none. Weighed
SHORT = 5  # letters of a label up to which a near miss may be another word: "sarah" is not SARA. Tried: each letter
# more costs one to two answers in a hundred; at 4, "Carter" is answered with Carer (`tests/glossary/test_match.py`)
SHORT_STEM = 6  # letters up to which a shared stem is not enough: "tire" is not "tyre". Tried: steady from 4 to 8
SWAPPABLE = 2  # words that may be another thing when they change places: home care is not a care home. Tried: 3 costs
# five answers in a hundred
SHORTEST_PLURAL = 3  # letters of a label that answers to its own plural. Tried: steady from 2 to 4
SHORTEST_SINGULAR = 4  # letters that are left of a label in its singular. Tried: steady from 3 to 5

# Sounds (`misheard.py`)
LEAST_HEARD = 5  # letters of a label that is listened for. Chosen
HEARD_ALIKE = 0.65  # likeness of letters to a label with the same sounds, where words are cut elsewhere: "tell a care".
# Weighed: at 0.5 two more of 800 are answered wrongly
REAL_WORDS_HEARD = 0.75  # the same where each word is a real one: a garden shop is no guardianship. Weighed
WRITTEN_BY_EAR = 0.55  # the same of one word that is no other: "secshund". Weighed
WORDS_HEARD_ALIKE = 0.6  # the same of words, one for one: "human writes act". Weighed
LEAST_MISHEARD = 5  # letters of a real word that may stand for another of the same sounds. Weighed: steady from 4 to 6
NEARLY_HEARD = 0.85  # mean likeness of letters and sounds, where words are cut elsewhere, from which it is answered.
# Weighed: 0.9 loses six answers of 800
PERHAPS_HEARD = 0.72  # the same from which it is offered, where nothing else is found. Weighed
OFFERED_BY_EAR = 0.35  # confidence of that. Chosen: above what definitions only speak of
LISTENED_TO = 6  # candidates that are compared by their sounds, best first. Chosen: bounds the time
LETTERS_MISHEARD = 0.35  # of the letters of a label, by which what sounds like it may have more or fewer. Chosen
LEAST_NEARLY_HEARD = 7  # letters for that. Chosen
LONGEST_HEARD = 9  # words that may be one label by their sounds. Chosen
WORDS_HEARD = 60  # words of a message that are listened to. Chosen: bounds the time

FEW_BESIDE = 12  # words of a question in which another label tells that a short guess is right. Weighed: steady
FEW_WORDS = 5  # words of a message that asks nothing: a strange one among them shows that it speaks of something else.
# Weighed

# Labels within a longer question
LONGEST_MENTION = 8  # words of a label. Chosen
LITTLE_WITHIN = 1  # little words among those of a label that it does not have. Chosen: "left with in a care home" has
# three, and is no care leaver
SHORTEST_MENTION = 3  # letters of a label of one word: two are words of any question. Tried: from 4, two in a hundred
# questions lose their term
READ_OF_A_MESSAGE = 4000  # characters of a message that are read for what it asks about. Told: as many as `fold` reads
SENTENCES_READ = 60  # sentences of it, of at most `WORDS_READ` words. Chosen: bounds the time
LONGEST_CLOSING = 4  # words that may close a question around a thing: "… actually stands for". Told: by the frames
RIVAL = 0.3  # confidence of another label, from which the only term of a message is not presumed to be meant. Chosen
WORDS_READ = 120  # words of a question. Chosen: whole messages are for the spotter
LONGEST_QUESTION = 500  # characters. Chosen: what is longer is a story, whose terms are found inside it

# Words that a question names together
MOST_COMPARED = 3  # words told apart at once. Told: so many are read side by side
MOST_JOINTS = 6  # "and", "or" and commas between them. Chosen: bounds the ways to read them

# Finding by definition. The unit of a score is a word that one term alone says. Tried on the descriptions of the tests
DESCRIBED_FROM = 1.4  # from which a term is offered to whoever describes something. Weighed: from 1.2 to 1.8; less
# offers more that is beside the point, more finds less
SPOKEN_OF_FROM = 2.5  # the same where nobody describes anything. Weighed: at 2.4, one in 100 more of the messages that
# mean nothing here are offered something, at 2.2, four; at 2.8, one description of 45 fewer finds its term
MANY_DEFINITIONS = 500  # in a glossary of which both hold; of fewer, less is enough, down to
LEAST_SAID = 1.2  # words. Chosen: a little more than one; of those met there must be two anyway (`by_definition.py`)
SURELY_DESCRIBED = 4.0  # from which a confidence rises no more. Chosen
PHRASES_COUNT = 2  # times that a word of people's own phrases counts, beside one of a definition. Tried: steady to 3
MOST_ASKED = 60  # words and ideas read of a question. Chosen: bounds the time
SIMILAR = 0.6  # what an idea counts for, beside the word itself. Tried: steady from 0.4 to 0.8
SATURATION, LENGTHS = 1.2, 0.75  # k1 and b of BM25. Told: the usual ones (Robertson and Zaragoza 2009). Tried: steady
BEST_BY_DEFINITION = ANSWER_FROM - 0.1  # confidence. Chosen: a definition is only ever a suggestion
NEXT_BY_DEFINITION = 0.9  # of the confidence before it. Chosen

# Words that only stand inside texts: where nothing else is found, readers are told in which
MOST_MENTIONED_WORDS = 3  # words looked for. Chosen: more are a sentence
MOST_MENTIONING = 6  # terms that may hold them: what stands in more is a word of any text. Chosen
MENTIONS_NAMED = 3  # of them that are named. Told: as many as a sentence lists

# Completing
COMPLETED = 25  # terms. Told: as many as Discord shows
COMPLETION_CANDIDATES = 250  # forms that look near. Chosen
FORMS_A_TERM = 4  # forms taken for each term that will be shown, since several may belong to one. Chosen
SHORTEST_SLIP = 3  # letters typed. Chosen: below that, everything is a slip of everything
SLIPS_WITHIN = 8  # letters at the start in which every slip is tried; later ones are forgiven by likeness. Chosen
LETTERS_A_SLIP = 3  # letters typed for each slip that is forgiven. Chosen
LONGEST_TYPED = 100  # letters compared. Told: as many as Discord sends

# Spotting in a text
LONGEST_SPOT = 12  # words of a label. Chosen
SHORTEST_STEM = 4  # letters. Chosen: below that, one stem is shared by words that are strangers (new, news)
SHORTEST_ACRONYM = 3  # letters from which an acronym that is no everyday word counts in small letters, too. Chosen

SHORT_MESSAGE = 60  # words of a text in which an acronym needs no other term beside it. Chosen
WORDS_A_TELLING_LABEL = 50  # of a longer text about care, at most, for each label that says so by itself. Tried: 40
# does the same; from 60 on, three times as much is explained in texts about other things
NEAR_A_SECTION = 160  # characters around the number of a section within which its Act is looked for. Chosen
DIGITS_OF_A_KNOWN_SECTION = 3  # of a number that people know by itself: section 2 may be of anything. Chosen

# Words that are never guessed
SLIPS_OF_A_NAME = (5, 10)  # letters of a word from which one slip, and from which two are forgiven. Chosen

# Scales of the features. Chosen; whoever changes one fits the weights anew
HEAVIEST_WORD = 10  # letters: a longer word weighs no more
MOST_EDITS = 6  # slips: more are as many
MANY_LETTERS = 30  # of a question, beyond which more say no more
MANY_WORDS = 12  # the same for words
