# Every sentence that jargonbot says, in English (UK), by key; a part for each file of bot/strings, which says what is
# put in the places. A line break here is one for readers. How to write it: https://projectfluent.org/fluent/guide/
# A language is one such file beside this one, named by its tag; what it lacks is said in English.


## errors: what a person is told when something cannot be done

errors-only-curators = Only people who look after the words of this server can do this. They have the Manage Server permission, a role that was chosen for it, or were given the command under Server Settings, Integrations.
errors-only-editors = Only people who look after the words of this server can do this. They have the Manage Server permission, a role that was chosen for it, or were given the command “term” under Server Settings, Integrations.
errors-only-managers = Only people with the Manage Server permission can do this.
errors-rights-unknown = Discord does not tell us just now who may do this. Nothing was stored. Please try again in a minute.
errors-only-in-servers = This works only on a server that jargonbot was invited to.
errors-nothing-open = Nothing is open here any more: it was answered, or the flags were taken back.
errors-unexpected = Sorry, something went wrong on our side. You did nothing wrong. Please try again.
errors-unknown-form = This form is of an older version of the bot, so it was not stored. Please open it again.


## pages: the words for turning pages

pages-previous = Previous
pages-next = Next
pages-page = -# Page { $number } of { $of }


## people: what whoever runs the bot reads when they look after the data of one person

people-no-id = That is no id of a person on Discord. It has 17 to 19 digits: switch on Developer Mode in Discord's settings, then choose Copy User ID from the person's menu.
people-erased = { $rows ->
    [0] Nothing of this person was kept.
    [one] One row is gone.
   *[other] { $rows } rows are gone.
} The id is in no file of the database any more; what they decided or changed as a curator stays without it. Copies of the database that you made before still hold it until you delete them. One that you put back is mended when it is opened, as long as the files .erased and .key stay beside it.


## places: what a room does not let the bot do, for whoever is there

places-may-not-look = Only you see this answer: I cannot see this channel, so I would not notice a 🚩 here. The buttons under the definitions work.
places-may-not-write = Only you see this answer: I may not write in this channel. The buttons under the definitions work.
places-cannot-show-everyone = I cannot show it to everyone here: I may not see this channel or write in it. You can still read it.
places-not-told-now = Discord did not take my message there just now. Nothing was changed. Please try again in a minute.
places-cannot-be-told = I cannot tell this channel of flags: I may not see it or write in it. Nothing was changed. In the settings of the channel, give me View Channel and Send Messages, and try again.
places-channel-cannot-be-told = I cannot tell { $channel } of flags: I may not see it or write in it. Nothing was changed. In the settings of the channel, give me View Channel and Send Messages, and try again.


## plurals: numbers with their nouns

people = { $number ->
    [one] 1 person
   *[other] { $number } people
}
comments = { $number ->
    [one] 1 comment
   *[other] { $number } comments
}


## public_cards: why a card is not shown to everyone once more, and where the first one stands

public-cards-only-you-word = Only you see this answer, because this channel has had the word twice in the last few minutes.
public-cards-only-you-many = Only you see this answer, because this channel has had many answers within a minute.
public-cards-look-there = I do not show it again, because this channel has had the word twice in the last few minutes.
public-cards-first = [Go to the first answer]({ $link })


## refusals: why something was not done, for whoever asked for it

refusals-comments-blocked = You cannot write comments in this server at the moment; those who look after its words decided so. Nothing was stored. You can still flag without a comment, and look up every word.
refusals-flagged-definition-gone = That definition has changed or gone since. Look the word up again with /define.
refusals-not-to-be-taken-back = That flag is gone already, so it cannot be taken back.
refusals-nobody-would-read = Nobody would read it: outside a server nobody looks after what people say to this bot about its words. On a server that has jargonbot, the people who look after the words there read it.
refusals-comment-gone = That comment is gone; the person may have taken it back.
refusals-term-gone = That word is no longer in the glossary. Try /define to look for another.
refusals-no-name = Please give the word itself. Nothing was stored.
refusals-name-without-letter = Each name needs at least one letter or digit, so that people can find it. Nothing was stored.
refusals-no-definition = Please say what the word means, in plain words or formally. Nothing was stored.
refusals-flagged-too-often = Thank you for helping so much: you have flagged { $most } times in the last hour, which is as much as we can take from one person. This one was not stored. Please try again in an hour.
refusals-taken = “{ $label }” is in the glossary already. Use /term edit to change it.
refusals-shared = “{ $label }” comes from the shared glossary, so it cannot be removed here. With /term edit you can change what your server reads.
refusals-faulty = Nothing was stored. { $faults }
refusals-no-glossary-files = The folder { $folder } holds no glossary files (*.yaml). Check the setting “glossary”.


## taking_away: taking a public answer away, for whoever asked

taking-away-label = Take the public answer away
taking-away-taken-away = The public answer is gone. What people flagged on it still counts for the word.
taking-away-gone-already = The public answer is gone already.
taking-away-only-whoever-asked = Only the person who asked can take this answer away. Nothing was changed.
taking-away-may-not = I cannot take the answer away: I may not look back in this channel now, so I cannot tell whose answer it is. Somebody who looks after the channel can delete it.
taking-away-not-now = Discord did not let me do that just now. Nothing was changed. Please try again in a minute.


## talk: what the bot says when somebody speaks to it and asks for no word

talk-welcome = Glad to help. Ask about a word whenever you like.
talk-welcome-alone = Glad to help. Ask about a word, such as: what does co-production mean?
talk-how-to-explain = I cannot see other messages. To have the jargon in one explained, press and hold it, or right-click it, and choose Apps, Explain the jargon. Ask about a word, such as: what does co-production mean?
talk-ask-by-name = I cannot read your message, because it names my role. Please ask again with { $name }, the entry marked APP: { $name } what does co-production mean? Or type /define.


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


## settings: what a server has settled for itself, to those who manage it

settings-title =
    # Settings of this server
    Only you see this. What you choose holds at once.
settings-choose-roles = Choose the roles of your curators
settings-not-everyone = @everyone cannot be chosen: then anybody could change the words. Nothing was changed.
settings-choose-channel = Choose the channel for new flags
settings-choose-nation = Choose a nation
settings-anywhere = No nation in particular
settings-make-private = Show answers only to whoever asks
settings-make-public = Show answers to everyone
settings-hear = Answer mentions
settings-hear-not = Do not answer mentions
settings-change-emoji = Change the flag emoji
settings-form-emoji-flagged = Emoji that flag an answer
settings-form-emoji-flagged-hint = Put spaces between them. Leave it empty for none.
settings-form-emoji-hard-to-understand = Emoji that say: hard to understand
settings-form-emoji-hard-to-understand-hint = Put spaces between them. Leave it empty for none.
settings-curators =
    ## Who looks after the words
    The buttons of curators work for members who manage the server.
    -# To let a role use the commands /term add and /flags, open Server Settings, Integrations, jargonbot, and add the role to them. That is enough: their buttons work for it then.
settings-curators-with-roles =
    ## Who looks after the words
    The buttons of curators work for members who manage the server and for members with { $roles }.
    -# To let a role use the commands /term add and /flags, open Server Settings, Integrations, jargonbot, and add the role to them. That is enough: their buttons work for it then.
settings-notices =
    ## New flags
    { $channel } is told when a word is flagged.
settings-notices-nowhere =
    ## New flags
    No channel is told when a word is flagged.
settings-seen-by-asker =
    ## Who sees answers
    Answers to /define are shown only to the person who asked.
settings-seen-by-everyone =
    ## Who sees answers
    Answers to /define are public.
settings-heard =
    ## Mentions
    A mention of the bot with a question is answered.
settings-heard-not =
    ## Mentions
    Mentions of the bot are not answered.
settings-nation =
    ## Nation
    Definitions that hold in { $nation } come first.
settings-nation-none =
    ## Nation
    No nation's definitions come first.
settings-emoji =
    ## Emoji
    { $rows }
settings-emoji-none =
    ## Emoji
    No emoji is a flag.
settings-row-flagged = - { $emoji } flag an answer
settings-row-out-of-date = - { $emoji } say that it is out of date
settings-row-wrong = - { $emoji } say that it is wrong
settings-row-hard-to-understand = - { $emoji } say that it is hard to understand
settings-row-hurtful = - { $emoji } say that it is hurtful
settings-row-other = - { $emoji } say that something else is wrong with it
settings-no-emoji = “{ $typed }” is not an emoji. Nothing was stored. Put a space between one emoji and the next.
settings-no-emoji-unrepeated = That word is not an emoji. Nothing was stored. Put a space between one emoji and the next.
settings-emoji-twice = { $emoji } cannot stand for both. Nothing was stored.


## curation: the forms in which curators write, and what they are told when it is stored

curation-in-our-own-words = In our own words
curation-own-words = our own words
curation-asked-for-here = This is the wording that this community asks for.
curation-advice-from-here = Advice from this community
curation-add-title = Add a word
curation-edit-title = Change a word
curation-form-labels = The word, then other names
curation-form-labels-hint = Put commas between them, or semicolons if a name has a comma in it.
curation-form-plain = What it means, in plain English
curation-form-plain-hint = Short sentences. Say it as you would to a friend.
curation-form-formal = The formal definition
curation-form-formal-hint = What the law or the guidance says, in your own words.
curation-form-source = Where the formal definition comes from
curation-form-source-hint = A name, and a web address if there is one.
curation-form-instead = Words to use instead
curation-form-instead-hint = Put commas between them. Leave it empty if the word is fine.
curation-which-definition = Choose one of the definitions that show while you type.
curation-definition-gone = That definition has changed or gone since.
curation-nothing-changed = Nothing was stored, because nothing was changed in the form.
curation-added = “{ $label }” is stored. People in this server can find it with /define now.
curation-parted = All of this word is a copy of your own from now on: what changes in the shared glossary no longer reaches it, and stands in /flags for you to look at. With /term remove people read the shared one again.
curation-changed = The change to “{ $label }” is stored. People in this server read it from now on.
curation-changed-flagged = The change to “{ $label }” is stored. People in this server read it from now on. Type /flags to answer the people who flagged it.
# $definition is the name of one, such as “meaning in plain English”.
curation-not-on-card = The card does not show the { $definition }; More shows it.
curation-no-room-on-card = The card has no room for the { $definition }; More shows it.
curation-first-on-card = { $sentences ->
    [one] The card shows the first sentence of the { $definition }; More shows all of it.
   *[other] The card shows the first { $sentences } sentences of the { $definition }; More shows all of it.
}
curation-with-hints =
    { $told }
    Some advice, if you wish to follow it. With /term edit you can change the text.
    { $hints }
curation-removed = “{ $label }” is removed from this server.
curation-removed-shared = This server's wording of “{ $label }” is removed. People read the shared one again.
