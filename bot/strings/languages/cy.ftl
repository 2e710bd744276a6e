# Welsh. No speaker of Welsh has checked these words yet: who does, mends what is wrong and takes out the message
# translation-unchecked below, by which people are told so. What is not here is said in English; so are the texts that
# explain a word, which are in English. The words follow published ones where we found them: “Hawdd ei ddeall” for easy
# read, “Rhagor” rather than “Mwy” for more of the same (BydTermCymru, https://www.gov.wales/bydtermcymru/style-guide).
# A number changes the beginning of the word after it: dau berson, tri pherson, chwe pherson.


## answers: the labels and headings of a card

answers-also-called = Enwau eraill
answers-also-called-names = Enwau eraill: { $names }
answers-more = Rhagor
answers-show-everyone = Dangos i bawb
answers-another-word = Chwilio am air arall
answers-related-consider-using-instead = Mae'n well gan rai pobl y gair hwn
answers-related-not-to-be-confused-with = Peidiwch â'i gymysgu â hwn
answers-related-synonym-of = Gair arall am yr un peth
answers-related-child-of = Rhan o
answers-related-parent-of = Mathau o hyn
answers-related-use-instead-of = Dywedwch hyn yn lle
answers-related-see-also = Gweler hefyd
answers-related-topics = Geiriau eraill am
answers-always-easy-read = Hawdd ei ddeall bob tro
answers-not-always-easy-read = Nid hawdd ei ddeall bob tro
answers-words-in-it = Geiriau yn y testun hwn
answers-local-term = Geiriad y gweinydd hwn ei hun.
answers-read-source = Darllen y ffynhonnell
answers-source = Ffynhonnell: { $names }.
answers-no-source = Ni roddwyd ffynhonnell.
answers-no-definition = Nid oes neb wedi ysgrifennu eto beth yw ystyr hyn.
answers-rest-of-text = -# Mae gweddill y testun hwn dan Rhagor.
answers-text-is-long = Mae'r testun hwn yn hir. Pwyswch Rhagor i'w ddarllen.
answers-rest-of-advice = -# Mae gweddill y cyngor dan Rhagor.
answers-rest-of-mix-ups = -# Mae eraill dan Rhagor.
answers-mix-ups-in-more = -# Mae Rhagor yn dweud beth i beidio â'i gymysgu â hyn.
answers-do-not-mix-up = Peidiwch â chymysgu â
answers-discussion = Beth mae pobl yn ei ddweud
answers-only-advice = Cyngor yw hyn, nid rheol. Pobl sy'n dewis eu geiriau eu hunain.
answers-kinds-plain = Saesneg clir
answers-kinds-formal = Diffiniad ffurfiol
answers-kinds-easy-read = Hawdd ei ddeall
answers-kinds-within-plain = Saesneg clir
answers-kinds-within-formal = diffiniad ffurfiol
answers-kinds-within-easy-read = fersiwn hawdd ei ddeall
answers-kind-in = { $kind } ({ $nation })
answers-nothing-for = Nid oes gennym ddim ar gyfer { $nation } eto. Gall fod yn wahanol yno.
answers-holds-in = Cenedl: { $nation }.
answers-heading-synonym-of = Cyfystyr â
answers-heading-not-to-be-confused-with = Peidiwch â chymysgu â
answers-heading-see-also = Gweler hefyd
answers-heading-topics = Gweler termau eraill am
answers-heading-use-instead-of = Defnyddiwch yn lle
answers-heading-consider-using-instead = Ystyriwch ddefnyddio yn lle hyn
answers-heading-parent-of = Yn cynnwys
answers-heading-child-of = Rhan o
answers-advised-by = Cyngor gan { $adviser }.
answers-written-on = Ysgrifennwyd ar { $day }.
answers-written-from = Ysgrifennwyd ar sail { $basis }.
answers-written-on-from = Ysgrifennwyd ar { $day }, ar sail { $basis }.
answers-changed = Newidiwyd ar { $day }.
answers-checked = Gwiriwyd ar { $day }.
answers-check-again = I'w wirio eto erbyn { $day }.
answers-overdue = Roedd rhywun i fod i wirio hyn eto erbyn { $day }. Efallai ei fod wedi dyddio.
answers-read-by = Gwiriwyd gan { $people }.
answers-page-of = Tudalen { $number } o { $pages }
answers-flagged-by = { $number ->
    [zero] 🚩 Nid oes neb wedi codi baner ar hyn.
    [one] 🚩 Mae 1 person wedi codi baner ar hyn. Bydd y bobl sy'n gofalu am y geiriau yn ei ddarllen.
    [two] 🚩 Mae 2 berson wedi codi baner ar hyn. Bydd y bobl sy'n gofalu am y geiriau yn ei ddarllen.
    [few] 🚩 Mae 3 pherson wedi codi baner ar hyn. Bydd y bobl sy'n gofalu am y geiriau yn ei ddarllen.
    [many] 🚩 Mae 6 pherson wedi codi baner ar hyn. Bydd y bobl sy'n gofalu am y geiriau yn ei ddarllen.
   *[other] 🚩 Mae { $number } o bobl wedi codi baner ar hyn. Bydd y bobl sy'n gofalu am y geiriau yn ei ddarllen.
}


## choices: what a person chose for themselves

choices-language-name = Cymraeg


## commands: their names, once Discord has Welsh among its languages

commands-explain-menu = Egluro'r jargon
commands-name-define = diffinio
commands-name-define-term = gair
commands-name-define-private = preifat
commands-name-explain = egluro
commands-name-suggest = awgrymu
commands-name-compare = cymharu
commands-name-compare-first = cyntaf
commands-name-compare-second = ail
commands-name-compare-third = trydydd
commands-name-compare-private = preifat
commands-name-random = hap
commands-name-random-private = preifat
commands-name-browse = pori
commands-name-browse-letter = llythyren
commands-name-browse-topic = pwnc
commands-name-browse-source = ffynhonnell
commands-name-browse-short-forms = talfyriadau
commands-name-term = gair
commands-name-term-add = ychwanegu
commands-name-term-edit = newid
commands-name-term-edit-term = gair
commands-name-term-edit-definition = diffiniad
commands-name-term-remove = dileu
commands-name-term-remove-term = gair
commands-name-term-hide = cuddio
commands-name-term-hide-term = gair
commands-name-term-hide-reason = rheswm
commands-name-term-show = dangos
commands-name-term-show-term = gair
commands-name-term-history = hanes
commands-name-term-history-term = gair
commands-name-term-undo = dadwneud
commands-name-term-undo-term = gair
commands-name-term-undo-number = rhif
commands-name-flags = baneri
commands-name-help = cymorth
commands-name-help-now = cymorth-nawr
commands-name-about = ynghylch
commands-name-privacy = preifatrwydd
commands-name-my = fy
commands-name-my-flags = baneri
commands-name-my-drafts = drafftiau
commands-name-my-settings = dewisiadau
commands-name-settings = gosodiadau
commands-name-settings-private = preifat
commands-name-settings-mentions = cyfeiriadau


## flags: the buttons and lines about flags on a card

flags-comment-or-flag = Rhoi sylw neu godi baner
flags-see-discussion = Gweld y drafodaeth
flags-see-comments = { $number ->
    [zero] Gweld sylwadau
   *[other] Gweld { $number } sylw
}
flags-people-flagged = { $number ->
    [zero] 🚩 Nid oes neb wedi codi baner ar hyn
    [one] 🚩 Cododd 1 person faner ar hyn
    [two] 🚩 Cododd 2 berson faner ar hyn
    [few] 🚩 Cododd 3 pherson faner ar hyn
    [many] 🚩 Cododd 6 pherson faner ar hyn
   *[other] 🚩 Cododd { $number } o bobl faner ar hyn
}
flags-changed-after = { $number ->
    [one] Newidiwyd ar { $day } ar ôl i 1 person godi baner arno.
    [two] Newidiwyd ar { $day } ar ôl i 2 berson godi baner arno.
    [few] Newidiwyd ar { $day } ar ôl i 3 pherson godi baner arno.
    [many] Newidiwyd ar { $day } ar ôl i 6 pherson godi baner arno.
   *[other] Newidiwyd ar { $day } ar ôl i { $number } o bobl godi baner arno.
}
flags-reasons-flagged = Dim rheswm
flags-reasons-out-of-date = Wedi dyddio
flags-reasons-wrong = Anghywir
flags-reasons-hard-to-understand = Anodd ei ddeall
flags-reasons-hurtful = Yn brifo
flags-reasons-other = Rhywbeth arall


## nations: the names of the nations of the UK

nations-england = Lloegr
nations-scotland = Yr Alban
nations-wales = Cymru
nations-northern-ireland = Gogledd Iwerddon


## pages: the words for turning pages

pages-previous = Blaenorol
pages-next = Nesaf
pages-page = -# Tudalen { $number } o { $of }


## plurals: numbers with their nouns

people = { $number ->
    [zero] neb
    [one] 1 person
    [two] 2 berson
    [few] 3 pherson
    [many] 6 pherson
   *[other] { $number } o bobl
}
comments = { $number ->
    [zero] dim sylwadau
   *[other] { $number } sylw
}


## taking_away: the button beneath a public answer

taking-away-label = Tynnu'r ateb cyhoeddus i ffwrdd


## translation: who has checked these words

translation-unchecked = Nid oes siaradwr Cymraeg wedi gwirio'r geiriau hyn eto. No Welsh speaker has checked these words yet.


## urgent_help: the button; the numbers are said in English until a speaker has checked them

urgent-help-button = Cymorth brys


## wanted: the button to ask for a word

wanted-ask = Gofyn am y gair hwn


## suggestions: buttons to suggest a word or a wording

suggestions-suggest = Awgrymu ystyr
suggestions-reword = Awgrymu geiriad gwell
