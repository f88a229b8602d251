"""Words that could stand in a story about anybody, in languages other than English. Folded; a star ends a stem."""

from services.rules.words.lexicon import lexicon

GERMAN = lexicon("""
    sag* gesagt erzahl* frag* gefragt sprech* sprach* gesproch* gesprach* rede* geredet zuhor*
    zugehort hor* gehort wiss* weiss wusst* denk* dacht* gedacht fuhl* gefuhl* seh* gesehen gesehn
    schau* woll* brauch* versuch* find* fand* gefund* hilf* half helf* geholf* arbeit* zeig* gezeigt
    teil* geteilt lern* gelernt versteh* verstand* erklar* merk* bemerk* anfang* begonn* beginn*
    ende* bleib* geblieb* passier* treff* traf* getroff* ruf* rief* anruf* angerufen dank* bedank*
    freu* gefreut hoff* wunsch* vertrau* glaub* stimm* zustimm* plan* besprech* besproch* erwahn*
    empfehl* biet* angebot* unterstutz* verbesser* verander* mach* gemacht tun getan tat geb* gab
    gegeb* nehm* nahm genomm* komm* kam* gekommen geh* ging* gegang* bring* gebracht antwort*
    reagier* losung* gelost losen kund* kunden* mensch* person* mann frau herr* leute kolleg* firma
    unternehm* betrieb dienst* service produkt* problem* frage* zeit tag* woche* monat* jahr*
    moment* minute* stunde* augenblick* termin* beziehung* verbindung* kontakt* ruckmeld* feedback
    idee* gedank* bedurfnis* erwartung* ziel* heraus* moglichkeit* erfahr* situation* thema themen
    fall seite ebene art weise ergebnis* wirkung unterschied* fortschritt* erfolg* wert* qualitat
    aufmerk* interess* sorge* rat respekt ehrlich* offen* geduld* freundlich* warm* herzlich*
    lachel* lach* gelacht atmosphar* schritt* aufgabe* projekt* platz welt leben herz* kopf wort*
    nachricht* sicht* zukunft* vergangen* gut* besser* best* toll* schon* wunderbar* super prima
    klasse fantastisch* perfekt* hervorragend* nett* lieb* angenehm* glucklich* zufried* froh*
    positiv* wichtig* besonder* einzig* wertvoll* nutzlich* hilfreich* spannend* interessant* echt*
    tief* stark* neu* alt* gross* klein* lang* kurz* hoch* richtig* falsch* klar* sicher* fahig*
    bereit* moglich* verschied* personlich* menschlich* gemeinsam* konstruktiv* schwierig* schwer*
    leicht* einfach* intensiv* nachhalt* langfrist* individuell* bedeut* eindruck* begeist* gluck*
    gelung* kompetent* professionell* bewusst* voneinander miteinander einander erlebt* erleb* voll
    voller viel* weiter* eigen* wahr* wertschatz* geschatzt respektier* ernst fuhlt* wohl aufgehoben
    vertrauensvoll* konstruktive* anregend* bereichernd* bereicher* tiefer* tiefe* naher nahe
    kennengelernt kennen austausch* positive* ruhig* ruhe nachgefragt nachfragen verbunden* gestarkt
    starken* nochmal ebenfalls zudem ausserdem jedoch anliegen wunsche* eingegangen eingehen
    ausfuhrlich* punkt* verschiedene* generell* allgemein* aktuelle* aktuell* entwickl* stellen
    gestellt steht stehen stand wertvolle* hilfe* spass lustig* witzig* gemutlich* rundum insgesamt
    hinterher schliesslich erganz* gegenseitig* beidseitig* abschliessend* anschliessend* umsetz*
    begleit* heben konsequent* augenhohe position* partner* fokus* bereich* abgedeckt darau*
    deutlich* gewachsen lohnt nimmt offnen offnet mitgenommen mitnehmen vier etwas gewinn* gewonnen
    wieder vertieft vertiefen zuwend* zugewandt eingelassen einlassen entstand entstanden entsteh*
    geschaffen schaffen gegenuber umgang gewusst gefallen gefiel verlauf verlief verlaufen
    harmonisch* nah nahbar persoenlich* dankbar* ausgetauscht diskutiert ubereinstimm* einig*
    abschluss genau hobby hobbys familie familiar* privat* urlaub kennenlern* unterhalt* unterhielt*
    plauder* geplaudert schrieb* geschrieb* schreib* lesen gelesen mail mails email telefon*
    telefonat* gesicht name namen laut leise ton blick augen kaffee video bildschirm zwischen
    beispiel* inhalt* inhaltlich* vorstell* vorgestellt vorstellung* meinung* perspektiv*
    blickwinkel einblick* hintergrund* anforderung* anspruch* bedarf erwart* hoffnung* chance*
    gelegenheit* potenzial entwicklung* veranderung* wachstum wachsen arbeitsweise* zusammenarbeit*
    kooperation* gemeinschaft* team* rahmen umfeld alltag* gesamt* gegenwart* emotional* emotion*
    herzens* seele freundschaft* vertraut* sympathie sympathisch* aufmerksam* empathi* einfuhlsam*
    mitgefuhl geduldig* respektvoll* wertschatzend* verstandnisvoll* wundervoll* traumhaft*
    unvergessl* unvergesslich* einzigartig* inspirier* motivier* motiviert* ermutig* lebendig*
    locker* entspannt* gelassen* zwanglos* ungezwungen* still stille raum raumen stimmungsvoll*
    beruhr* beruhrt* bewegend* bewegt* nachdenk* nachgedacht reflektier* tiefgehend* tiefgrundig*
    umfassend* grundlich* genauso ebenso dennoch zwar allerdings hauptsachlich tatsachlich naturlich
    selbstverstandlich gemeinsamkeit* unterschiedlich* letzte* nachste* vergangene* zeiten wirkt*
    wirken liess losgelassen fortgesetzt fortsetz* begegn* begegnung* begegnet* erreich*
    ursprunglich* leider eher mindestens ausserst durchaus absolut vollig komplett stets jeweils
    neulich letztlich dadurch hierbei hiermit dahin daher somit folglich darin worauf wobei wodurch
    deren dessen denen jener jenes jene solch* etliche samtliche gewisse* hatten hattest bekam
    bekommen erhalten erhielt lag liegt legt gelegt setz* gesetzt sitz* sass gesessen halt* hielt
    gehalten zieh* zog gezogen fuhr* gefuhrt leist* geleistet schenk* geschenkt spur* gespurt
    spurbar* empfind* empfand empfunden bemuh* kummer* gekummert sorg* gesorgt pfleg* gepflegt
    wirklichkeit tatsache* grund* ursache* folge* sinn zweck* bedingung* voraussetz* rolle*
    wesentlich* zentral* grundlage* basis struktur* zuverlassig* verlasslich* glaubwurdig*
    aufrichtig* transparent* transparenz fair fairness fairen humor humorvoll gemut laune zugehen
    zugegangen eingebracht einbring* beitrag* beigetragen gegenseit* beid* allen allem anderen
    andere tage abend vormittag nachmittag spaet fruh spat stolz wurde wurden offenbar* scheinbar
    anscheinend hierfur uberhaupt rund stuck stucken tasse trinken getrunken kamera mitarbeiter*
    chef* kollegin* geschaft* berufl* beruf
    """)
"""German."""

DUTCH = lexicon("""
    zeg* zei gezegd vertel* vraag* vroeg gevraagd praat* gesprek* luister* hoor* gehoord weet wist
    denk* dacht voel* gevoel* zie* zag gezien kijk* wil nodig probeer* vind* vond gevond* help*
    hielp geholp* werk* toon* deel* leer* begrijp* begrep* leg* uitgelegd merk* begin* begon* blijf*
    bleef gebeur* ontmoet* bel* dank* bedank* blij hoop* vertrouw* geloof* klant* mens* man vrouw
    meneer mevrouw team collega* bedrijf dienst* product* oploss* probleem* tijd dag* week* maand*
    jaar* moment* minuut* uur ervaring* situatie* goed* beter* best* leuk* mooi* fijn* geweldig*
    prettig* positief* belangrijk* bijzonder* waardevol* eerlijk* open* samen genomen neem neemt
    nemen nam geven geef geeft gaf gegeven krijg* kreeg gekregen laten laat liet gelaten houd* hield
    gehouden zetten zet gezet stel* gesteld breng* bracht gebracht geleerd geluisterd gesproken
    spreek* sprak praten gepraat verhaal verhalen antwoord* reageer* reactie* vragen stilgestaan
    stilstaan stil rust rustig* aandacht* interesse geinteresseerd* nieuwsgierig* begrip respect
    waarder* gewaardeerd beleef* beleving* ervaren mening* idee* gedacht* wens* behoefte*
    verwachting* doel* kans* mogelijkheid* uitdaging* verandering* veranderd* verbeter* groei*
    ontwikkel* vooruitgang stap* niveau contact* relatie* band verbinding* verbonden samenwerk*
    partner* persoon persoonlijk* menselijk* warm* hartelijk* vriendelijk* gezellig* ontspannen
    echte diep* dieper* oprecht* intens* rijk* speciaal speciale uniek* onvergetelijk* zinvol*
    nuttig* positieve constructief* gelukkig gelukkige tevreden* trots dankbaar* plezier lach*
    gelachen glimlach* grap* hart ziel leven wereld onderwerp* thema* kant* geheel gewone algemeen
    algemene verschillend* duidelijk* helder* makkelijk* moeilijk* nieuw* laatste vorige volgende
    vandaag gisteren morgen later eerder ochtend middag avond ogenblik langer kort lang snel
    langzaam zeker misschien helaas echter service kwaliteit waarde via waarin waarop waarmee
    waardoor waarvan waaruit daarin daarop daarmee daardoor allebei beide beiden apart
    respectievelijk koffie kopje thee gedronken drinken dronk scherm camera beeld video mail mails
    mailtje mailen gemaild telefoon telefonisch bellen belde gebeld schrijven schreef geschreven
    lezen las gelezen leren kennen kent kende gekend kennismak* kennisgemaakt weten geweten verwacht
    verwachten verwachtte spelen speelt speelde gespeeld willen hopen gehoopt proberen geprobeerd
    gewerkt lopen loopt liep gelopen zitten zit zat gezeten staan staat stond gestaan liggen ligt
    lag gelegen blijven gebleven zeggen zegt begreep uitleggen toegelicht bespreken besproken
    bespraken delen gedeeld gemerkt beseffen besef besefte tonen getoond bijdragen bijgedragen
    betrokken betrokkenheid toegankelijk* aanwezig* bewust* zorg zorgen zorgzaam verdiept verdiepen
    verdieping versterk* verrijk* verrijkend* inspirer* inspirerend* motiver* ontmoeting* gespreks*
    uitwissel* uitgewisseld basis reden* oorzaak* gevolg* resultat* resultaat effect* invloed
    betekenis* betekenisvol* inhoud* toekomst verleden heden dagelijks* vooral steeds eindelijk
    uiteindelijk meteen direct ineens opeens vandaar namelijk immers ofwel zowel alsook volledig*
    helemaal absoluut zeer heel enorm ontzettend redelijk behoorlijk tamelijk perfect top super
    toppers fantastisch* uitstekend* behulpzaam* professioneel* attent* lieve lief liefde
    sympathiek* naam namen gezicht* stem ogen oog hand medemens vriend*
    """)
"""Dutch."""

FRENCH = lexicon("""
    dire dit disait parle* demand* ecout* entend* savoir sait savais pens* sent* ressent* voir vu
    vois regard* besoin* essay* utilis* trouv* aid* travail* montr* partag* appren* appris compren*
    compris expliqu* remarqu* commenc* fini* rest* devenu* sembl* pass* rencontr* appel* contact*
    remerc* aim* esper* souhait* confian* croi* accord* decid* discut* discussion* mention* propos*
    offr* offert soutien* amelior* chang* boug* constru* cree* grand* develop* developp* connect*
    connexion* repond* repons* reagi* exprim* realis* reconn* apprec* respect* accueil* souri* ri
    ris rire rit donn* pris* prend* prenait mis mettre venu* venir client* cliente* gens homme*
    femme* monsieur madame equipe* collegue* entreprise* societe service* produit* solution*
    probleme* question* temps jour* journee* semaine* mois annee* moment* minute* heure* matin soir
    reunion* conversation* echang* relation* lien* retour* idee* emotion* attente* objectif*
    priorit* defi* opportunit* possibilit* experience* situation* sujet* cas part cote* niveau* fin
    debut resultat* effet* impact* difference* progres succes valeur* qualit* attention* interet*
    souci* conseil* comprehension honnet* ouvert* patien* gentil* chaleur* sourire* ambiance*
    attitude* facon* maniere* etape* action* projet* role place monde vie coeur esprit mot* message*
    point* vue avenir bon* bonne* meilleur* super* genial* formidable* magnifique* excellent*
    parfait* agreable* sympa* content* heureu* ravi* satisfait* positif* positive* important*
    special* unique* precieu* utile* interessant* vrai* sincere* authentique* profond* fort*
    nouveau* nouvel* petit* long* court* clair* sur* possible* different* personnel* humain* commun*
    difficile* facile* simple* riche* beau belle* enrichiss* constructi* permis permett* pu su
    ensemble davantage mieux particulier* veritable* eu tellement mutuel* reciproque* sincerite
    authenticite bienveill* vecu vivre touche touchant emouvant merci remerciement* surpris surprise
    plaisir joie bonheur humeur chaleureu* detendu* rires rigol* amus* drole* marrant* beaux reel*
    reelle* proche proches proximite renforc* enrichi* decouvr* decouvert* envies attent* toujours
    vers grace rapport* faire fait relationnel* dialogue constructif* aborde aborder abordes reussi
    reussie disponible disponibilite approfondi* apporte apporter nourri* sens famille vacances
    week-end loisirs prive privee entretien* entretenu* rendez-vous visite* voix ton visage* nom
    noms mail* courriel* telephon* ecrit ecrire ecrits lire lu parole* histoire* recit* anecdote*
    occasion* instant* chance demande* preoccup* inquiet* difficult* contrainte* prioritaire*
    vision* perspective* approche* demarche* collaboration* cooperation* partenaire* partenariat*
    fidel* confiant* complicite generosite douceur tendresse empathie calme serein* serenite
    tranquil* naturel* spontane* cordial* fructueu* productif* productive* precieuse* inoubliable*
    memorable* magique* joli* charmant* delicieu* interesse* curieu* curiosite motivant* stimulant*
    inspirant* encourag* reconnaiss* gratitude estime consideration clarifi* eclair* comprise evolu*
    progress* grandi* avanc* construi* creation* tisse* noue* etabli* maintenir gard* conserv*
    rapproch* retrouv* revoi* revu* revenu* reven* rendu* rendre suivi* suivre suit debout ouvrir
    laiss* prenant pouvoir futur* present actuel* quotidien* general* generale* divers* diverse*
    varie* nouveaute* voulais aimerait personne* individu* metier* fonctionne* organisation cadre
    contexte aspect* element* detail* theme* finalement franchement totalement completement
    absolument notamment changement* parlait parlons lui-meme elle-meme moi-meme soi-meme mien
    mienne tien sienne sien notres votres celui-ci celle-ci deja toutes tous quelqu'un avais avait
    avez eue eus fus serais seraient serai ferai fera allons allait allais allaient alle allee
    allees parti parte partir viens vient viennent venait tenir tenu tient sortir sorti rentrer
    entrer entre arriv* monter tomb* tourn* recu recevoir recoit croyais savait connaitre connu
    connais connaissance voit voyais voyait vues vit exister existe cafe tasse ecran camera video
    visio photo prenom age table suite fond forme ordre base raison* cause* but importance
    significatif* principe* franchise transparence transparent* fiable* fiabilite loyaute
    respectueu* attentionne* prevenant* delicat* poli polie polis accueillant* aimable* genereu*
    doux douce calmement patiemment gentiment doucement pleinement entierement justement
    certainement probablement evidemment malheureusement librement intimement professionnel*
    commercial* satisfaisant* epanoui* epanouissant* consolider evoquer evoque evoques
    """)
"""French."""

ROMANCE = lexicon("""
    daqui dali pressa prisa fretta saiu sair saem valsa valse pena solito solita dedicato dedicata dedicare vicino
    vicina vicini lontan* proximo proxima habitual acostumbrad* costumbre entrada salida queria precisava
    precisavam precisei bisognava serviva hacia falta atras adelante avanti indietro lado a fondo
    dij* decir dec* habl* pregunt* escuch* oir oy* saber sab* pens* sent* sient* ver vi vio mir*
    neces* trat* us* encontr* ayud* trabaj* mostr* compart* aprend* entend* entiend* explic* not*
    comenz* empez* empiez* termin* qued* parec* pas* conoc* llam* contact* agradec* gust* encant*
    disfrut* esper* dese* confi* cre* acuerd* decid* discut* mencion* propon* propus* ofrec* apoy*
    mejor* cambi* constru* desarroll* conect* conexion* respond* respuest* reaccion* expres*
    reconoc* apreci* respet* salud* sonri* rei* reim* rio risa* da dar dio dado tom* llev* traer
    trajo cliente* client* gente hombre* mujer* senor* senora* equipo* companer* empresa* servicio*
    producto* solucion* problema* tiempo dia* semana* mes meses ano* momento* minuto* hora* tarde*
    noche* reunion* conversa* charla* intercambi* relacion* vinculo* comentari* idea* emocion*
    expectativ* objetiv* meta* priorid* desafi* reto* oportunid* posibilid* experienc* situacion*
    tema* caso* parte* lado* nivel* fin final resultad* efecto* impact* diferenc* progreso* exito*
    valor* calidad* atencion* interes* preocup* consej* comprens* honest* abiert* pacienc* amabl*
    amabil* calor* calid* sonris* ambiente* actitud* manera* forma* paso* accion* proyecto* papel
    lugar* mundo* vida* corazon* mente* palabra* mensaj* punto* futuro* buen* bien excelent*
    perfect* maravillos* increibl* fantastic* genial* agradabl* simpatic* content* feliz* satisfech*
    positiv* important* especial* unic* valios* util* interesant* verdad* sincer* autentic* profund*
    fuert* nuev* grand* pequen* larg* cort* clar* segur* posibl* diferent* personal* human* comun*
    dificil* facil* simpl* bonit* lind* diss* falar falou fale* falamos pergunt* ouvi* sabia achei
    ach* precis* tent* ajud* trabalh* compartilh* expliqu* percebi* comec* fic* acontec* conhec*
    lig* gost* ador* acredit* concord* ofereci* apoi* melhor* mud* respost* sorri* riu rimos deu dei
    trouxe pessoa* homem* mulher* senhor* equipe colega* servico* produto* soluc* tempo moment*
    reuni* relac* atenc* muito bo* boa* otim* maravilh* incriv* legal satisfeit* import* especi*
    dett* parl* chied* chiest* ascolt* sapev* sentit* vist* aiut* lavor* capit* spieg* iniziat*
    rimast* incontr* ringrazi* piac* sper* fiduc* decis* bello* bella* buon* ottim* felic* persona*
    squadra* azienda* problem* nos junt* divert* visita* rat* pasamos pasado dejo dejar sinti*
    hicimos hicieron tuvimos estuvimos fuimos conocim* entendim* comprend* acerc* cercan* mutu*
    abrio abrirse abrir enriquec* aprendizaj* gran mayor logr* conseg* ambos ambas siempre realmente
    totalmente absolutamente tan tanto tanta acogid* escuchad* valorad* apreciad* comod* agrad* ci
    si alla fine presi preso fatto stato stata siamo stati abbiamo avuto molto bel insieme davvero
    veramente proprio tivemos ficamos divertid* ouvid* acolhid* atencios* abert* parceir* proxim*
    plano* agrega ponta ponto pontos significativ* dialog* dedicar dedique dedicado crecer crecimos
    fortalec* cerca proposito aporta aportar pidio pedi pedir gracias aportan puso ponerse entrar
    salir sali salimos llegar llegue hallar vivir vivi vivimos sonar esfuerz* atent* cuidad* carin*
    ternura alma pleno plena plenamente cordial* simpatia empatia alegr* bienestar tranquil* calma
    pausa prisa sencill* natural* inolvidabl* hermos* precios* magnific* estupend* fenomenal
    enriquecedor* gratificant* fructifer* productiv* provechos* constructiv* intens* ric* diario
    cotidian* necesidad* inquietud* preocupacion* perspectiva* vision* enfoque* colaboracion*
    cooperac* compromis* complicidad sintonia encuentro* instante* ocasion oportun* detalle* gesto*
    sentimiento* pensamiento* opinion* sugerencia* intencion* motivo* razon* sentido* significad*
    importanci* verdader* reflexion* agradecimient* agradecid* satisfaccion consider* interesad*
    avanz* crecimient* mejora* base* camino* inicio* llegamos contando conto contar contaron dijo
    decia escrib* escrito leer lei cara caras nombre* realidad mayoria familia familias general
    generales divers* vari* asunto* contou contei contado falado falando escutei escutar escuta
    carinh* acolh* bem-estar gratidao obrigad* olhar olho* jeito clima energia leve leveza troc*
    partilh* encontro* necessidade* desafio* dificuldade* aprendizado* desenvolv* evolu* mudanca*
    mudou mudar mudaram passou passamos passaram papo bate-papo mensagem mensagens amei importante*
    interessante* verdadeir* rico rica ricas produtiv* gostos* inesquecivel nova novas novos
    completamente principalmente geralmente finalmente particolarmente soprattutto meglio peggio
    piacevol* bell* interessant* produttiv* costruttiv* ricc* profond* vero vera veri vere umano
    umana umani umane nuovo nuova nuovi nuove chiaro chiara chiari chiare maggiore migliore speciale
    speciali gentil* disponibil* attent* seren* tranquill* emozion* gioia sorris* ridere riso
    parlat* dire raccontat* racconta raccontare ascoltat* vedere guardat* pensat* capire compreso
    conosciut* conoscere conoscenza conoscerci scritt* scrivere mail email messagg* chiamat*
    chiamare telefonat* uscit* uscire entrat* arrivat* arrivare passat* passare vissut* vivere vita
    mondo cuore anima persone signor signora dottor dottore dottoressa volt* minut* or* giorn*
    settiman* mes* ann* attimo occasione possibilita opportunita esigenz* bisogn* aspettativ*
    desider* prefer* obiettiv* prospettiv* idee punti modo maniera parti tipo cosa cose fatti
    situazion* esperienz* rapporto relazion* legame conversazion* discors* chiacchier* scambi*
    confront* collaboraz* cooperaz* lavorat* ditta servizi* prodott* soluzion* proposta proposte
    domand* rispost* rispondere consigl* support* attenzion* interess* cura rispetto stima apertur*
    pazienz* qualita importanz* significat* migliora* cambiament* cambiat* novita risultat* success*
    video videochiamata caffe schermo mio mia mios mias tuyo tuya tuyos suyo suya suyos suyas
    nuestro nuestra nuestros nuestras uno una alguien cualquiera quienquiera conte cuento cuenta
    cuentan cuente guarda guardar guardo guarde guardamos digo dice dicen dicho diciendo dirigir veo
    vemos veia viendo oido miro mirar mirando mirada miradas piensa pienso creo creia creer sabe
    sabiendo supo supe conozco pide pedimos hago haces haciendo tenemos tenia teniendo teneis viene
    vengo venia venido viniendo sale salido entre entramos estoy estaban estando sera seran sido
    siendo cafe taza pantalla camara correo correos mails telefono voz tono ojos mano manos jefe
    jefa negocio empleado oficina asi transparencia transparente generosidad humildad curiosidad
    gratitud orgullo orgulloso orgullosa ilusion sueno suenos anhelo avances principios modos cosas
    maravilla quali quale vorrei vorrebbe vogliamo volevamo vuoi vogliono orgoglios* raggiunt*
    raggiung* ottenut* ottener* eccellen* siete sarete saremo saranno sarei assolut* bravi brava
    bravo bravissim* gentilissim* carissim* cortes* premuros* affidabil* competent* preparat*
    meraviglios* splendid* stupend* straordinari* perfett* impeccabil* cari caro affett* affettuos*
    onest* trasparen* chiarezza franchezza serieta coinvolg* coinvolt* condivid* condivis* costru*
    approfond* rafforz* consolid* arricch* cresc* cresciut* svilupp* realizz* tazzina voce occhi
    viso sguardo nome capo collega colleghi ufficio affari riunione appuntamento pranzo tavolo
    principio inizio veniva venuto venuta vieni andare andato andata andiamo vado tornare tornato
    prendere prende tenere tiene mettere messo messa lasciare lasciato trovare trovato trovata
    sembra sembrava sembrare resta restare rimanere giusto giusta difficile semplice semplici
    spontane* delicat* quisemos quisesse falava falam contava contam dizer diz dizem dizendo sei
    soube acha acham vejo ve vendo olhei olhando sinto sentimento* ficando ficar fica deixar deixou
    deixei levar levou trazer pediu ligar ligou ligamos xicara tela camera chamada chamadas telefone
    tom mao maos chefe escritorio generosidade humildade curiosidade satisfacao orgulho sonho sonhos
    conquistas avancos caminhos passos maneiras prestativo prestativa queridos querido querida
    """)
"""Spanish, Portuguese and Italian."""

HINDI = lexicon("""
    baat baatein baatcheet acha accha achha achchi acche bahut time customer client sahab madam ji
    log dil khush khushi mann kaam problem samajh samjha samjhi suna suni sunna dekha dekhi pucha
    poocha bataya batayi batati kahani din hafte mahine saal help service product team solution
    relation rishta bharosa vishwas ekdum sach sachchi pyaar pyar dhyan feel feeling good nice best
    positive important connection hamesha kabhi kabhikabhi phir fir abhi aaj kal jab tab tak saath
    liye bina baad pehle andar bahar upar neeche wala wali wale hua hui hue honge hogi tha thi the
    raha jaise waise achhi achha achhe baar pichli pichle badla badli badal itna utna kitna zyada jyada kam bilkul sirf bas toh agar kyunki isliye
    """)
"""Hindi in Latin letters."""
