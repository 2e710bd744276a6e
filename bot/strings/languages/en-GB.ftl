# Every sentence that jargonbot says, in English (UK), by key; a part for each file of bot/strings, which says what is
# put in the places. A line break here is one for readers. How to write it: https://projectfluent.org/fluent/guide/
# A language is one such file beside this one, named by its tag; what it lacks is said in English.


## plurals: numbers with their nouns

people = { $number ->
    [one] 1 person
   *[other] { $number } people
}
comments = { $number ->
    [one] 1 comment
   *[other] { $number } comments
}


## taking_away: taking a public answer away, for whoever asked

taking-away-label = Take the public answer away
taking-away-taken-away = The public answer is gone. What people flagged on it still counts for the word.
taking-away-gone-already = The public answer is gone already.
taking-away-only-whoever-asked = Only the person who asked can take this answer away. Nothing was changed.
taking-away-may-not = I cannot take the answer away: I may not look back in this channel now, so I cannot tell whose answer it is. Somebody who looks after the channel can delete it.
taking-away-not-now = Discord did not let me do that just now. Nothing was changed. Please try again in a minute.


## wanted: words that nobody explains yet, to whoever asks for one and to curators

wanted-ask = Ask for this word
wanted-not-kept = That cannot be asked for here. Only a word of its own is kept, at most four words, and nothing about people.
wanted-nobody-reads = Nobody would read it: no server's curators look after what is said outside of servers.
wanted-too-often = You asked for many words in this hour. Ask for more in a while.
wanted-full = So many words are asked for here that there is no room for another. The people who look after the words can make room.
wanted-question-gone = That question cannot be read any more. Type /define with the word, and ask for it there.
wanted-already-here = That word is explained here by now. Type /define to read it.
wanted-gone = Nobody asks for that word any more, or it is explained by now.
wanted-words = Words people asked for
wanted-none =
    # Words people asked for
    Nobody asks for a word just now.
wanted-title =
    # Words people asked for
    Nobody explains them here yet. Who asked is not kept. A word goes from this list when it is explained.
wanted-explain-menu = Explain one of these words
wanted-dismiss-menu = Take one of these words off the list
wanted-tell-me = Tell me when it is there
wanted-tell-me-keeps = If you wish to be told when it is explained, press the button. Your account's number is kept beside the word then, until you were told.
wanted-do-not-tell = Do not tell me any more
wanted-will-not-tell = You will not be told. Your account's number is deleted from beside those words.
wanted-seeks-many = You wait for many words here already. With /my flags you can end that.
wanted-asked = “{ $word }” is asked for. The people who look after the words see it, without your name.
wanted-asked-unrepeated = That word is asked for. The people who look after the words see it, without your name.
# $day is a mark that Discord shows as a day.
wanted-wanted = { $times ->
    [one] - “{ $word }”: once, last on { $day }
   *[other] - “{ $word }”: { $times } times, last on { $day }
}
wanted-dismissed = “{ $word }” is off the list.
wanted-will-tell = When “{ $word }” is explained, you are told after your next answer here, or in /my flags. Nobody else is.
wanted-found =
    # Explained now
    { $rows }
    You asked to be told. Type /define to read it. Nothing is kept of that any more.
wanted-missing =
    # Not explained yet
    { $rows }
    You are told here, or after an answer, when it is.
wanted-row = - “{ $word }”
