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
answers-in-welsh = Yn Gymraeg
answers-next-step = Beth i'w wneud nesaf
answers-time-limit = Terfyn amser
answers-not-read-by-readers = Nid yw pobl sy'n defnyddio testun hawdd ei ddeall wedi gwirio'r testun hwn eto.
answers-old-sums = Daw'r symiau o arian yma o flwyddyn sydd wedi dod i ben. Gofynnwch beth ydynt eleni.
answers-page-of = Tudalen { $number } o { $pages }
answers-flagged-by = { $number ->
    [zero] 🚩 Nid oes neb wedi codi baner ar hyn.
    [one] 🚩 Mae 1 person wedi codi baner ar hyn. Bydd y bobl sy'n gofalu am y geiriau yn ei ddarllen.
    [two] 🚩 Mae 2 berson wedi codi baner ar hyn. Bydd y bobl sy'n gofalu am y geiriau yn ei ddarllen.
    [few] 🚩 Mae 3 pherson wedi codi baner ar hyn. Bydd y bobl sy'n gofalu am y geiriau yn ei ddarllen.
    [many] 🚩 Mae 6 pherson wedi codi baner ar hyn. Bydd y bobl sy'n gofalu am y geiriau yn ei ddarllen.
   *[other] 🚩 Mae { $number } o bobl wedi codi baner ar hyn. Bydd y bobl sy'n gofalu am y geiriau yn ei ddarllen.
}


## browsing: the lists of words

browsing-way-letter = Yn ôl llythyren
browsing-way-topic = Yn ôl pwnc
browsing-way-source = Yn ôl ffynhonnell
browsing-way-short-forms = Talfyriadau
browsing-way-speaks-for-me = Pwy all siarad drosof i
browsing-other-signs = Arwyddion eraill
browsing-no-topic = Dim
browsing-no-source = Dim
browsing-no-nation = Unrhyw genedl
browsing-title-letter = # Llythyren: { $name }
browsing-title-topic = # Pwnc: { $name }
browsing-title-source = # Ffynhonnell: { $name }
browsing-title-short-forms = # Talfyriadau: { $name }
browsing-title-speaks-for-me =
    # Pwy all siarad drosof i: { $name }
    Mae rhai yn siarad drosoch, ac eraill yn penderfynu drosoch. Mae pob gair yn dweud pwy ydynt, a phryd y cânt wneud hynny.
browsing-words = { $number ->
    [zero] dim geiriau
    [one] 1 gair
    [two] 2 air
    [few] 3 gair
    [many] 6 gair
   *[other] { $number } o eiriau
}
browsing-short-forms = { $number ->
    [zero] dim talfyriadau
    [one] 1 talfyriad
    [two] 2 dalfyriad
    [few] 3 thalfyriad
    [many] 6 thalfyriad
   *[other] { $number } o dalfyriadau
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
flags-whole-answer = Yr ateb cyfan
flags-gone-definition = Diffiniad nad yw yno mwyach
flags-not-reviewed = Nid oes neb wedi ateb eto.
flags-decision-resolved = Wedi'i ddatrys
flags-decision-declined = Wedi'i adael fel y mae
flags-decision-withdrawn = Wedi'i roi o'r neilltu, gyda llawer o faneri a ddaeth ar yr un pryd
flags-flagged-this = { $number ->
    [zero] Nid oes neb wedi codi baner ar hyn.
    [one] Cododd 1 person faner ar hyn.
    [two] Cododd 2 berson faner ar hyn.
    [few] Cododd 3 pherson faner ar hyn.
    [many] Cododd 6 pherson faner ar hyn.
   *[other] Cododd { $number } o bobl faner ar hyn.
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


## site: the glossary as pages

site-title = Egluro geiriau
site-skip = Neidio i'r prif gynnwys
site-menu = Rhestrau o eiriau
site-languages = Ieithoedd
site-search-label = Chwilio am air
site-search-told = Gallwch ei deipio fel rydych yn ei glywed. Nid yw dim rydych yn ei deipio yn gadael y dudalen hon.
site-search-none = Ni ddaethom o hyd i'r gair hwnnw. Efallai nad yw yma eto, neu fod ganddo enw arall: edrychwch drwy'r rhestrau o eiriau. Os oes angen cymorth arnoch nawr, ewch i “Cymorth brys”.
site-search-found = Canlyniadau:
site-search-failed = Nid yw'r chwilio yn gweithio yma. Mae'r holl eiriau yn y rhestrau.
site-welcome = Darllenwch beth yw ystyr pob un mewn Saesneg clir, o ble y daw hynny ac, ar gyfer rhai, beth y gallwch ei wneud nesaf.
site-words = { $number ->
    [zero] Nid oes geiriau yma.
    [one] Mae 1 gair yma.
    [two] Mae 2 air yma.
    [few] Mae 3 gair yma.
    [many] Mae 6 gair yma.
   *[other] Mae { $number } o eiriau yma.
}
site-none = Nid oes dim yma eto.
site-which-nation = Dewiswch genedl
site-all-nations = Pob cenedl
site-nations-title = Beth sy'n wahanol ym mhob cenedl
site-nations-told = Mae rhai pethau'n wahanol o un genedl i'r llall. Dewiswch un i weld y geiriau sydd â thestun ar ei chyfer.
site-talk = Beth ddywedodd pobl, a beth a benderfynwyd
site-comment = { $reason } ({ $year })
site-decided = { $decision } yn { $year }.
site-decided-with-reply = { $decision } yn { $year }: “{ $reply }”
site-as-json = Y gair hwn fel JSON, ar gyfer rhaglenni
site-changes-title = Beth sydd wedi newid yn ddiweddar
site-feed = Beth sydd wedi newid yn ddiweddar, fel ffrwd ar gyfer rhaglenni newyddion
site-new-on = yn newydd ar { $day }
site-changed-on = newidiwyd ar { $day }
site-checked-on = gwiriwyd eto ar { $day }
site-urgent-more = Rhagor o ffyrdd o gael cymorth
site-only-here = Nid yw'r tudalennau hyn yn cadw dim amdanoch. Efallai y bydd eich porwr yn cadw rhestr o'r tudalennau rydych yn eu hagor. Gallwch ddileu'r rhestr honno, neu ddarllen mewn ffenestr breifat.
site-footer = Mae geiriau a chyfreithiau yn newid. Gwybodaeth gyffredinol yw hon, nid cyngor am eich bywyd eich hun. O dan destun, gallwch weld o ble y daw ac, os oes rhywun wedi'i wirio, pryd.
site-about-title = Ynghylch y tudalennau hyn
site-about-words = Dyma'r geiriau y mae jargonbot yn eu hegluro ar Discord. O dan destun, gallwch weld o ble y daw, os ydym yn gwybod. Lle mae pobl yn anghytuno, gallwch ddarllen y ddwy ochr.
site-about-you = Nid yw'r tudalennau hyn yn gosod cwcis nac yn gofyn i unrhyw wefan arall am unrhyw beth, ac maent yn gweithio heb sgriptiau. Fel ar unrhyw wefan, mae'r cyfrifiadur sy'n anfon tudalen atoch yn cael gwybod eich bod yn ei hagor. Nid yw'r hyn rydych yn ei deipio wrth chwilio yn cael ei anfon at neb.
site-about-reading = Gallwch wneud y llythrennau'n fwy, newid y lliwiau, argraffu pob tudalen, a defnyddio'r tudalennau gyda bysellfwrdd neu ddarllenydd sgrin. Os nad yw rhywbeth yn gweithio i chi, dywedwch wrth y bobl a roddodd y cyfeiriad hwn i chi.
site-about-people = Gallwch ddarllen beth ddywedodd pobl am air, heb eu henwau. Mae'r bobl sy'n gofalu am y geiriau wedi'i ddarllen yn gyntaf.
site-files = Yr holl eiriau fel ffeiliau
site-as-csv = CSV, ar gyfer taenlenni
site-all-as-json = JSON, ar gyfer rhaglenni
site-as-skos = SKOS mewn Turtle, ar gyfer catalogau o eiriau
site-folder-of-others = Mae ffeiliau nad jargonbot a'u gwnaeth yn { $folder }, felly nid ysgrifennwyd dim. Enwch ffolder newydd, neu un heb unrhyw ffeiliau.
site-file-of-others = Mae { $file } yno eisoes, ac nid jargonbot a'i gwnaeth, felly nid ysgrifennwyd dim. Symudwch y ffeil, neu enwch ffolder arall.
site-cannot-be-written = Nid oes modd ysgrifennu { $file }: { $why }. Enwch ffolder lle cewch ysgrifennu.
site-no-extra = I wneud tudalennau, mae angen yr ychwanegiad “site” ar jargonbot: pip install "jargonbot[site]"
site-no-address = Nid yw { $address } yn gyfeiriad gwe. Mae cyfeiriad gwe yn dechrau gyda https:// neu http://, er enghraifft https://words.example.org
site-cut-short = Wedi stopio cyn i'r holl dudalennau gael eu gwneud. Nid oes tudalen wedi'i hanner ysgrifennu yn { $folder }, ond gall rhai fod yn hen neu ar goll. Rhedwch yr un gorchymyn eto i orffen.
site-no-folder = Ffeil yw { $folder }, nid ffolder, felly ni chafodd dim ei ysgrifennu. Enwch ffolder.
site-home-folder = Mae ffeiliau eraill gennych yn { $folder }, er eu bod yn gudd, felly ni chafodd dim ei ysgrifennu. Enwch ffolder ar gyfer y tudalennau yn unig, fel { $folder }/pages
site-no-server-id = Nid ID gweinydd yw { $given }. Rhif hir yw'r ID. I'w gopïo, trowch Developer Mode ymlaen yng ngosodiadau Discord, a dewiswch Copy Server ID yn newislen y gweinydd.
site-no-servers = Nid oes dim wedi'i gadw am y gweinydd { $server }, nac am unrhyw un arall, felly ni chafodd dim ei ysgrifennu. Edrychwch ar --config i weld ai hon yw'r gronfa ddata gywir. Gadewch --server allan i wneud tudalennau o'r geiriau sy'n cael eu rhannu.
site-unknown-server = Nid oes dim wedi'i gadw am y gweinydd { $server }, felly ni chafodd dim ei ysgrifennu. Nifer y gweinyddion yn y gronfa ddata: { $number }. Er enghraifft: { $some }. Gadewch --server allan i wneud tudalennau o'r geiriau sy'n cael eu rhannu.
site-address-of-more = Mae mwy yn { $address } na lle bydd y tudalennau, felly ni chafodd dim ei ysgrifennu. Gadewch allan unrhyw enw neu gyfrinair cyn “@”, a phopeth o “?” neu “#” ymlaen.
site-lost-title = Ni ddaethom o hyd i'r dudalen honno
site-lost-told = Efallai fod camgymeriad yn y cyfeiriad, neu nad yw'r dudalen yno bellach. Gallwch chwilio am air yma, neu ddewis o'r rhestrau.
site-making = Yn gwneud y tudalennau
site-serving = Mae'r tudalennau yn { $address } ar y cyfrifiadur hwn. Pwyswch Ctrl+C i stopio.
site-port-is-taken = Nid oes modd defnyddio porth { $port }: { $why }. Enwch un arall gyda --port, neu 0 am unrhyw un sy'n rhydd.
site-made = { $pages ->
    [zero] Nid oes tudalennau yn { $folder }.
    [one] Mae 1 dudalen yn { $folder }.
    [two] Mae 2 dudalen yn { $folder }.
    [few] Mae 3 tudalen yn { $folder }.
    [many] Mae 6 thudalen yn { $folder }.
   *[other] Mae { $pages } o dudalennau yn { $folder }.
} Geiriau: { $words }. Ysgrifennwyd: { $written }. Fel o'r blaen: { $same }. Tynnwyd i ffwrdd: { $gone }.


## taking_away: the button beneath a public answer

taking-away-label = Tynnu'r ateb cyhoeddus i ffwrdd


## translation: who has checked these words

# The second line is the same in English, and is marked so on pages.
translation-unchecked =
    Nid oes siaradwr Cymraeg wedi gwirio'r geiriau hyn eto.
    No Welsh speaker has checked these words yet.


## urgent_help: the button; the numbers are said in English until a speaker has checked them

urgent-help-button = Cymorth brys


## wanted: the button to ask for a word

wanted-ask = Gofyn am y gair hwn


## suggestions: buttons to suggest a word or a wording

suggestions-suggest = Awgrymu ystyr
suggestions-reword = Awgrymu geiriad gwell
