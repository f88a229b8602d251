"""Words that could stand in a story about anybody: they say that people talked, felt and worked, not what was so.

A word outside these lists counts as a detail, so a language without a list can only be believed too easily.
Languages are ISO 639-1; `es` serves Spanish, Portuguese and Italian; `hi` is Hindi in Latin letters.
"""

from collections.abc import Mapping
from types import MappingProxyType

from services.rules.words.lexicon import Lexicon, lexicon

GRAMMAR: Mapping[str, Lexicon] = MappingProxyType(
    {
        "en": lexicon("""
    a an the this that these those and or but nor so yet if then than as because since while when where
    why how what which who whom whose whether though although however therefore thus hence moreover
    furthermore besides also too i me my mine myself we us our ours ourselves you your yours yourself he
    him his himself she her hers herself it its itself they them their theirs themselves one ones
    someone somebody anyone anybody everyone everybody nobody noone something anything everything
    nothing none each every either neither both all any some many much more most few fewer less least
    several enough such same other another others else own only just even still already again once twice
    ever never always often sometimes usually rarely seldom soon later now today tonight tomorrow
    yesterday here there everywhere somewhere anywhere away back forward together apart almost nearly
    about around over under above below between among through during before after until till against
    toward towards into onto upon in on at by for from of off out up down to with without within across
    along beyond behind beside near per via am is are was were be been being have has had having do does
    did doing done can could may might must shall should will would ought cannot cant dont didn doesn
    don isn aren wasn weren hasn haven hadn won wouldn couldn shouldn not no yes very really quite
    rather pretty fairly truly actually basically literally simply totally completely absolutely
    definitely certainly surely probably maybe perhaps possibly indeed especially particularly mainly
    mostly generally normally exactly precisely finally eventually immediately directly quickly slowly
    suddenly well like unlike instead otherwise meanwhile anyway anyhow ok okay oh ah hm hmm please lets
    let two first second lot lots bit kind sort type way ways thing things stuff etc
    """),
        "de": lexicon("""
    der die das den dem des ein eine einen einem einer eines und oder aber denn weil dass da wenn als ob
    obwohl wahrend ich mich mir mein* wir uns unser* du dich dir dein* er ihn ihm sein* sie ihr* ihnen
    es man sich wer was wen wem wo wie warum wann welch* dies* jen* jed* all* viel* mehr meist* wenig*
    einige* manch* ander* beide* kein* nicht nichts nein ja doch nur auch schon noch nie immer oft
    manchmal wieder jetzt dann heute gestern morgen bald spater hier dort hin her zusammen sehr wirklich
    ganz ziemlich eigentlich einfach total echt besonders genau fast etwa ungefahr endlich sofort
    schnell langsam gern* lieber so zu zum zur von vom bei beim mit ohne nach vor hinter uber unter auf
    an am im in ins aus um fur gegen durch bis seit zwischen bin bist ist sind seid war waren gewesen
    sei habe hast hat haben hatte* gehabt werde* wird wurde* geworden worden kann konn* konnte* muss*
    musst* soll* darf* durf* mag mocht* will woll* lass* etwas jemand* niemand* eins zwei drei erste*
    zweite* mal dabei damit dafur daran darauf darum davon dazu danach vorher nachher deshalb trotzdem
    also
    """),
        "fr": lexicon("""
    le la les l un une des du de d et ou mais donc or ni car que qu qui quoi dont si quand comme parce
    puisque lorsque je j me m moi mon ma mes nous notre nos tu te t toi ton ta tes vous votre vos il
    elle on se s soi son sa ses ils elles leur leurs lui eux ce cet cette ces c ca cela ceci y en a au
    aux dans sur sous avec sans pour par vers chez entre depuis pendant avant apres contre jusque jusqu
    ne n pas plus moins rien personne jamais toujours souvent parfois encore deja aussi tres bien
    vraiment assez trop peu beaucoup tout toute tous toutes meme autre* chaque quelque* plusieurs aucun*
    est es suis sommes etes sont etait etaient ete etre ai as avons avez ont avait avaient avoir eu fait
    faire fais font faisait va vais vont aller peut peux pouvait pouvoir doit dois devait devoir veut
    veux voulait vouloir non oui ici la-bas maintenant aujourd hui hier demain alors ensuite puis enfin
    ainsi ensemble deux trois premier* premiere* fois chose* sorte quel* quelle*
    """),
        "es": lexicon("""
    el la los las lo un una unos unas de del al a y e o u pero sino que quien quienes cual cuales cuando
    donde como porque pues si yo me mi mis nos nosotros nuestr* tu te ti tus usted ustedes ella ellos
    ellas se su sus le les este esta estos estas ese esa esos esas eso esto aquel* en con sin por para
    sobre entre desde hasta hacia contra durante antes despues no ni nada nadie nunca siempre veces
    tambien muy mas menos mucho* poco* todo* toda* algo alguien algun* ningun* otro* otra* mismo* cada
    ya aun todavia ahora hoy ayer manana luego entonces aqui ahi alli bien solo es soy eres somos son
    era eran fue fueron ser sido estoy estan estaba* estar estuvo ha han he hemos habia haber hay tiene*
    tengo tenia* tener tuvo hace hacer hizo hice hecho va voy van ir iba puede* puedo podia poder pudo
    quiere* quiero queria querer dos tres primer* vez cosa* os as um uma uns umas do da das na nas em
    com sem ao aos pelo pela ou eu meu minha meus minhas ele ela eles elas voce* nosso* nossa* seu sua
    seus suas isso isto esse essa aquele* nao sim muito* muita* mais tudo ja ainda agora hoje ontem
    amanha depois tambem foi eram sou sao estou estava* tem tinha* ter teve fez fazer feito vou vai
    pode* quando onde il gli i dei delle della dello nel nella sul sulla per tra fra ma anche non piu
    molto* tutto* sono erano ho abbiamo hanno aveva che chi cui questo questa quello quella suo suoi
    loro noi voi mio mia
    """),
        "nl": lexicon("""
    het een de en of maar want dat die dit deze ik mij mijn wij we ons onze jij je jouw hij hem zijn zij
    haar ze hun niet geen wel ook nog al nu toen dan hier daar naar van voor met zonder bij op aan uit
    om over onder tussen door tot is ben was waren heb heeft hebben had hadden wordt werd kan kon moet
    wil wilde zou heel erg zeer echt alles iets iemand
    """),
        "hi": lexicon("""
    hai hain tha thi the ho hoga ka ki ke ko se mein par aur ya lekin magar toh bhi hi na nahi nahin
    haan kya kyun kaise kab kahan kaun yeh ye woh wo unka unki unke uska uski uske mera meri mere hamara
    hum main maine unhone usne aap aapka unko usko mujhe bahut thoda sab kuch bola boli bole kaha raha
    rahi rahe gaya gayi gaye kar karke kiya
    """),
    }
)
"""Function words."""

EVERYDAY: Mapping[str, Lexicon] = MappingProxyType(
    {
        "en": lexicon("""
    say said tell told ask talk speak spoke spoken chat listen hear heard know knew known think thought
    feel felt see saw seen look watch want need try tried use find found help helped work show shown
    share learn learnt understand understood explain notice start began begun begin end finish stop
    continue stay remain leave left become became seem appear happen occur meet met call phone contact
    reach thank like love enjoy hope wish care trust believe agree disagree decide plan discuss mention
    suggest recommend advise offer provide support improve change move build built create made make grow
    grew develop connect reconnect engage respond reply answer react express reflect realise realize
    recognise recognize acknowledge appreciate value respect welcome greet smile laugh nod joke bring
    brought send sent follow lead led turn set run ran pass deliver solve resolve address handle manage
    deal focus ensure achieve gain allow enable encourage inspire motivate empower strengthen deepen
    foster nurture establish maintain keep kept hold held put take took taken give gave given get got
    gotten go went gone come came spend spent let remember remind forget forgot experience face deserve
    expect imagine assume consider compare confirm clarify communicate collaborate cooperate interact
    participate contribute assist guide serve treat open opened close closer check review update prepare
    organise organize arrange schedule join attend visit introduce present describe point raise cover
    touch bond align concern relate matter count mean meant prove demonstrate illustrate highlight
    emphasise emphasize stress note write wrote written read wait sit stand stood seek sought pay paid
    attention person people human man men woman women guy guys lady gentleman sir madam folks
    individual* customer client guest visitor user consumer buyer shopper partner stakeholder
    counterpart team teammate colleague coworker staff crew member manager boss employee company firm
    business organisation organization corporation enterprise department unit office service product
    offering solution issue problem question request inquiry enquiry query time day week month year
    moment minute hour morning afternoon evening night while period today nowadays meeting conversation
    discussion dialogue exchange relation relationship connection rapport feedback insight information
    info detail idea feeling emotion expectation goal aim objective target priority challenge
    opportunity possibility situation circumstance context topic subject theme case part side aspect
    area level degree extent number amount range variety beginning result outcome effect impact
    difference improvement progress success worth benefit advantage quality interest worry fear
    assistance advice guidance knowledge understanding honesty openness empathy patience kindness warmth
    atmosphere mood energy spirit attitude behaviour behavior manner style approach process procedure
    step action activity task job project effort role place space position world life heart mind soul
    word words message response reaction perspective viewpoint view opinion impression picture journey
    path future past direction foundation basis ground key core root base reason purpose meaning sense
    example instance fact truth reality term condition option choice chance dream vision mission story
    stories everyone personal gesture environment appreciation gratitude thanks presence background good
    better best great nice lovely wonderful amazing awesome fantastic excellent perfect brilliant superb
    terrific outstanding incredible pleasant friendly kind warm happy glad pleased delighted satisfied
    grateful thankful excited enthusiastic proud positive negative important significant special unique
    meaningful memorable remarkable valuable useful helpful interesting inspiring fascinating engaging
    real genuine honest authentic deep profound strong powerful new big huge small little long short
    high low early late right wrong clear sure able ready willing possible different similar full whole
    various professional individual general overall current recent next last bad worse worst difficult
    hard tough easy smooth simple complex certain specific particular true false free fun funny
    beautiful comfortable relaxed calm safe secure confident curious attentive responsive supportive
    respectful polite patient caring thoughtful considerate mutual shared common joint long-term lasting
    ongoing continuous constant regular normal usual typical basic main major minor central essential
    necessary relevant appropriate proper suitable correct accurate complete total entire extra
    additional further potential upcoming fruitful productive successful effective efficient
    constructive candid sincere heartfelt heartwarming touching moving emotional sad upset angry
    frustrated annoyed worried concerned nervous surprised impressed amazed overwhelmed loved valued
    appreciated respected connected busy tired fine alright rich broad wide narrow distant fresh light
    heavy quick slow fast steady gentle natural obvious careful* successful* wholeheartedly hearted
    humble vulnerable intimate loyal reliable trustworthy trusted absolute accept accepted access accord
    account accountable active actual adapt add addition adjust admire admit affair afford afterwards
    alike alive alone analyse announce anxious apparent appeal appoint approval arise aside aspire
    assess associate assure attempt available average avoid aware awareness balance belief belong
    beneficial blessed boost brief brighten brightened broaden calmly candour capable cause celebrate
    centre certainty character charm cheerful choose chose chosen claim clarity combine comment commit
    commitment community comparison competence comprehend concept conclude conclusion concrete conduct
    confidence congratulate conscious consequence consistent consult content contrast convenient
    convince cooperation cope courage course courteous credible cultural culture curiosity decent
    decision dedicate dedicated deeply define definite definition delay delicate delight demand depend
    depth design desire despite determine developer dialog differ difficulty dignity dimension
    disappoint disappointed discover discovery dislike distinct due dynamic ease element embrace
    empathetic empathic empathise emphasis encounter energetic enhance enjoyable enlightening enormous
    enough enrich enriched enriching entirely equal essence evaluate event eventual everyday evidence
    evident exact examine except excite excitement exciting excuse execute exist expand explore extend
    extreme factor fair fairly faith familiar fascinate favourite feature final fit flow form former
    fortunate forth frankness frequent friendliness friendship frustration fulfil fulfilling fulfilled
    fundamental generous genuinely grace gradual grant greatly greeting growth happiness harmony head
    heartily honour hopeful humbling humour ideal identify imagination immediate implement importance
    impress impressive include includes including independent indicate industry influence inform initial
    initiative inner input inspiration intense intention interaction internal interpret invest invite
    involve involved joy kindly large lastly legitimate letting lighter link listener logical loyalty
    majority meaningfully meantime merely method mindful mindset mix mode model modern momentum moral
    motivation multiple mutually namely nature near necessarily necessity neutral newly nicely
    noticeable novel nuance nuances nuanced numerous observe occasion occasional ordinary origin
    original outlook outside overcome pace pain particularly passion passionate peace perceive perfectly
    perform permission personality persuade phase phrase please plus popular portion possess practical
    practice precious precise prefer preserve pressure prevent previous previously pride principle prior
    private proactive produce professionalism profile prompt promise propose protect pure purely rare
    rational readily realistic reasonable reassure reassured reassuring receive reconsider refer refresh
    refreshing regard regarding regardless reinforce relax release relief relieved rely remark represent
    require requirement resonate resonated resource respectfully respective responsibility reveal
    rewarding routine satisfaction select sensitive sensitivity sentence sentiment separate serious
    seriously session setting setup several shape shift sincerely sincerity skill slight slightly social
    society solid somehow somewhat speaking specifically speed spontaneous spread standard state
    statement status straight straightforward structure struggle succeed suit summary surely surprise
    surprisingly sympathy system tackle talent talkative temporary tend tendency tension thorough
    thoroughly throughout thus tone toward tradition transform transition transparent transparency trend
    uncertainty undergo underlying unexpected unforgettable unfortunately unhappy union unite unity
    unless unusual valid vary vast visible vulnerability warmly weak whatever whenever wherever
    whichever wholly willingness wisdom wise wonder wonderfully worthwhile adjacent stream architecture
family families hobby hobbies private vacation holiday weekend front recognition plans life professional issue topic detail
    """),
        "de": lexicon("""
    sag* gesagt erzahl* frag* gefragt sprech* sprach* gesproch* gesprach* rede* geredet zuhor* zugehort
    hor* gehort wiss* weiss wusst* denk* dacht* gedacht fuhl* gefuhl* seh* gesehen gesehn schau* woll*
    brauch* versuch* find* fand* gefund* hilf* half helf* geholf* arbeit* zeig* gezeigt teil* geteilt
    lern* gelernt versteh* verstand* erklar* merk* bemerk* anfang* begonn* beginn* ende* bleib* geblieb*
    passier* treff* traf* getroff* ruf* rief* anruf* angerufen dank* bedank* freu* gefreut hoff* wunsch*
    vertrau* glaub* stimm* zustimm* plan* besprech* besproch* erwahn* empfehl* biet* angebot*
    unterstutz* verbesser* verander* mach* gemacht tun getan tat geb* gab gegeb* nehm* nahm genomm*
    komm* kam* gekommen geh* ging* gegang* bring* gebracht antwort* reagier* losung* gelost losen kund*
    kunden* mensch* person* mann frau herr* leute kolleg* team firma unternehm* betrieb dienst* service
    produkt* problem* frage* zeit tag* woche* monat* jahr* moment* minute* stunde* augenblick* treffen
    termin* austausch beziehung* verbindung* kontakt* vertrauen ruckmeld* feedback idee* gedank* gefuhle
    bedurfnis* erwartung* ziel* heraus* moglichkeit* erfahr* situation* thema themen fall seite ebene
    art weise anfang ergebnis* wirkung unterschied* fortschritt* erfolg* wert* qualitat aufmerk*
    interess* sorge* rat verstandnis respekt ehrlich* offen* geduld* freundlich* warm* herzlich* lachel*
    lach* gelacht stimmung atmosphar* haltung schritt* aufgabe* projekt* rolle platz welt leben herz*
    kopf wort* nachricht* sicht* zukunft* vergangen* gut* besser* best* toll* schon* wunderbar* super
    prima klasse fantastisch* perfekt* hervorragend* nett* lieb* angenehm* glucklich* zufried* froh*
    positiv* wichtig* besonder* einzig* wertvoll* nutzlich* hilfreich* spannend* interessant* echt*
    tief* stark* neu* alt* gross* klein* lang* kurz* hoch* richtig* falsch* klar* sicher* fahig* bereit*
    moglich* verschied* personlich* menschlich* gemeinsam* konstruktiv* schwierig* schwer* leicht*
    einfach* intensiv* nachhalt* langfrist* individuell* bedeut* eindruck* begeist* gluck* gelung*
    kompetent* professionell* bewusst* voneinander miteinander einander genommen erlebt* erleb* voll
    voller viel* weitere weiter* eigen* wahr* wahrgenommen wertschatz* geschatzt respektier* ernst
    fuhlt* wohl menschen aufgehoben zufriedenheit offenheit ehrlichkeit vertrauensvoll* konstruktive*
    anregend* bereichernd* bereicher* tiefer* tiefe* naher nahe kennengelernt kennen austausch*
    positive* ruhig* ruhe nachgefragt nachfragen verbunden* gestarkt starken* nochmal ebenfalls zudem
    ausserdem jedoch anliegen wunsche* eingegangen eingehen gesprochen ausfuhrlich* punkte punkt*
    verschiedene* generell* allgemein* aktuelle* aktuell* entwickl* stellen gestellt steht stehen stand
    wertvolle* hilfe* freude spass lustig* witzig* gemutlich* rundum insgesamt hinterher schliesslich
    erganz* gegenseitig* beidseitig* abschliessend* anschliessend* umsetz* begleit* heben konsequent*
    augenhohe position* partner* fokus* bereich* abgedeckt darau* daraus deutlich* gewachsen lohnt nimmt
    nehmen offnen offnet mitgenommen mitnehmen vier etwas gewinn* gewonnen starker starkere wieder
    vertieft vertiefen aufmerksamkeit zuwend* zugewandt eingelassen einlassen entstand entstanden
    entsteh* geschaffen schaffen gegenuber umgang wissen gewusst gefallen gefiel verlauf verlief
    verlaufen harmonisch* nah nahbar menschlichkeit persoenlich* ehrlicher ehrliches bedanken dankte
    dankbar* ausgetauscht austauschen diskutiert ubereinstimm* einig* abschluss genau richtigen
hobby hobbys familie familiar* privat* urlaub wochenende
    """),
        "fr": lexicon("""
    dire dit disait parle* parler demand* ecout* entend* savoir sait savais pens* sent* ressent* voir vu
    vois regard* besoin* essay* utilis* trouv* aid* travail* montr* partag* appren* appris compren*
    compris expliqu* remarqu* commenc* fini* rest* devenu* sembl* pass* rencontr* appel* contact*
    remerc* aim* esper* souhait* confian* croi* accord* decid* discut* discussion* mention* propos*
    offr* offert soutien* amelior* chang* boug* constru* cree* grand* develop* developp* connect*
    connexion* repond* repons* reagi* exprim* realis* reconn* apprec* respect* accueil* souri* ri ris
    rire rit donn* pris* prend* prenait mis mettre venu* venir client* cliente* gens homme* femme*
    monsieur madame equipe* collegue* entreprise* societe service* produit* solution* probleme*
    question* temps jour* journee* semaine* mois annee* moment* minute* heure* matin soir reunion*
    conversation* echang* relation* lien* retour* idee* emotion* attente* objectif* priorit* defi*
    opportunit* possibilit* experience* situation* sujet* cas part cote* niveau* fin debut resultat*
    effet* impact* difference* progres succes valeur* qualit* attention* interet* souci* conseil*
    comprehension honnet* ouvert* patien* gentil* chaleur* sourire* ambiance* attitude* facon* maniere*
    etape* action* projet* role place monde vie coeur esprit mot* message* point* vue avenir bon* bonne*
    meilleur* super* genial* formidable* magnifique* excellent* parfait* agreable* sympa* content*
    heureu* ravi* satisfait* positif* positive* important* special* unique* precieu* utile* interessant*
    vrai* sincere* authentique* profond* fort* nouveau* nouvel* petit* long* court* clair* sur*
    possible* different* personnel* humain* commun* difficile* facile* simple* riche* beau belle*
    enrichiss* constructi* besoins permis permett* pu su ensemble davantage mieux particulier*
    veritable* eu pris vraiment tellement mutuel* reciproque* ouverture sincerite sincerement
    authenticite confiance bienveill* ecoute ecoutee ecoutes entendu entendue sentie senti sentir vecu
    vivre partage partager riche richesse profondeur touche touchant emouvant merci remercie
    remerciement* agreablement surpris surprise plaisir joie bonheur humeur chaleureu* detendu* rires
    rigol* amus* drole* marrant* beaux belles excellente parfaite reel* reelle* humaine humaines proche
    proches proximite renforc* enrichi* decouvr* decouvert* envies attent* sujets differents differentes
    toujours vers grace rapport* discute discuter echange echanger faire fait moment moments instant
    instants fort forte fortes relationnel* dialogue humain constructif* constructive positif satisfait
    satisfaite aborde aborder abordes comprendre reussi reussie attentif attentive disponible
    disponibilite approfondi* apporte apporter nourri* sens
famille vacances week-end loisirs prive privee coeur
    """),
        "es": lexicon("""
    dij* decir dec* habl* pregunt* escuch* oir oy* saber sab* pens* sent* sient* ver vi vio mir* neces*
    trat* us* encontr* ayud* trabaj* mostr* compart* aprend* entend* entiend* explic* not* comenz*
    empez* empiez* termin* qued* parec* pas* conoc* llam* contact* agradec* gust* encant* disfrut*
    esper* dese* confi* cre* acuerd* decid* discut* mencion* propon* propus* ofrec* apoy* mejor* cambi*
    constru* desarroll* conect* conexion* respond* respuest* reaccion* expres* reconoc* apreci* respet*
    salud* sonri* rei* reim* rio risa* da dar dio dado tom* llev* traer trajo cliente* client* gente
    hombre* mujer* senor* senora* equipo* companer* empresa* servicio* producto* solucion* problema*
    tiempo dia* semana* mes meses ano* momento* minuto* hora* tarde* noche* reunion* conversa* charla*
    intercambi* relacion* vinculo* comentari* idea* emocion* expectativ* objetiv* meta* priorid* desafi*
    reto* oportunid* posibilid* experienc* situacion* tema* caso* parte* lado* nivel* fin final inicio
    resultad* efecto* impact* diferenc* progreso* exito* valor* calidad* atencion* interes* preocup*
    consej* comprens* honest* abiert* pacienc* amabl* amabil* calor* calid* sonris* ambiente* actitud*
    manera* forma* paso* accion* proyecto* papel lugar* mundo* vida* corazon* mente* palabra* mensaj*
    punto* vista futuro* buen* bien excelent* perfect* maravillos* increibl* fantastic* genial*
    agradabl* simpatic* content* feliz* felices satisfech* positiv* important* especial* unic* valios*
    util* interesant* verdad* sincer* autentic* profund* fuert* nuev* grand* pequen* larg* cort* clar*
    segur* posibl* diferent* personal* human* comun* dificil* facil* simpl* bonit* lind* diss* falar
    falou fale* falamos pergunt* ouvi* sabia achei ach* precis* tent* encontrei ajud* trabalh* mostrei
    compartilh* expliqu* percebi* comec* fic* acontec* conhec* lig* gost* ador* acredit* concord*
    ofereci* apoi* melhor* mud* respost* sorri* riu rimos deu dei trouxe pessoa* homem* mulher* senhor*
    equipe colega* servico* produto* soluc* tempo moment* reuni* relac* atenc* muito bo* boa* otim*
    maravilh* incriv* legal satisfeit* import* especi* dett* parl* chied* chiest* ascolt* sapev* sentit*
    vist* aiut* lavor* capit* spieg* iniziat* rimast* incontr* ringrazi* piac* sper* fiduc* decis*
    bello* bella* buon* ottim* felic* persona* squadra* azienda* problem* nos junt* divert* visita* rat*
    risas risa pasamos pasado dejo dejar quedamos sentimos sintio sinti* hicimos hicieron tuvimos
    estuvimos fuimos conocer conocim* conociendo entender entendim* comprend* acerc* cercan* mutu*
    respeto confianza apertura abrio abrirse abrir enriquec* aprendizaj* aprendi gran grande grandes
    mayor mejorar logr* conseg* ambos ambas nueva nuevas nuevo claro seguro siempre realmente
    verdaderamente sinceramente totalmente absolutamente especialmente simplemente tan tanto tanta
    acogid* escuchad* valorad* apreciad* comod* agrad* ci si alla fine presi preso fatto stato stata
    siamo stati abbiamo avuto molto bel bellissimo insieme davvero veramente proprio contento contenta
    tivemos ficamos divertid* gostoso conversamos sentiu senti ouvid* acolhid* atencios* verdade
    confianca abert* troca trocamos aprendemos parceir* proxim* plano* planos agrega ponta ponto pontos
    relacionamento vinculo alegre alegria emocionante momentos especiales especiais compartiendo
    compartilhando significativ* valiosa valioso experiencia personal personales confiar comunicacion
    comunicacao dialogo dialog* profundo profunda sentir sentirse escuchar escuchando ouvir ouvindo
    dedicar dedique dedicado crecer crecimos fortalec* cerca proposito
aporta aportar pidio pedi pedir cambio corazon gracias aportan contento puso ponerse ayude
    """),
        "nl": lexicon("""
    zeg* zei gezegd vertel* vraag* vroeg gevraagd praat* gesprek* luister* hoor* gehoord weet wist denk*
    dacht voel* gevoel* zie* zag gezien kijk* wil nodig probeer* vind* vond gevond* help* hielp geholp*
    werk* toon* deel* leer* begrijp* begrep* leg* uitgelegd merk* begin* begon* blijf* bleef gebeur*
    ontmoet* bel* dank* bedank* blij hoop* vertrouw* geloof* klant* mens* man vrouw meneer mevrouw team
    collega* bedrijf dienst* product* oploss* probleem* tijd dag* week* maand* jaar* moment* minuut* uur
    ervaring* situatie* goed* beter* best* leuk* mooi* fijn* geweldig* prettig* tevreden positief*
    belangrijk* bijzonder* waardevol* eerlijk* open* samen
    """),
        "hi": lexicon(),
    }
)
"""Talk, feeling, people and worth in general."""

ABSTRACT_ENDINGS = (
    "tion tions sion sions ment ments ness nesses ity ities ance ances ence ences ship ships ism isms ively fully"
    " ingly edly ality tional tionally cion ciones ciao cao coes dad dades idade idades zione zioni miento mientos mento"
    " heit heiten keit keiten schaft schaften ung ungen tat taten ite ites isme isation isations"
).split()
"""Endings by which English, Romance and German words become abstract nouns, folded."""

CONCRETE_IN_SPITE = lexicon(
    """
    station* apartment* basement* cement pavement ointment instrument* monument* vacation* potion lotion
    location plantation garment tournament cinema harness witness business city cities university
    wedding birthday ambulance fence bench fragrance radiance science audience residence ambulancia
    estacion cancion camion habitacion jamon corazon zeitung zeitungen wohnung wohnungen heizung
    rechnung kleidung prufung hochzeit ship friendship steamship medication operation surgery infection
    vaccination inundation condensation graduation injection ration cushion cushions mission passion
    fashion mansion onion onions lion lions million millions religion pension tension piment electricity
    cavity pigment parliament sediment element argument document documents equipment treatment sun
    """
)
"""Words with such an ending that can be touched, dated or pointed at."""
