# Every sentence that jargonbot says, in English (UK), by key; a part for each file of bot/strings, which says what is
# put in the places. A line break here is one for readers. How to write it: https://projectfluent.org/fluent/guide/
# A language is one such file beside this one, named by its tag; what it lacks is said in English.


## answers: the words of an answer: its card, and what is said where no term is sure

answers-how-to-ask = Ask about a word, such as: what does co-production mean?
answers-also-called = Also called
answers-more = More
answers-show-everyone = Show everyone
answers-another-word = Look up another word
answers-related-consider-using-instead = Some people prefer this word
answers-related-not-to-be-confused-with = Do not mix it up with this
answers-related-synonym-of = Also known as
answers-related-child-of = Part of
answers-related-parent-of = Kinds of this
answers-related-use-instead-of = Say this instead of
answers-related-see-also = See also
answers-related-topics = Other words about
answers-always-easy-read = Always show me easy read
answers-not-always-easy-read = Stop always showing easy read
answers-easy-read-from-now = From now on you see easy read with every answer to a command, where there is one. Only that choice is kept, with your id. You can change it with /my settings, or delete it with /privacy.
answers-no-easy-read-from-now = Easy read comes only when you press its button. Nothing is kept of your choice any more.
answers-words-in-it = Words in this text
answers-not-read-by-readers = People who use easy read have not checked this text yet.
answers-no-easy-read = Nobody has written this word in easy read yet.
answers-continued = -# The text goes on here.
answers-to-be-continued = -# It goes on on the next page.
answers-local-term = This server's own wording.
answers-read-source = Read the source
answers-no-source = No source was given.
answers-no-definition = Nobody has written yet what this means.
answers-rest-of-text = -# More has the rest of this text.
answers-other-definitions = { $number ->
    [one] -# 1 more definition is under More.
   *[other] -# { $number } more definitions are under More.
}
answers-text-is-long = This text is long. Press More to read it.
answers-rest-of-advice = -# More has the rest of the advice.
answers-advice-in-more = -# More has what people advise to say instead.
answers-rest-of-mix-ups = -# More has others.
answers-mix-ups-in-more = -# More says what not to mix it up with.
answers-do-not-mix-up = Do not mix up with
answers-discussion = What others have written about it
answers-only-advice = This is advice, not a rule. People choose the words for themselves.
answers-kinds-plain = Plain English
answers-kinds-formal = Formal definition
answers-kinds-easy-read = Easy read
answers-heading-synonym-of = Synonym of
answers-heading-not-to-be-confused-with = Not to be confused with
answers-heading-see-also = See also
answers-heading-topics = See other terms relating to
answers-heading-use-instead-of = Use instead of
answers-heading-consider-using-instead = Consider using instead
answers-heading-parent-of = Parent of
answers-heading-child-of = Child of
# The kinds of definitions within a sentence.
answers-kinds-within-plain = plain English
answers-kinds-within-formal = formal definition
answers-kinds-within-easy-read = easy read
answers-kind-in = { $kind } ({ $nation })
answers-also-called-names = Also called: { $names }
answers-source = Source: { $names }.
answers-discussion-row = { $title }.
answers-discussion-row-by = { $title } by { $author }.
answers-advised-by = Advised by { $adviser }.
answers-written-on = Written on { $day }.
answers-written-from = Written from { $basis }.
answers-written-on-from = Written on { $day }, from { $basis }.
answers-changed = Changed on { $day }.
answers-checked = Checked on { $day }.
answers-nothing-for = We have nothing for { $nation } yet. What you read here may be different there.
answers-holds-in = This is about { $nation }.
answers-in-nation = { $nation }: { $text }
answers-next-step = What to do next
answers-time-limit = Time limit
answers-in-welsh = In Welsh
answers-in-welsh-names = In Welsh: { $names }
answers-old-sums = The sums of money here are from a year that is over. Ask for this year’s.
answers-overdue = Somebody was to check this again by { $day }. It may be out of date.
answers-check-again = To be checked again by { $day }.
answers-read-by = Checked by { $people }.
answers-page-of = Page { $number } of { $pages }
answers-both = { $label } and { $other }
answers-no-answer = We do not explain “{ $query }” yet. It is not your spelling.
answers-no-answer-unrepeated = We do not explain that word yet. It is not your spelling.
answers-mentioned = We do not explain “{ $query }” yet. It is mentioned in { $labels }.
answers-mentioned-unrepeated = We do not explain that word yet. It is mentioned in { $labels }.
answers-nearest = We do not explain “{ $query }” yet. These are the nearest words we have.
answers-nearest-unrepeated = We do not explain that word yet. These are the nearest words we have.
answers-advised = Some people ask others to say “{ $query }”. There is no more about it here.
answers-advised-unrepeated = Some people ask others to say that word. There is no more about it here.
answers-nearest-words = These are the nearest words we have.
answers-which-word = There is no word “{ $query }” here. Choose one of the words that show while you type.
answers-which-word-unrepeated = That word is not here. Choose one of the words that show while you type.
answers-did-you-mean = We are not sure what “{ $query }” means here. Did you mean one of these?
answers-did-you-mean-unrepeated = We are not sure what that word means here. Did you mean one of these?
answers-several-meanings = “{ $query }” can mean more than one thing. Which one do you mean?
answers-several-meanings-unrepeated = That word can mean more than one thing. Which one do you mean?
answers-flagged-by = { $number ->
    [one] 🚩 1 person has flagged this. The people who look after the words will read it.
   *[other] 🚩 { $number } people have flagged this. The people who look after the words will read it.
}


## backups: what is told when the database is copied, and put back

backups-made = A copy of the database is in { $path } ({ $mebibytes } MiB). It was examined, and is sound.
backups-made-today = Today’s copy of the database is { $path }.
backups-not-made = Today’s copy of the database could not be made. { $why }
backups-restored = The database { $path } is now what { $copy } holds.
backups-kept = What was there before is kept in { $copy }. Once you know that all is well, delete it.
backups-is-the-database = That is the database itself. Name another file for the copy.
backups-is-folder = { $path } is a folder. Name a file in it, such as { $path }/jargonbot-backup.db.
backups-holds-something-else = { $path } holds something else than a copy of a database, so it was left as it is. Name another file.
backups-missing = There is no file { $path }.
backups-empty = { $path } holds nothing of jargonbot's. It was left as it is.
backups-damaged = { $path } is damaged ({ $why }). It was left as it is. Take an older copy.
backups-cannot-be-written = { $path } cannot be written: { $why }. Free some space, or name another place.
backups-on-a-server = The database is on a server, which has its own way to copy: pg_dump writes a copy, and pg_restore puts one back.
backups-leave-folder-empty = The database is on a server, of which jargonbot makes no copies. Leave the folder out, and have the server's own made: pg_dump.


## browsing: the ways through the words, for whoever has no word to ask for

browsing-help =
    ## Look around
    Type /browse to see the words by letter, by topic, by source or by short form, and who can speak for you. Only you see it.
browsing-front =
    # Look through the words
    { $words ->
        [one] There is 1 word here.
       *[other] There are { $words } words here.
    } Choose from one of the lists, then choose a word to read about it. Only you see this.
browsing-in-terminal = { $words ->
    [one] There is 1 word here.
   *[other] There are { $words } words here.
} Name a way, such as in “jargonbot browse topic”, and behind it one of the lists that it shows.
browsing-way-letter = By letter
browsing-way-topic = By topic
browsing-way-source = By source
browsing-way-short-forms = Short forms
browsing-way-speaks-for-me = Who can speak for me
browsing-all-letters = All letters, from { $first } on
browsing-all-topics = All topics, from { $first } on
browsing-all-sources = All sources, from { $first } on
browsing-all-nations = All nations, from { $first } on
browsing-other-signs = Other signs
browsing-no-topic = None
browsing-no-source = None
browsing-no-nation = Any nation
browsing-title-letter = # Letter: { $name }
browsing-title-topic = # Topic: { $name }
browsing-title-source = # Source: { $name }
browsing-title-short-forms = # Short forms: { $name }
browsing-title-speaks-for-me =
    # Who can speak for me: { $name }
    Some speak up for you, others decide for you. Each word says who they are, and when they may.
browsing-words = { $number ->
    [one] 1 word
   *[other] { $number } words
}
browsing-short-forms = { $number ->
    [one] 1 short form
   *[other] { $number } short forms
}
browsing-none-yet = There are none here yet.
browsing-read-one = Read about one of these words
browsing-choose-one = Open one of these
browsing-go-to-page = Go to another page
browsing-page = Page { $number }: { $first } to { $last }
browsing-other-lists = Other lists
browsing-from-this-source = More from this source
browsing-topic = Topic: { $name }
browsing-short-form = { $short }: { $label }
browsing-gone = That list is not here, or not any more. Here are those that are.
browsing-one-way-at-a-time = Choose a letter, a topic, a source or the short forms, one at a time.
browsing-empty =
    # Look through the words
    There are no words here yet.


## choices: what a person chose for themselves

choices-title =
    # My choices
    Only you see this. What you choose holds at once, on every server and in private messages, in all that is shown to you alone. What everyone sees is as the server says. Your account's number is kept beside what you choose, for that alone; what is as it was at first is not kept.
choices-nation =
    ## Nation: { $nation }
    Your answers begin with what holds in { $nation }.
choices-nation-of-server =
    ## Nation: as each server says, here { $nation }
    Your answers begin with what holds in { $nation }.
choices-nation-none =
    ## Nation: as each server says
    Here no nation comes first in your answers.
choices-show-first = Show { $nation } first
choices-nation-as-server-says = Show the server's nation first
choices-easy-read-always =
    ## Easy read: always
    It comes with each answer to a command, where there is one. Where you write to jargonbot, press its button.
choices-easy-read-pressed =
    ## Easy read: when you ask
    It comes when you press its button.
choices-always-easy-read = Always show me easy read
choices-not-always-easy-read = Stop always showing easy read
choices-plain-text-only =
    ## Plain text only: yes
    Your answers have the same words, without headings, bold type and menus of words. /define answers you alone, unless you add private:False.
choices-plain-text-not =
    ## Plain text only: no
    Your answers have headings, bold type and menus.
choices-only-plain-text = Show me plain text only
choices-not-only-plain-text = Show me headings and menus again
choices-language =
    ## Language: { $language }
    Headings, buttons and sentences of jargonbot are in { $language } where they are translated.
choices-language-of-server =
    ## Language: as each server says, here { $language }
    Choose one, and jargonbot speaks it to you alone.
choices-language-only =
    ## Language: { $language }
    jargonbot speaks no other yet.
# What this language calls itself.
choices-language-name = English
choices-speak = Speak { $language } to me
choices-language-as-server-says = Speak the server's language to me
choices-language-gone = jargonbot does not speak that language. Nothing was changed. Type /my settings to see what you chose.
choices-words-around =
    # Words around “{ $label }”
    Press one to read it. Only you see the answer.


## commands: what Discord shows of each command and its options before anybody uses it

commands-define = Explain a word in plain English
commands-define-term = The word or phrase, such as co-production
commands-define-private = Show the answer to you alone
commands-browse = Look through the words by letter, topic, source or short form; only you see it
commands-browse-letter = The letter that the words begin with
commands-browse-topic = What the words are about
commands-browse-source = Who says so
commands-browse-short-forms = Look through the short forms, such as NHS
commands-compare = See how two or three words differ
commands-compare-first = A word, such as care home
commands-compare-second = A second word, such as nursing home
commands-compare-third = A third word, if you wish
commands-random = See any word and what it means
commands-explain = Explain every known word in a text that you paste; only you see the answer
commands-check-writing = Get advice on a letter that you write: hard words, long sentences; only you see the answer
commands-explain-menu = Explain the jargon
commands-suggest = Suggest a word, or say in plain words what one means
commands-suggest-menu = Suggest a word from this
commands-term = Look after this server's own words
commands-term-add = Add a word to this server
commands-term-edit = Change what this server reads about a word
commands-term-remove = Remove one of this server's own words
commands-term-hide = Do not show a shared word in this server
commands-term-hide-reason = Why; whoever asks for the word by its name reads it
commands-term-show = Show a hidden word again
commands-term-history = See who changed a word, when and how, and undo it
commands-term-undo = Undo one change to a word
commands-term-number = The number of the change, as /term history has it
commands-term-together = Let people here write a word together, and make one text of it
commands-term-which = Which word
commands-term-which-definition = Which of its definitions; without one, the names and the first two
commands-term-which-part = What to add, change or take away: links, definitions or discussions, one by one
commands-glossary = See and move all of this server's own words
commands-glossary-list = List this server's own words, changed shared words and hidden ones
commands-glossary-list-what = Only words of one sort
commands-glossary-list-word = Only words with this in their name
commands-glossary-export = Get all that this server has of its own as a file
commands-glossary-export-form = The format of the file; JSON if you choose none
commands-glossary-import = Bring in words from a file; you see first what it would do
commands-glossary-import-file = A file in YAML, JSON or CSV; without one, a form asks for it
commands-glossary-changes = See what changed since a day, in this server's words and the shared ones
commands-glossary-changes-since = A day, such as 2026-11-01; four weeks ago if you choose none
commands-glossary-packs = Share your own words with other servers, and take in theirs
commands-glossary-insights = See how your words are used: counts only, never who
commands-glossary-insights-chart = Show a chart as well
commands-flags = See which words people have flagged
commands-help = Read how to use jargonbot
commands-help-now = See whom to ring if somebody is in danger or cannot cope; only you see it
commands-privacy = See what jargonbot keeps of you, get a copy of it, or delete it; only you see it
commands-about = Read what jargonbot is and what it keeps
commands-my = See what you have done here
commands-my-drafts = See what you wrote here and was not stored; it waits for 24 hours
commands-my-settings = Choose your nation, easy read, plain text or your language; only you see it
commands-my-flags = See what you flagged, and what was answered
commands-settings = See or change how jargonbot answers in this server
commands-settings-private = Show answers to /define only to the person who asked
commands-settings-mentions = Answer when someone mentions the bot with a question
# The names of commands, and of what is filled in: small letters and digits, joined by - or _, at most 32 of them.
commands-name-define = define
commands-name-define-term = term
commands-name-define-private = private
commands-name-compare = compare
commands-name-compare-first = first
commands-name-compare-second = second
commands-name-compare-third = third
commands-name-compare-private = private
commands-name-random = random
commands-name-random-private = private
commands-name-browse = browse
commands-name-browse-letter = letter
commands-name-browse-topic = topic
commands-name-browse-source = source
commands-name-browse-short-forms = short_forms
commands-name-explain = explain
commands-name-check-writing = check-writing
commands-name-suggest = suggest
commands-name-term = term
commands-name-term-add = add
commands-name-term-together = together
commands-name-term-together-term = term
commands-name-term-edit = edit
commands-name-term-edit-term = term
commands-name-term-edit-definition = definition
commands-name-term-edit-part = part
commands-name-term-remove = remove
commands-name-term-remove-term = term
commands-name-term-hide = hide
commands-name-term-hide-term = term
commands-name-term-hide-reason = reason
commands-name-term-show = show
commands-name-term-show-term = term
commands-name-term-history = history
commands-name-term-history-term = term
commands-name-term-undo = undo
commands-name-term-undo-term = term
commands-name-term-undo-number = number
commands-name-glossary = glossary
commands-name-glossary-list = list
commands-name-glossary-list-what = what
commands-name-glossary-list-word = word
commands-name-glossary-export = export
commands-name-glossary-export-form = format
commands-name-glossary-import = import
commands-name-glossary-import-file = file
commands-name-glossary-changes = changes
commands-name-glossary-changes-since = since
commands-name-glossary-packs = packs
commands-name-glossary-insights = insights
commands-name-glossary-insights-chart = chart
commands-name-flags = flags
commands-name-help = help
commands-name-help-now = help-now
commands-name-about = about
commands-name-privacy = privacy
commands-name-my = my
commands-name-my-flags = flags
commands-name-my-drafts = drafts
commands-name-my-settings = settings
commands-name-settings = settings
commands-name-settings-private = private
commands-name-settings-mentions = mentions


## comments: the words of comments: who reads them and when, what curators do about them, and what looks personal

comments-let-others-read = Let others read it
comments-hide = Hide this comment
comments-delete = Delete it for good
comments-delete-title =
    # Delete this comment for good?
    Its words, and who wrote them, go from the database. Nobody can bring them back.
comments-confirm-deletion = Yes, delete it for good
comments-keep = No, keep it
comments-all = All comments
comments-none = There are no comments.
comments-on-desk-waiting = Readers do not see this comment yet. It waits for you.
comments-on-desk-passed = Readers see this comment.
comments-on-desk-hidden = Readers do not see this comment.
comments-from-outside = It was written outside servers. Once you pass it, people read it there, not here.
comments-home-server = the home server
comments-for-its-author-waiting = Your comment is waiting for a curator to look at it. Other readers do not see it yet.
comments-for-its-author-passed = Your comment is passed: others can read it, without your name. It may be on a public web page, too.
comments-for-its-author-hidden = A curator has looked at your comment. It is not shown to others.
comments-signs-danger = It has words that may mean danger.
comments-signs-personal = It may give away who somebody is.
comments-of-number-show = Let others read comment { $number }
comments-of-number-hide = Hide comment { $number }
comments-of-number-delete = Delete comment { $number } for good
comments-of-number-block = Stop the writer of comment { $number }
comments-of-number-unblock = Let writer of comment { $number } comment
comments-when-passed = Curators read it first. If they agree, others read it, maybe on a public web page. No name is shown.
comments-when-passed-outside = Curators read it first. If they agree, anybody can read it, maybe on the web. No name is shown.
comments-at-once = Everybody here can read it at once, and maybe later on a public web page. Your name is not shown.
comments-stored-waiting = Others can read your comment once a curator has passed it, without your name. It may then be on a public web page, too.
comments-stored-waiting-outside = Others can read your comment once a curator has passed it, without your name: anybody who looks the word up outside a server. It may then be on a public web page, too.
comments-stored-passed = Others here can read your comment now, without your name. Once somebody has answered it, it may be on a public web page, too.
comments-not-sent-yet = **Not sent yet.** What you wrote may say who somebody is:
comments-you-decide = You decide. Other things may say who somebody is as well: this finds only what looks like a name, a number or an address.
comments-send-as-it-is = Send it as it is
comments-change-it = Change it
comments-do-not-send = Do not send
comments-not-sent = It was not sent, and what you wrote is deleted.
comments-looks-like-name = a name
comments-looks-like-phone = a phone number
comments-looks-like-nhs-number = an NHS number
comments-looks-like-ni-number = a National Insurance number
comments-looks-like-postcode = a postcode
comments-looks-like-address = an address
comments-looks-like-email = an e-mail address
comments-looks-like-birthday = a date of birth
comments-looks-like-number = a number that stands for one person or one thing of theirs
comments-show-at-once = Show comments at once
comments-show-when-passed = Show comments once they are passed
comments-found = - { $kind }: “{ $text }”
comments-found-unsaid = - { $kind }
comments-found-more = - and { $more } more
comments-heading = ### A comment
comments-heading-number = ### Comment { $number }
comments-heading-about = ### A comment: { $place }
comments-heading-number-about = ### Comment { $number }: { $place }
comments-title = { $waiting ->
    [0]
        # Comments
        None of them waits for a curator.
    [one]
        # Comments
        1 comment waits for a curator. The oldest comes first.
   *[other]
        # Comments
        { $waiting } comments wait for a curator. The oldest comes first.
}
comments-setting-at-once =
    ## Comments
    Others read a comment at once. Curators can hide or delete it afterwards. If these words have web pages, it is there once it was answered. This holds for comments that are sent from now on.
comments-setting-when-passed =
    ## Comments
    Others read a comment when a curator has passed it. If these words have web pages, it is there, too. This holds for comments that are sent from now on.


## community: a glossary folder for another community

community-made =
    { $folder } is there, with one of everything in it. Each file says what it is for.
    To look at it: jargonbot --config { $folder }/config.yaml check
    To ask it: jargonbot --config { $folder }/config.yaml ask "CQ"
    Then put your own words in the place of the examples.
community-is-there = { $folder } is there already, and nothing in it was changed. Choose another name.
community-no-such-sentence = There is no sentence “{ $key }” that this one could take the place of.
community-no-such-sentence-remedy = Check how the name before the sign “=” is written.


## comparison: the words around terms that stand side by side, and around advice on what to say

comparison-named-two = { $one } and { $other }
comparison-named-three = { $one }, { $other } and { $third }
comparison-one-thing = Both names are of one thing here.
comparison-do-not-mix-up = Do not mix them up
comparison-mix-up = { $both }: { $why }
comparison-belong-together = How they belong together
comparison-nothing-between = Nobody has written here yet what people mix up between these words. Their meanings are above.
comparison-same = { $one } and { $other } are two names of one thing.
comparison-part-of = { $one } is a kind or a part of { $other }.
comparison-preferred = Some people prefer “{ $one }” to “{ $other }”.
comparison-advised-by = Advised by { $adviser }.
comparison-rest-of-text = This text goes on. Press { $name } to read all of it.
comparison-others-advised = Some people advise other words instead of { $name }.
comparison-press-to-read = Press a word to read all about it. Only you see that.
comparison-which-words = Which words do you mean?
comparison-known = { $number ->
    [one] This one is clear: { $names }.
   *[other] These are clear: { $names }.
}
# $place is 1, 2 or 3: which of the words that somebody wants to compare.
comparison-which = We are not sure what { $place ->
    [1] the first
    [2] the second
   *[3] the third
} word means here, “{ $word }”.
comparison-which-unrepeated = We are not sure what { $place ->
    [1] the first
    [2] the second
   *[3] the third
} of your words means here.
comparison-unknown = We do not explain { $place ->
    [1] the first
    [2] the second
   *[3] the third
} word yet, “{ $word }”. It is not your spelling.
comparison-unknown-unrepeated = We do not explain { $place ->
    [1] the first
    [2] the second
   *[3] the third
} of your words yet. It is not your spelling.
comparison-choose = Choose the word that you mean
comparison-choose-below = Choose the word that you mean below, and they are compared.
comparison-ask-again = Type /compare and choose from the words that show while you type.
comparison-advice-title = { $name }: what people advise
comparison-no-advice = Nobody that we have read advises another word for this. If it is about a person, ask them which word they use.
comparison-is-advised = People advise this very word.
comparison-your-own-word = Your own word for yourself is yours to choose. Nobody is corrected here.


## configuration: what whoever runs the bot is told of its settings

configuration-no-server-address = This must be the path of a file, or the address of a database on a server, such as postgresql://USER@HOST/NAME.
configuration-no-server-id = This must be the id of a server, a number of 17 to 20 digits. On Discord switch on Developer Mode (User Settings, Advanced), open the menu of the server, and choose Copy Server ID.
configuration-no-token = There is no bot token. Put it in the environment variable DISCORD_TOKEN, in a file .env as DISCORD_TOKEN=…, or in the config file under discord: token:.
configuration-not-a-token = The bot token holds a space, a line end or a sign that is in no token. Copy the token again, and nothing else, into DISCORD_TOKEN or the config file.
configuration-token-file-unreadable = The file { $path }, which DISCORD_TOKEN_FILE names, cannot be read: { $why }.
configuration-no-home = “{ $path }” begins with ~, and there is no such user here. Write the whole path.
configuration-token-refused = Discord does not accept the bot token. Copy it again from the page of your application (Bot, Reset Token), and put it in DISCORD_TOKEN or in the config file under discord: token:.
configuration-faults-in-environment =
    The settings have faults (in the environment):
    { $found }
configuration-faults-in-file =
    The settings have faults (file { $path } and the environment):
    { $found }
configuration-no-json =
    The settings have faults (in the environment):
    { $fault }. Write lists and groups as JSON, such as JARGONBOT_CURATORS__ROLES='[1, 2]'.
configuration-unreadable = The config file { $path } cannot be read: { $why }.
configuration-no-yaml = The config file { $path } is not YAML.
configuration-no-yaml-in = The config file { $path } is not YAML, line { $line }: { $problem }.
configuration-sign = The config file { $path } has a value that begins with “{ $sign }”, line { $line }. Put such a value in quotes.
configuration-no-settings = The config file { $path } must hold settings, such as “database: words.db”.
configuration-no-address = This is no address that can be called: { $why }.
configuration-no-such-setting = There is no such setting.
configuration-no-such-setting-near = There is no such setting. Did you mean “{ $near }”?
configuration-no-such-setting-here = There is no such setting. Here may stand: { $known }.
configuration-write-near = Did you mean “{ $near }”? Write one of { $choices }.
configuration-write-one-of = Write one of { $choices }.
configuration-write-group = This is a group. Write its settings below it, each on an indented line of its own: { $names }.
configuration-write-number = Write a whole number.
configuration-write-number-between = Write a whole number from { $least } to { $most }.
configuration-write-shorter = Write at most { $most } characters.
configuration-write-fewer = Write at most { $most } of them.
configuration-write-text = Write a text, in quotes if it looks like something else.
configuration-write-path = Write the path of a file or folder.
configuration-write-true-or-false = Write true or false.
configuration-write-list = Write a list, such as [first, second].
configuration-write-pairs = Write pairs, such as {"{"}"🚩": flagged{"}"}.
configuration-write-http = Write an address that begins with https:// or http://.
configuration-write-websocket = Write an address that begins with wss:// or ws://.
configuration-write-page = Write the address of a page, which begins with https:// and has no space in it, or leave it empty.
configuration-write-host = Write the name of a host in small letters, such as packs.example.org, without https:// before it.
configuration-write-shards = Write the numbers of shards, such as 0-3 or 0-3,7 or [0, 1]. The first is 0.
configuration-write-shard-count = Write discord.shard_count, too: how many shards the bot has in all, the same number for each of its processes.
configuration-no-such-shard = There are { $count } shards, as discord.shard_count says, and the last has the number { $last }. Leave out what is beyond it.
configuration-shards-need-a-server = Other processes would have to serve the other shards, and cannot share a database that is a file. Leave shard_ids empty, so that this process serves all; or name a server of PostgreSQL under database:, and then docs/operating.md tells the rest.
configuration-unknown-variable = The environment or .env sets { $name }, which means nothing to jargonbot.
configuration-unknown-variable-near = Did you mean { $meant }?
configuration-unknown-variable-remedy = See config.example.yaml for the names that there are, or take it away.
configuration-dotenv-readable = Others on this computer may read { $path }, which may hold the token.
configuration-dotenv-readable-remedy = Take that right from them: chmod 600 { $path }
configuration-dotenv-unreadable = The file { $path } cannot be read: { $why }.
configuration-dotenv-no-text = The file { $path } is not text in UTF-8. Save it as such, with a line such as DISCORD_TOKEN=… for each variable.
configuration-dotenv-odd-line = The file { $path } has a line that sets no variable, line { $line }. Write NAME=value, or begin the line with #.
configuration-dotenv-of-another = The file { $path } belongs to another account, so it is not read: whoever wrote it could have the bot send its token elsewhere. Move it away, or make it yours.
configuration-dotenv-writable = Others on this computer may write to { $path }, so it is not read: they could have the bot send its token elsewhere. Take that right from them: chmod 600 { $path }


## csv_files: a table of words, to whoever made it: what is wrong with it, and how to mend it

csv-files-several-columns = There are several columns for: { $names }.
csv-files-several-columns-remedy = Keep one column of each name.
csv-files-no-term = The row has no term.
csv-files-no-term-remedy = Fill in the column “term”.
csv-files-too-wide = The row has { $cells } cells, but there are { $columns } columns.
csv-files-too-wide-remedy = Put a text that holds the separating sign in double quotation marks.
csv-files-joined-again = { $count ->
    [one] One row has a text with the separating sign and a space in it; it was read as one text.
   *[other] { $count } rows have texts with the separating sign and a space in them; these were read as one text each. This is the first.
}
csv-files-joined-again-remedy = Look at them, and put such texts in double quotation marks.
csv-files-never-closed = A quotation mark is opened here and never closed.
csv-files-never-closed-remedy = Close it where the text ends, or write it twice if it is part of the text.
csv-files-after-a-quotation-mark = A text in quotation marks is closed in this line, but “{ $sign }” follows instead of the next cell.
csv-files-after-a-quotation-mark-remedy = Write a quotation mark inside such a text twice.
csv-files-unused-column = The column “{ $name }” is not used.
csv-files-unused-column-remedy = The columns that are: { $columns }.
# What is lost when a glossary is written as CSV.
csv-files-relations-lost = { $form } cannot hold relations; { $number } will be lost.
csv-files-discussions-lost = { $form } cannot hold discussions; { $number } will be lost.
csv-files-notes-lost = { $form } cannot hold next steps and time limits; { $number } will be lost.
csv-files-phrases-lost = { $form } cannot hold Welsh labels, everyday marks and what people say; { $number } will be lost.
csv-files-nations-lost = { $form } cannot hold the nations of terms; { $number } will be lost.
csv-files-basis-lost = { $form } cannot hold what changed definitions were written from, and when; { $number } will be lost.
csv-files-slugs-lost = { $form } cannot hold slugs; { $number } will be lost.
csv-files-names-parted = { $form } cannot hold other names with a semicolon or an upright line in them in one piece; { $number } will be parted there.
csv-files-topics-parted = { $form } cannot hold topics with a semicolon or an upright line in them in one piece; { $number } will be parted there.
csv-files-labels-lost = { $form } cannot hold several terms of one label apart; { $number } will be lost.


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
curation-parted = What you changed is your own from now on; the rest of this word goes on following the shared glossary. Where the shared glossary changes under your own words, both stand in /flags for you to decide. With /term remove people read the shared word again.
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


## desk: the curators' desk

desk-next-one = Next
desk-see-list = See the whole list
desk-open-it = Open
desk-open-first = Open the first one
desk-open-word = Open a word
desk-show-all = Show all open words
desk-more-comments = More comments
desk-earlier-comments = The comments before
desk-next-page = Next page
desk-previous-page = Page before
desk-resolve = Resolve
desk-decline = Decline
desk-claim = I am looking at this
desk-release = I am not looking at this any more
desk-take-over = Look at this in their place
desk-edit = Edit this definition
desk-back = Back to the list
desk-block = Stop this person's comments
desk-unblock = Let them comment again
desk-withdraw-raid = Withdraw a wave of flags
desk-blocked = Who may not comment
desk-download = Download as a table
desk-tell-here = Tell this channel of new flags
desk-tell-nowhere = Stop telling a channel of new flags
desk-resolve-title = Resolve: you changed something
desk-decline-title = Decline: it stays as it is
desk-form-reply = Your reply
desk-form-reply-hint = The people who flagged this read it, and so can all readers.
desk-form-parts = What it answers
desk-form-parts-hint = What you leave out stays open, for another reply.
desk-form-pass = Who reads the comments
desk-form-pass-hint = What may hurt stays as it is: pass such a comment by its own button.
desk-passing = Let others read the comments that this answers
desk-form-note = A note, if you like
desk-form-note-hint = Nobody flagged this. All readers can see the note.
desk-form-text = What it means
desk-form-text-hint = Short sentences. Say it as you would to a friend.
desk-form-source = Where it comes from
desk-form-source-hint = A new text is shown as your own words, written from this.
desk-form-since = Withdraw the flags of the last …
desk-form-since-hint = Flags with a comment stay. Nobody gets a reply.
desk-since-10 = 10 minutes
desk-since-60 = hour
desk-since-1440 = day
desk-author-blocked = Whoever wrote this may not comment in this server.
desk-nobody-blocked = Everybody may comment in this server.
desk-blocked-title =
    # Who may not comment
    No names are kept here, only the comment that it was about.
desk-comment-gone = a comment that is gone
desk-no-files-here = jargonbot may not send files in this channel. Try it in another one, or let someone who manages the server give jargonbot the permission Attach Files here.
desk-table = The open flags as a table. Open it in any spreadsheet.
desk-first-told = From now on there is one message in this channel for each word that is flagged, and one for all suggestions, each at most once a day. They name nobody, and they are kept up to date.
desk-told-here = Done: there is one message in this channel for each word that is flagged, and one for all suggestions. The first one says so.
desk-told-nowhere = No channel is told of flags any more. With /flags you see them all.
desk-nobody-flagged = Nobody flagged it.
desk-no-open-flags = There are no open flags.
desk-none-like-that = No open word is like that. Choose less in the menus below, or show all.
desk-others-look =
    # Others are at work
    Other curators are looking at all that is open here.
desk-last-one =
    # Nothing comes after it
    It is the only word that waits here and that nobody else is looking at.
desk-coming = ## After this
desk-reasons-menu = Only words with these reasons
desk-signs-menu = Only words that …
desk-signs-h = may hurt somebody
desk-signs-c = have a comment
desk-signs-1 = have waited for a week or longer
desk-signs-4 = have waited for four weeks or longer
desk-words-menu = Open a word, or choose by first letter
desk-all-letters = All letters
desk-harms-danger = A comment has words that may mean danger. Type /help-now to see who can help.
desk-harms-personal = A comment may give away who somebody is.
desk-harms-hurtful = Somebody says that this is hurtful.
desk-unblock-number = Let number { $number } comment again
desk-done =
    # Done
    { $what }
desk-queue-title = { $words ->
    [0] There are no open flags.
    [one]
        # 1 word waits for you
        What may hurt comes first, then what has waited for weeks, then what most people flagged.
   *[other]
        # { $words } words wait for you
        What may hurt comes first, then what has waited for weeks, then what most people flagged.
}
desk-next-word = # Next: { $label }
desk-position = { $number } of { $words ->
        [one] 1 word that waits for you
       *[other] { $words } words that wait for you
    }
desk-position-chosen = { $number } of { $words ->
        [one] 1 word
       *[other] { $words } words
    } that you chose in the list
desk-chosen = You see { $words } of { $of ->
        [one] 1 word
       *[other] { $of } words
    }, as chosen in the menus below.
desk-waited = { $weeks ->
    [one] It has waited for a week.
   *[other] It has waited for { $weeks } weeks.
}
desk-and-more = … and { $words ->
        [one] 1 word
       *[other] { $words } words
    } more.
desk-letters = { $first } to { $last }: { $words ->
        [one] 1 word
       *[other] { $words } words
    }
desk-edit-number = Edit definition { $number }
desk-edit-on-card = Edit the { $definition }
desk-silent-part = { $number ->
    [one] 1 person without a comment: { $place }
   *[other] { $number } people without a comment: { $place }
}
desk-part-to-check = To be checked: { $place }
desk-comment-number = Comment { $number }: { $text }
desk-the-comment = The comment: { $text }
desk-still-open = The rest of what people said about “{ $label }” is still open.
desk-overdue = It should have been checked by { $day }.
desk-flagged-by = { $number ->
    [one] 1 person.
   *[other] { $number } people.
}
# $day is a mark that Discord shows as a day.
desk-flagged = { $number ->
    [one] 1 person, since { $day }
   *[other] { $number } people, since { $day }
}
desk-claimed = { $person } is looking at this.
desk-resolved = { $number ->
    [0] “{ $label }” is resolved.
    [one] “{ $label }” is resolved. 1 person will read your reply when they next look the word up.
   *[other] “{ $label }” is resolved. { $number } people will read your reply when they next look the word up.
}
desk-resolved-and-changed = { $number ->
    [0] “{ $label }” is resolved.
    [one] “{ $label }” is resolved. 1 person will read your reply when they next look the word up. Readers see that it was changed after 1 person flagged it.
   *[other] “{ $label }” is resolved. { $number } people will read your reply when they next look the word up. Readers see that it was changed after { $number } people flagged it.
}
desk-declined = { $number ->
    [0] “{ $label }” stays as it is.
    [one] “{ $label }” stays as it is. 1 person will read your reply when they next look the word up.
   *[other] “{ $label }” stays as it is. { $number } people will read your reply when they next look the word up.
}
desk-withdrawn = { $number ->
    [one] The flags of 1 person are withdrawn.
   *[other] The flags of { $number } people are withdrawn.
}
desk-edited = The change to “{ $label }” is stored.
desk-edited-answer-here = The change to “{ $label }” is stored. Press Resolve to answer the people who flagged it.
desk-edited-answer-in-flags = The change to “{ $label }” is stored. Type /flags to answer the people who flagged it.
desk-answer-them = Press Resolve to answer the people who flagged it.
desk-new-flags = { $number ->
    [one] 🚩 1 person flagged “{ $label }”. Type /flags to read what they say and to answer.
   *[other] 🚩 { $number } people flagged “{ $label }”. Type /flags to read what they say and to answer.
}
desk-no-more-flags = “{ $label }”: no flags are open.
desk-suggestions-wait = { $number ->
    [one] 💡 1 suggestion waits for you. Type /flags to read it and to decide.
   *[other] 💡 { $number } suggestions wait for you. Type /flags to read them and to decide.
}
desk-no-more-suggestions = 💡 No suggestion waits for you any more.


## doctor: what `doctor` says of the computer, the database, the token and Discord, and what to do about each

doctor-row-well = well: { $said }
doctor-row-advice = advice: { $said }
doctor-row-fault = FAULT: { $said }
doctor-summary = { $checks ->
    [one] 1 thing was looked at
   *[other] { $checks } things were looked at
    }: { $faults ->
    [0] no faults
    [one] 1 fault
   *[other] { $faults } faults
    }, { $advice ->
    [0] no advice
    [one] 1 piece of advice
   *[other] { $advice } pieces of advice
    }.
doctor-python = Python { $version }.
doctor-sqlite = SQLite { $version }, with a log of changes (WAL).
doctor-old-sqlite = SQLite { $version }. Its log of changes (WAL) can damage a file, so a journal is used in its place. All is safe, and a little slower than with SQLite 3.51.3 or later.
doctor-space = { $mebibytes } MiB are free in { $folder }.
doctor-little-space = Only { $mebibytes } MiB are free in { $folder }.
doctor-little-space-remedy = Free some before they run out: nothing can be stored then, though words are still found.
doctor-no-space = Only { $mebibytes } MiB are free in { $folder }.
doctor-no-space-remedy = Free some now: soon nothing can be stored.
doctor-not-writable = { $folder } may not be written to.
doctor-not-writable-remedy = Give the account that runs jargonbot the right to write there, or name another path in JARGONBOT_DATABASE.
doctor-file-system = The database lies on a file system of this computer ({ $kind }).
doctor-unknown-file-system = The file system of the database is not known here. It must be one of this computer, for the locks of SQLite do not hold over a network.
doctor-over-a-network = { $folder } is on a file system over a network ({ $kind }), where the locks of SQLite do not hold.
doctor-over-a-network-remedy = Move the database to a disk of this computer: jargonbot backup FILE, then jargonbot restore FILE with the new path.
doctor-owner-alone = Only the owner of the database may read it.
doctor-others-may-read = Others on this computer may read { $path } (mode { $mode }).
doctor-others-may-read-remedy = The next start of the bot takes that right from them; or run: chmod 600 on that file.
doctor-no-database-yet = There is no database { $path } yet. The first start makes it.
doctor-sound = The database { $path } is sound ({ $mebibytes } MiB).
doctor-restore = Stop the bot, and put a copy back with: jargonbot restore FILE
doctor-tables = Its tables are those of this version.
doctor-older-tables = { $steps ->
    [one] Its tables are a step behind this version. The next start brings them to it, and keeps a copy first.
   *[other] Its tables are { $steps } steps behind this version. The next start brings them to it, and keeps a copy first.
}
doctor-copies = The newest copy in { $folder } is of { $day }.
doctor-no-copies = The bot makes no copies of the database.
doctor-no-copies-remedy = Name a folder, best on another disk, in the setting backups.folder, or run jargonbot backup FILE each day.
doctor-no-copy-yet = There is no copy in { $folder } yet.
doctor-no-copy-yet-remedy = The bot makes the first one within an hour of its start. If it does not, its log says why.
doctor-old-copy = The newest copy in { $folder } is { $days } days old.
doctor-old-copy-remedy = See in the log of the bot why it makes none, and whether it runs.
doctor-token = The token has the shape of one.
doctor-odd-token = What is given as the token has not the shape of one: three parts with dots between them.
doctor-copy-token = Copy it from the page Bot of your application in Discord’s Developer Portal.
doctor-reached = Discord answers.
doctor-not-reached = Discord does not answer ({ $why }).
doctor-not-reached-remedy = See whether this computer is online, and whether a firewall or a proxy keeps it from discord.com. The bot waits for Discord some minutes long, too.
doctor-clock = The clock agrees with Discord’s.
doctor-clock-ahead = { $seconds ->
    [one] The clock is a second ahead of Discord’s.
   *[other] The clock is { $seconds } seconds ahead of Discord’s.
}
doctor-clock-behind = { $seconds ->
    [one] The clock is a second behind Discord’s.
   *[other] The clock is { $seconds } seconds behind Discord’s.
}
doctor-clock-remedy = Have it set over the network (NTP): on most systems, timedatectl set-ntp true.
doctor-known-as = Discord knows the token. The application is called { $name }.
doctor-not-told = Discord does not say whose the token is (HTTP { $status }).
doctor-not-told-remedy = Try again in a few minutes.
doctor-intents = The application asks for no privileged intent, and none is needed.
doctor-too-much = The application may read more than jargonbot needs: { $intents }.
doctor-too-much-remedy = Switch these intents off on the page Bot of the Developer Portal. What a bot may not read nobody can lose.
doctor-only-owner-invites = Only you can invite it to a server; switch on Public Bot in the Developer Portal if others should.
doctor-server-answers = The database { $database } answers.
doctor-copies-of-server = Copies of a database on a server are made there, such as by pg_dump. This cannot tell whether they are.


## doctor_servers: what `doctor` says of servers, and of the commands that Discord holds

doctor-servers-not-told = Discord does not say in which servers the bot is.
doctor-servers-not-told-remedy = Try again in a few minutes.
doctor-servers-looked-at = { $servers ->
    [0] The bot is in no server yet.
    [one] The bot is in 1 server, which was looked at.
   *[other] The bot is in { $servers } servers, of which { $looked } were looked at.
}
doctor-servers-no-home = The bot is not in the server that the setting home names.
doctor-servers-no-home-remedy = Invite it there, or mend the id: until then nobody looks after what is said outside servers.
doctor-servers-not-seen = Discord does not say what the bot may do in “{ $server }”.
doctor-servers-not-seen-remedy = Try again in a few minutes.
doctor-servers-told-channel-gone = The channel in which curators of “{ $server }” are told of flags is gone.
doctor-servers-told-channel-gone-remedy = A curator there chooses another: /settings, or Tell this channel in /flags.
doctor-servers-told-channel-closed = Curators of “{ $server }” are told of flags in #{ $channel }, where the bot lacks: { $rights }.
doctor-servers-told-channel-closed-remedy = Whoever manages that server gives it the rights in that channel, or a curator chooses another channel in /flags.
doctor-servers-told-channel = Curators of “{ $server }” are told of flags in #{ $channel }, where the bot may write.
doctor-servers-sees-nothing = The bot may look into no channel of “{ $server }”.
doctor-servers-sees-nothing-remedy = Whoever manages that server gives its role View Channels in Server Settings, Roles.
doctor-servers-lacks = In #{ $channel } of “{ $server }” the bot lacks: { $rights }.
doctor-servers-lacks-remedy = Whoever manages that server gives them to it in the permissions of the channel; until then it answers there in private, or not all works.
doctor-servers-lacks-more = { $channels ->
    [one] In one more channel of “{ $server }” the bot lacks rights.
   *[other] In { $channels } more channels of “{ $server }” the bot lacks rights.
}
doctor-servers-lacks-more-remedy = Give the role of the bot the rights for the whole server, in Server Settings, Roles.
doctor-servers-server = The bot may do all it needs in “{ $server }”, in { $open } of { $channels } channels; into the others it is not let.
doctor-servers-commands-not-told = Discord does not say which commands it holds.
doctor-servers-commands-not-told-remedy = Try again in a few minutes.
doctor-servers-no-commands = Discord holds no commands of this bot yet.
doctor-servers-no-commands-remedy = The first start of the bot tells it: jargonbot run.
doctor-servers-other-commands = Discord holds other commands than this version has.
doctor-servers-other-commands-remedy = Start the bot anew, which tells it, and see in its log whether Discord refused them. No other program may use this token.
doctor-servers-commands = Discord holds the commands of this version ({ $commands }).
doctor-servers-right-view-channel = View Channels
doctor-servers-right-send-messages = Send Messages
doctor-servers-right-send-messages-in-threads = Send Messages in Threads
doctor-servers-right-read-message-history = Read Message History
doctor-servers-right-attach-files = Attach Files
doctor-servers-right-connect = Connect


## documents: why a document that people wrote for people is not read as a list of words

documents-no-list = Nothing in this file is laid out as a list of words with their meanings.
documents-no-list-remedy = Put the words in a table whose columns are called “term” and “definition”, or in a list below the heading “Glossary”.
documents-no-extra-to-write = Workbooks are written by a library that is not installed here: pip install "jargonbot[files]".
documents-no-extra = Files of this kind ({ $name }) are read by a part of jargonbot that is not installed here.
documents-no-extra-remedy = Add it with: pip install "jargonbot[files]". Or save the table as CSV.
documents-locked = The file is locked with a password.
documents-locked-remedy = Open it, save it without a password, and import that file.
documents-hidden-sheets = { $count ->
    [one] A hidden sheet was
   *[other] { $count } hidden sheets were
} not read: { $names }.
documents-hidden-sheets-remedy = Make it visible in the workbook, if its words belong to the glossary.


## drafts: what people are told of what they typed and could not be stored

drafts-store-mine = Store mine
drafts-open-again = Open the form again
drafts-open-number = Open number { $number } again
drafts-drop = Delete what I wrote
drafts-drop-number = Delete number { $number }
drafts-read-all = Read all of it
drafts-read-number = Read all of number { $number }
drafts-changed-meanwhile = Somebody else changed the same thing while your form was open. **Nothing was stored.** Here is what you wrote, and what stands there now.
drafts-text-changed = The text that you write about was changed while your form was open. **Nothing was stored.** Here is what it says now, and what you wrote.
drafts-answered-meanwhile = Nothing is open here any more: somebody was quicker, and their reply stands. Here is their reply, and what you wrote.
drafts-not-there = What you had open is not there any more.
drafts-you-wrote = **You wrote:**
drafts-their-reply = **The reply that stands:**
drafts-stands-there = **It says now:**
drafts-nothing-stands-there = **It says now:** nothing. It was removed.
drafts-in-file = All that you wrote is in the file here, to copy from.
drafts-in-messages = All that you wrote follows here, to copy from.
drafts-stored-untold = It is stored, but Discord did not take our answer about it. You need not send it again.
drafts-gone = That is not kept any more: it was stored or deleted, or it had waited for 24 hours.
drafts-dropped = What you wrote is deleted.
drafts-mine-title =
    # What you wrote and is not stored
    It waits for 24 hours. Then it is deleted.
drafts-none = Nothing that you wrote is waiting. All that you sent was stored, or deleted.
# $moment is a mark that Discord shows as a day and a time.
drafts-waits = What you wrote waits for you until { $moment }, here and under /my drafts. Then it is deleted.
drafts-too-many-in-memory = What you wrote does not wait for you, because too many texts wait for the database already. Copy it from here, and send it again later.
drafts-too-many = What you wrote does not wait for you: { $most } texts do already. Delete some of them under /my drafts.


## entries: an entry of a glossary, to who is no programmer: what is wrong with it, and how to mend it

entries-missing = { $part ->
    [entry] The entry has no “{ $name }”.
    [position] Part { $position } of “{ $owner }” has no “{ $name }”.
   *[name] “{ $owner }” has no “{ $name }”.
}
entries-missing-remedy = Add a line “{ $name }: …”.
entries-missing-choice-remedy = Add a line “{ $name }: …” with one of { $choices }.
entries-unknown-name = “{ $name }” is not a name that is known here.
entries-no-choice = “{ $shown }” is not a “{ $name }”.
entries-no-relation = “{ $shown }” is not a kind of relation.
entries-empty = { $part ->
    [entry] The entry is empty.
    [position] Part { $position } of “{ $name }” is empty.
   *[name] “{ $name }” is empty.
}
entries-empty-remedy = Write its text, or take the line out.
entries-too-long = “{ $name }” has { $length } characters; at most { $most } fit.
entries-too-long-remedy = Shorten it.
entries-no-text =
    { $part ->
        [entry] The entry has to be a text, but it is
        [position] Part { $position } of “{ $name }” has to be a text, but it is
       *[name] “{ $name }” has to be a text, but it is
    } { $shape ->
        [group] a group of “name: text” lines.
        [list] a list.
        [nothing] nothing.
        [text] a text.
       *[bare] a bare number or switch; put it in quotes.
    }
entries-no-text-remedy = Write it on one line, in quotes if it holds a colon or brackets.
entries-no-list =
    { $part ->
        [entry] The entry has to be a list, but it is
        [position] Part { $position } of “{ $name }” has to be a list, but it is
       *[name] “{ $name }” has to be a list, but it is
    } { $shape ->
        [group] a group of “name: text” lines.
        [list] a list.
        [nothing] nothing.
        [text] a text.
       *[bare] a bare number or switch; put it in quotes.
    }
entries-no-list-remedy = Put each part on a line of its own that begins with a dash and a space.
entries-no-group =
    { $part ->
        [entry] The entry has to be a group of “name: text” lines, but it is
       *[name] “{ $name }” has to be a group of “name: text” lines, but it is
    } { $shape ->
        [group] a group of “name: text” lines.
        [list] a list.
        [nothing] nothing.
        [text] a text.
       *[bare] a bare number or switch; put it in quotes.
    }
entries-no-group-remedy = Begin each line with a name and a colon; the names are { $names }.
entries-neither-yes-nor-no = “{ $name }” has to be yes or no.
entries-neither-yes-nor-no-remedy = Write yes, or take the line out.
entries-no-slug = “{ $shown }” cannot be a slug.
entries-no-slug-remedy = Use lower-case letters, digits and single hyphens, or leave the slug out.
entries-no-address = “{ $shown }” is not a web address.
entries-no-address-remedy = Write the whole address, beginning with https://.
entries-no-day = “{ $shown }” in “{ $name }” is not a date.
entries-no-day-remedy = Write year, month and day: 2026-03-31 for example.
entries-control-character = “{ $name }” holds an invisible control character ({ $sign }).
entries-control-character-remedy = Type the text again.
entries-unusable = “{ $name }” cannot be used: { $why }.
entries-unusable-remedy = See data/README.md for how an entry looks.
entries-did-you-mean = Did you mean “{ $near }”? Use one of { $names }.
entries-use-one = Use one of { $names }.
entries-either = { $names } or { $last }


## errors: what a person is told when something cannot be done

errors-only-curators = Only people who look after the words of this server can do this. They have the Manage Server permission, a role that was chosen for it, or were given the command under Server Settings, Integrations.
errors-only-editors = Only people who look after the words of this server can do this. They have the Manage Server permission, a role that was chosen for it, or were given the command “term” under Server Settings, Integrations.
errors-only-managers = Only people with the Manage Server permission can do this.
errors-rights-unknown = Discord does not tell us just now who may do this. Nothing was stored. Please try again in a minute.
errors-only-in-servers = This works only on a server that jargonbot was invited to.
errors-nothing-open = Nothing is open here any more: it was answered, or the flags were taken back.
errors-unexpected = Sorry, something went wrong on our side. You did nothing wrong. Please try again.
errors-unknown-form = This form is of an older version of the bot, so it was not stored. Please open it again.
errors-comes = Here is the answer.
errors-too-late-for-a-form = We were too slow to open the form. You did nothing wrong. Please try again in a moment.
errors-not-on-the-menu = That is not on this menu, so nothing was done. Please choose again.


## explanation: the words around the explanation of a text

explanation-title = Explain the jargon in a text
explanation-field = Your text
explanation-field-hint = Paste a letter or a message. Nothing of it is kept.
explanation-file-field = Or a letter as a file
explanation-file-field-hint = PDF, docx, odt or plain text. Nothing of it is kept.
explanation-nothing-given = There was nothing to explain. Paste a text, or choose a file, and send it again.
explanation-nothing-known = We know none of the words in this text as jargon.
explanation-nothing-to-explain = We know none of the words in this text as jargon. To ask about one word, use /define.
explanation-no-text = This message has no text that we can read. Pictures and files are not read.
explanation-too-much = There are more words than fit here. Paste a shorter part of the text to see the rest.
explanation-written-as = (here written “{ $word }”)
explanation-explained-all = { $found ->
    [one] 1 word is explained here, in the order in which they appear. Only you can see this, and nothing of the text is kept.
   *[other] { $found } words are explained here, in the order in which they appear. Only you can see this, and nothing of the text is kept.
}
explanation-explained-some = { $number } of { $found } words are explained here, in the order in which they appear. Only you can see this, and nothing of the text is kept.
explanation-rest-of-text = -# Ask for the word itself to read the rest of this text.
explanation-can-also-mean = It can also mean: { $labels }.


## figures: the figures of a glossary

figures-figures =
    Terms: { $terms } with { $labels } labels in { $topics } topics
    With easy read: { $easy_reads }; with a next step: { $next_steps }; with a time limit: { $time_limits }; with a Welsh label: { $welsh }
    Definitions: { $definitions }
    Definitions by the nations that they name: { $nations }
    Relations: { $relations }
    Discussions: { $discussions }
    Sources: { $sources }
    Texts whose review is overdue: { $stale }
    Reading grade of the plain definitions: median { NUMBER($plain, minimumFractionDigits: 1, maximumFractionDigits: 1) }, highest { NUMBER($hardest_plain, minimumFractionDigits: 1, maximumFractionDigits: 1) }
    Reading grade of the easy read: median { NUMBER($easy, minimumFractionDigits: 1, maximumFractionDigits: 1) }, highest { NUMBER($hardest_easy, minimumFractionDigits: 1, maximumFractionDigits: 1) }
# How many there are, and how many of each kind.
figures-counted = { $number } ({ $kinds })


## files: a file of a glossary, to whoever made it: what is wrong with it, and how to mend it

files-empty = The file is empty.
files-empty-remedy = Put at least one term in it.
files-read-as-windows = The file is not written in UTF-8; it was read as Windows-1252 (“ANSI”).
files-read-as-windows-remedy = Look at letters with accents and at quotation marks; if they are wrong, save the file again as plain text with the encoding “UTF-8”.
files-broken-utf16 = The file begins as one in UTF-16, and is broken further on.
files-broken-utf16-remedy = Save the file again as plain text with the encoding “UTF-8”.
files-no-text = The file is not a text file.
files-no-text-remedy = Export your glossary as YAML, JSON or CSV.
files-control-character = There is an invisible control character in this line ({ $sign }).
files-control-character-remedy = Type the line again.
files-no-utf8 = The file is not written in UTF-8 throughout: byte { $byte } cannot be read.
files-no-utf8-remedy = Save the file again as plain text with the encoding “UTF-8”.
files-cannot-be-written = The file cannot be written: { $why }.
files-cannot-be-written-remedy = Choose another place for it.
files-missing = There is no such file.
files-missing-remedy = Check the spelling of its name and its folder.
files-cannot-be-read = The file cannot be read: { $why }.
files-cannot-be-read-remedy = Choose a file that you may read.
files-too-big = The file is bigger than { $mebibytes } MiB.
files-too-big-remedy = Split it into smaller files.
files-is-folder = { $path } is a folder, not a file. It was left as it is. Choose another name.
files-is-disk = { $path } is a disk, not a file. It was left as it is. Choose another name.
files-is-socket = { $path } is a socket, not a file. It was left as it is. Choose another name.
files-no-glossary = This is no glossary: that would be a list named “terms”, with one entry for each term.
files-no-glossary-remedy = Put a list behind the name “terms”, and in each of its entries a “label”; data/README.md shows how.
files-same-slug = The slug “{ $slug }” is taken by “{ $label }” ({ $file }, line { $line }).
files-same-slug-remedy = Join the two entries if they mean the same; else give this one another slug.
files-crowded = { $number } entries have this name.
files-crowded-remedy = Look whether what was read as the word really is the word, and not a topic or a kind.
files-beside-terms = “{ $name }” stands beside “terms”, where nothing else belongs.
files-beside-terms-remedy = Take it out, or indent it if it is part of an entry.
files-only-written = jargonbot writes files of this format for others, and cannot read { $file } as one. Leave the format out, and it is found by the content.
files-no-layer = This is no change to a shared word, as /glossary export writes it.
files-no-layer-remedy = Take it out, or export the words once more; each has “own”, and what was shared stands in “over”.
files-entry = entry { $number }


## findings: what a careful editor finds in a glossary, and how to mend it

# The place, how grave it is, the entry if it is known, and what is said.
findings-error = { $place }: error: { $said }
findings-error-in = { $place }: error in “{ $entry }”: { $said }
findings-warning = { $place }: warning: { $said }
findings-warning-in = { $place }: warning in “{ $entry }”: { $said }
findings-more-like-it = … and { $count } more of this kind.
findings-more-like-it-in = … and { $count } more of this kind, for example: { $places }.
findings-more-kinds = { $count ->
    [one] … and one more kind of fault. Mend these first.
   *[other] … and { $count } more kinds of faults. Mend these first.
}
findings-line = line { $line }
findings-line-of = line { $line } (“{ $entry }”)
findings-no-definition = There is no definition.
findings-no-definition-remedy = Write one in plain English.
findings-label-twice = “{ $label }” is a label of this term already.
findings-label-twice-remedy = Take it out.
findings-speaks-nowhere = It “speaks_for_people”, but nobody says where.
findings-speaks-nowhere-remedy = Say in which nations it is used, with a line such as “nations: [Scotland]” in a file.
findings-no-reason = “Consider using instead: { $target }” gives no reason.
findings-no-reason-remedy = Say why (“why: …”) and who advises it (“source: {"{"}title: …{"}"}”).
findings-no-adviser = “Consider using instead: { $target }” gives no source.
findings-no-adviser-remedy = Say why (“why: …”) and who advises it (“source: {"{"}title: …{"}"}”).
findings-no-reason-nor-adviser = “Consider using instead: { $target }” gives no reason and no source.
findings-no-reason-nor-adviser-remedy = Say why (“why: …”) and who advises it (“source: {"{"}title: …{"}"}”).
findings-no-source =
    The { $kind ->
    [formal] formal
    [plain] plain
    *[easy_read] easy read
    } definition names no source.
findings-no-source-remedy = Say where it comes from: the title, and a web address if there is one.
findings-no-nation =
    The { $kind ->
    [formal] formal
    [plain] plain
    *[easy_read] easy read
    } definition does not say where it holds, and the word is not for all of the UK.
findings-no-nation-remedy = Say where it holds, with “nation: { $nation }” in a file, or with the nations where it is true.
findings-pointing = The reason says “{ $word }”, which is wrong on one of the two cards.
findings-pointing-remedy = Write both names: “{ $label }” and “{ $other }”.
findings-council-alone = The text names the council and is said to hold in all of the UK. In Northern Ireland it is a trust.
findings-council-alone-remedy = Add “(in Northern Ireland, the trust)” or the like, or say in which nation the text is true.
findings-front-page = The source leads to a front page: { $url }
findings-front-page-remedy = Write the address of the page that says it.
findings-review-before-check = It is to be looked at again on { $day }, which is no later than the day it was checked.
findings-review-before-check-remedy = Count from the day it was checked: one year, or three at most.
findings-not-everyday = “{ $label }” is marked as everyday English, but is no label of the entry.
findings-not-everyday-remedy = Write one of its labels, or take it out.
findings-no-source-of-limit = The time limit names no source.
findings-no-source-of-limit-remedy = Say where it is written: a wrong limit may cost somebody their right.
findings-long-plain = The plain text has { $words } words, and { $most } are as many as a tired person reads.
findings-long-plain-remedy = Say what it is and what it means for the reader; put the rest under “next”, or leave it to the formal text.
findings-overdue = The definition was to be reviewed by { $day }.
findings-overdue-remedy = Check it against its source, and set a new date.
findings-checked-in-future = The definition is said to be checked on { $day }, which is still to come.
findings-checked-in-future-remedy = Write the day it was checked.
findings-unchecked =
    Nobody says when the { $kind ->
    [formal] formal
    [plain] plain
    *[easy_read] easy read
    } definition was checked against its source.
findings-unchecked-remedy = Add “checked_on: 2026-03-31”, with the right day. If nobody can tell how old the source is, add a “review_by” within a year instead.
findings-same-label = There is another term “{ $label }” in the topic “{ $topic }” (slug { $slug }).
findings-same-label-remedy = Join the two, or make clear how their meanings differ.
findings-looks-like = “{ $label }” looks like “{ $other }” of another word (slug { $slug }), but it has other letters in it.
findings-looks-like-remedy = Type it anew with ordinary letters, or make clear that it is another word.
findings-unexplained = “{ $acronym }” is not explained.
findings-unexplained-remedy = Write it in full, with the letters in brackets: “… ({ $acronym })”.
findings-long-sentence = The sentence “{ $opening } …” has { $words } words; at most { $most } are easy to follow.
findings-long-sentence-remedy = Make two sentences of it.
findings-hard = The reading grade is { NUMBER($grade, minimumFractionDigits: 1, maximumFractionDigits: 1) }; { $good } or less is plain.
findings-hard-remedy = Use shorter sentences and everyday words.
findings-roughly-hard = The reading grade is { NUMBER($grade, minimumFractionDigits: 1, maximumFractionDigits: 1) } (give or take { $margin }, since the text is short); { $good } or less is plain.
findings-roughly-hard-remedy = Use shorter sentences and everyday words.
# $kind is the name of the relation in files, such as “child of”.
findings-to-itself = “{ $label }” is linked to itself ({ $kind }).
findings-to-itself-remedy = Take the link out.
findings-several-terms = “{ $target }” ({ $kind }) may mean several terms: { $slugs }.
findings-several-terms-remedy = Write one of these slugs instead.
findings-no-such-term = There is no term “{ $target }” yet ({ $kind }).
findings-no-such-term-remedy = Check the spelling, or write an entry for it; until then the link waits.
findings-own-parent = “{ $label }” becomes its own parent: { $ring }.
findings-own-parent-remedy = Take out the “child of” that is not true.
findings-own-advice = “{ $label }” is advised against in favour of itself: { $ring }.
findings-own-advice-remedy = Decide which word people should use, and take out the advice that leads away from it.
findings-synonym-to-confuse = “{ $one }” and “{ $other }” are synonyms and yet not to be confused.
findings-synonym-to-confuse-remedy = Keep one of the two links.
findings-synonym-and-parent = “{ $one }” and “{ $other }” are synonyms, and one is a parent of the other.
findings-synonym-and-parent-remedy = Keep one of the two links.
findings-see-also-parent = “See also” links “{ $one }” and “{ $other }”, one of which is a parent.
findings-see-also-parent-remedy = Take the “see also” out: the parent is listed anyway.


## flags: the words of flags, comments and their discussion

flags-comment-or-flag = Comment or flag
flags-see-discussion = See discussion
flags-form-part = Which part do you mean?
flags-form-part-hint = Leave this out if you mean the whole answer.
flags-form-reason = What is wrong with it?
flags-form-reason-hint = Choose what fits best. You can also leave this out.
flags-form-comment = Your comment, if you like
flags-reasons-flagged = No reason given
flags-reasons-out-of-date = Out of date
flags-reasons-wrong = Wrong
flags-reasons-hard-to-understand = Hard to understand
flags-reasons-hurtful = Hurtful
flags-reasons-other = Something else
flags-stored = Thank you. It is stored, and the people who look after the words will read it. With /my flags you see what they decide, and you can take it back.
flags-whole-answer = The whole answer
flags-gone-definition = A definition that is no longer there
flags-no-comments = Nobody has written a comment about this word yet.
flags-not-reviewed = Nobody has answered yet.
flags-my-flags-title = # Your flags
flags-nobody-looks = Nobody looks after what is said outside a server here just now. Nobody else can read it, either.
flags-no-flags-of-yours = You have no flags here. Under every definition there is a button “Comment or flag”.
flags-take-back = Take it back
flags-taken-back = It is taken back, and what you wrote is deleted.
flags-answered-title = # You said, we did
flags-more-answered = -# There is more: it comes after the next answer about this word. You can also type /my flags.
flags-decision-resolved = Resolved
flags-decision-declined = Left as it is
flags-decision-withdrawn = Set aside, together with many flags that came at once
flags-set-aside = Set aside, together with many flags that came at once.
flags-stored-outside = Thank you. It is stored, and the curators of “{ $home }” will read it. With /my flags you see what they decide, and you can take it back.
flags-take-back-number = Take number { $number } back
flags-form-title = Comment or flag: { $label }
flags-warning = Please write nothing personal and nothing about anyone's health, neither yours nor other people's. The people who look after the words read what you write, and they can answer you.
flags-warning-outside = Please write nothing personal and nothing about anyone's health, neither yours nor other people's. The curators of “{ $home }”, who look after the shared words, read what you write, and they can answer you.
flags-see-comments = { $number ->
    [one] See 1 comment
   *[other] See { $number } comments
}
flags-people-flagged = { $number ->
    [one] 🚩 1 person flagged this
   *[other] 🚩 { $number } people flagged this
}
# $day is a mark that Discord shows as a day, here and below.
flags-changed-after = { $number ->
    [one] Changed after 1 person flagged it, on { $day }.
   *[other] Changed after { $number } people flagged it, on { $day }.
}
flags-discussion-title = # What people say about “{ $label }”
flags-comment = **{ $reason }**, { $day }
    { $text }
flags-decided = **{ $decision }** on { $day }.
flags-decided-with-reply = **{ $decision }** on { $day }: “{ $reply }”
flags-flagged-this = { $number ->
    [one] 1 person flagged this.
   *[other] { $number } people flagged this.
}
flags-you-said = **You said** about { $place }: { $reason }.
flags-you-wrote = You wrote: “{ $comment }”
flags-you-flagged = **You flagged** “{ $label }”.
flags-we-did = **We did:** { $reply }
flags-place = “{ $label }”, { $definition }


## guide: what /help and /about say, and the first steps for whoever looks after a server's words

guide-help-title = # How to use jargonbot
guide-ask =
    ## Look up a word
    Type /define and the word, such as “co-production”. Add private:True and only you see the answer. Type /compare to see how two words differ, or ask: “what should I say instead of service user?” Type /random to learn any word. You can also write your question to jargonbot in a private message.
guide-mention = Here you can ask with a mention, too: “@jargonbot what does reablement mean?”
guide-explain =
    ## Understand a letter or a message
    Type /explain and paste the text, or choose a file. For a message, open its menu, choose Apps, then “Explain the jargon”. Only you see what comes back. If you write letters, /check-writing tells you what may be hard for readers.
guide-flag =
    ## A definition is wrong, old or hurtful
    Press “Comment or flag” under it. You need not give a reason. Type /my flags to see what was decided, and to take it back.
guide-suggest =
    ## A word is missing, or you can say it better
    Type /suggest. The people who look after the words read it, without your name. Type /my flags to see what became of it.
guide-desk =
    ## Look after this server's words
    Type /term to add, change or hide a word, to see who changed it and to undo that, /glossary to see all that this server has of its own, and /flags to answer what people flagged and suggested. These are for the people who look after the words of this server. Whoever manages the server chooses who that is: in Server Settings, Integrations, jargonbot they let a role use these three. All else is settled with /settings.
guide-urgent =
    ## If somebody is in danger, or you cannot cope
    Type /help-now to see whom to ring in your nation. Only you see it. jargonbot explains words; no person reads what you ask it.
guide-headings = -# Under More, other words stand under plain headings. Whoever keeps the glossary calls them: Synonym of (“Also known as”), Not to be confused with (“Do not mix up with”), See also, See other terms relating to (“Other words about”), Use instead of (“Say this instead of”), Consider using instead, Parent of (“Kinds of this”), Child of (“Part of”).
guide-choose =
    ## Have answers your way
    Type /my settings to choose your nation, easy read, plain text only, or your language.
guide-more = Type /about to read what jargonbot is, and /privacy to see what it keeps of you, to get a copy or to delete it.
guide-about-title = # About jargonbot
guide-what-it-is = jargonbot explains jargon: in plain English first, then the formal definition, each with its source. It gives information, not legal advice.
guide-what-it-keeps =
    ## What it keeps
    - It does not keep who looked up what, nor a text that you have explained; of what you ask in private messages it keeps nothing at all. Where you ask on a server in a message of your own, it keeps which message that was, so that the answer goes when you delete it.
    - Of a flag or a reaction that flags, it keeps your account's number, the reason, your comment, the message and the time. The people who look after the words read the comment and can answer it; other readers see it without your name when a curator has passed it, or at once where a server has it so. It may then be on a public web page, too, without your name. It also keeps which answers to it you have seen.
    - Of a word that you ask for because nobody explains it, it keeps the word alone. Only if you ask to be told when it is explained, it keeps your account's number beside it, until you were told.
    - Of what you suggest, it keeps your account's number, what you wrote and what became of it. The people who look after the words read it, without your name.
    - Of what you give for a word that is written together, it keeps your account's number and your words until one text is made of all.
    - Of what you choose under /my settings, it keeps your account's number beside it, until you choose otherwise.
    - Where somebody may write no more comments on a server, it keeps their account's number.
    - What you typed into a form and could not be stored waits for you alone for 24 hours, under /my drafts.
    - Of a change to a server's words, a decision about flags, or a flag that somebody is looking at, it keeps the account's number of whoever does it.
    - It sends nothing anywhere but to Discord.
guide-how-to-flag =
    ## How to flag
    Press “Comment or flag” under a definition. Press “Take it back” in /my flags, and your flag and its comment are gone, at any time.
guide-more-help = Type /help to read how to use it, and /privacy to see what it keeps of you, to get a copy or to delete it.
guide-contact = ## Who runs it
guide-first-steps =
    # You look after the words here: what to settle first
    You see this once, and nobody else does.
    - With /settings whoever manages the server chooses who sees the answers, and which channel is told when a word is flagged. Until then no channel is told.
    - With /term add you add a word of your own.
    - With /flags you answer what people flagged, and pass their comments: until then nobody else reads them.
    - Whoever manages the server lets a role use these two in Server Settings, Integrations, jargonbot. Until then others do not see them.
    Type /help to read how people use jargonbot.
guide-privacy = How they handle your data: <{ $url }>
guide-website = More about it: <{ $url }>
guide-react = On an answer that everyone here can see, the reaction { $emoji } flags it as well.


## glossary_pages: what could not be taken from the page of a web glossary, to whoever brings it

glossary-pages-nothing-there = This page of a glossary says nothing of its word: no meaning, no discussion and no link.
glossary-pages-nothing-there-remedy = Open the page, wait until all of it is shown, and save its text again.
glossary-pages-discussion-is-longer = Of “{ $title }” only the first sentences were taken; { $words ->
    [one] 1 word more was
   *[other] { $words } words more were
} left where people published them.
glossary-pages-discussion-is-longer-remedy = Add the address of that page to the discussion, so that readers find all of it.
glossary-pages-comments-stay = What readers commented on this page was not taken.
glossary-pages-comments-stay-remedy = Ask them to comment here, if they wish.
glossary-pages-empty-section = “{ $name }” has no text.
glossary-pages-empty-section-remedy = It was left out.


## helplines: the list of whom to ring, to who looks after it: what is wrong with it, and how to mend it

helplines-no-yaml = This is no YAML: { $why }.
helplines-no-yaml-remedy = Mend it there.
helplines-unusable = “{ $where }” cannot be used: { $why }.
helplines-unusable-remedy = See the head of the file.
helplines-no-entry = No entry has this slug.
helplines-no-entry-remedy = Mend it, or take it out.
# $names are parts of the source, as the file names them.
helplines-no-source = Its source has no { $names }.
helplines-no-source-remedy = Name the official page that says it.
helplines-and-no = { $names } and no { $last }
helplines-one-page = Only one page says it.
helplines-one-page-remedy = Read another page that says the same, and add it to “also”.
helplines-no-days = It has no “checked_on” or no “review_by”.
helplines-no-days-remedy = Read its pages, and write both days.
helplines-checked-in-future = It is said to be checked on { $day }, which is still to come.
helplines-checked-in-future-remedy = Mend it.
helplines-trusted-long = It is trusted for more than half a year.
helplines-trusted-long-remedy = Set an earlier “review_by”.
helplines-overdue = It was to be read again by { $day }.
helplines-overdue-remedy = Read its pages again, mend it if they say something else, and write today's date.


## importing: what is said of files that are brought into the shared words

importing-unsure = “{ $label }” is another name of { $others }, and nothing here says whether the same is meant.
# The two options are typed as they are.
importing-unsure-remedy = If it is, run the import again with --join. If it is something else, add --apart "{ $label } (what it is)", with a few words of your own in the brackets.
importing-nothing-in-brackets = Say in brackets what tells “{ $label }” from the word that is there, such as --apart "PA (parish assembly)".
importing-no-such-entry = No entry in these files is called “{ $label }”, so it cannot be kept apart. Check how it is written.
importing-joined = “{ $label }” is joined to “{ $other }”.
importing-joined-same = “{ $label }” is there more than once, and is one word now.
importing-more-joined = { $number ->
        [one] 1 more entry is joined.
       *[other] { $number } more entries are joined.
    } With --json all of them are listed.
importing-more-apart = { $number ->
        [one] 1 more entry is kept apart.
       *[other] { $number } more entries are kept apart.
    } With --json all of them are listed.
importing-is-reading = Reading
importing-is-looking = Looking for words that are there
importing-is-storing = Storing
importing-apart = “{ $label }” is kept apart from “{ $other }”, which is called so, too, and means something else.


## json_files: a glossary in JSON, to whoever made it: what is wrong with it, and how to mend it

json-files-twice = “{ $name }” is given twice in one group, as { $first } and as { $second }.
json-files-twice-remedy = Keep one of them.
json-files-too-deep = Values are nested more than { $most } deep.
json-files-too-deep-remedy = A glossary never needs that: check the brackets.
json-files-look = Look at character { $column } of the line, and just before it.
json-files-no-comma = A comma is missing here, or a bracket or quotation mark is closed too early.
json-files-comma-or-name = There is a comma too many, or a name without double quotation marks.
json-files-comma-or-text = There is a comma too many, or a text without double quotation marks.
json-files-comma-too-many = There is a comma too many.
json-files-no-colon = A name here has no colon after it.
json-files-unclosed-quote = A quotation mark is opened here and never closed.
json-files-over-the-line = A text runs over the end of the line.
json-files-backslash = A backslash stands alone; write it twice.
json-files-after-the-end = Something follows the last bracket.
json-files-no-json = This is not valid JSON: { $why }.


## letter_advice: advice to who writes a letter

letter-advice-title = Check what you write
letter-advice-field = Your letter or message
letter-advice-field-hint = Paste it as it is. Nothing of it is kept.
letter-advice-nothing-given = There was nothing to read. Paste a text, or choose a file, and send it again.
letter-advice-private = Only you can see this, and nothing of the text is kept.
letter-advice-more = { $count ->
    [one] There is 1 more of these.
   *[other] There are { $count } more of these.
}
letter-advice-advised = Words to think twice about
letter-advice-unexplained = Words that some readers may not know: explain them, or do without them
letter-advice-several-meanings = Words that can mean several things: write out the one you mean
letter-advice-long-sentences = Long sentences
letter-advice-hard = The letter as a whole
letter-advice-hard-remedy = It is hard to read. Shorter sentences and everyday words help most.
letter-advice-no-next-step = What to do next
letter-advice-no-next-step-remedy = We found nothing that says what to do next. Say what your reader can do, how to reach you by phone and in writing, and by when.
letter-advice-written = “{ $words }”: consider using instead: { $instead }.
letter-advice-can-mean = “{ $words }” can mean: { $meanings }.
letter-advice-means = “{ $words }”: { $meaning }
letter-advice-means-in = “{ $words }” ({ $nation }): { $meaning }
letter-advice-long-sentence = “{ $opening } …” has { $words } words. Sentences of up to { $most } words are easier to read.
letter-advice-nothing = We found nothing that we would change. People who get such letters may find something: ask some of them.
letter-advice-too-short = { $words ->
        [one] The letter has 1 word.
       *[other] The letter has { $words } words.
    } It is too short to tell how hard it is to read.
letter-advice-measured = The letter has { $words } words in { $sentences } sentences.
letter-advice-grade = It reads like a text for students aged about { $age } (grade { $grade } in American schools, give or take { $margin }).
letter-advice-only-advice = This is only advice. People choose the words for themselves: ask them.


## letters: a letter that is to be explained, and the sheet of its words for a meeting

letters-too-large = This file is too large. We read letters of up to { $size } MB. Copy the part that you want explained, and paste it instead.
letters-picture = This is a picture, and we cannot read pictures. On most phones you can press and hold the words in a photo and choose “Copy”. Then paste them here.
letters-only-pictures = This letter is a scan: a picture of each page, which we cannot read. On most phones you can open it, press and hold the words, and choose “Copy”. Then paste them here. You can also ask whoever sent it for a copy that can be read aloud.
letters-nothing-in-it = There are no words in this file.
letters-locked = This file is locked with a password. Open it, copy the words, and paste them here.
letters-old-document = We cannot read this kind of file. Open it and save it as PDF or docx, or copy the words and paste them here.
letters-nameless-letters = You can see the words of this file, but a program cannot: it does not say which letters they are. Ask whoever sent it for a copy that can be read aloud, or type the words that you want explained.
letters-no-letter = We cannot read this file. We read PDF, docx, odt and plain text. You can also copy the words and paste them here.
letters-no-extra = Files of this kind are read by a part of jargonbot that is not installed here. Copy the words and paste them instead. Whoever looks after the bot can add it with: pip install "jargonbot[files]".
letters-too-long = There is more in this file than we can read. Copy the part that you want explained, and paste it here.
letters-unreadable = This file is damaged, so we cannot read it. Open it and save it anew, or copy the words and paste them here.
letters-cannot-be-read = The file “{ $name }” cannot be read: { $why }.
letters-cannot-fetch = The file could not be fetched from Discord just now. Send it once more, or copy the words and paste them here.
letters-no-such-name = No file can be called “{ $name }”. Check the name, and try again.
letters-pictures-unread = { $count ->
    [one] There is 1 picture in it, which we did not read.
   *[other] There are { $count } pictures in it, which we did not read.
}
letters-cut = This letter is very long. We read only the first part of it.
letters-sheet-sent = **Words for my meeting**: a sheet with these words in plain English, and questions to ask. The first file is to print, the second is plain text. Only you can see this, and we keep neither.
letters-no-sheet-here = There is also a sheet of these words for a meeting, but I am not allowed to attach files here. Use /explain in a private message to me to get it.
letters-sheet-title = Words for my meeting
letters-sheet-opening = These words are in your letter. Here they are in plain English.
letters-sheet-nations = Where a nation stands in brackets, the text is about that nation. It may be different where you live.
letters-sheet-word-in = { $label } ({ $nation })
letters-sheet-ask = What you can do: { $step }
letters-sheet-ask-in = What you can do in { $nation }: { $step }
letters-sheet-questions-title = Questions to ask
letters-sheet-questions =
    What does this letter mean for me?
    Who decided this, and why?
    What happens next, and by when?
    Will I have to pay for anything?
    What can I do if I do not agree, and by when?
    Who can come with me, and help me to say what I want?
    Can I have the answers in writing, or in another way that works for me?
letters-sheet-urgent-title = Urgent help
letters-sheet-made = This is general information. It cannot say what is right for you.


## lists: a list that somebody else wrote: what it is read as, what of it is left out, why it cannot be read

lists-no-header = No row names the columns. The first row is “{ $row }”.
lists-no-header-remedy = Put their names in the first row, such as “term” and “definition”; or name them with --columns term,definition, one name for each column.
lists-no-words = None of these names holds the words: { $names }.
lists-no-words-remedy = Call the one that does “term”, or in a table name all columns with --columns.
lists-no-meanings = These names were read, and not one of them holds a meaning: { $names }. Which one should?
lists-no-meanings-remedy = Call it “definition”, or in a table name all columns with --columns.
lists-nothing-in-it = There is no word in this file.
lists-nothing-in-it-remedy = Put in at least one word with its meaning.
lists-too-many = There are more than { $most } entries in this file.
lists-too-many-remedy = Split it into smaller files, if all of them are words.
lists-no-list = There is no list of words in this file: no entries with names such as “term” and “definition”, nor words with a text each.
lists-no-list-remedy = Give each entry these two names, or write each word with its text behind a colon.
lists-strangers = { $count ->
    [one] One thing in the list is no entry with names; it was left out.
   *[other] { $count } things in the list are no entries with names; they were left out.
}
lists-strangers-remedy = Give each of them names such as “term” and “definition”, if it should be in the glossary.
lists-unused = What stands under these names is not used: { $names }.
lists-unused-remedy = Nothing needs to be done, unless a meaning stands there: then call it “definition”.
lists-taken-for-words = The words were taken from “{ $name }”, as it stands before the meanings.
lists-taken-for-words-remedy = If they stand elsewhere, call that column “term”.
lists-empty-left-out = { $count ->
    [one] One empty entry was left out.
   *[other] { $count } empty entries were left out; this is the first.
}
lists-empty-left-out-remedy = Nothing needs to be done.
lists-nameless-left-out = { $count ->
    [one] One entry has no word; it was left out.
   *[other] { $count } entries have no word; they were left out. This is the first.
}
lists-nameless-left-out-remedy = Give each its word, if it should be in the glossary.
lists-links-to-themselves = { $count ->
    [one] One entry is linked to itself; the link was left out.
   *[other] { $count } entries are linked to themselves; these links were left out. This is the first.
}
lists-links-to-themselves-remedy = Nothing needs to be done.
lists-no-letter = “{ $label }” has no letter and no digit, so that nobody could find it.
lists-no-letter-remedy = Give it a name, or take it out.
lists-failed-cells = { $count ->
    [one] A formula failed here, so that a cell says nothing.
   *[other] In { $count } rows a formula failed, so that a cell says nothing. This is the first.
}
lists-failed-cells-remedy = Mend the formula and save the table again.

## metrics: what each number at /metrics is, for whoever watches the bot

metrics-interactions = What people did, by what it was and how it ended.
metrics-waited = Seconds from when something was heard to when Discord took a first reply.
metrics-lag = Seconds by which the event loop came back later than asked.
metrics-commits = Seconds that a transaction took until it was durable.
metrics-limited = Calls that Discord refused for their number, by whose limit it was.
metrics-invalid = Calls that count towards Discord’s limit of invalid ones.
metrics-build = Which version runs.
metrics-ready = Whether the bot is connected to Discord and knows its servers.
metrics-servers = How many servers the bot is in.
metrics-latency = Seconds that the gateway takes to answer a heartbeat.
metrics-terms = How many shared words there are.
metrics-queued = How much waits for the thread of the database.
metrics-backlog = How many changes wait until the database takes them again.
metrics-copied = When the newest copy of the database was made, in seconds since 1970.
metrics-flag-events = Reactions that came or went, by what became of them.
metrics-reconciled = Signs on answers that were put right when they were compared with Discord.
metrics-running = Whether a task runs.
metrics-restarts = How often a task was started again.


## moving: what is told when a database is moved to another place

moving-same-place = Both places are the same database. Name another place for the second.
moving-older = The tables of { $place } were made by an earlier version of jargonbot. They were left as they are. Copy the database, bring it to this version by opening it once, such as with “jargonbot flags” and this place in JARGONBOT_DATABASE, and run this again.
moving-nothing-there = There is nothing of jargonbot’s in { $place }, so nothing can be moved from there. Check the name of the database.
moving-has-words = The database { $place } holds something already. It was left as it is, and nothing was moved. Name a new, empty database.
moving-begun-from-elsewhere = A move from another database to { $place } was begun and has not ended. Go on with that one, or add --anew to drop what it has brought there, and begin with this one.
moving-another-beside = { $path } belongs to another database. It was left as it is, and nothing was moved. Put it somewhere else, or name another place.
moving-beside-unwritable = { $path } cannot be written: { $why }.
moving-no-room = There is not enough room in { $folder }: about { $needed } MiB are needed, and { $free } MiB are free. Free some space, and run this again.
moving-holds-nul = A row of the table { $table } has a text in “{ $column }” with a null character, which PostgreSQL cannot keep. The move has stopped. Take that character out, and run this again.
moving-differs = The table { $table } is not the same in the new place ({ $here } rows here, { $there } there), so the move has stopped. Nothing uses the new database yet. Look at the disk there, and run this again: the table is copied anew.
moving-stopped = { $why } The move has stopped on the way, and the database that is moved is as it was. Run this again, and it goes on from here.
moving-moves = Moving the database
moving-table = { $table }: { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }, { $checksum }
moving-all-there = All { $rows } rows of { $tables } tables of { $source } are in { $target } now. Each table was read again there: it has as many rows, and the same checksum.
moving-earlier = { $rows ->
        [one] 1 row was
       *[other] { $rows } rows were
    } there already from a move that had not ended.
moving-beside = With it went { $path }.
moving-now = { $source } is as it was. Set “database” to the new place, and start jargonbot. Who is erased from then on is erased there alone, so delete the old database once you know that all is well.


## nations: the names of the nations of the UK

nations-england = England
nations-scotland = Scotland
nations-wales = Wales
nations-northern-ireland = Northern Ireland


## pages: the words for turning pages

pages-previous = Previous
pages-next = Next
pages-page = -# Page { $number } of { $of }


## parsing: why a file was given up that is parsed in a process of its own, and what to do then

parsing-too-long = Reading this file took too long, so it was given up.
parsing-too-much-memory = This file unpacks to more than there is room for.
parsing-too-much = There is more in this file than a glossary could be.
parsing-remedy = Save only the table or the list of words in a new file, and import that one.
parsing-unreadable = The file is damaged, or not quite what it looks like.
parsing-unreadable-remedy = Open it in the program that made it, save it anew, and try again.


## vocabularies: what cannot be read of a vocabulary that others keep, what of it is left out, and what none can hold

vocabularies-no-extra = Files in SKOS need a part of jargonbot that is not installed here.
vocabularies-no-extra-remedy = Whoever runs the bot can add it: pip install "jargonbot[files]"
vocabularies-too-big = The file is bigger than { $mebibytes } MiB.
vocabularies-too-big-remedy = Split it into smaller files.
vocabularies-no-xml = The file is no XML from here on: { $why }.
vocabularies-no-xml-remedy = Open it in the program that made it, save it anew, and try again.
vocabularies-entity = The file has an entity that could grow or lead to another file, so it was not read.
vocabularies-entity-remedy = Write out what the entity stands for, and take out its declaration.
vocabularies-too-deep = The file is nested more than { $most } levels deep from here on.
vocabularies-too-deep-remedy = Look for an element that is not closed.
vocabularies-no-concepts = The file holds no concept of SKOS: that would be something of the type skos:Concept, with a skos:prefLabel.
vocabularies-no-concepts-remedy = Export your vocabulary as SKOS; an ontology or a list of records is something else.
vocabularies-no-entries = The file holds no entry of a terminology.
vocabularies-no-entries-remedy = Export at least one entry with a term in English.
vocabularies-no-avoided = The file holds no word to avoid.
vocabularies-no-avoided-remedy = Give each entry at least one word that people advise against.
vocabularies-nothing-left = Nothing in the file can be an entry of a glossary. { $why }
vocabularies-nothing-left-remedy = Give at least one entry a name in English.
vocabularies-replaced = It takes the place of the other word in the vocabulary that this comes from.
vocabularies-advised-against = The list that this comes from advises against the other word.
vocabularies-patterns = { $number ->
    [one] 1 pattern that is no plain word was left out.
   *[other] { $number } patterns that are no plain words were left out.
}
vocabularies-left-out-remedy = Everything else was read.
vocabularies-retired = { $number ->
    [one] 1 concept is marked as retired and was left out.
   *[other] { $number } concepts are marked as retired and were left out.
}
vocabularies-no-english = { $number ->
    [one] 1 entry has no name in English and was left out.
   *[other] { $number } entries have no name in English and were left out.
}
vocabularies-foreign-names = { $number ->
    [one] 1 name in another language than English and Welsh was left out.
   *[other] { $number } names in other languages than English and Welsh were left out.
}
vocabularies-foreign-definitions = { $number ->
    [one] 1 definition in another language than English was left out.
   *[other] { $number } definitions in other languages than English were left out.
}
vocabularies-empty-definitions = { $number ->
    [one] 1 definition without any text was left out.
   *[other] { $number } definitions without any text were left out.
}
vocabularies-notes = { $number ->
    [one] 1 entry has a note that is no definition, and that was left out.
   *[other] { $number } entries have notes that are no definitions, and that were left out.
}
vocabularies-long-names = { $number ->
    [one] 1 name is longer than names may be and was left out.
   *[other] { $number } names are longer than names may be and were left out.
}
vocabularies-long-labels = { $number ->
    [one] 1 entry was left out because its name is longer than names may be.
   *[other] { $number } entries were left out because their names are longer than names may be.
}
vocabularies-long-definitions = { $number ->
    [one] 1 definition is longer than definitions may be and was left out.
   *[other] { $number } definitions are longer than definitions may be and were left out.
}
vocabularies-links-to-itself = { $number ->
    [one] 1 link from an entry to itself was left out.
   *[other] { $number } links from entries to themselves were left out.
}
vocabularies-links-to-nothing = { $number ->
    [one] 1 link was left out that leads to something that is not kept, or not in the file.
   *[other] { $number } links were left out that lead to something that is not kept, or not in the file.
}
vocabularies-rings = { $number ->
    [one] 1 link was left out that would lead in a circle.
   *[other] { $number } links were left out that would lead in a circle.
}
vocabularies-strange-contexts = { $number ->
    [one] 1 context lies elsewhere and was not fetched; the names of SKOS were taken in its place.
   *[other] { $number } contexts lie elsewhere and were not fetched; the names of SKOS were taken in their place.
}
vocabularies-glossary = Glossary
vocabularies-discussions-lost = { $form } cannot hold discussions; { $number } will be lost.
vocabularies-notes-lost = { $form } cannot hold next steps and time limits; { $number } will be lost.
vocabularies-phrases-lost = { $form } cannot hold everyday marks and what people say; { $number } will be lost.
vocabularies-nations-lost = { $form } cannot hold the nations of terms; { $number } will be lost.
vocabularies-speaking-lost = { $form } cannot hold the mark of terms for people who speak for others; { $number } will be lost.
vocabularies-days-lost = { $form } cannot hold when definitions were checked and what they were written from; { $number } will lose it.
vocabularies-reasons-lost = { $form } cannot hold the reasons and sources of relations; { $number } will be lost.
vocabularies-pending-lost = { $form } cannot hold relations to words without an entry; { $number } will be lost.
vocabularies-kin-lost = { $form } cannot hold “see also” between a term and one above it; { $number } will be lost.
vocabularies-names-twice-lost = { $form } cannot hold a name twice; { $number } will be lost.
vocabularies-slugs-lost = { $form } cannot hold slugs; { $number } will be lost.
vocabularies-relations-lost = { $form } cannot hold relations but “see also”; { $number } will be lost.
vocabularies-kinds-lost = { $form } cannot hold which definitions are plain or easy to read, and for which nation; { $number } will lose it.
vocabularies-sources-lost = { $form } cannot hold more of a source than an address or a title; { $number } will lose the rest.
vocabularies-breaks-lost = { $form } cannot hold lines and paragraphs; { $number } definitions will lose them.
vocabularies-meanings-lost = { $form } holds no meanings; { $number } definitions will be lost.
vocabularies-unadvised-lost = { $form } holds only words that people advise against or may not know; { $number } other words will be lost.
vocabularies-relations-but-advice-lost = { $form } cannot hold relations but advice; { $number } will be lost.
vocabularies-topics-lost = { $form } cannot hold topics; { $number } will be lost.
vocabularies-chosen-left-out = { $form } gets no words that people choose for themselves; { $number } were left out.
vocabularies-vale-message = Instead of “{ $label }” people advise: { $instead }.
vocabularies-vale-reason = { $why } ({ $by } says so.)
vocabularies-vale-adviser = { $by } says so.
vocabularies-vale-jargon = Readers may not know “%s”: say what it means, or use other words.
vocabularies-vale-long-sentence = A sentence of more than { $most } words is hard to follow.
vocabularies-vale-readme-title = # Advice for letters, as a style for Vale
vocabularies-vale-readme-advice = All of this is advice: the rules are suggestions, nothing is wrong, and you decide what you write.
vocabularies-vale-readme-chosen = Words that people choose for themselves are in no rule. Where somebody says a word of themselves, leave it as it is, whatever a rule says.
vocabularies-vale-readme-use = To use it, put “Packages = jargonbot.zip” and “BasedOnStyles = jargonbot” into your .vale.ini, and run “vale sync”.
vocabularies-vale-readme-off = A rule that does not fit goes with “jargonbot.NAME = NO”, where NAME is its file’s without the ending.
vocabularies-other-names-lost = { $form } cannot hold Welsh and hidden labels; { $number } will be lost.


## people: what whoever runs the bot reads when they look after the data of one person

people-no-id = That is no id of a person on Discord. It has 17 to 19 digits: switch on Developer Mode in Discord's settings, then choose Copy User ID from the person's menu.
people-erased = { $rows ->
    [0] Nothing of this person was kept.
    [one] One row is gone.
   *[other] { $rows } rows are gone.
} The id is in no file of the database any more; what they decided or changed as a curator stays without it. Copies of the database that you made before still hold it until you delete them. One that you put back is mended when it is opened, as long as the files .erased and .key stay beside it.


## places: what a room does not let the bot do, for whoever is there

places-may-not-look = Only you see this answer: I cannot see this channel, so I would not notice a 🚩 here. Its buttons work all the same.
places-may-not-write = Only you see this answer: I may not write in this channel. Its buttons work all the same.
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


## privacy: what /privacy says of a person's own data, and what comes of its buttons

privacy-title = # What jargonbot keeps of you
privacy-scope = This is all of it, on every server and in private messages. Only you see this.
privacy-nothing = It keeps nothing of you.
privacy-not-kept = It never keeps your name, a text that you had explained, or who looked up which word, unless you asked to be told of one. Your account's number stands beside what is listed here. Nobody is shown it; only what a curator is looking at is seen by the others.
privacy-copy = Get a copy
privacy-erase = Delete all of it
privacy-erase-surely = Delete it for good
privacy-keep = Keep it
privacy-sure =
    # Delete all of it?
    On every server and in private messages, for good:
    - your flags and comments, what was answered to you, and what waits under /my drafts
    - which words you asked to be told of, and how you chose to see answers
    - your account's number beside what you decided or changed for others: that stays, and does not say by whom
    A reaction that you set stays on Discord until you take it off. It no longer counts.
privacy-stays-blocked = Where you may write no comments, that stays so: in place of your number there is a mark that cannot be read.
privacy-nothing-deleted = Nothing was deleted.
privacy-erased = All of it is deleted. If you flag or comment again, that is kept from then on. Type /privacy to see what is kept.
privacy-copy-sent = All that is kept of you, as a file. It may hold what you wrote, so mind where you put it.
privacy-no-files = jargonbot may not send files here. Type /privacy in a private message to jargonbot, and ask for the copy there.
privacy-too-large = What is kept of you is too much for one file on Discord. Whoever runs jargonbot can give it to you.
privacy-part-flags = { $number ->
    [one] - a flag from the form
   *[other] - { $number } flags from the form
}
privacy-part-comments = { $number ->
    [one] - a comment that you wrote with a flag
   *[other] - { $number } comments that you wrote with flags
}
privacy-part-reactions = { $number ->
    [one] - a reaction that flags
   *[other] - { $number } reactions that flag
}
privacy-part-replies = { $number ->
    [one] - an answer to what you flagged, and whether you saw it
   *[other] - { $number } answers to what you flagged
}
privacy-part-drafts = { $number ->
    [one] - a text of yours that could not be stored
   *[other] - { $number } texts of yours that could not be stored
}
privacy-part-looking-at = { $number ->
    [one] - a definition that you are looking at
   *[other] - { $number } definitions that you are looking at
}
privacy-part-waits-for = { $number ->
    [one] - a word of which you asked to be told when it is explained
   *[other] - { $number } words of which you asked to be told when they are explained
}
privacy-part-choices = { $number ->
    [one] - a choice of how answers are shown to you
   *[other] - { $number } choices of how answers are shown to you
}
privacy-part-suggestions = { $number ->
    [one] - a suggestion of a word or a wording
   *[other] - { $number } suggestions of words or wordings
}
privacy-part-decided-suggestions = { $number ->
    [one] - a decision about what somebody suggested
   *[other] - { $number } decisions about what people suggested
}
privacy-part-approved-suggestions = { $number ->
    [one] - that you approved what somebody suggested
   *[other] - that you approved { $number } things that people suggested
}
privacy-part-approved-pack-words = { $number ->
    [one] - that you approved a word of a pack
   *[other] - that you approved { $number } words of packs
}
privacy-part-words-given = { $number ->
    [one] - your words for a word that is written together
   *[other] - your words for { $number } words that are written together
}
privacy-part-opened-for-writing = { $number ->
    [one] - that you opened a word for writing together
   *[other] - that you opened { $number } words for writing together
}
privacy-part-decisions = { $number ->
    [one] - a decision about flags
   *[other] - { $number } decisions about flags
}
privacy-part-stopped-comments-of = { $number ->
    [one] - somebody whom you stopped from commenting
   *[other] - { $number } people whom you stopped from commenting
}
privacy-part-changes-to-words = { $number ->
    [one] - a change to a server's words
   *[other] - { $number } changes to servers' words
}
privacy-part-may-not-comment = { $number ->
    [one] - that you may write no comments on one server
   *[other] - that you may write no comments on { $number } servers
}
privacy-how-long =
    ## How long
    - A flag goes { $answered ->
        [one] a day
       *[other] { $answered } days
    } after it was answered.
    - A text that could not be stored goes after 24 hours.
    - A word of which you asked to be told goes once you were.
    - All else goes when you delete it.
    Whoever runs jargonbot may make copies of its database. They say that a copy is deleted after { $copies ->
        [one] a day
       *[other] { $copies } days
    }. Should one be used again, whoever was deleted is deleted from it at once.
privacy-questions = ## Questions


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
refusals-no-words = There is no word here to show you.
refusals-term-gone = That word is no longer in the glossary. Try /define to look for another.
refusals-no-name = Please give the word itself. Nothing was stored.
refusals-name-without-letter = Each name needs at least one letter or digit, so that people can find it. Nothing was stored.
refusals-no-definition = Please say what the word means, in plain words or formally. Nothing was stored.
refusals-flagged-too-often = Thank you for helping so much: you have flagged { $most } times in the last hour, which is as much as we can take from one person. This one was not stored. Please try again in an hour.
refusals-taken = “{ $label }” is in the glossary already. Use /term edit to change it.
refusals-shared = “{ $label }” comes from the shared glossary, so it cannot be removed here. With /term edit you can change what your server reads.
refusals-faulty = Nothing was stored. { $faults }
refusals-no-glossary-files = The folder { $folder } holds no glossary files (*.yaml). Check the setting “glossary”.


## same_word: what is said where somebody brings a word that is in the glossary already, and the ways on

same-word-is-there = “{ $label }” is in the glossary already. Use /term edit to change it. Or add your text to it, or keep your word apart: add a few words in brackets that tell the two from each other.
same-word-is-called-so = “{ $label }” is a name of { $others } already, so nothing is stored yet. Add your text to that word, or keep yours apart: add a few words in brackets that tell the two from each other, as in “PA (parish assembly)”.
same-word-looks-like = “{ $label }” looks like { $others }, but it has other letters in it, so nothing is stored yet. Type it anew with ordinary letters if you mean that word. Or add your text to that word, or keep yours apart: add a few words in brackets that tell the two from each other.
same-word-join = Add it to { $label }
same-word-keep-apart = Keep it apart
same-word-joined = What you wrote is a part of “{ $other }” now, and “{ $label }” leads there. People in this server can find it with /define.
same-word-unchanged = “{ $label }” stays as it was. /term remove takes it away.
same-word-not-there = That word is no longer in the glossary, so your text could not be added to it. Nothing was stored.
same-word-which = “{ $label }” can mean more than one thing. Which one is it?
same-word-which-unrepeated = That can mean more than one thing. Which one is it?
same-word-other-names = Other names of it: { $names }.
same-word-comma-in-name = If the comma belongs to the name, type /term edit, and put a semicolon after the whole name.
same-word-quoted = “{ $name }”


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
    { $channel } is told when a word is flagged or suggested.
settings-notices-nowhere =
    ## New flags
    No channel is told when a word is flagged or suggested.
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
settings-language =
    ## Language
    What everyone sees is said in { $language }.
settings-language-only =
    ## Language
    What everyone sees is said in { $language }. jargonbot speaks no other language yet.
settings-choose-language = Choose the server's language
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


## site: the glossary as pages

site-title = Words explained
site-skip = Skip to the text
site-menu = Lists of words
site-languages = Languages
site-search-label = Look up a word
site-search-told = You can type it as you hear it. Nothing that you type leaves this page.
site-search-none = We did not find that word. It may not be here yet, or have another name: look through the lists of words. If you need help now, go to “Urgent help”.
site-search-found = Found:
site-search-failed = The search does not work here. All words are in the lists.
site-welcome = Read what each one means in plain English, where that comes from and, for some, what you can do next.
site-words = { $number ->
    [one] There is 1 word here.
   *[other] There are { $number } words here.
}
site-none = There are none here yet.
site-which-nation = Choose a nation
site-all-nations = All nations
site-nations-title = What differs by nation
site-nations-told = Some things differ by nation. Choose one to see the words that have a text of their own for it.
site-talk = What people said, and what was decided
site-comment = { $reason }, { $year }
site-decided = { $decision } in { $year }.
site-decided-with-reply = { $decision } in { $year }: “{ $reply }”
site-as-json = This word as JSON, for programs
site-changes-title = What changed lately
site-feed = What changed lately as a feed, for programs that read news
site-new-on = new on { $day }
site-changed-on = changed on { $day }
site-checked-on = checked again on { $day }
site-urgent-more = More ways to get help
site-only-here = These pages keep nothing about you. Your browser may keep a list of the pages that you open. You can delete that list, or read in a private window.
site-footer = Words and laws change. This is general information, not advice about your own life. Below a text you see where it comes from and, if somebody has checked it, when.
site-about-title = About these pages
site-about-words = These are the words that jargonbot explains on Discord. Below a text you see where it comes from, if we know. Where people disagree, you can read both sides.
site-about-you = These pages set no cookies, ask no other site for anything, and work without scripts. As on any site, the computer that sends you a page is told that you open it. What you type into the search is sent to nobody.
site-about-reading = You can make the letters larger, change the colours, print each page, and use the pages with a keyboard or a screen reader. If something does not work for you, tell the people who gave you this address.
site-about-people = You can read what people said about a word, without their names. Those who look after the words have read it first.
site-files = All words as files
site-as-csv = CSV, for spreadsheets
site-all-as-json = JSON, for programs
site-as-skos = SKOS in Turtle, for catalogues of words
site-folder-of-others = { $folder } holds files that jargonbot did not make, so nothing was written. Name an empty folder, or a new one.
site-file-of-others = { $file } is there already, and jargonbot did not make it, so nothing was written. Move it, or name another folder.
site-cannot-be-written = { $file } cannot be written: { $why }. Name a folder that you may write to.
site-no-extra = To make pages, jargonbot needs the extra “site”: pip install "jargonbot[site]"
site-no-address = { $address } is not a web address. It begins with https:// or http://, such as https://words.example.org
site-cut-short = Stopped before all pages were made. In { $folder } no page is half written, but some may be old or missing. Run the same command again to finish.
site-no-folder = { $folder } is a file and not a folder, so nothing was written. Name a folder.
site-home-folder = { $folder } holds other files of yours, though they are hidden, so nothing was written. Name a folder of its own for the pages, such as { $folder }/pages
site-no-server-id = { $given } is not the id of a server. The id is a long number. To copy it, turn on Developer Mode in Discord’s settings, and choose Copy Server ID in the menu of the server.
site-no-servers = Nothing is kept of the server { $server }, nor of any other, so nothing was written. Look at --config to see if this is the right database. Leave --server out to make pages of the shared words.
site-unknown-server = { $number ->
    [one] Nothing is kept of the server { $server }, so nothing was written. The database knows one server: { $some }. Leave --server out to make pages of the shared words.
   *[other] Nothing is kept of the server { $server }, so nothing was written. The database knows { $number } servers, such as: { $some }. Leave --server out to make pages of the shared words.
}
site-address-of-more = { $address } has more in it than where the pages will be, so nothing was written. Leave out any name or password before “@”, and all from “?” or “#” on.
site-lost-title = We did not find that page
site-lost-told = The address may have a mistake in it, or the page may be gone. You can look for a word here, or choose from the lists.
site-making = Making pages
site-serving = The pages are at { $address } on this computer. Stop with Ctrl+C.
site-port-is-taken = Port { $port } cannot be used: { $why }. Name another one with --port, or 0 for any that is free.
site-made = { $pages ->
    [one] 1 page of { $words } words is in { $folder }.
   *[other] { $pages } pages of { $words } words are in { $folder }.
} Written: { $written }. As before: { $same }. Taken away: { $gone }.

## sources: the page that names every source of the glossary once

sources-page =
    # Where the facts come from

    Facts carry over from these sources; sentences do not. Every definition, reason and summary in the glossary is in our
    own words, and quotes are not used. Where a licence asks for it: the glossary contains facts from public sector
    information licensed under the Open Government Licence v3.0, and from Parliamentary information licensed under the
    Open Parliament Licence v3.0. “Facts only” means that the publisher has given no licence for its words, or not for
    every use, and that none of them are here.

    Each source stands here once, under its licence; a definition names the section. This page is made from the glossary:
    `jargonbot check --sources data/SOURCES.md` writes it again.
sources-no-licence = Licence not stated


## starting: what whoever runs the bot is told while it starts, and of what keeps it from Discord

starting-not-discord = There is no Discord at the address in the settings. Check discord: api_url: and discord: gateway_url:.
starting-unreadable = Discord sent something that the bot cannot read; the log says what. Try again later.
starting-health-pages = How the bot is can be seen at http://{ $host }:{ $port }/healthz and /readyz, in numbers at /metrics.
starting-lost-too-often = Discord gives the connection up again and again. The bot starts anew, after a pause.
starting-served-by-others = { $number ->
    [one] Another process serves shard { $shards } as well, as while one takes the place of the other.
   *[other] Other processes serve shards { $shards } as well, as while one takes the place of another.
} Each event is handled by one of them.
starting-more-shards = Discord advises { $count } shards for a bot in so many servers. The bot starts with all of them.
starting-closed-for-good-4010 = Discord does not know such a shard (code 4010). Check discord: shard_count: and discord: shard_ids: in the settings.
starting-closed-for-good-4011 = The bot is in more servers than so few shards may serve (code 4011); Discord allows 2,500 in each. Raise discord: shard_count: in the settings, or leave it empty, and there will be as many as Discord advises.
starting-closed-for-good-4012 = Discord no longer speaks with this version of discord.py (code 4012). Install a newer jargonbot.
starting-closed-for-good-4013 = Discord does not know what the bot asks to hear of (code 4013). Install a newer jargonbot.
starting-closed-for-good-4014 = Discord does not let the bot hear what it asks for (code 4014). On the page of your application, under Bot, compare the Privileged Gateway Intents; jargonbot needs none of them. Is it another program's token?
starting-not-at-home = The bot is not in the server that the settings name under home:. Until it is, nobody looks after what people say outside servers, so they are not asked.
starting-no-answer-in-time = there was no answer in time
starting-closed = Discord closed the connection (code { $code }). Try again later.
starting-unreachable = Discord cannot be reached: { $why }. Try again later.
starting-refused = Discord lets nobody in from here for now (status { $status }). That happens where many bots share an address, or where one started too often. Wait for an hour, then try again; do not start it again and again.
starting-tried-again = { $why } The bot tries by itself in { $pause }.
starting-commands-refused = Discord did not take the commands: { $why }. The bot goes on with those that Discord has, and tries again in an hour.
starting-started-often = The bot was started { $times } times within an hour, so it waits for { $pause }: Discord takes away the token of a bot that starts over 1,000 times a day.
starting-no-starts-left = Discord allows the bot no more starts today, or fewer than it has shards here. It waits for { $pause }, and then starts by itself.
starting-seconds = { $number } s
starting-minutes = { $number ->
    [one] 1 minute
   *[other] { $number } minutes
}
starting-hours = { $number ->
    [one] 1 hour
   *[other] { $number } hours
}


## store: what is told when the database cannot be used

store-disk-full = Nothing was stored, because the disk is full. Free some space.
store-locked = Another program is writing to the database. Please try again soon.
store-closed = The database is closed, because jargonbot is stopping. Nothing was stored.
store-too-many-wait = Too many changes wait for the database already. Nothing was stored.
store-ended = The database can no longer be used, and nothing was stored. Start jargonbot again; its log says what happened.
store-unusable = Nothing was stored: the database could not be used ({ $why }).
store-unreachable = The database cannot be reached just now ({ $why }). Please try again soon.
store-away = The database cannot be reached just now. Words can be looked up all the same. For the rest, please try again in a few minutes.
store-outcome-unknown = The database went away while this was being stored, so nobody knows yet whether it was. Before you send it again, please look in a few minutes whether it is there.
store-damaged = The database is damaged ({ $why }). Stop jargonbot, keep the file, and put an older copy in its place.
store-newer = The database { $path } was made by a newer version of jargonbot. It was left as it is. Install that version or a later one, or name another path in JARGONBOT_DATABASE.
store-foreign = The file { $path } belongs to another program. It was left as it is. Name another path in JARGONBOT_DATABASE.
store-no-extra = A database on a server needs a part of jargonbot that is not installed here. Add it with: pip install "jargonbot[postgres]"
store-second-bot-on-server = Another jargonbot uses the database { $database }. Stop all that do, and try again.
store-held-on-server = Another program needs the database { $database } for itself, such as to move it. Wait until it has ended, or name another database.
store-newer-on-server = The tables of the database { $database } were made by a newer version of jargonbot. They were left as they are. Install that version or a later one, or name another database.
store-foreign-schema = The database { $database } has a schema “jargonbot” with tables of another program. It was left as it is. Name another database.
store-unsound = The database { $path } is damaged ({ $why }). It was left as it is. Put a copy back with: jargonbot restore FILE
store-cut-off = { $size ->
    [one] 1 byte is left of it
   *[other] { $size } bytes are left of it
}
store-copy-kept = The database { $path } is brought to this version. A copy of it as it was before is { $copy }. To go back, stop jargonbot, install the version that you had, and put the copy in the place of the database. The copy goes after { $days } days, and at once when somebody is erased.
store-no-folder = The database folder { $path } cannot be made: { $why }.
store-in-use = The database { $path } is in use by another program. Try again soon.
store-cannot-open = The database { $path } cannot be opened: { $why }. Check the path.
store-not-ours = The file { $path } is not a jargonbot database, or it is damaged ({ $why }). It was left as it is. Name another path in JARGONBOT_DATABASE.
store-erasures-unreadable = The file { $path } cannot be read: { $why }. It belongs to the database, and says without names who was erased, so that no older copy brings them back. Make it readable for whoever runs jargonbot.
store-erasures-unwritable = The file { $path } cannot be written: { $why }. It says without names who was erased, so that no older copy brings them back. Make it writable, and start jargonbot again.
store-key-gone = The file { $key } is gone. Without it nobody can tell who was erased, as { $erased } says without names. Put it back from where you keep its copy. If it is lost, delete both, and use no older copy of the database.
store-key-damaged = The file { $key } is damaged. Put it back from where you keep its copy.
store-erased-not-tidied = The person is erased. The file could not be written anew, so please run this again: { $why }
store-erased-again = { $people ->
    [0] This copy of the database is older than some erasures. Nobody who was erased since is in it.
    [one] This copy of the database is older than some erasures: one person was erased in it, too.
   *[other] This copy of the database is older than some erasures: { $people } people were erased in it, too.
}
store-second-bot = Another jargonbot uses the database { $path } already (process { $process }). Two on one database would answer everything twice. Stop the other first, or name another database.
store-second-bot-unknown = Another jargonbot uses the database { $path } already (process unknown). Two on one database would answer everything twice. Stop the other first, or name another database.


## subcommands: what `jargonbot --help` says, and `--help` after each subcommand. None has a place for a value: it loads no library

subcommands-program = Answer jargon questions in plain English, on Discord and in the terminal.
subcommands-config = A YAML file with settings; see config.example.yaml. A file .env beside it wins over it, and the environment over both.
# A line for each subcommand.
subcommands-ask = Answer a question.
subcommands-backup = Copy the database to a file, also beside a running bot.
subcommands-browse = Look through the words by letter, topic, source or short form.
subcommands-check = Look for faults in glossary files.
subcommands-complete = Complete the beginning of a word.
subcommands-doctor = Look for what keeps the bot from running well.
subcommands-erase-user = Erase one person from the database.
subcommands-explain = Explain every known word in a text.
subcommands-export = Write the glossary to a file.
subcommands-export-user = Print all that is kept of one person.
subcommands-flags = List what people flagged.
subcommands-forget = Take out what an import brought.
subcommands-forget-whole =
    Take the set of words called SET out of the shared words: exactly what its file alone brought.

    Shipped words, what other files brought and what curators changed stays. “jargonbot imports” lists the sets.
subcommands-all-out = Write all that a bot has, not its words alone: what every server has of its own, comments that readers see, decisions and settings, and nobody in it.
subcommands-all-in = The file is one of “jargonbot export --all”; the database has to be new.
subcommands-imports = List what was imported.
subcommands-imports-whole = List the sets of words that were imported: name, day, how many words and definitions, and under which licences.
subcommands-set = Remember what the files bring under this name, and not under that of each file.
subcommands-dry-run-forget = Say what would go, but take nothing out.
subcommands-help-now = See whom to ring if somebody is in danger.
subcommands-history = Tell who changed a word, when and how.
subcommands-import = Load words from files.
subcommands-migrate-store = Move the database to another place.
subcommands-read = Advise who wrote a letter: words that shut people out, hard sentences, what is missing.
subcommands-restore = Put a copy back in the place of the database.
subcommands-run = Run the bot on Discord.
subcommands-serve = Show the glossary as pages for the web on this computer.
subcommands-site = Write the glossary as pages for the web into a folder.
subcommands-try = Try the bot here, without Discord.
# All of it. The words in capital letters are those that the line above it has.
subcommands-ask-whole =
    Answer a QUESTION, such as "what does co-production mean?", or each line of input with -.

    Exits with 0 when every question was answered, and with 1 when one was not.
subcommands-backup-whole =
    Copy all of the database to FILE, as it is at this moment. The bot may go on meanwhile.

    The copy is for its owner alone, and is examined. A copy that is there already is replaced; any other file is not.
subcommands-browse-whole =
    List the words by a WAY: the words of a GROUP, such as "browse topic money", or which groups there are.

    Exits with 1 where there is no such group.
subcommands-check-whole =
    Look for faults in glossary FILES, or in the shipped glossary: where, what, and how to mend it.

    With the shipped glossary goes the list of whom to ring, where no number may lack a source or be out of date.

    Exits with 1 when there is an error; warnings are advice.
subcommands-complete-whole = List at most 25 words that PREFIX may be the beginning of.
subcommands-doctor-whole =
    Look at the computer, the database, its copies, the settings, the token and Discord, and say what to do about each fault.

    Nothing is changed, and the token is never printed. The exit code is 1 where there is a fault.
subcommands-offline = Do not ask Discord.
subcommands-erase-user-whole =
    Erase the person with this ID on Discord from the database, over all servers, for good.

    It is what /privacy does for the person. It works beside a running bot, too.
subcommands-explain-whole =
    Explain every known word in TEXT, in the letter of that file name, or in what is on the input with -. Nothing of it is
    kept.

    A letter is PDF, docx, odt or plain text. Pictures are not read.
subcommands-export-whole =
    Write the shared glossary to FILE, the same bytes for the same words. Its name shows the format.

    The FILE - is standard output; it has no name to show a format, so name one.
subcommands-serve-whole =
    Show the glossary as pages for the web on this computer alone, until you press Ctrl+C.

    The pages are made anew each time, in a folder that goes again. It needs the extra “site”.
subcommands-port = The port to show them on; 0 is any that is free.
subcommands-site-whole =
    Write the glossary as pages for the web into FOLDER, which any host can serve.

    Only files that it made itself are replaced or taken away, and pages that say the same stay as they are. A FOLDER
    with other files is refused. It needs the extra “site”.
subcommands-site-server = The words of this server, by its id on Discord; without it the shared words.
subcommands-site-address = Where the pages will be, such as https://words.example.org; the feed and a map of all pages name it.
subcommands-export-user-whole =
    Print all that is kept of the person with this ID on Discord, over all servers, as JSON.

    It is what /privacy gives to the person. Make sure that whoever asks is that person.
subcommands-flags-whole = List the open flags of all servers, those of most people first.
subcommands-help-now-whole = Print whom to ring if somebody is in danger or cannot cope: in a NATION, such as Wales, or in all four.
subcommands-history-whole =
    Tell every change to a word, newest first: its number, when, in which server, who, how, and from what to what.

    TERM is a name that the word has or ever had, or its slug. The exit code is 1 where nobody changed it.
subcommands-server = Only the changes of this server; 0 is the shared words.
subcommands-import-whole =
    Load the words of FILES into the glossary that every server shares: all of them, or none.

    A word that is there already is merged with the new one. The format is found from the content. What a file brings is
    remembered under the name of the file, so that importing it again replaces what it brought before.
subcommands-migrate-store-whole =
    Move the whole database FROM one place TO another, each the path of a file or postgresql://USER@HOST/NAME. Stop the bot first.

    FROM is left as it is. Each table is read again in TO and compared. If the move is cut off, run the same again: it goes on.
subcommands-anew = Drop what an earlier move to TO has begun, and begin anew.
subcommands-read-whole =
    Advise who wrote the letter FILE, or what is on the input with -. Nothing of it is kept.

    It says which words shut people out and what their readers say instead, which words and sentences are hard, how hard the letter is as a whole, and whether it says what to do next. It is PDF, docx, odt or plain text. The exit code is 0 where there is nothing to say, 1 where there is advice, and 2 where the letter cannot be read.
subcommands-restore-whole =
    Put the copy FILE in the place of the database, once the bot is stopped. A broken copy is refused.

    What was there before is kept beside it. Whoever was erased since the copy was made is erased in it, too.
subcommands-run-whole =
    Run the bot on Discord until it is told to stop (SIGTERM or Ctrl+C), then exit with 0.

    The token comes from the environment variable DISCORD_TOKEN, from the file that DISCORD_TOKEN_FILE names, from a file .env in this folder (or beside the config file that you name), or from the config file.
subcommands-try-whole =
    Try the real bot on a small Discord of its own, here in the terminal. Nothing leaves this computer.

    Type /define co-production, react 🚩, press 1, as admin, or help. Lines can come from a file or a pipe, too.
# The options.
subcommands-sheet = Write the words to FILE, a sheet to take to a meeting: a page to print if it ends in .html, else plain text.
subcommands-json-list = Print a JSON list.
subcommands-json-objects = Print one JSON object; with - one for each line of input.
subcommands-json-report = Print the report as JSON.
subcommands-csv = Print a table in CSV.
subcommands-csv-file = With --csv: write the table to this file, for a spreadsheet.
subcommands-format = The format, where nothing shows it.
subcommands-new = Make a glossary folder for another community, with one of everything in it.
subcommands-new-whole = Make a new FOLDER for the glossary of another community, with one of everything in it: words of each kind, sources, everyday words, help lines and sentences. Plain comments say what each is for. `jargonbot --config FOLDER/config.yaml check` reads it.
subcommands-columns = The names of the columns of a table that does not name them, such as term,definition; nothing between two commas passes one over.
subcommands-join = Where an entry has another name of a word that is there, it is that word.
subcommands-apart = Keep an entry apart from the word of its name, such as "PA (parish assembly)"; as often as needed.
subcommands-dry-run = Read and report, but store nothing.
subcommands-figures = Also count what is in the files.
subcommands-sources = Also write the sources page.
subcommands-copy = Write the copy to this file.
subcommands-keep = Keep words and flags for the next time, in a database of the rehearsal's own.
subcommands-plain = Plain lines without boxes or colour, for screen readers and files.


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


## terminal: what the command line says of glossaries and their files

terminal-choose-one = Choose either --json or --csv; --output goes with --csv.
terminal-no-format-shows = The content shows no format that is known.
terminal-cannot-be-written = The file { $file } cannot be written: { $why }.
terminal-output-cannot-be-written = What was to be printed cannot be written: { $why }.
terminal-not-logged = A line of { $name } could not be logged ({ $place }).
terminal-data-missing = The data that comes with the program is not there: { $place }. Install the program again.
terminal-stored = Stored: { $terms ->
        [one] 1 word
       *[other] { $terms } words
    } with { $labels ->
        [one] 1 label
       *[other] { $labels } labels
    }, { $definitions ->
        [one] 1 definition
       *[other] { $definitions } definitions
    } and { $relations ->
        [one] 1 relation
       *[other] { $relations } relations
    }.
terminal-would-be-stored = Nothing was stored, as you asked. It would have been: { $terms ->
        [one] 1 word
       *[other] { $terms } words
    } with { $labels ->
        [one] 1 label
       *[other] { $labels } labels
    }, { $definitions ->
        [one] 1 definition
       *[other] { $definitions } definitions
    } and { $relations ->
        [one] 1 relation
       *[other] { $relations } relations
    }.
terminal-wrote = Wrote { $terms ->
        [one] 1 word
       *[other] { $terms } words
    } to { $file }.
terminal-checked = { $terms ->
        [one] 1 word
       *[other] { $terms } words
    }: { $errors ->
        [0] no errors
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] 1 warning
       *[other] { $warnings } warnings
    }.
terminal-flagged = { $number ->
    [one] { $label }: flagged by 1 person since { $day }
   *[other] { $label }: flagged by { $number } people since { $day }
}
terminal-flagged-definition = { $number ->
    [one] { $label }, { $definition }: flagged by 1 person since { $day }
   *[other] { $label }, { $definition }: flagged by { $number } people since { $day }
}
terminal-no-format = There is no format “{ $name }”. The formats are: { $formats }.
terminal-ending-shows-no-format = The name { $name } shows no format. End it with one of { $endings }, or name a format.
terminal-name-a-format = Name one if it is one of these: { $formats }.
terminal-rehearsal-kept = Words and flags of the rehearsal stay for the next time, in a database of its own, apart from those of real people: { $database }


## translation: who has checked the words of a language; only a language that nobody has checked has this in its file

translation-unchecked = Nobody who speaks this language has checked these words yet.


## urgent_help: what is said to somebody who may be in danger: short, kind, the same for everyone, and never a diagnosis

urgent-help-line = If you or someone else is in danger, ring 999. To talk to someone, day or night, ring Samaritans on 116 123. It is free.
urgent-help-button = Urgent help
urgent-help-only-words = I am a bot that explains words, so I cannot help with more than that. People can, and they want to. If I misread you, ask about one word by itself.
urgent-help-alone = Only you see this. Nothing is kept of it, and nobody is told.
urgent-help-needs-life-in-danger = Somebody's life is in danger
urgent-help-needs-thoughts-of-suicide = Thoughts of suicide, or you cannot cope
urgent-help-needs-abuse-at-home = Somebody hurts or controls you
urgent-help-needs-adult-with-care-needs = You worry about an adult who needs care
urgent-help-choose-nation = Press your nation to see only what holds there, and where each number comes from.
urgent-help-other-nation = For another nation, press its name.
urgent-help-more-in-terminal = For more numbers, run: jargonbot help-now
urgent-help-change-own-line = Change your line for urgent help
urgent-help-form-own-line = Your own line
urgent-help-form-own-line-hint = Such as whom to ring near you. Leave it empty for none.
urgent-help-title = # Urgent help
urgent-help-title-in = # Urgent help in { $nation }
urgent-help-own-line = From this server: **{ $line }**
urgent-help-entry = - **{ $reach }.** { $name }. { $about }
urgent-help-entry-in = - **{ $reach }.** { $name } ({ $nations }). { $about }
urgent-help-checked = -# Checked on { $day }.
urgent-help-checked-pages = -# Checked on { $day }, on pages of: { $pages }.
urgent-help-setting =
    ## Urgent help
    Your line stands first: { $line }
urgent-help-no-setting =
    ## Urgent help
    The numbers of your nation are shown first. You can put a line of your own above them.


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


## weekly: the word of the week

weekly-beneath = This is the word of the week. Whoever manages this server can stop it with /settings.
weekly-first = From now on you see a word here each week, on Monday. The first comes within an hour. Whoever manages this server can stop it with /settings.
weekly-choose-channel = Choose a channel, or none
weekly-gone = The channel for the word of the week is gone, so it has stopped. With /settings you can choose another channel.
weekly-off =
    ## Word of the week
    No channel is shown a word each week.
# $channel is a mark that Discord shows as the name of a channel.
weekly-on =
    ## Word of the week
    { $channel } is shown a word each Monday: one that nobody there saw lately, and never one of harm or distress.
weekly-closed =
    ## Word of the week
    { $channel } is to be shown a word each week. **It is not, because jargonbot may not write there.** Give it the permissions View Channel and Send Messages in that channel. It then comes within an hour.
weekly-stopped =
    ## Word of the week
    It has stopped, because its channel is gone. Choose another channel if you wish to have it.


## whole: the file with all that communities made, to whoever runs a bot

whole-no-such-file = This is no file that “jargonbot export --all” has written. A glossary is imported without --all.
whole-newer = A newer version of jargonbot has written this file. Install that version, and import it again.
whole-damaged = The file is damaged or was changed, so nothing was stored. Export it again.
whole-damaged-at = The file is damaged or was changed, at { $place }, so nothing was stored. Export it again.
whole-has-words = This database has words or settings of its own already, which a whole bot would mix with. Nothing was stored. Name a new database (JARGONBOT_DATABASE) and import it there.
whole-wrote = Wrote to { $file }: all shipped words, { $sets ->
        [one] 1 set of imported words
       *[other] { $sets } sets of imported words
    }, { $own ->
        [one] 1 word that a server has of its own
       *[other] { $own } words that servers have of their own
    }, { $comments ->
        [one] 1 shown comment
       *[other] { $comments } shown comments
    }, { $reviews ->
        [one] 1 decision
       *[other] { $reviews } decisions
    }, { $packs ->
        [one] 1 pack that a server publishes or is subscribed to
       *[other] { $packs } packs that servers publish or are subscribed to
    } and { $settings ->
        [one] 1 setting
       *[other] { $settings } settings
    }.
whole-stored = Stored: { $sets ->
        [one] 1 set of imported words
       *[other] { $sets } sets of imported words
    }, { $own ->
        [one] 1 word that a server has of its own
       *[other] { $own } words that servers have of their own
    }, { $comments ->
        [one] 1 shown comment
       *[other] { $comments } shown comments
    }, { $reviews ->
        [one] 1 decision
       *[other] { $reviews } decisions
    }, { $packs ->
        [one] 1 pack that a server publishes or is subscribed to
       *[other] { $packs } packs that servers publish or are subscribed to
    } and { $settings ->
        [one] 1 setting
       *[other] { $settings } settings
    }.
whole-would-be-stored = Nothing was stored, as you asked. It would have been: { $sets ->
        [one] 1 set of imported words
       *[other] { $sets } sets of imported words
    }, { $own ->
        [one] 1 word that a server has of its own
       *[other] { $own } words that servers have of their own
    }, { $comments ->
        [one] 1 shown comment
       *[other] { $comments } shown comments
    }, { $reviews ->
        [one] 1 decision
       *[other] { $reviews } decisions
    }, { $packs ->
        [one] 1 pack that a server publishes or is subscribed to
       *[other] { $packs } packs that servers publish or are subscribed to
    } and { $settings ->
        [one] 1 setting
       *[other] { $settings } settings
    }.
whole-left = Not in it, since it tells of people or of one moment: { $flags ->
        [one] 1 flag
       *[other] { $flags } flags
    }, { $suggestions ->
        [one] 1 suggestion
       *[other] { $suggestions } suggestions
    }, { $revisions ->
        [one] 1 earlier state of a word
       *[other] { $revisions } earlier states of words
    } and { $wanted ->
        [one] 1 word that was asked for
       *[other] { $wanted } words that were asked for
    }.
whole-alone = With --all name one file, and no other option but --dry-run.


## word_sets: the sets of words that files brought into the shared words

word-sets-name-is-taken = “{ $name }” is what was imported before sets had names. Choose another name with --set.
word-sets-no-sets = Nothing was imported yet, so there is no set to take out.
word-sets-no-such-set = There is no set called “{ $name }”. There are: { $known }. Nothing was changed.
word-sets-nothing-to-store = There is no word in it, so nothing was stored.
word-sets-nothing-to-store-remedy = To take out what it brought before, use “jargonbot forget”.
word-sets-remembered = Remembered as the set “{ $name }”: { $new ->
        [one] 1 new word
       *[other] { $new } new words
    }, { $changed } changed, { $gone } taken out.
word-sets-would-be-remembered = It would be remembered as the set “{ $name }”: { $new ->
        [one] 1 new word
       *[other] { $new } new words
    }, { $changed } changed, { $gone } taken out.
word-sets-unchanged = The set “{ $name }” is there already, just as the file has it.
word-sets-nothing-new = All that “{ $name }” says is in the shared words already, so there was nothing to store.
word-sets-more-sets = { $number ->
        [one] 1 more set is remembered.
       *[other] { $number } more sets are remembered.
    } “jargonbot imports” lists them.
word-sets-taken-out = No longer in the file: { $labels }.
word-sets-taken-out-and-more = No longer in the file: { $labels } and { $more } more.
word-sets-listed = { $name }, { $day }: { $words ->
        [one] 1 word
       *[other] { $words } words
    }, { $definitions ->
        [one] 1 definition
       *[other] { $definitions } definitions
    }.
word-sets-listed-with-licences = { $name }, { $day }: { $words ->
        [one] 1 word
       *[other] { $words } words
    }, { $definitions ->
        [one] 1 definition
       *[other] { $definitions } definitions
    }. Licences: { $licences }.
word-sets-nothing-imported = Nothing was imported yet.
word-sets-forgotten = The set “{ $name }” is taken out. { $words ->
        [one] 1 word
       *[other] { $words } words
    } and { $definitions ->
        [one] 1 definition
       *[other] { $definitions } definitions
    } went with it.
word-sets-would-be-forgotten = Nothing was taken out, as you asked. With the set “{ $name }” would go { $words ->
        [one] 1 word
       *[other] { $words } words
    } and { $definitions ->
        [one] 1 definition
       *[other] { $definitions } definitions
    }.
word-sets-stays = What others brought stays: { $less ->
        [one] 1 word says less
       *[other] { $less } words say less
    } without it, and { $same ->
        [one] 1 word says
       *[other] { $same } words say
    } the same.
word-sets-way-back = To have it back, import its file again.


## writings: words that people write together

writings-together = Write together
writings-stop = Stop writing together
writings-merge = Make one text of it
writings-add = Add your words
writings-on-card = People here write this word together. Press More to add your words.
writings-written-with = { $people ->
    [one] Written with the words of 1 person here.
   *[other] Written with the words of { $people } people here.
}
writings-form-title = Your words: { $label }
writings-form-text = How would you say it?
writings-form-text-hint = Leave it empty to take back what you gave.
writings-form-merged = What it means, in plain English
writings-form-merged-hint = Everybody here reads it from then on.
writings-readers = The people who look after the words read it, without your name, and make one text of what all have given.
writings-stored = Thank you. Your words are stored. The people who look after the words read them, without your name, and make one text of what all have given. Then yours are deleted. To change them or take them back, press “Add your words” again.
writings-taken-back = What you gave for this word is deleted.
writings-not-open = This word is not written together any more. Nothing was stored.
writings-blocked = You cannot add words in this server at the moment; those who look after its words decided so. Nothing was stored. You can still look up every word.
writings-full = So many people have given their words that there is no room for more. Nothing was stored.
writings-nobody-gave = Nobody has given any words yet. Nothing was stored. With /term edit you can change the text yourself.
writings-title = { $people ->
    [0]
        # { $label }: written together
        Nobody has given any words yet. Under More everybody here can press “Add your words”.
    [one]
        # { $label }: written together
        1 person has given their words. Who it was is not shown.
   *[other]
        # { $label }: written together
        { $people } people have given their words. Who they are is not shown.
}
writings-title-closed =
    # { $label }
    This word is not open. Press “Write together”, and everybody here can add their words under More, in a form. You make one text of them.
writings-title-of-new = { $people ->
    [0]
        # { $label }: a new word, written together
        Nobody has given any words yet. Whoever types /define with this word is shown “Add your words”.
    [one]
        # { $label }: a new word, written together
        1 person has given their words. Whoever types /define with this word is shown “Add your words”. Once you make one text of them, the word is there.
   *[other]
        # { $label }: a new word, written together
        { $people } people have given their words. Whoever types /define with this word is shown “Add your words”. Once you make one text of them, the word is there.
}
writings-stopped = “{ $label }” is not written together any more. What people gave is deleted.
writings-ask-new =
    # Nobody explains “{ $label }” here yet
    Press “Write together”, and everybody here who types /define with it can add their words, in a form. You make one text of them, and the word is there.
    If you mean a word that is there, type /term together again and choose it from the list.
writings-new-menu = Write one of these words together
writings-no-word = That is no word that can be written together: it needs a letter, and has at most { $most } characters. Nothing was stored.
writings-there-already = There is a word called “{ $label }” by now. Nothing was stored. With /term together you can open that one.
writings-not-there-yet = Nobody explains “{ $label }” here yet: people here write it together. Press “Add your words” to say it in yours.
# $day is a mark that Discord shows as a day.
writings-given = - { $text }
    -# { $day }
writings-stands = ## What it says there now, in plain English
writings-merged = “{ $label }” has its new text. Its card says with how many people it was written. What they gave is deleted.
writings-sure = If you stop, what people gave is deleted.


## yaml_files: a glossary in YAML, to whoever made it: what is wrong with it, and how to mend it

yaml-files-too-big = A YAML glossary can have at most { $mebibytes } MiB.
yaml-files-too-big-remedy = Split it into several files, or use JSON or CSV.
yaml-files-too-big-to-read = This YAML file is too big to be read again; JSON can hold it.
yaml-files-too-deep = Values are nested more than { $most } deep here.
yaml-files-too-deep-remedy = A glossary never needs that: check the brackets and the indenting.
yaml-files-unclosed-quote = A quotation mark is opened here and never closed.
yaml-files-unclosed-quote-remedy = Close it, or take it out.
yaml-files-second-colon = There is a second colon in this line, or the line is indented wrongly.
yaml-files-second-colon-remedy = If the colon is part of the text, put the whole text in quotes; else line it up with the others.
yaml-files-tab = The line is indented with a tab, or a text begins with a sign that YAML keeps for itself.
yaml-files-tab-remedy = Indent with spaces, and put a text that begins with % @ or ` in quotes.
yaml-files-square-bracket = A square bracket is opened and never closed.
yaml-files-square-bracket-remedy = Close it with ].
yaml-files-curly-bracket = A curly bracket is opened and never closed.
yaml-files-curly-bracket-remedy = Close it with {"}"}.
yaml-files-indenting = The indenting does not fit the lines above.
yaml-files-indenting-remedy = Line it up with its neighbours, with spaces.
yaml-files-indenting-or-quote = The indenting does not fit the lines above, or something follows a closing quotation mark.
yaml-files-indenting-or-quote-remedy = Line it up with its neighbours, and put a text that holds quotation marks in quotes as a whole.
yaml-files-no-colon = A name here has no colon after it.
yaml-files-no-colon-remedy = Write it as “name: text”.
yaml-files-star = A text begins with a star (*).
yaml-files-star-remedy = Put the whole text in quotes.
yaml-files-no-yaml = This is not valid YAML: { $why }.
yaml-files-no-yaml-remedy = Check the indenting of this line and the one above, and put texts with : # [ ] {"{"} {"}"} in quotes.
yaml-files-no-text = This is not text that YAML can hold: { $why }.
yaml-files-no-text-remedy = Save the file again as plain text, UTF-8.
yaml-files-second-document = A second document begins here, after a line “---”.
yaml-files-second-document-remedy = Take that line out.
yaml-files-too-many-parts = The file has more than { $most } parts.
yaml-files-too-many-parts-remedy = Split it into several files, or use JSON or CSV.
yaml-files-name-is-no-text = A name (the part before a colon) has to be a text, not a list or a group.
yaml-files-name-is-no-text-remedy = Check the brackets here, and put texts with brackets in quotes.
yaml-files-twice = “{ $name }” is given twice; the first is on line { $line }.
yaml-files-twice-remedy = Keep one of them.
yaml-files-reference = “{ $shown }” is a YAML reference or tag, which glossary files do not use.
yaml-files-reference-remedy = If it is part of the text, put the whole text in quotes.


## references: what is wrong with the keys by which texts name their sources

references-unknown-source = No source is known by the key “{ $key }”.
references-did-you-mean = Did you mean “{ $near }”? The keys stand in data/sources.yaml.
references-add-it = Add a line for it to data/sources.yaml, with its title, organisation, address, licence and the day it was read.
references-checked-after-reading = The text is said to be checked on { $checked }, but its source “{ $key }” was last read on { $read }.
references-checked-after-reading-remedy = Write the day of the copy that was read, in both places.
references-no-list = “{ $name }” is no list of names with their parts.
references-no-list-remedy = Write each name on a line of its own, with a colon and its parts; data/README.md shows how.


## readers-checks: that people who draw on support have read a word and found it right

readers-checks-read-it = We have read it
readers-checks-unread-it = We have not read it
readers-checks-on-card = Checked by people who draw on support, { $day }.
readers-checks-stored = Thank you. The card of “{ $label }” says from now on that people who draw on support have checked it, with the day. Your name is not kept. It goes when a text of the word changes.
readers-checks-dropped = The card of “{ $label }” does not say any more that people who draw on support have checked it.
readers-checks-changed-since = The word says something else by now, so nothing was stored. Press More on a new answer, and read it again.
readers-checks-only-readers = This is for people with a role that the server chose for those who draw on support. Whoever manages the server chooses it with /settings.
readers-checks-setting =
    ## Checked by people who draw on support
    Members with these roles can say under More that they have read a word: { $roles }. Its card says so, with the day and no names.
readers-checks-setting-none =
    ## Checked by people who draw on support
    No role is chosen. Members with such a role can say under More that they have read a word; its card says so, with the day and no names.
readers-checks-choose-roles = Choose the roles whose check counts


## suggestions: a word that is missing, or a better wording, to whoever suggests it and to curators

suggestions-suggest = Suggest a meaning
suggestions-reword = Suggest a better wording
suggestions-form-title = Suggest a word
suggestions-form-title-reword = A better wording: { $label }
suggestions-form-word = The word
suggestions-form-word-hint = As people say it.
suggestions-form-meaning = What it means
suggestions-form-meaning-hint = In plain words. Say it as you would to a friend.
suggestions-form-origin = Where that is from, if you know
suggestions-form-origin-hint = A page, a letter or a book. Leave it empty if these are your own words.
suggestions-form-instead = What to say instead, if anything
suggestions-form-instead-hint = Leave it empty if the word is fine.
suggestions-readers = The people who look after the words read it. If they take it, everybody can read it, without your name.
suggestions-readers-outside = The curators of “{ $home }” read it. If they take it, people there can read it, without your name.
suggestions-nobody-would-read = Nobody would read it: outside a server nobody looks after what people suggest to this bot. On a server that has jargonbot, the people who look after the words there read it.
suggestions-incomplete = Please give the word and what it means. Nothing was stored.
suggestions-same-as-there = That is what it says there already. Change the text, and send it again. Nothing was stored.
suggestions-blocked = You cannot suggest anything in this server at the moment; those who look after its words decided so. Nothing was stored. You can still look up every word.
suggestions-too-often = Thank you for helping so much: you have sent { $most } things in the last hour, which is as much as we can take from one person. This one was not stored. Please try again in an hour.
suggestions-full = So many suggestions wait here that there is no room for another. The people who look after the words can make room. Nothing was stored.
suggestions-gone = That suggestion is not there any more: it was taken back, or whoever made it had it deleted. Nothing was stored.
suggestions-hidden = This word is hidden in this server, so it cannot be changed. Nothing was stored.
suggestions-not-to-be-taken-back = That suggestion is gone already, so it cannot be taken back.
suggestions-taken-back = It is taken back, and what you wrote is deleted. What was published of it stays.
suggestions-stored = Thank you. It is stored, and the people who look after the words will read it, without your name. With /my flags you see what became of it, and you can take it back.
suggestions-stored-outside = Thank you. It is stored, and the curators of “{ $home }” will read it, without your name. With /my flags you see what became of it, and you can take it back.
suggestions-is-there = “{ $word }” is explained here already: they see both.
suggestions-accept = Accept
suggestions-accept-with-changes = Accept with changes
suggestions-decline = Decline
suggestions-form-reply = Your reply, if you like
suggestions-form-reply-hint = Only whoever suggested it reads this.
suggestions-form-why-not = Your reply
suggestions-form-why-not-hint = Say why, and what would help. Only whoever suggested it reads this.
suggestions-title = # Suggestion: { $word }
suggestions-title-next = # Next: a suggestion, { $word }
# $day is a mark that Discord shows as a day.
suggestions-new-word = Somebody suggested this word on { $day }. Nobody explains it here yet.
suggestions-better-wording = Somebody suggested a wording for “{ $label }” on { $day }.
suggestions-what-they-wrote = ## What they suggest
suggestions-what-would-stand = ## What one curator has approved in its place
suggestions-what-stands = ## What it says there now, in plain English
suggestions-no-plain-text = Nothing yet. If you accept, this is put first.
suggestions-from-where = **From:** { $origin }
suggestions-say-instead = **To say instead:** { $instead }
suggestions-from-outside = It was suggested outside servers.
suggestions-you-approved = You have approved this. People read it once another person has, too.
suggestions-another-approved = Another person has approved this. If you press Accept, people read it.
suggestions-waits = a suggestion, since { $day }
suggestions-option = Suggestion: { $word }: { $meaning }
suggestions-reason = A suggestion
suggestions-among = { $number ->
    [one] 1 of them is a suggestion.
   *[other] { $number } of them are suggestions.
}
suggestions-published = “{ $word }” is published: people here can find it with /define. Whoever suggested it is told.
suggestions-approved = Your approval of “{ $word }” is stored. People read it once another person has approved it, too.
suggestions-declined = The suggestion for “{ $word }” is declined. Whoever suggested it is told.
suggestions-changed-meanwhile = What stands there was changed since you looked, so nothing was stored. Here it is as it is now.
suggestions-meanwhile-accepted = Another person was quicker: this suggestion is published. Nothing of yours was stored.
suggestions-meanwhile-changed = Another person was quicker: this suggestion is published in other words. Nothing of yours was stored.
suggestions-meanwhile-declined = Another person was quicker: this suggestion is declined. Nothing of yours was stored.
suggestions-their-reply = They wrote: “{ $reply }”
suggestions-not-your-own = You suggested this yourself. Somebody else has to approve it.
suggestions-needs-another = You have approved this already. Another person has to approve it, too.
suggestions-one-person =
    ## Suggestions
    One person who looks after the words can publish what somebody suggests.
suggestions-two-people =
    ## Suggestions
    Two people who look after the words have to approve what somebody suggests. Whoever suggested it cannot be the second.
suggestions-need-two = Let two people approve
suggestions-need-one = Let one person approve
suggestions-stop-author = Stop what this person writes
suggestions-let-author = Let this person write again
suggestions-answered-title = # What became of what you suggested
suggestions-more-answered = -# There is more. Type /my flags to read it.
suggestions-mine-title = # Your suggestions
suggestions-you-suggested = **You suggested** “{ $word }”: { $meaning }
suggestions-not-decided = Nobody has decided yet.
suggestions-became-accepted = **What became of it:** it was accepted. “{ $label }” says so now.
suggestions-became-changed = **What became of it:** it was accepted with changes. You read it under “{ $label }”.
suggestions-became-outside = **What became of it:** the home server took it, and people there read it under “{ $label }”. It is not among the words that you read here yet.
suggestions-became-declined = **What became of it:** it was not taken.
suggestions-take-back = Take it back
suggestions-take-back-number = Take suggestion { $number } back


## sums: sums of money that hold for a year

sums-of-year = { $amount } ({ $year })
sums-newest-known = { $amount } ({ $year }, the newest that we know)
sums-stale = The year of the sum “{ $name }” ended on { $day }.
sums-stale-remedy = Find this year's sum; if there is none to be found, add the day of looking as “looked_on”.
sums-look-again = A newer sum for “{ $name }” was last looked for on { $day }.
sums-look-again-remedy = Look again, and write the day.
sums-unknown = No sum is known by the name “{ $name }”.
sums-unknown-remedy = Add it to data/figures.yaml, or mend the name.

## Words that lie over shared ones

layering-nothing-to-decide = There is nothing to decide here any more. Somebody has decided it, or the shared words say again what yours were made of.
layering-hidden-already = This word is hidden in this server already.
layering-only-shared = Only shared words can be hidden. This one is your server’s own: /term remove takes it away.
layering-hidden = This server does not show ‘{ $label }’: { $reason }
layering-hidden-for-no-reason = This server does not show ‘{ $label }’.
layering-not-shown-here = This server does not show that word.
layering-why-hidden = Why is it not shown?
layering-shown-by-now = “{ $label }” is shown here by now. Type /define to look it up.
layering-is-hidden =
    “{ $label }” is hidden in this server from now on. Whoever asks for it by its name is told, alone:
    > { $told }
    With /term show people find it again, as it was.
layering-is-shown = “{ $label }” is shown in this server again. People find it with /define now.
layering-no-hidden-word = This server hides no word “{ $word }”. Choose one of those that show while you type.
layering-no-such-hidden-word = This server hides no such word. Choose one of those that show while you type.
layering-not-hidden = This word is not hidden in this server.
layering-no-such-change = There is no change number { $number } of this word. /term history lists them.
layering-nothing-to-undo = Nothing of this change is left to undo: it was undone already, or others have changed the same since.

## pieces: what the parts of a word are called, and what became of them

pieces-label = The name
pieces-aliases = Other name
pieces-welsh-labels = Welsh name
pieces-hidden-labels = Spelling that is searched and not shown
pieces-everyday = Name that is also an everyday word
pieces-people-say = What people say
pieces-topics = Topic
pieces-nations = Nation
pieces-speaks-for-people = Names somebody who may speak for a person
pieces-hidden = Hidden in this server
pieces-apart = Kept apart from the shared word of the same name
pieces-why = the reason
pieces-source = the source
pieces-nation = the nation
pieces-in-force = what the law says today
pieces-checked-on = the day of checking
pieces-checked-by = who checked it
pieces-review-by = the day to check it again
pieces-sums-until = the last day of its sums
pieces-author = the author
pieces-summary = the summary
pieces-url = the address
pieces-which = { $what } ({ $of })
pieces-aspect-of = { $what }, { $aspect }
pieces-yes = yes
pieces-day = { $day }
pieces-became = { $what }: “{ $before }” became “{ $after }”
pieces-new = { $what }, new: “{ $after }”
pieces-gone = { $what }, taken away: “{ $before }”
pieces-details = { $what }: it stays in our own words
pieces-own-here = This server’s own parts
pieces-own-gone-text = { $what }, left out here: { $text }
pieces-own-gone = { $what }, left out here
pieces-own-text = { $what }: { $text }
pieces-new-there = New there: “{ $text }”
pieces-gone-there = No longer there: “{ $text }”


## history: the changes to a word, undoing one, and removing a word

history-title = # Changes to “{ $label }” in this server
history-nothing = Nobody has changed “{ $label }” in this server yet.
history-nothing-in-terminal = Nobody has changed “{ $word }”, or no word was ever called that.
history-door-term-add = with /term add
history-door-term-edit = with /term edit
history-door-term-remove = with /term remove
history-door-flags-edit = in /flags
history-door-merge = in /flags, where the shared words had changed
history-door-merge-for-everyone = in /flags, where the published words had changed
history-door-term-hide = with /term hide or /term show
history-door-term-undo = with /term undo
history-door-written-together = by making one text of what people gave, with /term together
history-door-suggestion = by accepting a suggestion in /flags
history-door-import = with /glossary import
history-door-import-undo = with “Undo this import”
history-door-pack = by accepting a word of a pack in /flags
# $moment and $person are marks that Discord shows as a moment and as a name.
history-change = **Number { $number }**, { $moment }, by { $person }, { $how }
history-change-by-nobody = **Number { $number }**, { $moment }, by somebody who was erased, { $how }
history-change-in-terminal = { $label }, number { $number }, { $moment }, server { $server }, by { $person }, { $how }
history-change-in-terminal-by-nobody = { $label }, number { $number }, { $moment }, server { $server }, by somebody who was erased, { $how }
history-why = Why: { $reason }
history-rest = { $number ->
    [one] … and 1 more difference.
   *[other] … and { $number } more differences.
}
history-undo = Undo number { $number }
history-ask-undo = # Undo number { $number } of “{ $label }”?
history-comes-back = This happens:
history-word-goes = The word goes from this server. It can be brought back by /term history.
history-word-comes-back = The word comes back to this server.
history-stays = This stays as it is, since it was changed again later: { $names }.
history-undo-it = Undo it
history-leave-it = Leave it as it is
history-undone = Number { $number } of “{ $label }” is undone. This, too, is a change: /term history lists it, and it can be undone.
history-left = “{ $label }” stays as it is.
history-changed-meanwhile = Somebody has changed the word since you looked, so nothing was stored. This is how it stands now.
history-ask-remove =
    # Remove “{ $label }” from this server?
    People here will not find it any more.
history-ask-remove-wording =
    # Remove this server's wording of “{ $label }”?
    People read the shared one again. What goes:
history-remove-it = Remove it
history-keep-it = Keep it
history-can-come-back = With /term history it can be brought back.
history-which-word = There is no word “{ $word }” here, and none that was changed here was called that. Choose one that shows while you type.
history-which-word-unrepeated = There is no such word here, and none that was changed here was called that. Choose one that shows while you type.

## own words: the list of what a server has of its own, to its curators

own-words-title =
    # This server’s own words
    { $own ->
        [0] No words of your own
        [one] 1 word of your own
       *[other] { $own } words of your own
    }, { $changed ->
        [0] no shared words that you changed
        [one] 1 shared word that you changed
       *[other] { $changed } shared words that you changed
    }, { $hidden ->
        [0] no hidden words.
        [one] 1 hidden word.
       *[other] { $hidden } hidden words.
    }
own-words-none-yet =
    # This server’s own words
    There are none yet: people here read the shared glossary as it is. Type /term add to add a word, or /term edit to change a shared one.
own-words-chosen = { $number ->
    [0] None of them is like that.
    [one] 1 of them is shown.
   *[other] { $number } of them are shown.
}
own-words-named = { $number ->
    [0] None of them has “{ $typed }” in its name.
    [one] 1 of them has “{ $typed }” in its name.
   *[other] { $number } of them have “{ $typed }” in their names.
}
own-words-own = your own word
own-words-changed = { $pieces ->
    [one] 1 part is your own
   *[other] { $pieces } parts are your own
}
own-words-changed-waiting = { $pieces ->
    [one] 1 part is your own
   *[other] { $pieces } parts are your own
}. The shared words have changed under { $clashes } of them: /flags shows both.
own-words-hidden = hidden
own-words-hidden-reason = hidden: { $reason }
own-words-open-menu = Open a word
own-words-filter-menu = Choose which words are listed
own-words-every-sort = All of them
own-words-sort-own = Words of your own
own-words-sort-changed = Shared words that you changed
own-words-sort-hidden = Hidden words
own-words-back = Back to the list
own-words-hidden-word =
    # { $label }
    This server hides this shared word, and no reason was given. This is what it says elsewhere:
own-words-hidden-word-reason =
    # { $label }
    This server hides this shared word: { $reason }
    This is what it says elsewhere:
own-words-not-shown = “{ $label }” is in the shared glossary no more, so that nobody reads what your server changed in it. It is kept, in case the word comes back.

## merge: where the shared words changed under a server's own

# $piece is what has changed, such as “Plain English (A guide)”.
merge-changed-under = ## { $piece }: the shared words changed under your own
merge-changed-under-for-everyone = ## { $piece }: the published words changed under what you changed for everyone
merge-same-slug = ## A shared word of the same name came later
merge-same-slug-for-everyone = ## A published word of the same name came later
merge-position = Difference { $number } of { $of }
merge-ours = ### Yours
merge-ours-for-everyone = ### What everyone reads
merge-was = ### What was shared when you changed it
merge-was-for-everyone = ### What was published when you changed it
merge-now = ### What is shared now
merge-now-for-everyone = ### What is published now
merge-nothing = Nothing.
merge-nothing-known = Nothing, or nobody knows.
merge-differs = ### What has changed there
merge-came = There was nothing there before.
merge-went = It was taken away there.
merge-waits = { $number ->
    [one] The shared words changed under your own. There is 1 difference to decide.
   *[other] The shared words changed under your own. There are { $number } differences to decide.
}
merge-waits-for-everyone = { $number ->
    [one] The published words changed under what you changed for everyone. There is 1 difference to decide.
   *[other] The published words changed under what you changed for everyone. There are { $number } differences to decide.
}
merge-among = { $number ->
    [one] 1 of them is a shared word: you decide it for everyone who reads the shared words.
   *[other] { $number } of them are shared words: you decide them for everyone who reads the shared words.
}
merge-keep = Keep ours
merge-take = Take the shared words
merge-take-for-everyone = Take the published words
merge-keep-apart = Keep it apart
merge-join = Join both
merge-write-anew = Write it anew
merge-compare = Compare with the shared words
merge-next-difference = Next difference
merge-whole-texts = Read the whole texts
merge-form-text = What it says
merge-form-text-hint = Yours to begin with. It stands in place of both, and the difference is decided.
merge-form-source = Where it comes from
merge-form-source-hint = A name, and a web address if there is one.
merge-kept = Your own words stay in “{ $label }”. You hear of it when the shared words change there again.
merge-kept-for-everyone = What you changed in “{ $label }” stays, for everyone. You hear of it when the published words change there again.
merge-taken = People read the shared words there now, in “{ $label }”. With /term history yours can be brought back.
merge-taken-for-everyone = Everyone reads the published words there now, in “{ $label }”. With /term history yours can be brought back.
merge-kept-apart = “{ $label }” stays a word of your own, and the shared word of that name is not shown here.
merge-kept-apart-for-everyone = “{ $label }” stays as you added it for everyone, and the published word of that name is not shown.
merge-joined = “{ $label }” is one word now: what you wrote lies over the shared word.
merge-joined-for-everyone = “{ $label }” is one word now, for everyone: what you wrote lies over the published word.
merge-written = The new words for “{ $label }” are stored. People in this server read them from now on.
merge-written-for-everyone = The new words for “{ $label }” are stored. Everyone who reads the shared words reads them from now on.

## exporting: a file with all that a server has of its own, to its curators

exporting-nothing = There is nothing to export: this server has changed nothing, so people here read the shared glossary as it is.
exporting-exported =
    Here is all that this server has of its own: { $own ->
        [0] no words of its own
        [one] 1 word of its own
       *[other] { $own } words of its own
    }, { $changed ->
        [0] no changed shared words
        [one] 1 changed shared word
       *[other] { $changed } changed shared words
    }, { $hidden ->
        [0] no hidden words.
        [one] 1 hidden word.
       *[other] { $hidden } hidden words.
    }
    Nothing in it says who wrote or asked for what.


## own_imports: bringing a file into a server's own words, to its curators

own-imports-form-title = Bring in words from a file
own-imports-form-file = The file
own-imports-form-file-hint = YAML, JSON or CSV, at most 1 MB. Nothing is stored before you have seen what it would do.
own-imports-too-large = This file is too large: at most { $kib } KiB can be brought in at once. Nothing was stored. Make several files of it.
own-imports-too-many = This file has more than { $most } words. Nothing was stored. Make several files of it.
own-imports-cannot-fetch = The file cannot be fetched from Discord just now. Nothing was stored. Send the command once more, with the file.
own-imports-faulty =
    This file cannot be brought in as it is. Nothing was stored.
    { $faults }
own-imports-faulty-more =
    This file cannot be brought in as it is. Nothing was stored.
    { $faults }
    { $more ->
        [one] 1 more fault is like these.
       *[other] { $more } more faults are like these.
    }
own-imports-fault = - { $fault }
own-imports-hidden-here = This server hides this word. Show it again with /term show, then bring the file in once more.
own-imports-apart-here = One of the two is a word of its own, and the other a changed shared word, so they cannot be laid over each other.
own-imports-unsure = It may be { $names }, or another word. If it is the same, give it that name in the file; if not, tell it apart in brackets, as in “PA (parish assembly)”.
own-imports-name = “{ $name }”
own-imports-other-than-shown = The words here, or the file, have changed since you looked, so nothing was stored. This is what the file would do now.
own-imports-dry-run-title =
    # What this file would do
    Nothing is stored yet.
own-imports-nothing-new = Nothing in this file would change a word here.
own-imports-new = { $number ->
    [one] ## 1 new word
   *[other] ## { $number } new words
}
own-imports-joined = { $number ->
    [one] ## 1 word joins a shared word
   *[other] ## { $number } words join shared words
}
own-imports-changed = { $number ->
    [one] ## 1 word changes what you have of your own
   *[other] ## { $number } words change what you have of your own
}
own-imports-hidden = { $number ->
    [one] ## 1 shared word is hidden
   *[other] ## { $number } shared words are hidden
}
own-imports-refused = { $number ->
    [one] ## 1 word is refused
   *[other] ## { $number } words are refused
}
own-imports-same = { $number ->
    [one] -# 1 word is here already, just as in the file.
   *[other] -# { $number } words are here already, just as in the file.
}
own-imports-word = - { $label }
own-imports-word-joining = - { $label }, with “{ $other }”
own-imports-word-refused = - { $label }: { $why }
own-imports-more = { $number ->
    [one] - and 1 more
   *[other] - and { $number } more
}
own-imports-store = Store them
own-imports-leave = Leave it
own-imports-left = Nothing was stored.
own-imports-stored = { $number ->
    [one] 1 word is stored. People in this server read it from now on.
   *[other] { $number } words are stored. People in this server read them from now on.
}
own-imports-undo = Undo this import
own-imports-undone = { $number ->
    [one] The import is undone: 1 word is as it was before.
   *[other] The import is undone: { $number } words are as they were before.
}
own-imports-kept =
    Others have changed something of these words again since. What they changed stays; /term history shows it.
    { $rows }


## changes: all that changed since a day, to curators

changes-title =
    # What changed since { $day }
    { $own ->
        [0] No changes to this server’s own words
        [one] 1 change to this server’s own words
       *[other] { $own } changes to this server’s own words
    }, { $shared ->
        [0] none to the shared words.
        [one] 1 to the shared words.
       *[other] { $shared } to the shared words.
    }
changes-none = Nothing was changed.
changes-name = **{ $word }**
changes-row = - { $day }, { $names }: { $what }
changes-row-more = - { $day }, { $names } and { $more } more: { $what }
changes-added = new here, { $how }
changes-gone = this server has nothing of its own in it any more, { $how }
changes-changed = changed here, { $how }
changes-shared = new or changed in the shared glossary
changes-shared-by-curators = changed in the shared glossary by those who look after it
changes-no-day = That is no day that can be looked back to. Write it as year, month and day, such as 2026-11-01.
changes-undo-menu = Undo an import
changes-undo-option = { $number ->
    [one] The import of 1 word
   *[other] The import of { $number } words
}
changes-undo-this = { $number ->
    [one] Undo the import of { $day }, of 1 word? What others have changed in it since stays.
   *[other] Undo the import of { $day }, of { $number } words? What others have changed in them since stays.
}
changes-days = In the last { $number } days
changes-turn = What changed


## insights: how the words of a server are used, to its curators

insights-title =
    # How your words are used
    Counts only, never who. A number below 5 is shown as “fewer than 5”. Old answers and old flags are deleted, and are not counted.
insights-asked = ## Words people asked for
insights-shown = ## Shown most, in answers for everyone
insights-flagged = ## Flagged most, by how many people
insights-none = None so far.
insights-row = - **{ $word }**: { $ever }, in the last four weeks { $lately }
insights-asked-row = - **{ $word }**: { $ever }, not in the last four weeks
insights-asked-row-lately = - **{ $word }**: { $ever }, also in the last four weeks
insights-few = fewer than 5
insights-number = { $number }
insights-name = **{ $word }**
insights-overdue-none =
    ## Texts to read again
    None: the day of no text is over.
insights-overdue =
    ## Texts to read again
    { $number ->
        [one] The day is over for a text of 1 word: { $names }
       *[other] The day is over for texts of { $number } words: { $names }
    }
insights-overdue-more =
    ## Texts to read again
    The day is over for texts of { $number } words: { $names } and { $more } more
insights-chart-title = Words shown most, in answers for everyone
insights-bar = { $word }: { $ever }
insights-chart = The words shown most, as a chart. It says nothing that does not stand above.
insights-no-chart = There is no chart: nothing was shown yet, no file may be sent here, or whoever runs the bot has not installed what draws it. All that it would say stands above.
insights-growth =
    ## Growth
    This server has something of its own in { $now ->
        [0] no word
        [one] 1 word
       *[other] { $now } words
    }; four weeks ago it was { $before ->
        [0] no word.
        [one] 1 word.
       *[other] { $before } words.
    }


## packs: what a server publishes for others, and to which packs of others it is subscribed

packs-title =
    # Packs
    A pack is a file with the words of one server, for others. Nobody here reads a word of a pack before you accept it in /flags.
# $day is a mark that Discord shows as a day.
packs-you-publish = You publish “{ $title }”, edition { $edition } of { $day }.
packs-you-publish-nothing = You publish nothing yet.
packs-no-subscriptions = You are subscribed to no packs.
packs-subscribed-to = { $number ->
    [one] ## You are subscribed to 1 pack
   *[other] ## You are subscribed to { $number } packs
}
packs-subscription = **{ $title }**, by { $publisher }, edition { $edition }. Licence: { $licence }. { $waiting ->
        [0] Nothing waits.
        [one] 1 word waits in /flags.
       *[other] { $waiting } words wait in /flags.
    }
    -# Key: { $key }
packs-subscribe = Subscribe to a pack
packs-publish = Publish our words
packs-form-file = The pack
packs-form-file-hint = The file that another server published, or a newer edition of one that you have.
packs-form-title = What the pack is called
packs-form-title-hint = For example: Words of our advocacy group.
packs-form-publisher = Who publishes it
packs-form-publisher-hint = The name that others shall know you by. It need not be that of this server.
packs-form-licence = What others may do with it
packs-form-licence-hint = A licence, such as CC BY 4.0, or a few words of your own.
packs-names-missing = Please say what the pack is called, who publishes it, and what others may do with it. Nothing was published.
packs-nothing-to-publish = This server has no words of its own to publish. Words come in with /term add. What you changed of shared words stays here.
packs-with-ids = Nothing was published, for these words name a person or a room of Discord by its number: { $labels }. Take it out with /term edit, then publish again.
packs-name = “{ $name }”
packs-published-pack = { $words ->
    [one] Here is “{ $title }”, edition { $edition }, with 1 word of your own. Nothing in it says who wrote it. Send the file to whoever you like.
   *[other] Here is “{ $title }”, edition { $edition }, with { $words } words of your own. Nothing in it says who wrote them. Send the file to whoever you like.
}
packs-cannot-fetch = The file cannot be fetched from Discord just now. Nothing was stored. Please try once more, with the file.
packs-subscribed = { $waiting ->
    [0] You are subscribed to “{ $title }” by { $publisher }, edition { $edition }. Nothing in it is new here.
    [one] You are subscribed to “{ $title }” by { $publisher }, edition { $edition }. 1 word waits in /flags. Nobody else reads it before you accept it.
   *[other] You are subscribed to “{ $title }” by { $publisher }, edition { $edition }. { $waiting } words wait in /flags. Nobody else reads them before you accept them.
}
packs-same-edition = You have “{ $title }” in edition { $edition } already. Nothing has changed.
packs-newer = { $waiting ->
    [0] You have “{ $title }” in edition { $edition } now. Nothing in it is new here.
    [one] You have “{ $title }” in edition { $edition } now. 1 word waits in /flags.
   *[other] You have “{ $title }” in edition { $edition } now. { $waiting } words wait in /flags.
}
packs-your-own = This is the pack that you publish yourselves, so there is nothing to subscribe to. Nothing was stored.
packs-not-subscribed = You are not subscribed to that pack any more. Nothing was stored.
packs-too-many-subscriptions = You are subscribed to { $most } packs, and there is no room for another. Leave one in /glossary packs first. Nothing was stored.
packs-other-key = This is not signed with the key that “{ $title }” had before, so somebody else may have made it. Nothing was stored. Ask its publisher. If they have a new key, leave the pack in /glossary packs, then subscribe again.
packs-older-edition = This is edition { $edition } of “{ $title }”, and you have edition { $known } already. Nothing was stored.
packs-same-edition-other-words = This says that it is edition { $edition } of “{ $title }”, which you have, and it holds other words. Nothing was stored. Ask its publisher which one is right.
packs-leave-menu = Leave a pack
packs-ask-leave = If you leave “{ $title }”, its words that wait in /flags go. Words that you accepted stay, as your own.
packs-leave = Leave it
packs-stay = Stay subscribed
packs-left = You have left “{ $title }”. Words that you accepted stay, as your own.
packs-one-of-both = Please give the file or the address, one of both. Nothing was stored.

## pack_files: packs as files: what is wrong with one, and with the key that signs them

pack-files-no-extra = Packs need a part of jargonbot that is not installed here. Whoever runs the bot can add it: pip install "jargonbot[packs]"
pack-files-key-unusable = The key for packs cannot be kept in { $path } ({ $why }). Name another file as packs.key_file in the settings.
pack-files-no-key = The file { $path } holds no key for packs. Nothing was written over it. Name another file as packs.key_file in the settings, or put the right one back.
pack-files-too-large = This file is too large for a pack: packs have at most { $kib } KiB. Nothing was stored.
pack-files-too-many = This pack has more than { $most } words. Nothing was stored. Ask its publisher for several smaller packs.
pack-files-too-much-to-publish = This is too much for one pack: it may have { $words } words and { $kib } KiB. Use /glossary export to send a file instead.
pack-files-no-pack = This file is not a pack. Nothing was stored. A pack is the file that “Publish our words” gives in /glossary packs; any other glossary file goes into /glossary import.
pack-files-other-version = This pack was made for a newer version of jargonbot. Nothing was stored. Ask whoever runs the bot to update it.
pack-files-not-as-published = This pack is not as it was published: something in the file was changed. Nothing was stored. Ask its publisher for the file again.
pack-files-no-words = This pack holds something that is not a word with a meaning. Nothing was stored. Tell its publisher.
pack-files-no-place-for-key = There is no place for the key that signs packs. Whoever runs the bot can name a file as packs.key_file in the settings.

## pack_addresses: where packs may be, and why one cannot be read there

pack-addresses-form-address = Or its address
pack-addresses-form-address-hint = Beginning with https://, at { $hosts }. Newer editions are looked for there each day.
pack-addresses-no-hosts = Whoever runs this bot lets it look at no addresses, so packs come by file. Nothing was stored.
pack-addresses-no-address = This is no address at which a pack can be: it has to begin with https://, with no name or password in it. Nothing was stored.
pack-addresses-other-host = Whoever runs this bot lets it look for packs at { $hosts } alone, and this address is, or leads, elsewhere. Nothing was stored.
pack-addresses-not-public = This address leads to a machine that is not on the public internet, so the bot does not call it. Nothing was stored.
pack-addresses-cannot-reach = The address cannot be reached, or nobody vouches that it is what it says. Nothing was stored. Try again later, or subscribe by file.
pack-addresses-too-slow = The address did not answer within { $seconds } seconds. Nothing was stored. Try again later, or subscribe by file.
pack-addresses-too-many-hops = The address leads on to others more than { $most } times. Nothing was stored. Ask the publisher for the last one.
pack-addresses-no-file-there = There is no pack at this address: it answers with the number { $status }. Nothing was stored. Look whether it is written as the publisher has it.
pack-addresses-other-pack-there = At the address of “{ $title }” there is another pack by now. Nothing was stored. Ask its publisher.
# $day is a mark that Discord shows as a day.
pack-addresses-looked-for-at = Newer editions are looked for at { $address }. Read last on { $day }.

## pack_at_once: accepting at once all that waits of a pack and that clashes with nothing

pack-at-once-from-pack = From the pack “{ $title }”, edition { $edition }, with others
pack-at-once-accept-all = Accept all of this pack
pack-at-once-surely = Accept them
pack-at-once-name = “{ $name }”
pack-at-once-ask = { $number ->
    [one] # Accept 1 word of “{ $title }”?
   *[other] # Accept { $number } words of “{ $title }”?
}
pack-at-once-words-and-more = { $labels } and { $more } more
pack-at-once-others = { $number ->
    [one] 1 other word of it waits for a decision of its own, and stays in /flags.
   *[other] { $number } other words of it wait for decisions of their own, and stay in /flags.
}
pack-at-once-accepted = { $number ->
    [one] 1 word of “{ $title }” is accepted. People here can find it with /define. If you undo this, it is not offered again until its publisher changes it.
   *[other] { $number } words of “{ $title }” are accepted. People here can find them with /define. If you undo this, they are not offered again until their publisher changes them.
}
pack-at-once-nothing = Nothing of this pack can be accepted at once: what still waits is to be decided word by word. Nothing was stored.
pack-at-once-two-have-to-approve = In this server two people have to approve each word, so they are accepted one by one. Nothing was stored.

## pack_words: the words of packs at the desk, and what a curator decides

pack-words-title = # From a pack: { $label }
pack-words-title-next = # Next: from a pack, { $label }
pack-words-from-where = It is in “{ $title }” by { $publisher }, edition { $edition }.
pack-words-from-pack = From the pack “{ $title }”, edition { $edition }
pack-words-left-pack = It is no longer in the pack “{ $title }”, since edition { $edition }
pack-words-left-title = # No longer in its pack: { $label }
pack-words-left-title-next = # Next: no longer in its pack, { $label }
pack-words-no-longer-in = “{ $label }” came from “{ $title }” by { $publisher }, and is no longer in edition { $edition }. You can keep it as a word of your own, or take away what came from the pack.
pack-words-stays-until-you-decide = -# People here read it until you decide.
pack-words-whole-word-goes = If you take it away, all of “{ $label }” goes. With /term history it can be brought back.
pack-words-would-go = ## What would go from “{ $label }”
pack-words-keep-as-ours = Keep it as ours
pack-words-take-away = Take it away
pack-words-kept-as-ours = “{ $label }” stays, as a word of your own.
pack-words-taken-away = What came from the pack is taken away from “{ $label }”. With /term history it can be brought back.
pack-words-has-left = no longer in the pack “{ $title }”, since { $day }
pack-words-nobody-reads-it-yet = -# Nobody else here reads it before you accept it.
pack-words-new-here = ## A new word here
pack-words-adds-here = ## What it would add to “{ $label }”
pack-words-changes-here = ## What it would change in “{ $label }”
pack-words-other-names = **Also called:** { $names }
pack-words-more-texts = { $number ->
    [one] -# And 1 more text.
   *[other] -# And { $number } more texts.
}
pack-words-perhaps = It may be { $labels }, or another word. If it is the same, put it into that one. If it is another, accept it under a name that tells it apart.
# $piece is what has changed, such as “Plain English (A guide)”.
pack-words-both-changed = ## { $piece }: you changed it, and so did the publisher
pack-words-more-to-decide = { $number ->
    [one] After this there is 1 more to decide.
   *[other] After this there are { $number } more to decide.
}
pack-words-accepted-before = ### What you accepted before
pack-words-published-now = ### What is published now
pack-words-changed-there = ### What has changed there
pack-words-accept = Accept
pack-words-accept-under-a-name = Accept under a name
pack-words-put-into = Put it into { $label }
pack-words-decline = Decline
pack-words-take-theirs = Take theirs
pack-words-form-name = What it is called here
pack-words-form-name-hint = If a word of this name is there already, add brackets, as in “PA (parish assembly)”.
pack-words-waits = from the pack “{ $title }”, since { $day }
pack-words-wait = { $number ->
    [one] 📦 1 word from a pack waits for you. Type /flags to read it and to decide.
   *[other] 📦 { $number } words from packs wait for you. Type /flags to read them and to decide.
}
pack-words-no-more-wait = 📦 No word from a pack waits for you any more.
pack-words-among = { $number ->
    [one] 1 of them is from a pack.
   *[other] { $number } of them are from packs.
}
pack-words-option = From a pack: { $label } ({ $title })
pack-words-waits-no-more = This word of a pack does not wait any more: somebody has decided, the pack was left, or all of it is here by now. Nothing was stored.
pack-words-decide-first = You and the publisher have both changed something in this word. Please decide that first. Nothing was stored.
pack-words-moved-on = Something has changed since you looked, so nothing was stored. Here it is as it is now.
pack-words-needs-another = You have approved this already. Another person has to approve it, too.
pack-words-you-approved = You have approved this. People read it once another person has, too.
pack-words-another-approved = Another person has approved this. If you press Accept, people read it.
pack-words-approved = Your approval of “{ $label }” is stored. People read it once another person has approved it, too.
pack-words-published = “{ $label }” is stored as it is in the pack: people here can find it with /define.
pack-words-declined = “{ $label }” is declined. You hear of it again when its publisher changes it.
pack-words-kept = Your own words stay there, in “{ $label }”.
pack-words-taken = People read the publisher's words there now, in “{ $label }”.
pack-words-written = The new words for “{ $label }” are stored. People in this server read them from now on.

## piece_forms: the forms for single pieces of a word, and what is wrong with what was typed

piece-forms-which-kind = Choose how the two words belong together.
piece-forms-which-sort = Choose what kind of definition it is.
piece-forms-advice-needs-reason = Say why people should use the other words instead. Readers see the reason beside the advice.
piece-forms-no-day = “{ $typed }” is no day that can be read. Write it as 2026-03-31, or leave the field empty.
piece-forms-there-already = That is there already, so nothing was stored.
piece-forms-last-definition = A word needs a definition, so the last one stays. Add another one first, or take the whole word away with /term remove.
piece-forms-pending = No one word here is called “{ $target }” yet. The link is stored, and leads there as soon as there is one.
piece-forms-new-link = Add a link to another word
piece-forms-change-link = Change a link
piece-forms-new-definition = Add a definition
piece-forms-change-facts = Where and until when it holds
piece-forms-new-discussion = Add a discussion
piece-forms-change-discussion = Change a discussion
piece-forms-change-checks = Who read it, and how long its sums hold
piece-forms-new-step = Add a next step
piece-forms-change-step = Change a next step
piece-forms-new-limit = Add a time limit
piece-forms-change-limit = Change a time limit
piece-forms-change-scope = Where it is used, and who it names
piece-forms-change-names = Topics and further names
piece-forms-everywhere = Everywhere
piece-forms-form-target = The other word
piece-forms-form-target-hint = Its name, as people find it here. It may come later.
piece-forms-form-kind = How they belong together
piece-forms-form-kind-hint = What the other word is to this one.
piece-forms-synonym-of = Both mean the same
piece-forms-not-to-be-confused-with = People mix them up, and should not
piece-forms-see-also = See also the other word
piece-forms-consider-using-instead = Better say the other word instead of this one
piece-forms-child-of = This one is a kind or a part of the other
piece-forms-form-why = Why
piece-forms-form-why-hint = What readers are told beside it. Advice to use other words needs it.
piece-forms-form-link-source = Who says so
piece-forms-form-link-source-hint = A name, and a web address if there is one.
piece-forms-form-sort = What kind of definition it is
piece-forms-form-sort-hint = Plain English is what people read first.
piece-forms-form-text = What it says
piece-forms-form-text-hint = Short sentences. Say it as you would to a friend.
piece-forms-form-nation = Where it holds
piece-forms-form-nation-hint = The law differs between the nations of the UK.
piece-forms-form-in-force = What the law says of it today
piece-forms-form-in-force-hint = One sentence, if it is not in force yet or no more.
piece-forms-form-checked-on = When it was checked against its source
piece-forms-form-checked-on-hint = A day such as 2026-03-31, or nothing.
piece-forms-form-review-by = When it is to be checked again
piece-forms-form-review-by-hint = A day such as 2027-03-31, or nothing.
piece-forms-form-checked-by = Which people have read and understood it
piece-forms-form-checked-by-hint = Such as a group of people with learning disabilities. No names of people.
piece-forms-form-sums-until = The last day on which its sums of money hold
piece-forms-form-sums-until-hint = A day such as 2027-03-31, or nothing.
piece-forms-form-step = What to do next
piece-forms-form-step-hint = What to do and whom to ask, in short sentences.
piece-forms-form-limit = What must be done by when
piece-forms-form-limit-hint = What is lost by waiting, in short sentences.
piece-forms-form-limit-source = Where it is written
piece-forms-form-limit-source-hint = A title, and a web address if there is one. A wrong limit may cost a right.
piece-forms-form-nations = Where the word is used
piece-forms-form-nations-hint = Choose all four if it is used in all of the UK.
piece-forms-form-elsewhere = Other countries where it is used
piece-forms-form-elsewhere-hint = Each on a line of its own, or nothing.
piece-forms-form-speaks = Does it name who can speak for people?
piece-forms-form-speaks-hint = Such as an advocate. They are listed by nation in /browse.
piece-forms-yes = Yes
piece-forms-no = No
piece-forms-form-title = What it is called
piece-forms-form-title-hint = The title of the article, the film or the page.
piece-forms-form-author = Who it is by
piece-forms-form-author-hint = Leave it empty if nobody is named.
piece-forms-form-url = Where it can be read
piece-forms-form-url-hint = A web address that begins with https://.
piece-forms-form-summary = What it says, in one line
piece-forms-form-summary-hint = In your own words.
piece-forms-form-topics = Topics
piece-forms-form-topics-hint = Each on a line of its own.
piece-forms-form-hidden-labels = Names to find it by that are not shown
piece-forms-form-hidden-labels-hint = Such as common misspellings, each on a line of its own.
piece-forms-form-people-say = How people describe it
piece-forms-form-people-say-hint = It is found by these words, which are not shown. Each on a line.
piece-forms-form-welsh-labels = Its names in Welsh
piece-forms-form-welsh-labels-hint = Each on a line of its own.
piece-forms-form-everyday = Names that are everyday words, too
piece-forms-form-everyday-hint = Of its names, each on a line. They are not explained unasked.

## piece_panel: the parts of a word, each with what can be done to it

piece-panel-links = Links to other words
piece-panel-texts = Definitions
piece-panel-talks = Discussions
piece-panel-steps = Next steps
piece-panel-limits = Time limits
piece-panel-title-links = # Links of “{ $label }” to other words
piece-panel-title-texts = # Definitions of “{ $label }”
piece-panel-title-talks = # Discussions about “{ $label }”
piece-panel-title-steps = # Next steps of “{ $label }”
piece-panel-title-limits = # Time limits of “{ $label }”
piece-panel-add-links = Add a link
piece-panel-add-texts = Add a definition
piece-panel-add-talks = Add a discussion
piece-panel-add-steps = Add a next step
piece-panel-add-limits = Add a time limit
piece-panel-row = { $name }: { $text }
piece-panel-none-yet = There are none yet.
piece-panel-choose = Choose one to change or take away
piece-panel-names = Topics and further names
piece-panel-scope = Where it is used, and who it names
piece-panel-whole = Its name and first definitions
piece-panel-alter = Change it
piece-panel-facts = Change where and when it holds
piece-panel-checks = Change who read it, and its sums
piece-panel-cut = Take it away
piece-panel-keep = Keep it
piece-panel-back = Back to the list
piece-panel-ask-cut = # Take this away from “{ $label }”?
piece-panel-is-cut = This is taken away: { $what }. With /term history it can be brought back.

## home: the home server, whose curators look after the shared words

home-only-at-home = Only the curators of the home server can change the words that all servers share.
home-read-by-everyone = Everyone who reads the shared words reads this, on all servers.
home-changed = The change to “{ $label }” is stored. Everyone who reads the shared words reads it from now on.
home-edit-title = Change a word for everyone
home-added = “{ $label }” is stored. Everyone who reads the shared words can find it with /define now, on all servers.
home-ask-whose = # Whose “{ $label }” do you mean?
home-what-it-means = This is the home server: it looks after the words that all servers share. What you do for everyone is read on all servers that have no words of their own there; what you do for this server is read here alone.
home-for-everyone = Everyone, on all servers
home-for-us = This server only
home-back-to-word = Back to the word
home-history-title = # Changes to “{ $label }” in the shared words
home-ask-remove = # Remove “{ $label }” for everyone?
    No server finds it any more, unless it has its own.
home-ask-remove-wording = # Remove what you changed in “{ $label }” for everyone?
    Everyone reads it as it was published. What goes:
home-removed = “{ $label }” is removed from the shared words.
home-removed-wording = What you changed in “{ $label }” for everyone is removed. People read it as it was published.
home-word-goes = The word goes from the shared words, for everyone. It can be brought back by /term history.
home-word-comes-back = The word comes back to the shared words, for everyone.
home-hide-title = Hide a shared word
home-form-reason = Why
home-form-reason-hint = Whoever asks for it on this server reads it. It stands in the history.
home-form-readers = For whom it is
home-form-readers-hint = This server looks after the words that all servers share.
home-form-whom = Who shall not see it any more
home-form-whom-hint = This server looks after the words that all servers share.
home-is-hidden =
    “{ $label }” is hidden from everyone from now on, on all servers. The reason stands in /term history:
    { $reason }
    With /term show people find it again, as it was.
home-is-shown = “{ $label }” is shown to everyone again, on all servers. People find it with /define now.
