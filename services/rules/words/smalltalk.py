"""More words that could stand in a story about anybody: moods, turns of talk, progress and praise of the talk itself.

Beside `everyday` and `everyday_elsewhere`, by ISO 639-1 code; folded, a star ends a stem.
"""

from collections.abc import Mapping
from types import MappingProxyType

from services.rules.words.lexicon import Lexicon, lexicon

SMALLTALK: Mapping[str, Lexicon] = MappingProxyType(
    {
        "en": lexicon("""
    banter bantered buddies chinwag chuckle* chuffed giggl* grin grinning hiccup hugely natter* rush rushed rushing sharp argument arguments
    argue argued soften* spirits stitches anecdote* reminisc* ramble* rambling yarn* blether* craic laughing laughs smiled smiles
    aback abrupt accommodate adore affect affected affecting affects aftermath agenda ages air
    airy all-round ambition ample amuse amused amusing angle anytime apolog* appetite
    appreciativ* arguably assert attach attract await awkward barrier barriers better-off
    bigger-picture blend bothered bothering breakthrough carry casual catch-up chatty cheer
    cheers cheery civil cliche click clicked closeness coast collectively comfort comforting
    companion company-wide compassion compassionate complain complaint complaints compliment
    components conceal concede confide confided confidential confront considerably consideration
    consist contrary converse conviction cordial courtesy crucial customary daily dare darling
    daunting dealings dealt dear decline default defensive deliberately delightful deny
    departure digitally dilemma diplomatic diplomatically direct disclose discreet dispute
    distance doubt down-to-earth downside dread drift drive driven duty dwell eager eagerly
    earlier earn easier edge elevated eloquent elsewhere embarrass end-of-day endeavour endless
    engagement era ethos externally eye-opening facade failing fair-minded fall fallen far
    farewell favour feasible figure fill flawlessly flexible flourish folk fond force forgive
    formal forthcoming frank frankly fret friction friendlier fruit full-on fuss gap gem
    generalities get-together glance glimpse go-to good-humoured good-natured grasp gratify
    ground-breaking grumpy guess gut hallmark hands-on handy happier happily hardship harm
    hassle haste headway heal healthy heartened heartening heightened helpfulness hesitant
    hesitate hesitation history holistic homely hospitable hostile human-to-human humane
    humanity hunch hurdle hurry identity ill impartial impatient in-depth inbox incline inclined
    inconvenience increase increasingly inevitable inquisitive insist insistent instinct
    instinctively instruct intact integral intend intentionally interrupt intrigue intrigued
    intriguing intuitively invaluable invitation item jargon jolly jot judge judgement keen
    keenly kudos label lack lag landed lesson lessons letdown liberating lifted lighten likable
    like-minded likewise line lively louder lovingly low-key lucky magical mark marked match
    measure meet-up mend mending mentally mere mild milestone misread misunderstand
    misunderstanding more-so motive mundane narrative neat needful neighbourly nevertheless
    niceties non-judgemental norm normality notion nowhere odd off-guard off-script offhand
    onwards open-ended open-hearted open-minded opposite optimism optimistic orient
    other-worldly outgoing outreach outright over-the-top overcame overdue overlook overwhelm
    owe parallel paraphrase pattern pause payoff permanent persist persistent phew physically
    piece pinpoint pivotal plain pleasantries pleasurable plenty poignant poised posed
    positivity postpone postponed postponing posture practise preconception preference pressing
    pretend pretending prevail prickly primarily probe psychology punctual pursue puzzle puzzled
    quality-time quest quick-fix reassurance rebuild receptive reciprocal reciprocate
    reciprocated reflective regain regret reluctance reluctant remote renew reopen repair repeat
    repeated repeatedly rephrase reservation reserved resistance resolution resort rest restore
    restored restrained retain rethink return returned revisit reward rewarded ride riding rise
    rough-edged scenario scene sceptical scepticism scope seemingly self-aware self-conscious
    sensible sensibly service-minded settled short-tempered shortcut sidestep sign signal
    skeptical so-called sociable soften softened solo sorry sort-of sound sounded source spark
    sparked spot stance standpoint sticking stranger stressful struck subtle subtly sudden
    suffer sum summed superficial supposedly surface surfaced surrounding survive swiftly
    sympathetic sympathise tact tactfully taste team-up tempo testament thought-provoking thread
    thrilled thrive tight time-consuming tolerance top topmost touch-base touchpoint track trait
    treasure trigger triggered trivial trouble troubled troubling trust-building truthfully
    twofold ultimate ultimately unaware unburden uncertain uncomfortable unconsciously uncover
    underneath understandable understandably undertake undivided unease uneasy unguarded unheard
    unhelpful unhurried uninterrupted unmet unplanned unseen unspoken unsure upbeat upfront
    uplift uplifted uplifting ups urgency urgent utter validated verbal verbally verge vibe
    vibes vice vivid warm-hearted warm-up warts wavelength weakness weigh weight well-being
    well-meant whole-hearted win winning wins withhold wordless worry-free worthy wow yield zone
    """),
        "de": lexicon("""
    abgehol* abgeschloss* abholen ablauf ablenk* abschied* achtsam* achtung ahnlich* akzept*
    angeh* angekommen angeleg* angemess* angenomm* angeregt* anges* anlass* anmerk* annaher*
    annehm* anregung* ansatz* anschau* anspann* ansprech* ansto* anteil* anwesend* arger* atmen
    aufbau* aufgebaut aufgefallen aufgegriffen aufgehob* aufgekommen aufgemacht aufgenomm*
    aufgeregt* aufgetan aufgetaut aufmach* aufnehm* aufregung auftau* aufwand ausdruck*
    ausgedruckt ausgesproch* ausserung* aussprach* auswirk* barriere* beacht* beantwort*
    bedruck* beeindruck* beend* befind* befreiend* befurcht* begrund* begruss* behalt* behandel*
    behutsam* beilauf* bekannt* belast* beleb* bereden beredet berucksicht* beruhig* beschaftig*
    bescheid bescheiden* beschreib* beschrieb* beschwer* besinn* besorg* betracht* betreu*
    betroff* bevor beweg* bewert* bewirk* bewunder* bezieh* bezug bindung bitte* bloss
    bodenstandig* breit* bruck* charakter* charmant* chemie dannach darub* darunter davor
    dazwischen demnach derartig* detail* dialog* direkt* distanz* dranbleib* drangeblieb*
    dreissig druck durchatmen durchgeh* durchweg eben effekt* eindeutig* einfluss* einfuhl*
    eingeh* eingelad* eingestand* eingestehen einhalt* einklang einmal einsatz einsicht*
    einstell* einstieg einverstand* einzel* energie entdeck* entgegen* entlast* entscheid*
    entschied* entschuldig* entspann* enttausch* erfreu* erfrisch* erfuhr erfull* ergab* ergeb*
    ergriff* erheb* erhell* erhoff* erinner* erkannt* erkenn* erkund* erlaub* erleichter*
    ermoglich* erneut ernstgenomm* ernsthaft* eroffn* errat* erscheint erschien erst erstaun*
    erwider* ewig extra fabelhaft* facette* fachlich* faden fassade* fehler* feingefuhl fest
    festgestell* feststell* flexibel forder* formell* fort frei freiraum frisch* fruher* frustr*
    funktion* fuss gang ganze* gast gaste geandert geatmet geeign* geeinigt gefahr* gefehlt
    gefestigt gefragt* gefreut* gegriffen gekannt geklappt geklart gelaufen gelegentlich
    gelernt* gelohnt gemeint gemeister* gemerkt* gemuht genannt genau* geniess* genoss* genug
    genugend genutzt geoffn* geplant* gepragt gepruft gerad* gereizt* gering* gesagte* geschafft
    gescheh* geschick* geschmeckt geschwiegen gesellig* gespann* gestalt* gesteh* gestimmt
    gestress* gesund* geteilt* getragen getrau* gewartet gewechselt gewohn* gewunscht gezeigt*
    gibt glanz* gleich* grenz* griff grob gruss* gunstig* hand handel* hart harte* haufig*
    hauptsach* heikel heikl* heiter* herum hinein* hingeh* hingeschaut hinschau* hinsicht hinweg
    hinweis* hoflich* hohe ignorier* immerhin information* innere* innerlich* innig* inzwischen
    irgend* jemals jeweilig* kasse kaum kenn klang klingt knapp* komplett* kompliment* konflikt*
    konkret* kontext* konzentrier* korper* kraft* kritik kritisch* kuhl kumm lauf laufe lebens*
    leid leis lief lob loslass* luft lust manch* mangel* mehrere* mehrfach menge miss
    missverstand* mitarbeit* mitgeb* mitgeteilt mitnahm mitteil* mittel* mittlerweile motivation
    mund mut mutig* nachdem nachdruck* nachfrag* nachgeb* nachhinein nachvollzieh* natur
    naturlich* neben* negativ* neid nerv niveau normal* notig* notwendig* nutz offnen* oftmals
    ohnehin optimal* ordentlich* ordnung passend* passt* pflicht* phase* plotzlich potential
    prinzip* quasi real reflexion reibungslos* reich* reih restlich* richtung ruck ruckblick*
    runde* sach sachlich* schaff* schein* schicht* schick* schlecht* schlimm* schmeckt schmerz*
    schnell* schwach* schweig* schwier* schwung sekunde* selbe* selbst selbstbewusst* selten*
    sensibel sensibl* signal* sinnvoll* skepsis skeptisch* sobald sogar sogenannt* solang*
    sonst* sowie sowohl spannung* spater* speziell* spontan* sprung takt taktvoll* tatsach*
    tauch* tempo toleran* tragen trau traute trost* typisch* uberblick* ubereinkunft uberleg*
    uberrasch* ubertrag* uberwaltig* uberwind* uberwund* uberzeug* ublich* umgang* umsonst
    unangenehm* unaufgereg* unerwart* unfreundlich* ungewohn* unglaublich* unklar* unmittelbar*
    unnotig* unruh* unsicher* unterbrech* unterbroch* untereinander unterweg* unverbindlich*
    unzahlig* unzufrieden* ursprung* urteil* verabschied* verarbeit* verarger* verbal* verband
    verbess* verbind* verblief* verbracht* verbring* verdien* vereinbar* verfug* vergess*
    vergleich* verhalt* verhielt verlang* verlass* verlauf* verletz* verlier* verlor* vermeid*
    vermittel* vermut* vernunft* verschieb* verschlossen* verschwieg* verschwund* versetz*
    verunsicher* verwunder* verzweif* vollig* vollkomm* vollstand* vorab voran* vorbehalt*
    vorbei vorbereit* vordergrund* vorgehen vorgekommen vorkomm* vorlieb* vorn vorschlag*
    vorsicht* vorteil* wach wagt wahl wandel warte* wechsel* weg weit weltweit wende* wendung
    wenigsten* widerstand* wiederholt* wille* wirkung* wohlfuhl* wohltu* wunderschon* zahlreich*
    zeichen zeitlich* zeitpunkt* ziemlich* zoger* zuerst zufall* zugang* zugeb* zugegeb* zugeh*
    zuhause zuletzt zuma zumindest zunachst zunehm* zuruck* zusammen* zusatz* zustand*
    zuversicht* zuvor zuvorkomm* zwanzig
    """),
        "fr": lexicon("""
    accepte* accompagn* affirm* agir agit air aise aisement allant allure ambianc* amitie*
    amorce* analys* angoiss* annonc* apport* apprehend* approfond* associ* attach* attein*
    attend* attrib* augment* autour avis barrier* bat bel bienvenu* bilan bout bref brievement
    cacher capable* caract* categor* certain* certitude* chacun* cherch* chiffr* choisi* choix
    chouette ci-dess* circonstanc* citer cle clef cles coincid* colere collabor* combien
    comment* compar* compet* complet* complex* comport* concentr* concern* conclu* concret*
    condition* conduire conduit* confident* conflit* confondu* confort* confus* consacr*
    conscien* consecr* consider* consist* constamment constat* constitu* contac* conten*
    continu* contraire contrari* convenu* convers* convic* coordin* corps correct* cour courage*
    courant* craint* cru cultiv* culture* danger* deceler decent* decept* decision* declar*
    dedans defend* defens* degage* dehors demarr* demeur* demontr* depass* depend* dernier*
    derriere desorm* determin* detour* devant devoil* devoir* diffic* dimension* direct*
    discern* discret* dispos* distanc* dommage* don durable* dure economi* effectu* efficac*
    effort* egalement eloign* embarr* emerge* empath* encadr* enorme* enthousi* entour* entraid*
    entrepr* equilibr* erreur* espoir* essenti* etroit* exempl* expand* explor* extrem* face
    facult* falloir fantast* fascin* faveur* fierte* fil flexib* flux foi formid* frais franch*
    frequen* frustr* garant* generos* gout gre habitu* hasard* honneur* humour* identif*
    illustr* imagin* immediat* immens* impati* implic* impliq* impress* improv* incroy* indiqu*
    individ* inform* insist* inspir* instaur* instinct* integr* intens* intent* interess*
    interieur* interpell* interrog* intrig* introd* inutil* langue* louang* malais* manifest*
    mauvais* melang* merveil* mettre* milieu* modest* moitie myster* nait naitre necess* nee
    negatif* nettement nombreu* normal* object* observ* obtenu* opinion* orient* origin* oser
    ouvrir* paisibl* paix parait parfois* particip* particul* patiem* perman* person*
    perspectiv* persuad* pieds plaint* plaire plupart* poids possib* pratiqu* precis* prefer*
    prejug* prepar* presenc* present* princip* privileg* probabl* procedur* process* produi*
    profess* profit* project* promess* promet* prononc* proteg* provoc* provoq* qualif* rappel*
    rassur* realit* recent* recept* recherch* recommand* reflech* reflex* regrett* rejoui*
    relach* relais remont* renseign* represent* repris* reprod* reserv* respir* respons*
    ressort* ressourc* retenu* rituel* rompu secret* sensib* serieu* silenc* simplic* sincer*
    singul* souffr* soulag* soulev* souten* souven* stress* succes* suggest* suppor* suppos*
    systeme* tension* tiers toleran* traduit* transform* transmi* travers* troubl* troupe*
    urgenc* urgent* verbal* vigilan* vivant* volont* vouloir* vulner*
    """),
        "es": lexicon("""
    acompan* actual* affront* agevol* aggiung* allegr* ambien* amplia* andamento* animo apprezz*
    approcci* aprirsi aprofund* aproxim* argoment* arrabb* arregl* asegur* aspett* assiem*
    atmosfer* attegg* aument* avvicin* barrer* beneficios* benissim* bloque* broma bromas buscar
    callad* caracter* cerrad* certezz* chance colabor* coment* commoss* complet* complic*
    comport* conced* conclu* concret* conferm* conflict* confort* confus* conmig* conness*
    consapev* consci* consid* consig* consol* consta* contemp* conten* continu* contribu*
    convenc* convers* convin* correct* corrett* costant* costumb* critic* curios* defens* demas
    demasiad* demonstr* demostr* depend* desabaf* desafog* desahog* desapont* descans* descobr*
    descubr* despacio desped* despej* despert* destac* detall* determ* diffic* dimens* dimentic*
    dimostr* direct* discret* disculp* dispiac* dispon* dispos* dispuest* distan* distint*
    divent* effett* eficaz* ejempl* enamor* entregu* entusiasm* equilibr* equivoc* escolh*
    esforc* espaci* espont* espress* esprim* essenz* establec* esterior* estrem* estres*
    evident* exager* excepc* explor* faccend* famigl* famili* fantast* firme fossero fossi
    franqu* frecuen* frustr* fundament* ganas gratit* grazie humild* illumin* ilusion* imagin*
    immagin* impegn* impres* impuls* incomod* incred* individ* inform* inizial* insegur*
    insicur* insist* inspir* intercamb* interior* intern* interr* involuc* legger* levant*
    limpid* livell* mancat* mantien* maravill* mattin* medo meravigl* mistero* modest* molest*
    normal* novedad* ofrend* oggett* opport* pacien* palabr* particip* particol* particular* paz
    peccat* perceb* perfec* period* permess* person* perspect* pertin* potenc* practic* pratic*
    prepar* presen* pretend* princip* proces* product* progres* promess* promet* propost*
    prossim* provat* qualit* ra ragion* rassicur* realiz* record* recurs* reflej* reflex*
    remarc* resalt* resolv* respir* respons* resuelt* result* ridend* rifless* riflett* riguard*
    rilass* ringraz* riserv* risolt* risolv* rispett* risult* rit rivolt* satisf* scoper*
    segreto sencil* sensib* sguard* signif* singol* sintoni* situaz* soddisf* solliev* sosten*
    spensier* spontan* stabil* stress* strett* strument* stupit* sugger* suppor* sur sveglia
    tensio* tradiz* tranqu* transm* transp* trasform* uguale urgent* valent* ventaj* voglia*
    volunt* vulner*
    """),
        "nl": lexicon("""
    aangegeven aangenaam aangename aangesproken aangev* aanleiding* aanpak aantal aanvull* aarz
    achteraf achtergrond* afgesproken afscheid afspraak* afspreken afwacht* alleen allerlei
    ander* angst* apart* bang bedoel* begaan* begroet* behandel* bekend* benader* benieuwd*
    bepaald* bereik* besl beslo* bevestig* bewond* bezig bezorgd* blijk* boeiend* boos boosheid
    bouw bre breed brug compleet compliment* daarbij daarna daarom daarvan daarvoor dergelijk*
    detail* direct* doorgaan* doorgevraagd doorvragen druk durf dwars eenvoud* eerst* eigen*
    emotie* emotioneel* energie* enthousias* ervaar* ervar* extra feedback* fouten gauw gebruik*
    geduld* gegeven* gehad* geinspireerd gekeken gekozen gelegenheid geluk* gemakkelijk* gemeen*
    gemist gemoed* genieten genoeg genoot genoten geraakt* gerust* gestel* gesteund gevraagd*
    gewaagd gewacht gewend* gewoonlijk* gezamenlijk* gezegd* grens grenzen groot* grote haast*
    handig* hoofd hoog horen hulp hum indruk* informatie innerlijk* inspann* invull* inzicht*
    irrita* jammer kalm karakter* keuze* kiezen klaar klach* klein* klopt* koel komen kostbaar
    kracht* kwetsba* laatst* langzaam* lastig* leek lekker* levend* licht* liefst lijk linker
    losgekomen loskom* luchtig* lukt mede medeleven meege* meeleven mild mis misverstand* moed
    mond mopper* motiv* naartoe nadenk* nagedacht natuurlijk* negatie* nerveus* netjes normaal*
    nota nuchter* omgaan* omgang* onder* ontspan* onverwacht* onzeker* oor opgel* opgemerkt
    opgevallen oplett* opnieuw oude overleg* overtuig* pauze plan plannen plek prachtig* precies
    prima prive proces* punt raakt raakte recht* redelijk* richting ruimte* samen* schrok*
    serieus* sfeer* slecht* slim snap sommig* spanning* speciaal* spijt* spontaan* sterk* steun*
    stiekem stop stress* succes* tegelijk* tegenover tekort tempo terugge* teruglach* thuis
    tijdje toegegeven toekomst* toelicht* toevallig* trots* twijfel* twintig uitdrukk* uitg
    uitgebreid* uitgepraat uitleg* uitnodig* uitpraten uitspr* vaker vanaf vanuit vast veilig*
    verbaasd* verbaz* verberg* verbind* verder* verdient* verdriet* vergeet* vergeten verging
    verhaal* verlegen verliep verloop verlopen vermeld* verrass* verschil* verstand* vervelend*
    vlot voldoen* volgend* vooral* voorbeeld* voorbereid* voorgesteld voorkeur* voorstel*
    voortaan vrolijk* wacht* wantr* weggegaan welkom* wijze* woord* zaak zacht* zaken zelfver*
    zichtba* zorgvuldig* zorgzaam* zucht* zwaar zwijg*
    """),
    }
)
"""Folded words; English without the things, places and animals one could point at."""
