"""Short everyday words that are acronyms too: in running text they count as acronyms in capitals only."""

_WORDS = """
a able about above ace act add after again age aged ago aid aids aim air all also am among an and ant any
ape apt arc are area arm arms art as ash ask at ate away back bad bag ban bar bare base bat bay be bed bee
been beg bell best bet bid big bill bin bit body boss both bow box boy bus but buy by call calm came camp
can cap car card care case cash cast cat cent chat chin city clap clip club coat code cold come cop cope
core cost cot could cow cry cup cut dad dam dare dark date day days dead deal dear debt den did die diet dig
dim din dip dish do does dog done door dot down draw drop dry due each ear early earn ease east easy eat
edge egg else end ends even ever eye face fact fad fair fall fan far farm fast fat fate fear feed feel feet
fell felt few fig file fill film fin find fine fire firm first fish fit five fix flag flat flow fly food
foot for form four free from full fun fund gain game gap gas gave get gift girl give glad go goal goes gold
gone good got grew grip grow gum guy had hair half hall ham hand hang hard has hat hate have he head hear
heat held hell help hen her here hero hi hid high hill him hint hip his hit hold hole home hop hope host hot
hour house how huge hung hurt ice idea if ill in inch ink into iron is it item its jam jar jet job join joy
jump just keen keep kept key kick kid kids kind king knee knew know lack lad lady laid lake lamb lamp land
lane lap large last late law lay lead leaf leap learn least leave led left leg lend less let lid lie life
lift light like limb line link lip list live load loan lock log long look lord lose loss lost lot love low
luck lump lung mad made mail main make male man many map mark mars mask mass mat match may me meal mean
means meat meet men menu met mild mile milk mind mine miss mix mob mode mood more most move much mud mum
must my nail name near neat neck need net never new news next nice night nil nine no nod none nor nose not
note now nut oak oar odd of off oil old on once one only onto open or oral our out oven over own pace pack
pact page paid pain pair pale pan park part pass past pat path pay pea peak peer pen per pet pick pie pig
pin pink pip pit place plan play plea plot plus poem point pool poor pop port pose post pot pour pray pub
pull pure push put race rag rail rain raise ram ran range rank rap rare rate raw ray reach read real rear
red rent rest rich rid ride right ring rip rise risk river road rob rock rod role roll roof room root rope
rose row rub rude rule run rush sad safe said sail sake sale salt same sand sane sat save saw say scan scar
sea seal seat see seed seek seem seen self sell send sense sent set seven sew sex shape share she shed ship
shock shoe shop short shot should show shut sick side sign silk sin sing sink sip sir sit site six size
skill skin sky slap sleep slim slip slow small smart smile smoke snap so soap sock soft soil sold some son
song soon sore sort soul sound soup south space span spare speak speed spell spin spirit spit split spot spy
staff stage stair stamp stand star start state stay steal steam steel stem step stick still stir stock stop
store storm story stress strip sub such suit sum sun sure swap sweet swim tab tag tail take tale talk tall
tan tank tap tape target task tax tea teach team tear tell ten tend tent term test text than that the their
them then there they thin thing think this those tick tide tie tight till time tin tiny tip tired to today
toe told tone too took tool top torn total touch tour town toy track trade train trap tray tree trial trip
true trust truth try tube tune turn twin two type ugly under unit until up upon us use used van vast verb
very vet view visit voice vote wage wait wake walk wall want war ward warm was wash waste watch water wave
way we weak wear week well went were west wet what wheel when where which while who whole why wide wife wild
will win wind wine wing wipe wire wise wish with woke woman wood wool word work world worn worry worse worst
would write wrong yard year yes yet you young your zero zone
"""

ORDINARY = frozenset(_WORDS.split())
