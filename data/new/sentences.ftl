# Sentences of the bot that do not fit you, in your own words: a name, the sign =, and what is to be said.
# All that there are stand in en-GB.ftl of jargonbot; signs such as { $label } stay as they are there.
# What is not here is said as jargonbot says it.

urgent-help-line = If somebody is in danger, ring the emergency number of your country.
urgent-help-needs-life-in-danger = Somebody's life is in danger
answers-kinds-formal = As the rules have it
answers-kinds-within-formal = rule
curation-form-formal-hint = What the rules or the handbook say, in your own words.
commands-define-term = The word or phrase
commands-browse-short-forms = Look through the short forms
commands-compare-first = A word
commands-compare-second = A second word
