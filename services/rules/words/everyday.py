"""Words that could stand in a story about anybody: they say that people talked, felt and worked, not what was so.

A word outside these lists counts as a detail, so a language without a list can only be believed too easily.
Languages are ISO 639-1; `es` serves Spanish, Portuguese and Italian; `hi` is Hindi in Latin letters.
"""

from collections.abc import Mapping
from types import MappingProxyType

from services.rules.words.everyday_elsewhere import DUTCH, FRENCH, GERMAN, HINDI, ROMANCE
from services.rules.words.lexicon import Lexicon, lexicon
from services.rules.words.polish import POLISH, POLISH_GRAMMAR

GRAMMAR: Mapping[str, Lexicon] = MappingProxyType(
    {
        "en": lexicon("""
    a an the this that these those and or but nor so yet if then than as because since while when
    where why how what which who whom whose whether though although however therefore thus hence
    moreover furthermore besides also too i me my mine myself we us our ours ourselves you your
    yours yourself he him his himself she her hers herself it its itself they them their theirs
    themselves one ones someone somebody anyone anybody everyone everybody nobody noone something
    anything everything nothing none each every either neither both all any some many much more most
    few fewer less least several enough such same other another others else own only just even still
    already again once twice ever never always often sometimes usually rarely seldom soon later now
    today tonight tomorrow yesterday here there everywhere somewhere anywhere away back forward
    together apart almost nearly about around over under above below between among through during
    before after until till against toward towards into onto upon in on at by for from of off out up
    down to with without within across along beyond behind beside near per via am is are was were be
    been being have has had having do does did doing done can could may might must shall should will
    would ought cannot cant dont didn doesn don isn aren wasn weren hasn haven hadn won wouldn
    couldn shouldn not no yes very really quite rather pretty fairly truly actually basically
    literally simply totally completely absolutely definitely certainly surely probably maybe
    perhaps possibly indeed especially particularly mainly mostly generally normally exactly
    precisely finally eventually immediately directly quickly slowly suddenly well like unlike
    instead otherwise meanwhile anyway anyhow ok okay oh ah hm hmm please lets let two first second
    lot lots bit kind sort type way ways thing things stuff etc
    """),
        "de": lexicon("""
    der die das den dem des ein eine einen einem einer eines und oder aber denn weil dass da wenn
    als ob obwohl wahrend ich mich mir mein* wir uns unser* du dich dir dein* er ihn ihm sein* sie
    ihr* ihnen es man sich wer was wen wem wo wie warum wann welch* dies* jen* jed* all* viel* mehr
    meist* wenig* einige* manch* ander* beide* kein* nicht nichts nein ja doch nur auch schon noch
    nie immer oft manchmal wieder jetzt dann heute gestern morgen bald spater hier dort hin her
    zusammen sehr wirklich ganz ziemlich eigentlich einfach total echt besonders genau fast etwa
    ungefahr endlich sofort schnell langsam gern* lieber so zu zum zur von vom bei beim mit ohne
    nach vor hinter uber unter auf an am im in ins aus um fur gegen durch bis seit zwischen bin bist
    ist sind seid war waren gewesen sei habe hast hat haben hatte* gehabt werde* wird wurde*
    geworden worden kann konn* konnte* muss* musst* soll* darf* durf* mag mocht* will woll* lass*
    etwas jemand* niemand* eins zwei drei erste* zweite* mal dabei damit dafur daran darauf darum
    davon dazu danach vorher nachher deshalb trotzdem also
    """),
        "fr": lexicon("""
    le la les l un une des du de d et ou mais donc or ni car que qu qui quoi dont si quand comme
    parce puisque lorsque je j me m moi mon ma mes nous notre nos tu te t toi ton ta tes vous votre
    vos il elle on se s soi son sa ses ils elles leur leurs lui eux ce cet cette ces c ca cela ceci
    y en a au aux dans sur sous avec sans pour par vers chez entre depuis pendant avant apres contre
    jusque jusqu ne n pas plus moins rien personne jamais toujours souvent parfois encore deja aussi
    tres bien vraiment assez trop peu beaucoup tout toute tous toutes meme autre* chaque quelque*
    plusieurs aucun* est es suis sommes etes sont etait etaient ete etre ai as avons avez ont avait
    avaient avoir eu fait faire fais font faisait va vais vont aller peut peux pouvait pouvoir doit
    dois devait devoir veut veux voulait vouloir non oui ici la-bas maintenant aujourd hui hier
    demain alors ensuite puis enfin ainsi ensemble deux trois premier* premiere* fois chose* sorte
    quel* quelle* lesquels laquelle lequel auquel duquel chacun chacune certain certaine certains
    certaines tel telle tels telles tant autant plutot presque surtout peutetre peut-etre afin
    malgre selon environ pourtant cependant neanmoins toutefois d'abord abord ailleurs partout voila
    voici etions etiez seront sera serait soit soient fut furent avions auront aura aurait ayant
    pouvions pu puisse dus fallait faut fallu voulu derniere dernier dernieres derniers jusqu'a
    nouveau* celui celle ceux celles
    """),
        "es": lexicon("""
    el la los las lo un una unos unas de del al a y e o u pero sino que quien quienes cual cuales
    cuando donde como porque pues si yo me mi mis nos nosotros nuestr* tu te ti tus usted ustedes
    ella ellos ellas se su sus le les este esta estos estas ese esa esos esas eso esto aquel* en con
    sin por para sobre entre desde hasta hacia contra durante antes despues no ni nada nadie nunca
    siempre veces tambien muy mas menos mucho* poco* todo* toda* algo alguien algun* ningun* otro*
    otra* mismo* cada ya aun todavia ahora hoy ayer manana luego entonces aqui ahi alli bien solo es
    soy eres somos son era eran fue fueron ser sido estoy estan estaba* estar estuvo ha han he hemos
    habia haber hay tiene* tengo tenia* tener tuvo hace hacer hizo hice hecho va voy van ir iba
    puede* puedo podia poder pudo quiere* quiero queria querer dos tres primer* vez cosa* os as um
    uma uns umas do da das na nas em com sem ao aos pelo pela ou eu meu minha meus minhas ele ela
    eles elas voce* nosso* nossa* seu sua seus suas isso isto esse essa aquele* nao sim muito*
    muita* mais tudo ja ainda agora hoje ontem amanha depois tambem foi eram sou sao estou estava*
    tem tinha* ter teve fez fazer feito vou vai pode* quando onde il gli i dei delle della dello nel
    nella sul sulla per tra fra ma anche non piu molto* tutto* sono erano ho abbiamo hanno aveva che
    chi cui questo questa quello quella suo suoi loro noi voi mio mia miei mie tuo tua tuoi tue
    nostre vostro vostra lei lui essi ne ci vi li degli agli alle allo ai dai dal dalla dalle dallo
    nei negli nelle sui sugli sulle col coi ed od quindi infatti inoltre oppure mentre dove perche
    come cosi gia ancora sempre mai forse soltanto proprio troppo tanto poco parecchio qualche
    qualcosa qualcuno nessuno ogni ognuno tutti tutte altro altra altri altre stesso stessa hai
    avete avevo avevamo avevano aver avere essere ero eri eravamo fosse sia sarebbe puo posso
    possiamo poteva potuto devo deve dobbiamo doveva dovuto voglio vuole voleva voluto fa faccio
    facciamo faceva fare due tre prima primo dopo poi adesso ora oggi ieri domani qui ate mesmo
    mesma mesmos mesmas apenas assim entao pois porem embora enquanto algum alguma alguns algumas
    nenhum nenhuma outro outra outros outras ninguem alguem quem qual quais dele dela deles delas
    nele nela nisso disso neste nesta nesse nessa num numa pelos pelas lhe lhes mim comigo conosco
    voces estava estavam esteve estivemos tinham tivesse haver houve havia sendo seria podem pude
    pudemos quero quer fazia faz fazem dois duas primeiro primeira ultima ultimo ultimos ultimas
    vezes coisa coisas fim conmigo consigo contigo aunque mientras ademas asi casi quiza quizas
    solamente unicamente tan tanta tantos tantas bastante demasiado cualquier cualquiera ambos ambas
    tutta mucha muchas muchos dall dell nell sull all citta ciudad cidade cuyo cuya estuve estuvimos tuve hubo sea fuera podria pudimos debe debo debia haciendo dia dias
    """),
        "nl": lexicon("""
    het een de en of maar want dat die dit deze ik mij mijn wij we ons onze jij je jouw hij hem zijn
    zij haar ze hun niet geen wel ook nog al nu toen dan hier daar naar van voor met zonder bij op
    aan uit om over onder tussen door tot is ben was waren heb heeft hebben had hadden wordt werd
    kan kon moet wil wilde zou heel erg zeer echt alles iets iemand willen wilden zouden mag mocht
    moest moesten worden werden geworden geweest gehad doe doet doen deed gedaan ga gaat gaan ging
    gegaan kom komt kwam gekomen maak maakt maken maakte gemaakt me jullie u uw hen zich elkaar elke
    elk ieder iedere alle allemaal veel meer meest minder weinig enkele sommige andere ander zelf
    zelfde niemand niets nergens ergens overal altijd nooit vaak soms weer steeds toch dus omdat
    doordat terwijl hoewel als sinds totdat zodat wie wat waar wanneer waarom hoe welke welk
    hierover daarover ervan erover ermee er eens even gewoon eigenlijk gelukkig natuurlijk eindelijk
    best vooral namelijk ongeveer bijna zo te ten ter tegen tijdens volgens binnen buiten achter
    naast langs rond na af heen terug mee toe twee drie eerste laatste keer manier
    """),
        "hi": lexicon("""
    hai hain tha thi the ho hoga ka ki ke ko se mein par aur ya lekin magar toh bhi hi na nahi nahin
    haan kya kyun kaise kab kahan kaun yeh ye woh wo unka unki unke uska uski uske mera meri mere
    hamara hum main maine unhone usne aap aapka unko usko mujhe bahut thoda sab kuch bola boli bole
    kaha raha rahi rahe gaya gayi gaye kar karke kiya unse inse laga lagi lage hamari hamare ye in un
    """),
        "pl": POLISH_GRAMMAR,
    }
)
"""Function words."""

EVERYDAY: Mapping[str, Lexicon] = MappingProxyType(
    {
        "en": lexicon("""
    say said tell told ask talk speak spoke spoken chat listen hear heard know knew known think
    thought feel felt see saw seen look watch want need try tried use find found help helped work
    show shown share learn learnt understand understood explain notice start began begun begin end
    finish stop continue stay remain leave left become became seem appear happen occur meet met call
    phone contact reach thank like love enjoy hope wish care trust believe agree disagree decide
    plan discuss mention suggest recommend advise offer provide support improve change move build
    built create made make grow grew develop connect reconnect engage respond reply answer react
    express reflect realise realize recognise recognize acknowledge appreciate value respect welcome
    greet smile laugh nod joke bring brought send sent follow lead led turn set run ran pass deliver
    solve resolve address handle manage deal focus ensure achieve gain allow enable encourage
    inspire motivate empower strengthen deepen foster nurture establish maintain keep kept hold held
    put take took taken give gave given get got gotten go went gone come came spend spent let
    remember remind forget forgot experience face deserve expect imagine assume consider compare
    confirm clarify communicate collaborate cooperate interact participate contribute assist guide
    serve treat open opened close closer check review update prepare organise organize arrange
    schedule join attend visit introduce present describe point raise cover touch bond align concern
    relate matter count mean meant prove demonstrate illustrate highlight emphasise emphasize stress
    note write wrote written read wait sit stand stood seek sought pay paid attention person people
    human man men woman women guy guys lady gentleman sir madam folks individual* customer client
    guest visitor user consumer buyer shopper partner stakeholder counterpart team teammate
    colleague coworker staff crew member manager boss employee company firm business organisation
    organization corporation enterprise department unit office service product offering solution
    issue problem question request inquiry enquiry query time day week month year moment minute hour
    morning afternoon evening night while period today nowadays meeting conversation discussion
    dialogue exchange relation relationship connection rapport feedback insight information info
    detail idea feeling emotion expectation goal aim objective target priority challenge opportunity
    possibility situation circumstance context topic subject theme case part side aspect area level
    degree extent number amount range variety beginning result outcome effect impact difference
    improvement progress success worth benefit advantage quality interest worry fear assistance
    advice guidance knowledge understanding honesty openness empathy patience kindness warmth
    atmosphere mood energy spirit attitude behaviour behavior manner style approach process
    procedure step action activity task job project effort role place space position world life
    heart mind soul word words message response reaction perspective viewpoint view opinion
    impression picture journey path future past direction foundation basis ground key core root base
    reason purpose meaning sense example instance fact truth reality term condition option choice
    chance dream vision mission story stories everyone personal gesture environment appreciation
    gratitude thanks presence background good better best great nice lovely wonderful amazing
    awesome fantastic excellent perfect brilliant superb terrific outstanding incredible pleasant
    friendly kind warm happy glad pleased delighted satisfied grateful thankful excited enthusiastic
    proud positive negative important significant special unique meaningful memorable remarkable
    valuable useful helpful interesting inspiring fascinating engaging real genuine honest authentic
    deep profound strong powerful new big huge small little long short high low early late right
    wrong clear sure able ready willing possible different similar full whole various professional
    individual general overall current recent next last bad worse worst difficult hard tough easy
    smooth simple complex certain specific particular true false free fun funny beautiful
    comfortable relaxed calm safe secure confident curious attentive responsive supportive
    respectful polite patient caring thoughtful considerate mutual shared common joint long-term
    lasting ongoing continuous constant regular normal usual typical basic main major minor central
    essential necessary relevant appropriate proper suitable correct accurate complete total entire
    extra additional further potential upcoming fruitful productive successful effective efficient
    constructive candid sincere heartfelt heartwarming touching moving emotional sad upset angry
    frustrated annoyed worried concerned nervous surprised impressed amazed overwhelmed loved valued
    appreciated respected connected busy tired fine alright rich broad wide narrow distant fresh
    light heavy quick slow fast steady gentle natural obvious careful* successful* wholeheartedly
    hearted humble vulnerable intimate loyal reliable trustworthy trusted absolute accept accepted
    access accord account accountable active actual adapt add addition adjust admire admit affair
    afford afterwards alike alive alone analyse announce anxious apparent appeal appoint approval
    arise aside aspire assess associate assure attempt available average avoid aware awareness
    balance belief belong beneficial blessed boost brief brighten brightened broaden calmly candour
    capable cause celebrate centre certainty character charm cheerful choose chose chosen claim
    clarity combine comment commit commitment community comparison competence comprehend concept
    conclude conclusion concrete conduct confidence congratulate conscious consequence consistent
    consult content contrast convenient convince cooperation cope courage course courteous credible
    cultural culture curiosity decent decision dedicate dedicated deeply define definite definition
    delay delicate delight demand depend depth design desire despite determine developer dialog
    differ difficulty dignity dimension disappoint disappointed discover discovery dislike distinct
    due dynamic ease element embrace empathetic empathic empathise emphasis encounter energetic
    enhance enjoyable enlightening enormous enough enrich enriched enriching entirely equal essence
    evaluate event eventual everyday evidence evident exact examine except excite excitement
    exciting excuse execute exist expand explore extend extreme factor fair fairly faith familiar
    fascinate favourite feature final fit flow form former fortunate forth frankness frequent
    friendliness friendship frustration fulfil fulfilling fulfilled fundamental generous genuinely
    grace gradual grant greatly greeting growth happiness harmony head heartily honour hopeful
    humbling humour ideal identify imagination immediate implement importance impress impressive
    include includes including independent indicate industry influence inform initial initiative
    inner input inspiration intense intention interaction internal interpret invest invite involve
    involved joy kindly large lastly legitimate letting lighter link listener logical loyalty
    majority meaningfully meantime merely method mindful mindset mix mode model modern momentum
    moral motivation multiple mutually namely nature near necessarily necessity neutral newly nicely
    noticeable novel nuance nuances nuanced numerous observe occasion occasional ordinary origin
    original outlook outside overcome pace pain particularly passion passionate peace perceive
    perfectly perform permission personality persuade phase phrase please plus popular portion
    possess practical practice precious precise prefer preserve pressure prevent previous previously
    pride principle prior private proactive produce professionalism profile prompt promise propose
    protect pure purely rare rational readily realistic reasonable reassure reassured reassuring
    receive reconsider refer refresh refreshing regard regarding regardless reinforce relax release
    relief relieved rely remark represent require requirement resonate resonated resource
    respectfully respective responsibility reveal rewarding routine satisfaction select sensitive
    sensitivity sentence sentiment separate serious seriously session setting setup several shape
    shift sincerely sincerity skill slight slightly social society solid somehow somewhat speaking
    specifically speed spontaneous spread standard state statement status straight straightforward
    structure struggle succeed suit summary surely surprise surprisingly sympathy system tackle
    talent talkative temporary tend tendency tension thorough thoroughly throughout thus tone toward
    tradition transform transition transparent transparency trend uncertainty undergo underlying
    unexpected unforgettable unfortunately unhappy union unite unity unless unusual valid vary vast
    visible vulnerability warmly weak whatever whenever wherever whichever wholly willingness wisdom
    wise wonder wonderfully worthwhile adjacent stream architecture     limit limits freedom parted going soft softer adopt mature strength upward legacy exercise
    lever overview comprehensive assign balanced balance reflection softly
    gentle gently glow glowing shine shining bloom blossom
    family families hobby hobbies
    vacation holiday weekend front recognition plans
    """),
        "de": GERMAN,
        "fr": FRENCH,
        "es": ROMANCE,
        "nl": DUTCH,
        "hi": HINDI,
        "pl": POLISH,
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
